extension JSONEntries {
    mutating func add(_ enumeration: EnumerationDeclaration) {
        add("valueType", enumeration.valueType.rawValue)
        add("openness", enumeration.openness.rawValue)
        // For readers who only want to know whether other values are kept; `openness` has the whole truth.
        add("isOpen", enumeration.openness != .closed)
        add("values", enumeration.values)
    }
}

extension EnumerationDeclaration {
    init(header: DeclarationHeader, form: JSONField) throws(ModelJSONError) {
        self.init(
            header: header, valueType: try form.required("valueType").name(),
            values: try form.required("values").list(), openness: try form.required("openness").name())
    }
}

extension EnumerationDeclaration.Value: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("value", value)
            $0.addName(name)
            $0.add("documentation", documentation)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            try form.required("value").value, name: try form.name(),
            documentation: try form["documentation"]?.string())
    }
}
