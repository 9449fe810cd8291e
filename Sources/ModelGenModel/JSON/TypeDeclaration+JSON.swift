extension TypeDeclaration: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add(header, kind: kind)
            switch self {
            case .object(let object): $0.add(object)
            case .enumeration(let enumeration): $0.add(enumeration)
            case .union(let union): $0.add(union)
            case .alias(let alias): $0.add("target", alias.target)
            }
        }
    }

    private var kind: String {
        switch self {
        case .object: "object"
        case .enumeration: "enumeration"
        case .union: "union"
        case .alias: "alias"
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        let header = try DeclarationHeader(form: form)
        let kind = try form.required("kind")
        switch try kind.string() {
        case "object": self = .object(try ObjectDeclaration(header: header, form: form))
        case "enumeration": self = .enumeration(try EnumerationDeclaration(header: header, form: form))
        case "union": self = .union(try UnionDeclaration(header: header, form: form))
        case "alias":
            let target = try ElementType(form: form.required("target"))
            self = .alias(AliasDeclaration(header: header, target: target))
        case let other: throw kind.error("\"\(other)\" is none of object, enumeration, union, alias")
        }
    }
}

extension JSONEntries {
    fileprivate mutating func add(_ header: DeclarationHeader, kind: String) {
        addName(header.name)
        add("namespace", header.namespace)
        add("kind", kind)
        add("id", header.id.rawValue)
        add("documentation", header.documentation)
        add(header.deprecation)
        add("location", header.location)
        add("capability", header.capability.rawValue)
        add("exactness", header.exactness.rawValue)
        add("usage", header.usage == .unknown ? nil : header.usage.rawValue)
        add("role", header.role == .json ? nil : header.role.rawValue)
        add("predicate", header.predicate?.rawValue)
        if let enclosure = header.enclosure {
            add("enclosedIn", enclosure.type.rawValue)
            add("enclosedAs", enclosure.names)
        }
    }

    /// A suggested name as two entries, or none.
    mutating func addName(_ name: SuggestedName?) {
        add("name", name?.text)
        add("nameProvenance", name?.provenance.rawValue)
    }

    mutating func add(_ deprecation: Deprecation?) {
        add("deprecated", deprecation != nil)
        add("deprecationMessage", deprecation?.message)
    }
}

extension DeclarationHeader {
    fileprivate init(form: JSONField) throws(ModelJSONError) {
        guard let name = try form.name() else { throw form.error("the key \"name\" is missing") }
        self.init(
            id: TypeID(try form.required("id").string()), name: name,
            namespace: try form.required("namespace").strings(),
            documentation: try form["documentation"]?.string(), deprecation: try form.deprecation(),
            location: try .init(form: form.required("location")), capability: try form.required("capability").name(),
            exactness: try form.required("exactness").name(), usage: try form["usage"]?.name() ?? .unknown,
            predicate: try form["predicate"].map { field throws(ModelJSONError) in TypeID(try field.string()) })
        role = try form["role"]?.name() ?? .json
        if let type = try form["enclosedIn"] {
            enclosure = Enclosure(
                in: TypeID(try type.string()), as: try form.required("enclosedAs").strings())
        }
    }
}

extension JSONField {
    /// The suggested name that the entries of this object spell, if any.
    func name() throws(ModelJSONError) -> SuggestedName? {
        guard let name = try self["name"] else { return nil }
        return SuggestedName(try name.string(), try required("nameProvenance").name())
    }

    func deprecation() throws(ModelJSONError) -> Deprecation? {
        guard try required("deprecated").bool() else { return nil }
        return Deprecation(message: try self["deprecationMessage"]?.string())
    }
}
