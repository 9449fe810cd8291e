extension JSONEntries {
    mutating func add(_ object: ObjectDeclaration) {
        add("properties", object.properties)
        add("additionalProperties", object.additionalProperties)
        add("constraints", object.constraints)
        add("unknownKeys", object.unknownKeys?.rawValue)
    }
}

extension ObjectDeclaration {
    init(header: DeclarationHeader, form: JSONField) throws(ModelJSONError) {
        self.init(
            header: header, properties: try form.required("properties").list(),
            additionalProperties: try AdditionalProperties(form: form.required("additionalProperties")),
            constraints: try form.required("constraints").list())
        unknownKeys = try form["unknownKeys"]?.name()
    }
}

extension AdditionalProperties: JSONForm {
    var form: JSONLiteral {
        .object {
            switch self {
            case .unannounced: $0.add("kind", "unannounced")
            case .forbidden: $0.add("kind", "forbidden")
            case .values(let element):
                $0.add("kind", "values")
                $0.add("values", element)
            }
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        let kind = try form.required("kind")
        switch try kind.string() {
        case "unannounced": self = .unannounced
        case "forbidden": self = .forbidden
        case "values": self = .values(try ElementType(form: form.required("values")))
        case let other: throw kind.error("\"\(other)\" is none of unannounced, forbidden, values")
        }
    }
}

extension Property: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("sourceName", sourceName)
            $0.add("wireName", wireName.text)
            $0.add("wireNameIsGuessed", wireName.isGuessed)
            $0.add("wireNameEvidence", wireName.inference)
            $0.add("requiredName", requiredName)
            $0.add("type", type)
            $0.add("required", presence == .required)
            if isUndeclared { $0.add("undeclared", true) }
            $0.add("nullability", nullability.rawValue)
            $0.add("documentation", documentation)
            $0.add("default", defaultValue)
            $0.add("constant", constant)
            $0.add("constraints", constraints)
            $0.add("access", access.rawValue)
            $0.add(deprecation)
            $0.add("examples", examples)
            $0.add("schema", schema?.rawValue)
            $0.add("location", location)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        let wireName = try form.required("wireName").string()
        let isGuessed = try form.required("wireNameIsGuessed").bool()
        let inference = try form["wireNameEvidence"].map(WireNameInference.init(form:))
        let origin = inference.map(WireName.Origin.inferred) ?? (isGuessed ? .guessed : .stated)
        self.init(
            sourceName: try form.required("sourceName").string(), wireName: WireName(text: wireName, origin: origin),
            requiredName: try form["requiredName"]?.string(), type: try TypeReference(form: form.required("type")),
            presence: try form.required("required").bool() ? .required : .optional,
            isUndeclared: try form["undeclared"]?.bool() ?? false,
            nullability: try form.required("nullability").name(),
            documentation: try form["documentation"]?.string(),
            defaultValue: try form["default"].map(DefaultValue.init(form:)), constant: try form["constant"]?.value,
            constraints: try form.required("constraints").list(), access: try form.required("access").name(),
            deprecation: try form.deprecation(), examples: try form.required("examples").strings(),
            schema: try form["schema"].map { field throws(ModelJSONError) in TypeID(try field.string()) },
            location: try .init(form: form.required("location")))
    }
}

extension WireName {
    fileprivate var inference: WireNameInference? {
        if case .inferred(let inference) = origin { inference } else { nil }
    }
}

extension WireNameInference: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("ground", ground.rawValue)
            $0.add("agreeing", agreeing)
            $0.add("contrary", contrary)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            try form.required("ground").name(), agreeing: try form.required("agreeing").int(),
            contrary: try form.required("contrary").int())
    }
}
