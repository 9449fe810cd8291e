package import ModelGenDiagnostics

/// How a document is written.
package enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case yaml
    case json
}

/// What a reader accepts at the most; each has its own error.
package struct DocumentLimits: Sendable, Hashable {
    /// The size of the whole document, in bytes.
    package var size = 256 * 1024 * 1024
    /// How deep sequences and mappings nest, at the most ``greatestDepth``.
    package var depth = 512
    /// How many nodes aliases and merge keys may add, in all.
    package var aliasExpansion = 1_000_000
    /// The size of one scalar, in bytes.
    package var scalarLength = 16 * 1024 * 1024

    /// Creates the limits that every document of a real vendor stays far below.
    package init() {}
}

/// Reads bytes into a tree.
package struct DocumentReader: Sendable {
    /// What is accepted at the most.
    package var limits: DocumentLimits

    /// Creates a reader.
    package init(limits: DocumentLimits = DocumentLimits()) { self.limits = limits }

    /// Reads one document.
    ///
    /// - Parameters:
    ///   - bytes: The whole file, UTF-8 with or without a byte order mark (YAML also UTF-16).
    ///   - file: The name for messages.
    ///   - format: How it is written; `nil` decides by the file name's extension and by the first character.
    /// - Returns: The tree, and what the reader noticed.
    /// - Throws: A located diagnostic of severity `error`.
    package func read(
        _ bytes: [UInt8], file: String, format: DocumentFormat? = nil
    ) throws(Diagnostic) -> Document {
        guard bytes.count <= limits.size else { throw limits.sizeExceeded(bytes.count, file: file) }
        switch format ?? DocumentFormat(extensionOf: file) {
        case .json: return try readJSON(bytes, file: file)
        case .yaml: return try readYAML(bytes, file: file)
        case nil: return try readUnknown(bytes, file: file)
        }
    }

    private func readJSON(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Document {
        let text = try DocumentText(bytes, format: .json, file: file)
        var reader = JSONReader(text.utf8, limits: limits, findings: Findings(file: file))
        let root = try reader.read()
        return Document(file: file, root: root, diagnostics: reader.findings.all())
    }

    private func readYAML(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Document {
        let text = try DocumentText(bytes, format: .yaml, file: file)
        var reader = try YAMLReader(text.utf8, limits: limits, findings: Findings(file: file))
        let root = try reader.read()
        return Document(file: file, root: root, diagnostics: reader.findings.all())
    }

    /// A `{` or `[` begins JSON or YAML's flow style, which allows more: JSON's own reader goes first, because it is
    /// quicker and knows keys of any length.
    private func readUnknown(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Document {
        let (encoding, markLength) = CharacterEncoding.detect(in: bytes)
        let first = bytes[markLength...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard encoding == .utf8, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return try readYAML(bytes, file: file)
        }
        let notJSON: Diagnostic
        do { return try readJSON(bytes, file: file) } catch { notJSON = error }
        guard notJSON.id == .jsonSyntax else { throw notJSON }
        do { return try readYAML(bytes, file: file) } catch {
            // It is neither: what was read further is what was meant.
            if let json = notJSON.location, let yaml = error.location, json > yaml { throw notJSON }
            throw error
        }
    }
}

extension DocumentFormat {
    /// The format that a file name's extension states.
    init?(extensionOf file: String) {
        guard let dot = file.lastIndex(of: "."), !file[dot...].contains("/") else { return nil }
        switch file[dot...].lowercased() {
        case ".json": self = .json
        case ".yaml", ".yml": self = .yaml
        default: return nil
        }
    }
}
