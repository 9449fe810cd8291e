internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Decides, for a schema that is taken at its word, which of its keywords the Swift type comes from, and whether the rest
/// takes a predicate on raw JSON.
///
/// A type must hold every valid instance, so it comes only from keywords that say of which type a value is. What a
/// type cannot decide is left to a predicate, which then covers the whole schema.
struct LetterTyping {
    let reading: SchemaReading
    private var choice: TypedChoice { TypedChoice(resolver: reading.resolver) }

    /// The schema with the keywords that its type comes from.
    ///
    /// What stands in `allOf`, `oneOf` or `anyOf` beside `type: object` describes objects only, whether it says so or not.
    func typed(_ schema: Schema, beside kinds: [ValueKind]? = nil) -> Schema {
        let place = schema.place
        guard place.node.mapping != nil else { return schema.isImpossible ? raw(schema) : schema }
        // Its resources are known from here on.
        _ = reading.resolver.resource(of: place)
        let keywords = Keyword.asserting(in: place)
        if keywords.isEmpty { return annotated(place, schema) }
        if isNull(schema, keywords), !place.isDocumentRoot { return null(place, schema) }
        var result: Schema
        if let reference = onlyReference(schema, keywords) {
            if leadsToDynamicScope(reference) { return raw(schema) }
            result = annotated(place, schema)
            result.reference = reference
        } else if kinds == [.object], !keywords.contains(.type), !keywords.isDisjoint(with: Self.namingKeys) {
            var object = schema
            object.kinds = [.object]
            guard let typed = typed(object, [.object], keywords.union([.type])) else { return raw(schema) }
            result = typed
        } else if let reference = schema.reference, keywords.contains(.ref), !keywords.contains(.type) {
            guard let typed = referred(schema, reference, keywords) else { return raw(schema) }
            result = typed
        } else if let kinds = schema.kinds, keywords.contains(.type) {
            guard let typed = typed(schema, kinds, keywords) else { return raw(schema) }
            result = typed
        } else {
            guard let typed = untyped(schema, keywords) else { return raw(schema) }
            result = typed
        }
        if reading.resolver.hasAmbiguousAnchors { result.predicate = .always }
        // Nothing refers to a document's root with a place for `null`; `JSONValue` has one.
        if place.isDocumentRoot, reading.allowsNull(result, depth: 0) { return raw(schema) }
        // A predicate may refuse the `null` that a type's optional lets pass.
        if case .always = result.predicate, result.isNullable, !keywords.isDisjoint(with: Keyword.judgingNull) {
            return raw(schema)
        }
        return result
    }

    /// Keywords that are hardly meant for anything but objects.
    private static let namingKeys: Set<Keyword> = [
        .properties, .required, .additionalProperties, .patternProperties, .allOf,
    ]

    /// The reference that says all there is to say. A dynamic one is as good as a plain one where its anchor stands once.
    private func onlyReference(_ schema: Schema, _ keywords: Set<Keyword>) -> Reference? {
        if schema.place.dialect.isOnlyReference(schema.place) || keywords == [.ref] { return schema.reference }
        guard keywords == [.dynamicRef], let place = schema.place.child(Keyword.dynamicRef.rawValue) else { return nil }
        return place.node.string.map { Reference(text: $0, place: place) }
    }

    /// The type of what is referred to, which holds every value that the keywords beside the reference leave (JSON Schema 2020-12
    /// Core §8.2.3.1). What an object is made of is told from both together.
    private func referred(_ schema: Schema, _ reference: Reference, _ keywords: Set<Keyword>) -> Schema? {
        guard !leadsToDynamicScope(reference), let target = reading.resolver.resolve(reference),
            let kind = choice.kind(of: target), kind != .null, !reading.allowsNull(target, depth: 0)
        else { return nil }
        if kind == .object {
            var object = schema
            object.kinds = [.object]
            return typed(object, [.object], keywords.union([.type]))
        }
        var result = annotated(schema.place, schema)
        result.reference = reference
        result.predicate = .always
        return result
    }

    private func leadsToDynamicScope(_ reference: Reference) -> Bool {
        _ = reading.resolver.resolve(reference)
        return reading.resolver.hasAmbiguousAnchors
    }

