/// Undoes a difference in form between sources and pages of errors.
///
/// The sources of some SDKs keep the fields of an error in a class of their own, under the error's one field `data`; the
/// page of the error lists the fields as if they were its own.
struct NestedErrors {
    /// Error → the class that holds its fields.
    private let holders: [String: String]

    /// Finds the errors whose page shows what the sources nest.
    init(_ rows: [GroundTruthRow], declared: Set<String>) {
        let fields = Dictionary(grouping: rows, by: \.className)
        let errors = fields.filter { name, rows in
            rows.count == 1 && rows[0].subject == "\(name).data" && rows[0].type == .name("\(name)Data")
                && declared.contains(name) && !declared.contains("\(name)Data") && fields["\(name)Data"] != nil
        }
        holders = Dictionary(uniqueKeysWithValues: errors.keys.map { ("\($0)Data", $0) })
    }

    /// The rows as the pages show them: the fields belong to the error, and the field `data` is gone.
    func flattening(_ rows: [GroundTruthRow]) -> [GroundTruthRow] {
        let errors = Set(holders.values)
        return rows.filter { !errors.contains($0.className) }.map { row in
            var row = row
            row.className = holders[row.className] ?? row.className
            return row
        }
    }
}
