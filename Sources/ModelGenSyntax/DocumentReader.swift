public import ModelGenDiagnostics

/// How a document is written.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case yaml
    case json
}

/// What a reader accepts at the most; each has its own error.
public struct DocumentLimits: Sendable, Hashable {
    /// The size of the whole document, in bytes.
    public var size = 256 * 1024 * 1024
    /// How deep sequences and mappings nest.
    public var depth = 512
    /// How many nodes aliases and merge keys may add, in all.
    public var aliasExpansion = 1_000_000
    /// The size of one scalar, in bytes.
    public var scalarLength = 16 * 1024 * 1024

    /// Creates the limits that every document of a real vendor stays far below.
    public init() {}
}

/// Reads bytes into a tree.
public struct DocumentReader: Sendable {
    public var limits: DocumentLimits

    /// Creates a reader.
    public init(limits: DocumentLimits = DocumentLimits()) { self.limits = limits }

    /// Reads one document.
    ///
    /// - Parameters:
    ///   - bytes: The whole file, UTF-8 with or without a byte order mark (YAML also UTF-16).
    ///   - file: The name for messages.
    ///   - format: How it is written; `nil` decides by the file name's extension and by the first character.
    /// - Throws: A located diagnostic of severity `error`.
    public func read(
        _ bytes: [UInt8], file: String, format: DocumentFormat? = nil
    ) throws(Diagnostic) -> Document {
        throw .error(DiagnosticID("not-implemented"), "not implemented", at: nil)
    }
}