    /// Any JSON, checked by a predicate.
    private func raw(_ schema: Schema) -> Schema {
        var result = annotated(schema.place, schema)
        result.predicate = .always
        return result
    }

    private func annotated(_ place: Place, _ schema: Schema) -> Schema {
        var result = Schema(at: place)
        result.annotations = schema.annotations
        return result
    }

    /// Whether the schema says that its values are `null`, and nothing else.
    private func isNull(_ schema: Schema, _ keywords: Set<Keyword>) -> Bool {
        switch keywords {
        case [.type], [.enumeration]: schema.isNullOnly
        case [.const]: schema.constant == .null
        default: false
        }
    }

    private func null(_ place: Place, _ schema: Schema) -> Schema {
        var result = annotated(place, schema)
        result.kinds = []
        result.isNullable = true
        return result
    }

    // MARK: With a type

    private func typed(_ schema: Schema, _ kinds: [ValueKind], _ keywords: Set<Keyword>) -> Schema? {
        guard let kind = kinds.first else { return nil }
        guard kinds.count == 1 else { return typeList(schema, keywords) }
        let relevant = keywords.subtracting(Keyword.concerningOthers(than: kind))
        var result = schema
        if kind == .object { result.object = letterObject(schema.object, keywords, at: schema.place) }
        // Each keyword holds by itself (JSON Schema 2020-12 Core §10.1): `null` takes all that say something about it.
        result.isNullable = typeAllowsNull(schema.place) && valuesAllowNull(schema)
        if isListed(schema, kind, relevant) {
            result.alternatives = []
            result.allOf = []
            return result
        }
        result.allowed = nil
        result.constant = nil
        result.reference = nil
        result.discriminator = nil
        if relevant.isSubset(of: [.type, .oneOf]) || relevant.isSubset(of: [.type, .anyOf]), relevant.count == 2,
            schema.alternatives.count == 1, choice.isTyped(schema.alternatives[0], of: kind)
        {
            // Where `type` only repeats what the members say, these and their own predicates decide.
            let repeats = !result.isNullable && schema.alternatives[0].members.allSatisfy { choice.kind($0, is: kind) }
            result.predicate = repeats ? .unlessUnion : .always
            return result
        }
        result.alternatives = []
        if kind == .object {
            reportUntyped(schema.alternatives, beside: schema)
            // What an object is made of can be told from its parts together.
            if let reference = schema.reference {
                var target = Schema(at: reference.place)
                target.reference = reference
                result.allOf.insert(.read(target), at: 0)
            }
        } else {
            result.allOf = []
        }
        if !isDecided(schema, kind, relevant) { result.predicate = .always }
        return result
    }

    /// Says where alternatives describe properties that their object's type does not have.
    private func reportUntyped(_ alternatives: [Alternatives], beside schema: Schema) {
        let names = Set(schema.object.properties.map { ExactText($0.name) })
        for alternatives in alternatives {
            let described = alternatives.members.flatMap { member in
                member.place.node[Keyword.properties.rawValue]?.mapping?.entries.map { ExactText($0.key) } ?? []
            }
            guard !names.isSuperset(of: described) else { continue }
            reading.report.note(
                .typeLeftOpen, "Alternatives beside other keywords describe properties that the others do not have",
                at: alternatives.place.location,
                consequence: "These are held as free-form JSON beside the properties, which `validate()` checks.")
        }
    }

    /// Whether the schema only lists values of its type.
    private func isListed(_ schema: Schema, _ kind: ValueKind, _ keywords: Set<Keyword>) -> Bool {
        if keywords == [.type, .enumeration], kind == .string || kind == .integer {
            return schema.allowed?.values.allSatisfy { ValueKind($0.value) == kind } == true
                && schema.allowed?.values.isEmpty == false
        }
        guard keywords == [.type, .const], let constant = schema.constant, kind.scalar != nil else { return false }
        return ValueKind(constant).flatMap { kind.intersection($0) } != nil
    }

    private func typeAllowsNull(_ place: Place) -> Bool {
        place.child(Keyword.type.rawValue)?.node.sequence?.contains { $0.string == JSONTypeName.null.rawValue } ?? false
    }

