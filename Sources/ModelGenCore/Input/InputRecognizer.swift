import ModelGenDiagnostics
import ModelGenOpenAPI
import ModelGenSyntax

extension DiagnosticID {
    /// A document that is neither OpenAPI nor JSON Schema.
    static let unrecognizedInput = DiagnosticID("unrecognized-input")
    /// A folder that holds no pages.
    static let noPages = DiagnosticID("no-pages")
    /// An input that is not what `--input-format` says.
    static let inputFormatMismatch = DiagnosticID("input-format-mismatch")
    /// One input given twice.
    static let duplicateInput = DiagnosticID("duplicate-input")
    /// A page that is not UTF-8.
    static let invalidUTF8 = DiagnosticID("invalid-utf8")
}

/// Tells what an input is where the user does not.
enum InputRecognizer {
    /// The format of a file, by its name; where the name is silent, as for standard input, by its first lines.
    static func format(of file: InputFile) -> InputFormat {
        switch RelativePath.pathExtension(of: file.path) {
        case let page where InputFile.pageExtensions.contains(page): .pages
        case "yaml", "yml", "json": .openapi
        default: isPage(file.bytes.prefix(64 * 1024)) ? .pages : .openapi
        }
    }

    /// A page has a heading of the second level, which YAML could only have as a comment, above any line that YAML
    /// or JSON would read as a value.
    private static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard let first = text.first else { continue }
            if pageHeadings.contains(where: { text.starts(with: $0) }) { return true }
            let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            if isJSON || documentKeys.contains(where: { text.starts(with: $0) }) { return false }
        }
        return false
    }

    private static let pageHeadings = ["## Fields", "## Supported Types", "## Values", "## Example Usage"].map {
        Array($0.utf8)
    }
    private static let documentKeys = ["openapi:", "swagger:", "$schema:", "type:", "---", "%YAML"].map {
        Array($0.utf8)
    }

    /// Why a document is no input, or nothing.
    ///
    /// A document without any of JSON Schema's keywords that hold or name types would give no type, silently.
    static func refusal(of document: Document) -> Diagnostic? {
        if OpenAPIReader.isOpenAPI(document) { return nil }
        guard let mapping = document.root.mapping else {
            return unrecognized(document, "it is \(document.root.kindDescription), not a mapping")
        }
        if mapping.entries.contains(where: { schemaKeywords.contains($0.key) }) { return nil }
        let nearest = mapping.entries.lazy
            .compactMap { entry in NearestName.of(entry.key, in: ["openapi", "swagger"]).map { (entry, $0) } }.first
        guard let (entry, name) = nearest else {
            return unrecognized(document, "it has neither `openapi`, `swagger` nor a keyword of JSON Schema")
        }
        return .error(
            .unrecognizedInput, "`\(document.file)` has no key `\(name)`",
            at: document.location(entry.keyPosition), fix: "did you mean `\(name)` instead of `\(entry.key)`?")
    }

    private static let schemaKeywords: Set<String> = [
        "$schema", "$id", "$ref", "$defs", "definitions", "type", "properties", "items", "enum", "const", "allOf",
        "anyOf", "oneOf", "additionalProperties", "patternProperties", "components",
    ]

    private static func unrecognized(_ document: Document, _ reason: String) -> Diagnostic {
        .error(
            .unrecognizedInput, "`\(document.file)` is neither an OpenAPI nor a JSON Schema document: \(reason)",
            at: document.location(document.root.position),
            fix: "pass an OpenAPI document, a JSON Schema document or a folder of model pages")
    }
}
