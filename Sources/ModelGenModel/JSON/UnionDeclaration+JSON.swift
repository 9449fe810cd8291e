extension JSONEntries {
    mutating func add(_ union: UnionDeclaration) {
        add("members", union.members)
        add("requirement", union.requirement.rawValue)
        add("discriminator", union.discriminator)
        add("dispatch", union.dispatch)
    }
}

extension UnionDeclaration {
    init(header: DeclarationHeader, form: JSONField) throws(ModelJSONError) {
        self.init(
            header: header, members: try form.required("members").list(),
            requirement: try form.required("requirement").name(),
            discriminator: try form["discriminator"].map(Discriminator.init(form:)),
            dispatch: try Dispatch(form: form.required("dispatch")))
    }
}

extension UnionDeclaration.Member: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("type", type)
            $0.add("constraints", constraints)
            $0.addName(name)
            $0.add("documentation", documentation)
            if isRepeated { $0.add("isRepeated", true) }
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            try TypeReference(form: form.required("type")), constraints: try form.required("constraints").list(),
            name: try form.name(), documentation: try form["documentation"]?.string(),
            isRepeated: try form["isRepeated"]?.bool() ?? false)
    }
}

extension UnionDeclaration.Discriminator: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("propertyName", propertyName)
            $0.add("mapping", mapping)
            $0.add("defaultMember", defaultMember.map { JSONLiteral.number(DecimalNumber($0)) })
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            propertyName: try form.required("propertyName").string(), mapping: try form.required("mapping").list(),
            defaultMember: try form["defaultMember"]?.int())
    }
}

extension UnionDeclaration.Tag: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("value", value)
            $0.add("member", member)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(try form.required("value").string(), member: try form.required("member").int())
    }
}
