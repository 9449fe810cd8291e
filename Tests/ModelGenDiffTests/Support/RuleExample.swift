import ModelGenCore
import ModelGenDiagnostics
import ModelGenDiff

/// Two versions of an input between which a rule applies, and code that was written for the first.
struct RuleExample: Sendable {
    /// The id of the rule.
    let rule: String
    let old: String
    let new: String
    /// Statements that compile with the models of `old`.
    let client: String
    /// Two versions between which the rule does not apply, though it nearly might; without them, `new` and `old`.
    var unlike: (old: String, new: String)?
    /// The operations of the old version, in YAML's flow style.
    var paths: String
    /// Those of the new version.
    var newPaths: String
    /// Operations of two versions between which the rule does not apply; without them, `newPaths` and `paths`.
    var unlikePaths: (old: String, new: String)?
    /// `modelgen.yaml` for both versions.
    var configuration = ""

    init(
        _ rule: String, _ old: String, _ new: String, client: String, unlike: (String, String)? = nil,
        paths: String = "{}", newPaths: String? = nil, unlikePaths: (String, String)? = nil,
        configuration: String = ""
    ) {
        self.rule = rule
        self.old = old
        self.new = new
        self.client = client
        self.unlike = unlike
        self.paths = paths
        self.newPaths = newPaths ?? paths
        self.unlikePaths = unlikePaths
        self.configuration = configuration
    }

    /// Every example, family by family.
    static let all =
        types + properties + presence + values + fixedValues + constraints + enumerations + unions + objects
        + operations

    /// The configuration with which both versions are read.
    var parsedConfiguration: Configuration {
        let (parsed, diagnostics) = ConfigurationReader.read(Array(configuration.utf8), file: "modelgen.yaml")
        precondition(diagnostics.isEmpty, "\(diagnostics)")
        return parsed
    }
}

/// An object `O`; the properties and the names of the required ones in YAML's flow style.
func object(_ properties: String, required: String = "", _ rest: String = "") -> String {
    let keywords = ["type: object", "properties: {\(properties)}", "required: [\(required)]", rest]
    return "O: {\(keywords.filter { !$0.isEmpty }.joined(separator: ", "))}"
}

/// An object `O` with one optional property `a`, whose schema is given.
func holding(_ schema: String) -> String { object("a: {\(schema)}") }

/// An input of a rule's example: a page, a JSON Schema, or else the schemas of an OpenAPI document.
func exampleInput(_ path: String, _ text: String, paths: String = "{}") -> Input {
    if text.hasPrefix("# ") {
        let pages = text.split(separator: "\n---\n").map { page in
            let title = page.dropFirst(2).prefix { $0 != "\n" }.lowercased()
            return InputFile(path: "\(path)/models/\(title).md", bytes: Array(page.utf8))
        }
        return .folder(path: "\(path)/models", files: pages)
    }
    if text.hasPrefix("{") { return .file(InputFile(path: path, bytes: Array(text.utf8))) }
    let schemas = text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let document = """
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths: \(paths)
        components:
          schemas:
        \(schemas)
        """
    return .file(InputFile(path: path, bytes: Array(document.utf8)))
}

/// A page of one type with optional properties, each with its cell in the Type column.
func examplePage(_ title: String, _ properties: (name: String, type: String)...) -> String {
    let rows = properties.map { "| `\($0.name)` | \($0.type) | :heavy_minus_sign: | Tags. |" }
    let head = [
        "# \(title)", "", "## Fields", "", "| Field | Type | Required | Description |", "| --- | --- | --- | --- |",
    ]
    return (head + rows).joined(separator: "\n") + "\n"
}

/// What changed between two versions of an input.
func difference(
    _ old: String, _ new: String, paths: String = "{}", newPaths: String? = nil,
    configuration: Configuration = Configuration()
) -> Comparison {
    Comparison(
        of: InputVersion(exampleInput("old", old, paths: paths), loader: NoFiles()),
        with: InputVersion(exampleInput("new", new, paths: newPaths ?? paths), loader: NoFiles()),
        configuration: configuration)
}

/// Examples refer to nothing else.
struct NoFiles: InputLoader {
    func load(_ path: String) throws(Diagnostic) -> [UInt8] { throw .error(DiagnosticID("missing"), path, at: nil) }
}
