extension Constraint: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("keyword", rule.keyword)
            $0.add("value", rule.operand)
            $0.add(provenance)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            try Rule(keyword: form.required("keyword"), operand: form.required("value")),
            from: try form.provenance())
    }
}

extension Constraint.Rule {
    fileprivate init(keyword: JSONField, operand: JSONField) throws(ModelJSONError) {
        switch try keyword.string() {
        case "minimum": self = .minimum(try operand.number())
        case "maximum": self = .maximum(try operand.number())
        case "exclusiveMinimum": self = .exclusiveMinimum(try operand.number())
        case "exclusiveMaximum": self = .exclusiveMaximum(try operand.number())
        case "multipleOf": self = .multipleOf(try operand.number())
        case "minLength": self = .minLength(try operand.int())
        case "maxLength": self = .maxLength(try operand.int())
        case "pattern": self = .pattern(try operand.string())
        case "minItems": self = .minItems(try operand.int())
        case "maxItems": self = .maxItems(try operand.int())
        case "uniqueItems": self = .uniqueItems
        case "minProperties": self = .minProperties(try operand.int())
        case "maxProperties": self = .maxProperties(try operand.int())
        case "enum": self = .allowedValues(try operand.elements().map(\.value))
        case "const": self = .constant(operand.value)
        case "schema": self = .predicate(TypeID(try operand.string()))
        case let other: throw keyword.error("\"\(other)\" is not a keyword of the model")
        }
    }
}

extension DefaultValue: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("value", value)
            $0.add(provenance)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(try form.required("value").value, from: try form.provenance())
    }
}

extension JSONEntries {
    fileprivate mutating func add(_ provenance: Provenance) {
        switch provenance {
        case .schema: add("provenance", "schema")
        case .prose(let sentence):
            add("provenance", "prose")
            add("sentence", sentence)
        }
    }
}

extension JSONField {
    fileprivate func provenance() throws(ModelJSONError) -> Provenance {
        let kind = try required("provenance")
        switch try kind.string() {
        case "schema": return .schema
        case "prose": return .prose(sentence: try required("sentence").string())
        case let other: throw kind.error("\"\(other)\" is none of schema, prose")
        }
    }
}
