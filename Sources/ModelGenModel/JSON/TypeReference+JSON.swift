extension TypeReference: JSONForm {
    var form: JSONLiteral {
        .object {
            switch self {
            case .scalar(let scalar):
                $0.add("kind", scalar.kind.rawValue)
                $0.add("format", scalar.format)
                $0.add("swiftType", scalar.swiftType?.rawValue)
            case .any: $0.add("kind", "any")
            case .array(let items):
                $0.add("kind", "array")
                $0.add("items", items)
            case .map(let values):
                $0.add("kind", "map")
                $0.add("values", values)
            case .reference(let id):
                $0.add("kind", "reference")
                $0.add("id", id.rawValue)
            }
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        let kind = try form.required("kind")
        switch try kind.string() {
        case "any": self = .any
        case "array": self = .array(try ElementType(form: form.required("items")))
        case "map": self = .map(try ElementType(form: form.required("values")))
        case "reference": self = .reference(TypeID(try form.required("id").string()))
        default:
            self = .scalar(
                ScalarType(
                    try kind.name(), format: try form["format"]?.string(), swiftType: try form["swiftType"]?.name()))
        }
    }
}

extension ElementType: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("type", type)
            $0.add("nullability", nullability.rawValue)
            $0.add("constraints", constraints)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            try TypeReference(form: form.required("type")), nullability: try form.required("nullability").name(),
            constraints: try form.required("constraints").list())
    }
}
