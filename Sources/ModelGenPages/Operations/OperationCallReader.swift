import ModelGenDiagnostics
import ModelGenModel

/// Reads a section of an operation page that names method and path.
struct OperationCallReader {
    let section: Page.Section
    let file: String

    func call(method: String, path: String, operationID: String?) -> Operation.Call {
        Operation.Call(
            method: method, path: path, operationID: operationID, documentation: documentation,
            parameters: parameters, response: response, failures: failures, location: section.location)
    }

    /// What stands before the first heading inside, or before the example.
    private var documentation: String? {
        let lines = section.lines.prefix { !$0.isCode && !$0.text.hasPrefix("### ") && !$0.text.hasPrefix("<!-- ") }
        let text = lines.map(\.text).drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
        return text.isEmpty ? nil : text.joined(separator: "\n")
    }

    private var parameters: [Operation.Call.Parameter] {
        guard let table = table("Parameters"), let name = table.column("Parameter"), let type = table.column("Type")
        else { return [] }
        let description = table.column("Description")
        return table.rows.compactMap { row in
            guard max(name, type) < row.cells.count, let expression = Self.expression(row.cells[type].source) else {
                return nil
            }
            let text = description.flatMap { $0 < row.cells.count ? CellText.unescaped(row.cells[$0].source) : nil }
            return Operation.Call.Parameter(
                name: String(CellText.without("`", around: row.cells[name].source) ?? row.cells[name].source),
                type: expression, documentation: text.flatMap { $0.isEmpty || $0 == "N/A" ? nil : $0 })
        }
    }

    /// `**[components.FolderSchema](../../models/components/folderschema.md)**`
    private var response: TypeExpression? {
        guard let line = lines(under: "Response").first(where: { $0.text.hasPrefix("**") }) else { return nil }
        return CellText.without("**", around: line.text).flatMap(Self.expression)
    }

    /// The SDK's own class for everything else names no media type.
    private var failures: [Operation.Call.Failure] {
        guard let table = table("Errors"), let type = table.column("Error Type"),
            let status = table.column("Status Code"), let mediaType = table.column("Content Type")
        else { return [] }
        return table.rows.compactMap { row in
            guard max(type, status, mediaType) < row.cells.count else { return nil }
            let media = CellText.unescaped(row.cells[mediaType].source)
            guard !media.utf8.contains(UInt8(ascii: "*")) else { return nil }
            let statuses = row.cells[status].source.split { $0 == "," || $0 == " " }.map(String.init)
            return Operation.Call.Failure(
                type: CellText.unescaped(row.cells[type].source), statuses: statuses.filter(Self.isStatus),
                mediaType: media, location: row.location)
        }
    }

    private static func isStatus(_ text: String) -> Bool {
        text.utf8.count == 3 && (text.hasSuffix("XX") || text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 })
    }

    private static func expression(_ text: Substring) -> TypeExpression? {
        var parser = TypeExpressionParser(CellText.unescaped(text))
        return try? parser.parse()
    }

    private func table(_ heading: String) -> PageTable? { PageTable(in: Array(lines(under: heading)), file: file) }

    private func lines(under heading: String) -> ArraySlice<PageLine> {
        guard let start = section.lines.firstIndex(where: { !$0.isCode && $0.text == "### \(heading)" }) else {
            return []
        }
        return section.lines[(start + 1)...].prefix { $0.isCode || !$0.text.hasPrefix("### ") }
    }
}
