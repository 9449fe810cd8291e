import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
import ModelGenReconciliation
import ModelGenSyntax

/// Pages and a specification as texts.
struct Sources {
    /// Title → the page below its title.
    var pages: KeyValuePairs<String, String>
    /// What stands under `components/schemas`, in YAML.
    var schemas: String

    func reconcile() throws -> Reconciliation {
        let files = pages.map { title, text in
            PageFile(path: "models/\(title.lowercased()).md", text: "# \(title)\n\n\(text)")
        }
        let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        let yaml = "openapi: 3.1.0\ncomponents:\n  schemas:\n" + indented.joined(separator: "\n")
        let document = try DocumentReader().read(Array(yaml.utf8), file: "spec.yaml")
        let loader: OpenAPIReader.Loader = { path throws(Diagnostic) in
            throw .error(DiagnosticID("absent"), "no \(path)", at: nil)
        }
        return Reconciliation(
            pages: PageSetReader().read(files), spec: OpenAPIReader(loader: loader).read(document))
    }

    /// The fields of an object, each a row: name, type, marker.
    static func fields(_ rows: (String, String, Marker)...) -> String {
        let lines = rows.map { "| `\($0.0)` | \($0.1) | \($0.2.rawValue) | N/A |" }
        return "## Fields\n\n| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n"
            + lines.joined(separator: "\n")
    }

    static func values(_ values: String...) -> String {
        "## Values\n\n| Name | Value |\n| --- | --- |\n"
            + values.map { "| `\($0.uppercased())` | \($0) |" }.joined(separator: "\n")
    }

    static func members(_ members: String...) -> String {
        "## Supported Types\n\n"
            + members.map { "### `\($0)`\n\n```python\nvalue: \($0) = /* values here */\n```\n" }.joined(
                separator: "\n")
    }

    static func link(_ title: String) -> String { "[models.\(title)](../models/\(title.lowercased()).md)" }

    enum Marker: String {
        case required = ":heavy_check_mark:"
        case optional = ":heavy_minus_sign:"
    }
}

extension Reconciliation {
    func object(_ name: String) -> ObjectDeclaration? {
        for case .object(let object) in model.declarations where object.header.name.text == name { return object }
        return nil
    }

    func union(_ name: String) -> UnionDeclaration? {
        for case .union(let union) in model.declarations where union.header.name.text == name { return union }
        return nil
    }

    func enumeration(_ name: String) -> EnumerationDeclaration? {
        for case .enumeration(let enumeration) in model.declarations where enumeration.header.name.text == name {
            return enumeration
        }
        return nil
    }

    /// `fact subject: page, spec`, for short expectations.
    var summary: [String] { differences.map { "\($0.fact.rawValue) \($0.subject): \($0.page), \($0.spec)" } }
}
