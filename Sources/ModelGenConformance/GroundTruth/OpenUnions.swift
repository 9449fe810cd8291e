/// Undoes a difference in form between sources and pages of open unions.
///
/// The sources of some SDKs spell out, once for each open union, a class `UnknownX` that keeps what is not recognized: the
/// union's tag, which is then the text `UNKNOWN`, and two more fields, none of them on the wire. Pages show members only.
struct OpenUnions {
    private static let tag = SourceAnnotation.generic("Literal", [.string("UNKNOWN")])
    private static let others: [String: SourceAnnotation] = [
        "raw": .name("Any"), "is_unknown": .generic("Literal", [.name("True")]),
    ]

    /// The classes that are nothing but a keeper of what is not recognized, and that no page declares.
    private let keepers: Set<ClassName>

    /// Finds the keepers by their name and all of their fields.
    init(_ rows: [GroundTruthRow], declared: (ClassName) -> Bool) {
        let classes = Dictionary(grouping: rows, by: \.owner)
        keepers = Set(
            classes.filter { owner, rows in
                owner.name.hasPrefix("Unknown") && !declared(owner) && Self.areKeepers(rows)
            }.keys)
    }

    private static func areKeepers(_ rows: [GroundTruthRow]) -> Bool {
        let fields = Dictionary(rows.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        let tags = fields.filter { others[$0.key] == nil }
        return rows.allSatisfy { $0.kind == .field } && rows.count == others.count + 1
            && others.allSatisfy { fields[$0.key] == $0.value } && tags.values.elementsEqual([tag])
    }

    /// The rows that pages could state.
    func removingKeepers(of rows: [GroundTruthRow]) -> [GroundTruthRow] {
        rows.filter { !keepers.contains($0.owner) }
    }
}
