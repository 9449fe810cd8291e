internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Arrays whose elements have schemas by their position: `prefixItems` (JSON Schema 2020-12 Core §10.3.1.1), or a list
/// under `items` with `additionalItems` (draft 7 §6.4).
struct TupleReader {
    let report: ReadingReport

    /// Types the elements as any of the positions' schemas, where the array ends with them or says what follows.
    func read(_ mapping: Mapping, into schema: inout Schema) {
        let prefix = schema.place.child(Keyword.prefixItems.rawValue)
        let list = schema.place.child(Keyword.items.rawValue).flatMap { $0.node.sequence == nil ? nil : $0 }
        guard let positions = prefix ?? list else { return }
        guard positions.node.sequence != nil else {
            report.malformed(.prefixItems, at: positions, expected: "a list of schemas")
            return
        }
        let rest = prefix == nil ? schema.place.child(Keyword.additionalItems.rawValue) : schema.items?.place
        schema.items = nil
        schema.exactness = schema.exactness.combined(with: .overApproximates)
        let elements = positions.elements
        guard let members = members(elements, rest, schema.constraints) else {
            schema.lost.append("tuple items")
            return
        }
        schema.items = any(of: members, at: positions.virtual("item"))
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
