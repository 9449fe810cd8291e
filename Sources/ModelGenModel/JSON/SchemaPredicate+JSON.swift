extension SchemaPredicate: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("id", id.rawValue)
            $0.add("name", name)
            $0.add("resource", resource.rawValue)
            $0.add("assertions", assertions)
            $0.add("location", location)
            $0.add("coverage", coverage == .whole ? nil : coverage.rawValue)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            id: TypeID(try form.required("id").string()), name: try form.required("name").string(),
            resource: TypeID(try form.required("resource").string()),
            assertions: try form.required("assertions").list(),
            location: try .init(form: form.required("location")),
            coverage: try form["coverage"]?.name() ?? .whole)
    }
}

extension Assertion: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("keyword", keyword)
            switch self {
            case .never: break
            case .type(let kinds): $0.add("kinds", kinds.map(\.rawValue))
            case .rule(let rule): $0.add("rule", Constraint(rule))
            case .format(let format): $0.add("format", format)
            case .required(let keys): $0.add("keys", keys)
            case .dependentRequired(let dependencies):
                $0.add(
                    "dependencies", entries: dependencies.map { ($0.key, .array($0.required.map { .string($0) })) })
            case .reference(let schema), .not(let schema), .propertyNames(let schema),
                .unevaluatedProperties(let schema), .unevaluatedItems(let schema):
                $0.add("schema", schema.rawValue)
            case .dynamicReference(let reference):
                $0.add("candidates", entries: reference.candidates.map { ($0.resource.rawValue, $0.target.form) })
                $0.add("fallback", reference.fallback.rawValue)
            case .allOf(let schemas), .anyOf(let schemas), .oneOf(let schemas):
                $0.add("schemas", schemas.map(\.rawValue))
            case .conditional(let conditional):
                $0.add("if", conditional.condition.rawValue)
                $0.add("then", conditional.consequence?.rawValue)
                $0.add("else", conditional.alternative?.rawValue)
            case .dependentSchemas(let dependencies):
                $0.add("schemas", entries: dependencies.map { ($0.key, $0.schema.form) })
            case .fields(let fields):
                $0.add("properties", entries: fields.properties.map { ($0.key, $0.schema.form) })
                $0.add("patterns", entries: fields.patterns.map { ($0.key, $0.schema.form) })
                $0.add("additional", fields.additional?.rawValue)
            case .items(let items):
                $0.add("prefix", items.prefix.map(\.rawValue))
                $0.add("rest", items.rest?.rawValue)
            case .contains(let containment):
                $0.add("schema", containment.schema.rawValue)
                $0.add("minimum", containment.minimum)
                $0.add("maximum", containment.maximum.map { .number(DecimalNumber($0)) })
                $0.add("evaluates", containment.evaluates)
            }
        }
    }

    /// The keyword, or that of several which decides what is asserted.
    private var keyword: String {
        switch self {
        case .never: "false"
        case .type: "type"
        case .rule: "rule"
        case .format: "format"
        case .required: "required"
        case .dependentRequired: "dependentRequired"
        case .reference: "$ref"
        case .dynamicReference: "$dynamicRef"
        case .allOf: "allOf"
        case .anyOf: "anyOf"
        case .oneOf: "oneOf"
        case .not: "not"
        case .conditional: "if"
        case .dependentSchemas: "dependentSchemas"
        case .fields: "properties"
        case .propertyNames: "propertyNames"
        case .items: "items"
        case .contains: "contains"
        case .unevaluatedProperties: "unevaluatedProperties"
        case .unevaluatedItems: "unevaluatedItems"
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        let keyword = try form.required("keyword")
        switch try keyword.string() {
        case "false": self = .never
        case "type":
            var kinds: [JSONKind] = []
            for kind in try form.required("kinds").elements() { kinds.append(try kind.name()) }
            self = .type(kinds)
        case "rule": self = .rule(try Constraint(form: form.required("rule")).rule)
        case "format": self = .format(try form.required("format").string())
        case "required": self = .required(try form.required("keys").strings())
        case "dependentRequired":
            var dependencies: [RequiredDependency] = []
            for (key, value) in try form.required("dependencies").entries() {
                dependencies.append(RequiredDependency(key: key, required: try value.strings()))
            }
            self = .dependentRequired(dependencies)
        case "$ref": self = .reference(try form.schema())
        case "$dynamicRef":
            let candidates = try form.required("candidates").schemas().map {
                DynamicReference.Candidate(resource: TypeID($0.key), target: $0.schema)
            }
            self = .dynamicReference(
                DynamicReference(candidates: candidates, fallback: TypeID(try form.required("fallback").string())))
        case "allOf": self = .allOf(try form.required("schemas").strings().map { TypeID($0) })
        case "anyOf": self = .anyOf(try form.required("schemas").strings().map { TypeID($0) })
        case "oneOf": self = .oneOf(try form.required("schemas").strings().map { TypeID($0) })
        case "not": self = .not(try form.schema())
        case "if":
            self = .conditional(
                Conditional(
                    condition: TypeID(try form.required("if").string()), consequence: try form.optionalSchema("then"),
                    alternative: try form.optionalSchema("else")))
        case "dependentSchemas":
            let schemas = try form.required("schemas").schemas()
            self = .dependentSchemas(schemas.map { SchemaDependency(key: $0.key, schema: $0.schema) })
        case "properties":
            self = .fields(
                FieldSchemas(
                    properties: try form.required("properties").schemas(),
                    patterns: try form.required("patterns").schemas(),
                    additional: try form.optionalSchema("additional")))
        case "propertyNames": self = .propertyNames(try form.schema())
        case "items":
            self = .items(
                ItemSchemas(
                    prefix: try form.required("prefix").strings().map { TypeID($0) },
                    rest: try form.optionalSchema("rest")))
        case "contains":
            self = .contains(
                Containment(
                    schema: try form.schema(), minimum: try form.required("minimum").int(),
                    maximum: try form["maximum"]?.int(), evaluates: try form.required("evaluates").bool()))
        case "unevaluatedProperties": self = .unevaluatedProperties(try form.schema())
        case "unevaluatedItems": self = .unevaluatedItems(try form.schema())
        case let other: throw keyword.error("\"\(other)\" is no assertion of the model")
        }
    }
}

extension TypeID {
    fileprivate var form: JSONLiteral { .string(rawValue) }
}

extension JSONEntries {
    /// A list of pairs: keys may repeat, and their order counts.
    fileprivate mutating func add(_ key: String, entries: [(key: String, value: JSONLiteral)]) {
        add(key, JSONLiteral.array(entries.map { .array([.string($0.key), $0.value]) }))
    }
}

extension JSONField {
    fileprivate func entries() throws(ModelJSONError) -> [(key: String, value: JSONField)] {
        var result: [(key: String, value: JSONField)] = []
        for pair in try elements() {
            let parts = try pair.elements()
            guard parts.count == 2 else { throw pair.error("expected a key and a value") }
            result.append((try parts[0].string(), parts[1]))
        }
        return result
    }

    fileprivate func schemas() throws(ModelJSONError) -> [FieldSchemas.Entry] {
        var result: [FieldSchemas.Entry] = []
        for (key, value) in try entries() { result.append(.init(key, TypeID(try value.string()))) }
        return result
    }

    fileprivate func schema() throws(ModelJSONError) -> TypeID { TypeID(try required("schema").string()) }

    fileprivate func optionalSchema(_ key: String) throws(ModelJSONError) -> TypeID? {
        try self[key].map { field throws(ModelJSONError) in TypeID(try field.string()) }
    }
}
