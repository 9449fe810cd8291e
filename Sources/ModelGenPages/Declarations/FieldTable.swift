import ModelGenDiagnostics

/// The table of a Fields section, its type cells parsed.
struct FieldTable: Sendable {
    var fields: [Field]

    /// One row.
    struct Field: Sendable {
        var name: String
        /// The name is struck through.
        var isStruck: Bool
        var typeSource: Substring
        /// `nil` where the cell could not be parsed.
        var type: TypeExpression?
        var required: Substring
        var description: Substring
        var example: Substring
        /// Of the first cell.
        var location: SourceLocation
        var typeLocation: SourceLocation
        var requiredLocation: SourceLocation
        var descriptionLocation: SourceLocation
    }
}

extension FieldTable {
    /// `nil` when there is a table, but not of fields.
    init?(_ section: Page.Section, page: Page, diagnostics: inout [Diagnostic]) {
        guard let table = section.table else {
            diagnostics.append(
                .note(
                    .unreadableTable, "The Fields section has no table", at: section.location,
                    consequence: "The type has no properties."))
            fields = []
            return
        }
        guard let columns = Columns(table) else {
            diagnostics.append(
                .error(
                    .unreadableTable, "The table has no columns Field, Type and Required",
                    at: table.header.first?.location ?? section.location,
                    consequence: "The page is not read.", fix: "Restore the header row as the generator wrote it."))
            return nil
        }
        fields = []
        for row in table.rows {
            if let field = columns.field(row) {
                fields.append(field)
            } else {
                diagnostics.append(.unreadableRow(at: row.location))
            }
        }
    }

    /// A response as the SDK returns it: nothing but an HTTP library's objects, or such an object beside a status code.
    var isEnvelope: Bool {
        let transport = fields.filter(\.isTransport)
        guard !transport.isEmpty else { return false }
        return transport.count == fields.count || fields.contains { $0.name == "status_code" }
    }

    /// In a response as the SDK returns it, the row that holds the body: `result`, or the only one that is not of HTTP.
    var bodyField: Field? {
        let others = fields.filter { !$0.isTransport && !FieldTable.envelopeNames.contains($0.name) }
        return others.first { $0.name == "result" } ?? (others.count == 1 ? others[0] : nil)
    }

    /// What the SDK puts beside a body, in the versions of its generator.
    static let envelopeNames: Set<String> = ["headers", "status_code", "content_type", "raw_response", "http_meta"]
}

extension FieldTable.Field {
    var isTransport: Bool {
        guard let type, case .name(let name) = TypeInterpreter.unwrapped(type).base else { return false }
        return PageVocabulary.isTransport(name)
    }
}

/// Where the columns are; the example column is there only when a field has one.
private struct Columns {
    var count: Int
    var field: Int
    var type: Int
    var required: Int
    var description: Int?
    var example: Int?

    init?(_ table: PageTable) {
        guard let field = table.column("Field"), let type = table.column("Type"),
            let required = table.column("Required")
        else { return nil }
        count = table.header.count
        self.field = field
        self.type = type
        self.required = required
        description = table.column("Description")
        example = table.column("Example")
    }

    func field(_ row: PageTable.Row) -> FieldTable.Field? {
        let cells = row.cells
        guard row.isClosed, cells.count == count, let (name, isStruck) = name(cells[field].source) else { return nil }
        var parser = TypeExpressionParser(CellText.unescaped(cells[type].source))
        return FieldTable.Field(
            name: name, isStruck: isStruck, typeSource: cells[type].source, type: try? parser.parse(),
            required: cells[required].source, description: description.map { cells[$0].source } ?? "",
            example: example.map { cells[$0].source } ?? "", location: cells[field].location,
            typeLocation: cells[type].location, requiredLocation: cells[required].location,
            descriptionLocation: description.map { cells[$0].location } ?? cells[field].location)
    }

    /// A name in back-ticks, perhaps struck through.
    private func name(_ source: Substring) -> (name: String, isStruck: Bool)? {
        let bare = CellText.without("~~", around: source)
        guard let name = CellText.without("`", around: bare ?? source), !name.contains("`") else { return nil }
        return (String(name), bare != nil)
    }
}

extension Diagnostic {
    static func unreadableRow(at location: SourceLocation) -> Diagnostic {
        .warning(
            .unreadableRow, "The row was cut, or does not have a name in back-ticks and as many cells as the header",
            at: location,
            consequence: "The row is left out.", fix: "Restore the row; a bar inside a cell is written `\\|`.")
    }
}
