import ModelGenModel

/// Where the columns of a table of fields are, by the words that people use.
struct FieldColumns {
    var name: Int
    var type: Int
    var description: Int?
    private var required: (index: Int, isInverted: Bool)?
    private var nullable: Int?

    /// `nil` unless the first column is a name's and another one a type's.
    init?(_ words: [String]) {
        let words = words.map(Self.word)
        let column = { (names: Set<String>) in words.firstIndex { names.contains($0) } }
        guard let first = words.first, Self.names.contains(first),
            let type = column(["type", "data type", "datatype", "schema", "类型"])
        else {
            return nil
        }
        name = 0
        self.type = type
        description = column(["description", "details", "notes", "comment", "comments", "说明"])
        nullable = column(["nullable", "null", "null allowed", "allows null", "can be null"])
        if let index = column(["required", "req", "mandatory", "必选", "必填"]) {
            required = (index, false)
        } else if let index = column(["optional", "opt"]) {
            required = (index, true)
        }
    }

    private static let names: Set<String> = [
        "field", "name", "property", "attribute", "key", "field name", "property name", "attribute name", "字段",
        "名称", "属性",
    ]

    /// `Req?` and `Is required` as `req` and `required`.
    private static func word(_ text: String) -> String {
        var text = text.lowercased()
        if text.hasSuffix("?") { text.removeLast() }
        if text.hasPrefix("is ") { text.removeFirst(3) }
        return text.trimmed()
    }

    /// Whether rows say which of them must be there.
    var haveRequired: Bool { required != nil }

    func presence(of row: PageTable.Row) -> Presence? {
        guard let required else { return nil }
        guard let isYes = Self.truth(row.source(required.index)) else { return .optional }
        return isYes != required.isInverted ? .required : .optional
    }

    func nullability(of row: PageTable.Row) -> Nullability? {
        guard let nullable, row.isClosed || row.cells.count > nullable else { return nil }
        return Self.truth(row.source(nullable)).map { $0 ? .yes : .no }
    }

    private static func truth(_ source: Substring) -> Bool? {
        switch CellMarks.plain(source).lowercased() {
        case "yes", "true", "✓", "✔", "✅", "✔️", "x", "required", "mandatory", "是", "y", "o": true
        case "no", "false", "optional", "conditional", "否", "n", "", "-", "❌", "✗": false
        default: nil
        }
    }
}
