internal import ModelGenModel
internal import ModelGenSyntax

/// A schema, or some of its keywords, that raw JSON is to be checked against.
struct AssertedSchema: Sendable {
    let place: Place
    /// The keywords that count; `nil` for all of them.
    let keywords: Set<Keyword>?

    /// All of the schema at `place`.
    init(_ place: Place) {
        self.place = place
        keywords = nil
    }

    /// Some keywords of the schema at `place`.
    init(_ place: Place, only keywords: Set<Keyword>) {
        self.place = place
        self.keywords = keywords
    }

    /// The identity of the predicate. The place in the document stays that of the schema.
    var id: TypeID {
        guard let keywords else { return place.id }
        return place.identity(as: "rest:" + keywords.map(\.rawValue).sorted().joined(separator: ","))
    }

    /// This and another part of the same schema.
    func union(_ other: AssertedSchema) -> AssertedSchema {
        guard let keywords, let more = other.keywords else { return AssertedSchema(place) }
        return AssertedSchema(place, only: keywords.union(more))
    }

    /// Whether the other one is a part of this.
    func contains(_ other: AssertedSchema) -> Bool {
        guard place.isSame(as: other.place) else { return false }
        guard let keywords else { return true }
        return other.keywords.map(keywords.isSuperset) ?? false
    }

    var coverage: SchemaPredicate.Coverage { keywords == nil ? .whole : .rest }

    /// What is left of it for values of one kind; `nil` where it says nothing about them.
    func concerning(_ kind: ValueKind) -> AssertedSchema? {
        guard let keywords else { return self }
        let relevant = keywords.subtracting(Keyword.concerningOthers(than: kind))
        if relevant.count == keywords.count { return self }
        return relevant.isEmpty ? nil : AssertedSchema(place, only: relevant)
    }
}

extension AssertedSchema {
    /// The place of a keyword's operand, where the version has the keyword and it counts here.
    func keyword(_ keyword: Keyword) -> Place? {
        guard keywords?.contains(keyword) != false, place.dialect.has(keyword) else { return nil }
        return place.child(keyword.rawValue)
    }

    /// The schemas of a list, each requested.
    func schemas(_ keyword: Keyword, _ reader: PredicateReader) -> [TypeID]? {
        guard let list = self.keyword(keyword), list.node.sequence != nil else { return nil }
        return list.elements.map { reader.request($0) }
    }

    /// The schema under a keyword, requested.
    func schema(_ keyword: Keyword, _ reader: PredicateReader) -> TypeID? {
        guard let schema = self.keyword(keyword), schema.isSchema else { return nil }
        return reader.request(schema)
    }
}

extension Place {
    /// Whether a schema may be read here.
    var isSchema: Bool { node.mapping != nil || node.boolean != nil }

    /// The identity of something else than a type that stands at this place.
    func identity(as role: String) -> TypeID { TypeID("\(source.document.file)?\(role)#\(path)") }
}
