internal import ModelGenModel
internal import ModelGenSyntax

/// Tells, of alternatives that are taken at their word, whether each says of which type its values are, so that a union can hold them.
struct TypedChoice {
    let resolver: ReferenceResolver

    /// Whether every alternative says so, unless it stands beside them, and an optional says when `null` is one of them: two
    /// alternatives for it in a `oneOf` refuse it.
    func isTyped(_ alternatives: Alternatives, of kind: ValueKind?) -> Bool {
        var walk = Walk(choice: self)
        let members = alternatives.members
        let areTyped = members.allSatisfy {
            walk.isTyped($0.place) || kind == .object && describesObjects($0)
        }
        return areTyped && (alternatives.requirement != .exactlyOne || walk.countOfNull(members.map(\.place)) < 2)
    }

    /// Whether there is one alternative, and perhaps `null`: what the alternative checks is all that there is to check.
    func isOptional(_ alternatives: Alternatives) -> Bool {
        alternatives.members.count { kind(of: $0.place) != .null } == 1
    }

    /// The alternatives without those that no value matches: `anyOf: [{not: {}}, …]`, as generators write what may be absent.
    func possible(_ alternatives: Alternatives) -> Alternatives {
        var result = alternatives
        result.members.removeAll { isImpossible($0.place) }
        return result.members.isEmpty ? alternatives : result
    }

    private func isImpossible(_ place: Place) -> Bool {
        guard place.node.mapping != nil else { return place.node.boolean == false }
        guard Keyword.asserting(in: place) == [.not], let refused = place.child(Keyword.not.rawValue) else {
            return false
        }
        return refused.node.mapping == nil ? refused.node.boolean == true : Keyword.asserting(in: refused).isEmpty
    }

    /// Whether values of an alternative are of the kind that is named beside it.
    func kind(_ member: Subschema, is kind: ValueKind) -> Bool {
        guard let own = self.kind(of: member.place) else { return kind == .object && describesObjects(member) }
        return own.rawValue == kind.rawValue
    }

    /// The type that a schema names itself, perhaps by way of references, or in a part of it that must hold as well: a value of one
    /// part's type is all that is left (JSON Schema 2020-12 Core §10.2.1.1).
    func kind(of place: Place) -> JSONTypeName? {
        var known: Set<TypeID> = []
        return kind(of: place, &known)
    }

    private func kind(of place: Place, _ known: inout Set<TypeID>) -> JSONTypeName? {
        guard let place = followed(place) else { return nil }
        let keywords = Keyword.asserting(in: place)
        if keywords == [.enumeration] || keywords == [.const] { return kindOfValues(at: place) }
        if let type = place.node[Keyword.type.rawValue] { return type.string.flatMap(JSONTypeName.init) }
        guard !keywords.isDisjoint(with: [.allOf, .ref]), known.insert(place.id).inserted else { return nil }
        for part in parts(of: place) {
            if let kind = kind(of: part, &known) { return kind }
        }
        return nil
    }

    /// What must hold together with the keywords that stand there: what a `$ref` beside them leads to, and the parts of an `allOf`.
    private func parts(of place: Place) -> [Place] {
        let parts = place.child(Keyword.allOf.rawValue)?.elements ?? []
        guard let reference = place.child(Keyword.ref.rawValue), let text = reference.node.string,
            let target = resolver.resolve(Reference(text: text, place: reference))
        else { return parts }
        return [target] + parts
    }

    private static let referenceLimit = 16

    /// The schema that a chain of references ends at; `nil` where it leads nowhere.
    private func followed(_ place: Place) -> Place? {
        var place = place
        for _ in 0..<Self.referenceLimit {
            guard let text = place.node[Keyword.ref.rawValue]?.string,
                Keyword.asserting(in: place) == [.ref] || place.dialect.isOnlyReference(place)
            else { return place }
            guard let target = resolver.resolve(Reference(text: text, place: place)) else { return nil }
            place = target
        }
        return nil
    }

    private func describesObjects(_ member: Subschema) -> Bool {
        Keyword.asserting(in: member.place).contains(.properties)
    }

    /// The type that all listed values have.
    private func kindOfValues(at place: Place) -> JSONTypeName? {
        let listed = place.node[Keyword.enumeration.rawValue]?.sequence ?? []
        let values = listed + [place.node[Keyword.const.rawValue]].compactMap { $0 }
        let kinds = Set(values.map { LiteralReader.read($0)?.kind })
        guard kinds.count == 1, let kind = kinds.first ?? nil else { return nil }
        return JSONTypeName(rawValue: kind.rawValue)
    }

    /// One look at alternatives and those within them, each of which is looked at once: they may lead back to themselves.
    private struct Walk {
        let choice: TypedChoice
        private var known: [TypeID: Bool] = [:]

        init(choice: TypedChoice) { self.choice = choice }

        /// Whether the schema names a type, several of them, or alternatives that do.
        mutating func isTyped(_ place: Place) -> Bool {
            if choice.kind(of: place) != nil { return true }
            guard let place = choice.followed(place) else { return false }
            if let known = known[place.id] { return known }
            known[place.id] = false
            let result = isTypeList(place) || isTypedChoice(place)
            known[place.id] = result
            return result
        }

        private func isTypeList(_ place: Place) -> Bool {
            Keyword.asserting(in: place) == [.type] && place.node[Keyword.type.rawValue]?.sequence?.isEmpty == false
        }

        private mutating func isTypedChoice(_ place: Place) -> Bool {
            guard let (members, keyword) = choice.alternatives(at: place) else { return false }
            for member in members where !isTyped(member) { return false }
            return keyword == .anyOf || countOfNull(members) < 2
        }

        /// How many of the alternatives allow `null`.
        mutating func countOfNull(_ members: [Place]) -> Int {
            var known: Set<TypeID> = []
            return members.count { choice.allowsNull($0, &known) }
        }
    }

    /// Whether `null` is one of the values of a schema that is typed.
    private func allowsNull(_ place: Place, _ known: inout Set<TypeID>) -> Bool {
        if let kind = kind(of: place) { return kind == .null }
        guard let place = followed(place), known.insert(place.id).inserted else { return false }
        if let types = place.node[Keyword.type.rawValue]?.sequence {
            return types.contains { $0.string == JSONTypeName.null.rawValue }
        }
        guard let (members, _) = alternatives(at: place) else { return false }
        return members.contains { allowsNull($0, &known) }
    }

    /// The alternatives of a schema that has nothing else.
    private func alternatives(at place: Place) -> (members: [Place], keyword: Keyword)? {
        for keyword in [Keyword.oneOf, .anyOf] where Keyword.asserting(in: place) == [keyword] {
            guard let list = place.child(keyword.rawValue), list.node.sequence?.isEmpty == false else { return nil }
            return (list.elements, keyword)
        }
        return nil
    }
}
