internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Finds out which keywords of a schema of an OpenAPI document are left to a predicate on raw JSON: those that no Swift
/// type comes from.
///
/// The type stays what the other keywords make it; the predicate is checked beside it.
struct AssertedKeywords {
    let report: ReadingReport

    /// Notes the keywords in the schema, which is read but for them.
    func read(_ place: Place, into schema: inout Schema) {
        var keywords = values(of: &schema)
        // Few schemas but arrays have any of these, and asking for one after the other takes longer than reading most schemas.
        if place.node.mapping?.hasKey(where: { Self.names.contains(ExactText.fingerprint(of: $0)) }) == true {
            keywords.formUnion(Self.simple.filter { isOperand($0, of: place) })
            keywords.formUnion(dynamicReference(of: place, &schema))
            keywords.formUnion(conditional(of: place))
            keywords.formUnion(containment(of: place))
            keywords.formUnion(positions(of: place))
            keywords.formUnion(patterns(of: place))
            schema.object.describesMore = describesMore(place, keywords)
            if asksForEvaluation(place, describesMore: schema.object.describesMore) {
                schema.asserted = [AssertedSchema(place)]
                return
            }
        }
        if !keywords.isEmpty { schema.asserted = [AssertedSchema(place, only: keywords)] }
    }

    /// Fingerprints of the keywords without which there is nothing to find; another key that has one of them costs a closer look.
    private static let names = Set(
        Keyword.readAsPredicates.union([.prefixItems, .items]).map { ExactText.fingerprint(of: $0.rawValue) })

    /// Keywords that mean something alone.
    private static let simple: [Keyword] = [
        .not, .propertyNames, .dependentSchemas, .dependentRequired, .dependencies,
    ]

    /// Whether there are keywords of which no type comes, although they may describe properties, which `unevaluatedProperties` sees (JSON Schema
    /// 2020-12 Core §11.3): a condition alone does, where it holds (§10.2.2.1), and dependencies that are no lists.
    private func describesMore(_ place: Place, _ keywords: Set<Keyword>) -> Bool {
        let dependencies = place.child(Keyword.dependencies.rawValue)?.node.mapping?.entries ?? []
        return !keywords.isDisjoint(with: [.dependentSchemas, .dynamicRef, .recursiveRef])
            || place.child(Keyword.ifKeyword.rawValue) != nil
            || dependencies.contains { $0.value.sequence == nil }
    }

    /// Whether the keyword is there, with an operand that can be read, and is not read as a part of the type.
    private func isOperand(_ keyword: Keyword, of place: Place) -> Bool {
        guard let operand = place.child(keyword.rawValue) else { return false }
        switch keyword {
        case .not, .propertyNames: return isSchema(keyword, operand)
        default:
            if operand.node.mapping != nil { return true }
            report.malformed(keyword, at: operand, expected: "a mapping")
            return false
        }
    }

    private func isSchema(_ keyword: Keyword, _ operand: Place) -> Bool {
        if operand.isSchema { return true }
        report.malformed(keyword, at: operand, expected: "a schema")
        return false
    }

    /// A reference that may mean several schemas, so that no type comes of it.
    private func dynamicReference(of place: Place, _ schema: inout Schema) -> Set<Keyword> {
        let keywords = [Keyword.dynamicRef, .recursiveRef].filter { keyword in
            guard let operand = place.child(keyword.rawValue), operand.node.string != nil else { return false }
            return schema.reference?.place.isSame(as: operand) != true
        }
        schema.lost += keywords.map(\.rawValue)
        return Set(keywords)
    }

    /// `if` alone asserts nothing, nor do the others without it (JSON Schema 2020-12 Core §10.2.2).
    private func conditional(of place: Place) -> Set<Keyword> {
        guard let condition = place.child(Keyword.ifKeyword.rawValue), isSchema(.ifKeyword, condition) else {
            return []
        }
        let branches = [Keyword.then, .elseKeyword].filter { place.child($0.rawValue) != nil }
        return branches.isEmpty ? [] : [.ifKeyword, .then, .elseKeyword]
    }

    private func containment(of place: Place) -> Set<Keyword> {
        guard let operand = place.child(Keyword.contains.rawValue), isSchema(.contains, operand) else { return [] }
        return [.contains, .minContains, .maxContains]
    }

    private func positions(of place: Place) -> Set<Keyword> {
        if place.child(Keyword.prefixItems.rawValue)?.node.sequence != nil { return [.prefixItems, .items] }
        return place.child(Keyword.items.rawValue)?.node.sequence == nil ? [] : [.items, .additionalItems]
    }

    /// What keys have no pattern is said by `additionalProperties`, which is read with them.
    private func patterns(of place: Place) -> Set<Keyword> {
        guard place.child(Keyword.patternProperties.rawValue)?.node.mapping?.entries.isEmpty == false else { return [] }
        return [.patternProperties, .additionalProperties]
    }

    /// Listed values that are no scalars of one type: the type is what the other keywords say.
    private func values(of schema: inout Schema) -> Set<Keyword> {
        var keywords: Set<Keyword> = []
        if let allowed = schema.allowed, !allowed.values.isEmpty, allowed.openness != .open,
            EnumerationReader.commonKind(of: schema) == nil
        {
            schema.allowed = nil
            keywords.insert(.enumeration)
        }
        if let constant = schema.constant, constant != .null, let kind = ValueKind(constant), kind.scalar == nil {
            schema.constant = nil
            if schema.kinds == nil { schema.kinds = [kind] }
            keywords.insert(.const)
        }
        return keywords
    }

    /// Whether a keyword looks at what all others have left, so that all of them must be checked together.
    ///
    /// `unevaluatedProperties: false` closes the type and is not among them, unless there are keys that a type cannot tell from others: those of
    /// patterns, and those that only a condition describes.
    private func asksForEvaluation(_ place: Place, describesMore: Bool) -> Bool {
        let fields = place.child(Keyword.unevaluatedProperties.rawValue)
        let items = place.child(Keyword.unevaluatedItems.rawValue)
        let isClosedButForOthers =
            fields?.node.boolean == false
            && (describesMore || place.child(Keyword.patternProperties.rawValue) != nil)
        let asksForFields =
            (fields?.node.mapping != nil || isClosedButForOthers)
            && place.child(Keyword.additionalProperties.rawValue) == nil
        let hasAllItems =
            place.child(Keyword.items.rawValue).map { $0.node.sequence == nil } ?? false
            || place.child(Keyword.additionalItems.rawValue) != nil
        return asksForFields || items?.isSchema == true && items?.node.boolean != true && !hasAllItems
    }
}