    private func valuesAllowNull(_ schema: Schema) -> Bool {
        if let constant = schema.constant, constant != .null { return false }
        guard let list = schema.place.child(Keyword.enumeration.rawValue)?.node.sequence else { return true }
        return list.contains(where: \.isNull)
    }

    /// Whether the type with its local checks decides everything.
    private func isDecided(_ schema: Schema, _ kind: ValueKind, _ keywords: Set<Keyword>) -> Bool {
        guard keywords.isSubset(of: Keyword.decided(for: kind)) else { return false }
        let names = Set(schema.object.properties.map { ExactText($0.name) })
        if kind == .object { return schema.object.required.allSatisfy { names.contains(ExactText($0.name)) } }
        return kind != .array || !hasItemList(schema)
    }

    private func hasItemList(_ schema: Schema) -> Bool {
        schema.place.child(Keyword.items.rawValue)?.node.sequence != nil
    }

    /// Objects hold keys that nobody announced (JSON Schema 2020-12 Core §10.3.2.3), and what patterns describe.
    private func letterObject(_ object: ObjectKeywords, _ keywords: Set<Keyword>, at place: Place) -> ObjectKeywords {
        var result = object
        result.closesAfterMerging = false
        if case .unannounced = object.additional { result.additional = .anything }
        if keywords.contains(.patternProperties) {
            result.keepsPatternKeys = true
            result.additional = PatternPropertiesReader(report: reading.report).byTheLetter(object, at: place)
        }
        return result
    }

    private func typeList(_ schema: Schema, _ keywords: Set<Keyword>) -> Schema? {
        var result = schema
        result.object = letterObject(schema.object, keywords, at: schema.place)
        let isSimple = (schema.kinds ?? []).allSatisfy { kind in
            isDecided(schema, kind, keywords.subtracting(Keyword.concerningOthers(than: kind)))
        }
        return isSimple ? result : nil
    }

    // MARK: Without a type

    private func untyped(_ schema: Schema, _ keywords: Set<Keyword>) -> Schema? {
        if keywords == [.allOf], let part = onlyPart(of: schema) { return part }
        if keywords.contains(.allOf),
            let kind = choice.kind(of: schema.place).flatMap({ ValueKind(rawValue: $0.rawValue) })
        {
            var named = schema
            named.kinds = [kind]
            return typed(named, [kind], keywords.union([.type]))
        }
        switch keywords {
        case [.enumeration]:
            let kinds = Set((schema.allowed?.values ?? []).map { ValueKind($0.value) })
            return kinds == [.string] || kinds == [.integer] ? schema : nil
        case [.const]: return schema.constant.flatMap { ValueKind($0)?.scalar } == nil ? nil : schema
        case [.oneOf], [.anyOf]:
            guard schema.alternatives.count == 1 else { return nil }
            let alternatives = choice.possible(schema.alternatives[0])
            guard choice.isTyped(alternatives, of: nil) else { return nil }
            var result = schema
            result.alternatives = [alternatives]
            result.discriminator = nil
            result.predicate = choice.isOptional(alternatives) ? .never : .unlessUnion
            return result
        default: return nil
        }
    }

    /// What the only part of an `allOf` refers to: `allOf: [{$ref: …}]`, as authors write it who want annotations beside a reference.
    private func onlyPart(of schema: Schema) -> Schema? {
        guard schema.allOf.count == 1, let part = schema.allOf.first?.place, Keyword.asserting(in: part) == [.ref],
            let place = part.child(Keyword.ref.rawValue), let text = place.node.string
        else { return nil }
        let reference = Reference(text: text, place: place)
        guard !leadsToDynamicScope(reference) else { return nil }
        var result = annotated(schema.place, schema)
        result.reference = reference
        return result
    }
}

/// When a schema takes a predicate.
enum PredicateNeed: Sendable {
    /// The type and its local checks decide everything.
    case never
    /// They do if the schema becomes a union, whose members are tried or proved.
    case unlessUnion
    case always
}

extension Place {
    /// Whether this is the whole of the document that the run begins with.
    fileprivate var isDocumentRoot: Bool { source.index == 0 && path.parent == nil }
}
