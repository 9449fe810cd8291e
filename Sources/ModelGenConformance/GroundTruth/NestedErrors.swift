/// Undoes a difference in form between sources and pages of errors.
///
/// The sources of some SDKs keep the fields of an error in a class of their own, under the error's one field `data`; the
/// page of the error lists the fields as if they were its own.
struct NestedErrors {
    /// The class that holds an error's fields → the error.
    private let errors: [ClassName: ClassName]

    /// Finds the errors whose page shows what the sources nest.
    init(_ rows: [GroundTruthRow], declared: (ClassName) -> Bool) {
        let fields = Dictionary(grouping: rows, by: \.owner)
        var errors: [ClassName: ClassName] = [:]
        for (error, rows) in fields {
            var holder = error
            holder.name += "Data"
            guard rows.count == 1, rows[0].name == "data", rows[0].kind == .field, rows[0].type == .name(holder.name),
                declared(error), !declared(holder), fields[holder] != nil
            else { continue }
            errors[holder] = error
        }
        self.errors = errors
    }

    /// The rows as the pages show them: the fields belong to the error, and the field `data` is gone.
    func flattening(_ rows: [GroundTruthRow]) -> [GroundTruthRow] {
        let flattened = Set(errors.values)
        return rows.filter { !flattened.contains($0.owner) }.map { row in
            var row = row
            row.owner = errors[row.owner] ?? row.owner
            return row
        }
    }
}
