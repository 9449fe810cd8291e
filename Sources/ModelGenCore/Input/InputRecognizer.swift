import ModelGenDiagnostics
import ModelGenOpenAPI
import ModelGenSyntax
import ModelGenText

extension DiagnosticID {
    /// A document whose version key is misspelt.
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
    static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard let first = text.first else { continue }
            if pageHeadings.contains(where: { text.starts(with: $0) }) { return true }
            let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            if isJSON || documentKeys.contains(where: { text.starts(with: $0) }) { return false }
        }
        return false
    }

    private static let pageHeadings = [
        "## Fields", "## Supported Types", "## Values", "## Example Usage", "## Properties", "### Properties",
        "## Enum",
        "### Models", "### Schemas",
    ].map {
        Array($0.utf8)
    }
    private static let documentKeys = ["openapi:", "swagger:", "$schema:", "type:", "---", "%YAML"].map {
        Array($0.utf8)
    }

    /// Says that the key which names a document's version is misspelt, where it is.
    ///
    /// What else makes a document unusable is the reader's to say.
    static func misspelling(in document: Document) -> Diagnostic? {
        if OpenAPIReader.isOpenAPI(document) { return nil }
        let keys = ["openapi", "swagger"]
        let entries = document.root.mapping?.entries ?? []
        let nearest = entries.lazy.compactMap { entry in NearestName.of(entry.key, in: keys).map { (entry, $0) } }.first
        guard let (entry, key) = nearest else { return nil }
        return .error(
            .unrecognizedInput, "This is no OpenAPI document: it has no `\(key)`",
            at: document.location(entry.keyPosition), consequence: "Nothing can be read from it.",
            fix: "Did you mean `\(key)` instead of `\(entry.key)`?")
    }
}
