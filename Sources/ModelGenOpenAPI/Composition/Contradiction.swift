internal import ModelGenModel
internal import ModelGenSyntax

/// Finds out whether schemas exclude each other, without reading them as types and without a word about them.
///
/// A choice's member that cannot hold beside what stands around it, and a pair of members of two choices that exclude each
/// other, are left out before anything is made of them (JSON Schema 2020-12 Core §10.2.1).
struct Contradiction {
    let reading: SchemaReading
    /// Whether closed objects and formats count. Authors close an object and inherit from it all the same; and a format only
    /// annotates. So they do where a choice has members to spare.
    var isStrict = true
    /// How far required properties and choices are followed.
    private static let depthLimit = 5
    /// How many schemas one question may look at; what is not found within it counts as possible.
    private static let workLimit = 400

    /// Whether no value matches all of the schemas.
    func isContradiction(_ parts: [Subschema]) -> Bool {
        var work = Self.workLimit
        return isImpossible(demands(of: parts, &work), depth: 0, &work)
    }

    /// Whether one or the other schema refuses every value.
    func excludes(_ a: Schema, _ b: Schema) -> Bool { isContradiction([.read(a), .read(b)]) }

    /// The kinds of value that the schema allows, choices included; `nil` where it names none.
    func kinds(of schema: Subschema) -> [ValueKind]? {
        var work = Self.workLimit
        return kinds(demands(of: [schema], &work), depth: 0, &work)
    }

    private func kinds(_ demands: Demands, depth: Int, _ work: inout Int) -> [ValueKind]? {
        if let kinds = demands.kinds { return kinds }
        if let values = demands.values { return Array(Set(values.compactMap { ValueKind($0) })) }
        guard depth < Self.depthLimit else { return nil }
        for choice in demands.choices {
            var found: [ValueKind]? = []
            for member in choice.members {
                let member = self.demands(of: [member], &work)
                guard let kinds = kinds(member, depth: depth + 1, &work) else {
                    found = nil
                    break
                }
                found?.append(contentsOf: kinds)
            }
            if let found { return found }
        }
        return nil
    }

    // MARK: Deciding

    private func isImpossible(_ demands: Demands, depth: Int, _ work: inout Int) -> Bool {
        if demands.isEmpty || isStrict && demands.hasDifferentFormats { return true }
        guard depth < Self.depthLimit, work > 0 else { return false }
        if demands.isObject, hasImpossibleProperty(demands, depth: depth, &work) { return true }
        return demands.choices.contains { isImpossible($0, beside: demands, depth: depth, &work) }
    }

    /// A required property that a closed object refuses, or that no value can have.
    private func hasImpossibleProperty(_ demands: Demands, depth: Int, _ work: inout Int) -> Bool {
        for name in demands.required {
            if isStrict, demands.closed.contains(where: { !$0.contains(name) }) { return true }
            guard let schemas = demands.properties[name] else { continue }
            let property = self.demands(of: schemas, &work)
            if isImpossible(property, depth: depth + 1, &work) { return true }
        }
        return false
    }

    private func isImpossible(
        _ choice: Alternatives, beside demands: Demands, depth: Int, _ work: inout Int
    ) -> Bool {
        var rest = demands
        rest.choices = []
        for member in choice.members {
            var both = rest
            var seen: Set<TypeID> = []
            add(member, to: &both, &seen, &work)
            guard isImpossible(both, depth: depth + 1, &work) else { return false }
        }
        return !choice.members.isEmpty
    }

    // MARK: Collecting

    private func demands(of parts: [Subschema], _ work: inout Int) -> Demands {
        var demands = Demands()
        var seen: Set<TypeID> = []
        for part in parts { add(part, to: &demands, &seen, &work) }
        return demands
    }

    private func add(_ part: Subschema, to demands: inout Demands, _ seen: inout Set<TypeID>, _ work: inout Int) {
        guard work > 0 else { return }
        work -= 1
        switch part {
        case .written(let place): add(reading.asWritten(place), to: &demands, &seen, &work)
        case .all(let parts, at: _): for part in parts { add(part, to: &demands, &seen, &work) }
        case .read(let schema): add(schema, to: &demands, &seen, &work)
        }
    }

    private func add(_ schema: Schema, to demands: inout Demands, _ seen: inout Set<TypeID>, _ work: inout Int) {
        if let reference = schema.reference, let target = reading.resolver.resolve(reference),
            seen.insert(target.id).inserted
        {
            add(.written(target), to: &demands, &seen, &work)
        }
        demands.isNever = demands.isNever || schema.isImpossible
        if let kinds = schema.kinds ?? impliedKinds(schema) { demands.narrow(to: kinds, orNull: schema.isNullable) }
        if let constant = schema.constant { demands.narrow(to: [constant], orNull: schema.isNullable) }
        if let allowed = schema.allowed, allowed.openness != .open {
            demands.narrow(to: Set(allowed.values.map(\.value)), orNull: schema.isNullable)
        }
        if let format = schema.format { demands.formats.insert(format) }
        add(schema.object, of: schema.place, to: &demands)
        demands.choices += schema.alternatives
        for part in schema.allOf { add(part, to: &demands, &seen, &work) }
    }

    /// The kind that `ImpliedType` will give the schema, where that is an object.
    private func impliedKinds(_ schema: Schema) -> [ValueKind]? {
        guard !schema.place.dialect.readsByTheLetter, schema.reference == nil, schema.allOf.isEmpty,
            schema.alternatives.isEmpty, !schema.object.properties.isEmpty
        else { return nil }
        return [.object]
    }

    private func add(_ object: ObjectKeywords, of place: Place, to demands: inout Demands) {
        for property in object.properties { demands.properties[property.name, default: []].append(property.schema) }
        for name in object.required.map(\.name) where !demands.required.contains(name) { demands.required.append(name) }
        let hasPatterns = object.keepsPatternKeys || place.node[Keyword.patternProperties.rawValue] != nil
        if case .forbidden = object.additional, !hasPatterns {
            demands.closed.append(Set(object.properties.map(\.name)))
        }
    }
}

extension SchemaReading {
    /// The schema at a place with its own keywords, whatever type will come of them.
    func asWritten(_ place: Place) -> Schema {
        guard place.dialect.readsByTheLetter else { return parsed(.written(place)) }
        guard place.dialect.vocabularies.hasValidation else { return Schema(at: place) }
        var schema = parsed(at: place)
        if !place.dialect.has(.const) { schema.constant = nil }
        guard place.dialect.isOnlyReference(place) else { return schema }
        var reference = Schema(at: place)
        reference.reference = schema.reference
        return reference
    }
}
