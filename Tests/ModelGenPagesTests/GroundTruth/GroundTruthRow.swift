/// A class's field, or an alias, in the sources of an SDK.
struct GroundTruthRow: Hashable {
    enum Kind: String { case field, alias }

    var className: String
    var kind: Kind
    var name: String
    var wireName: String
    var type: SourceAnnotation
    var defaultValue: String
    var isConstant: Bool
}

extension GroundTruthRow {
    /// The rows of a table: namespace, class, kind, name, wire, type, default, const, with a header.
    static func rows(of table: String) -> [GroundTruthRow] {
        table.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 8, let kind = Kind(rawValue: cells[2]), let type = SourceAnnotation(cells[5]) else {
                return nil
            }
            return GroundTruthRow(
                className: cells[1], kind: kind, name: cells[3], wireName: cells[4], type: type,
                defaultValue: cells[6], isConstant: cells[7] == "const")
        }
    }
}
