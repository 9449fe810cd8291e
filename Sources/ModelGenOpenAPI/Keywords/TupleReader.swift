internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Arrays whose elements have schemas by their position: `prefixItems` (JSON Schema 2020-12 Core §10.3.1.1), or a list
/// under `items` with `additionalItems` (draft 7 §6.4).
struct TupleReader {
    let report: ReadingReport

    /// Types the elements as any of the positions' schemas, where the array ends with them or says what follows.
    func read(_ mapping: Mapping, into schema: inout Schema) {
        guard let positions = positions(of: schema) else { return }
        guard positions.node.sequence != nil else {
            report.malformed(.prefixItems, at: positions, expected: "a list of schemas")
            return
        }
        let members = members(positions, of: schema)
        schema.items = nil
        schema.exactness = schema.exactness.combined(with: .overApproximates)
        guard let members else {
            schema.lost.append("tuple items")
            return
        }
        schema.items = any(of: members, at: positions.virtual("item"))
    }

    /// The same where the schema is taken at its word: a predicate has the positions, and each of them must say of which type it is.
    func readTyped(into schema: inout Schema, _ choice: TypedChoice) {
        guard let positions = positions(of: schema) else { return }
        let members = members(positions, of: schema)
        schema.items = nil
        guard let members, !members.isEmpty else { return }
        let alternatives = Alternatives(
            requirement: .atLeastOne, members: members.map { .written($0) }, place: positions)
        guard choice.isTyped(alternatives, of: nil) else { return }
        schema.items = any(of: members, at: positions.virtual("item"))
    }

    private func positions(of schema: Schema) -> Place? {
        schema.place.child(Keyword.prefixItems.rawValue)
            ?? schema.place.child(Keyword.items.rawValue).flatMap { $0.node.sequence == nil ? nil : $0 }
    }

    private func members(_ positions: Place, of schema: Schema) -> [Place]? {
        let isPrefix = schema.place.child(Keyword.prefixItems.rawValue) != nil
        let rest = isPrefix ? schema.items?.place : schema.place.child(Keyword.additionalItems.rawValue)
        return members(positions.elements, rest, schema.constraints)
    }

    /// The schemas of all elements there can be; `nil` where nothing says what follows the listed ones.
    private func members(_ elements: [Place], _ rest: Place?, _ constraints: [LocatedConstraint]) -> [Place]? {
        for located in constraints {
            if case .maxItems(let count) = located.constraint.rule, count <= elements.count {
                return Array(elements.prefix(count))
            }
        }
        guard let rest else { return nil }
        switch rest.node.kind {
        case .boolean(false): return elements
        case .mapping(let mapping) where !mapping.entries.isEmpty: return elements + [rest]
        default: return nil
        }
    }

    private func any(of members: [Place], at place: Place) -> Subschema? {
        var distinct: [Place] = []
        for member in members where !distinct.contains(where: { Self.isSimpleCopy($0.node, member.node) }) {
            distinct.append(member)
        }
        guard let first = distinct.first else { return nil }
        guard distinct.count > 1 else { return .written(first) }
        var schema = Schema(at: place)
        schema.alternatives = [
            Alternatives(requirement: .atLeastOne, members: distinct.map { .written($0) }, place: place)
        ]
        return .read(schema)
    }

    /// Whether both say the same in one or two plain keywords, as the coordinates of a point do.
    private static func isSimpleCopy(_ a: Node, _ b: Node) -> Bool {
        guard let a = a.mapping?.entries, let b = b.mapping?.entries, a.count == b.count else { return false }
        return zip(a, b).allSatisfy { one, other in
            guard one.key == other.key else { return false }
            if let text = one.value.string { return text == other.value.string }
            if let number = one.value.number { return number == other.value.number }
            return false
        }
    }
}
