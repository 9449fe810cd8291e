import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Pages for tests, in the generator's form.
enum PageFixture {
    /// A row of a Fields table.
    struct Row {
        var name: String
        var type: String
        var isRequired = false
        var description = "N/A"
        var example = ""
    }

    static func object(_ title: String, _ rows: [Row], path: String? = nil) -> PageFile {
        var text =
            "# \(title)\n\n\n## Fields\n\n| Field | Type | Required | Description | Example |\n| - | - | - | - | - |\n"
        for row in rows {
            let mark = row.isRequired ? ":heavy_check_mark:" : ":heavy_minus_sign:"
            text += "| `\(row.name)` | \(row.type) | \(mark) | \(row.description) | \(row.example) |\n"
        }
        return PageFile(path: path ?? "models/\(title.lowercased()).md", text: text)
    }

    static func enumeration(_ title: String, _ values: [String], path: String? = nil) -> PageFile {
        let bullets = values.map { "- `\($0)`" }.joined(separator: "\n")
        return PageFile(
            path: path ?? "models/\(title.lowercased()).md", text: "# \(title)\n\n\n## Values\n\n\(bullets)\n")
    }

    static func union(_ title: String, _ members: [String]) -> PageFile {
        let sections = members.map { "### `\($0)`\n\n```python\nvalue: \($0) = /* values here */\n```\n" }
        let text = "# \(title)\n\n\n## Supported Types\n\n\(sections.joined(separator: "\n"))"
        return PageFile(path: "models/\(title.lowercased()).md", text: text)
    }

    /// The only property of an object page with one row; `others` are read along with it.
    static func property(
        _ type: String, isRequired: Bool = false, description: String = "N/A", example: String = "", name: String = "x",
        with others: [PageFile] = []
    ) throws -> (property: Property, set: ModelSet) {
        let row = Row(name: name, type: type, isRequired: isRequired, description: description, example: example)
        let set = PageSetReader().read([object("Pet", [row])] + others)
        return (try #require(set.object("Pet")?.properties.first), set)
    }
}

extension ModelSet {
    func declaration(_ name: String) -> TypeDeclaration? { declarations.first { $0.header.name.text == name } }

    func object(_ name: String) -> ObjectDeclaration? {
        if case .object(let object)? = declaration(name) { object } else { nil }
    }

    func enumeration(_ name: String) -> EnumerationDeclaration? {
        if case .enumeration(let enumeration)? = declaration(name) { enumeration } else { nil }
    }

    func union(_ name: String) -> UnionDeclaration? {
        if case .union(let union)? = declaration(name) { union } else { nil }
    }

    /// The identifiers of diagnostics that are more than notes.
    var complaints: [String] { diagnostics.filter { $0.severity != .note }.map(\.id.rawValue) }

    func has(_ id: String) -> Bool { diagnostics.contains { $0.id.rawValue == id } }
}
