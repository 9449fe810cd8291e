public import ModelGenDiagnostics
public import ModelGenModel
public import ModelGenSyntax

/// How documents are read.
public struct OpenAPIOptions: Sendable, Hashable {
    /// Creates the defaults.
    public init() {}
}

/// Reads OpenAPI documents.
public struct OpenAPIReader: Sendable {
    /// Reads a referenced document.
    public typealias Loader = @Sendable (_ path: String) throws(Diagnostic) -> Document

    /// Creates a reader.
    public init(options: OpenAPIOptions = .init(), loader: @escaping Loader) {}

    /// Whether a document is one.
    public static func isOpenAPI(_ document: Document) -> Bool {
        document.root["openapi"] != nil || document.root["swagger"] != nil
    }

    /// Reads a document.
    public func read(_ document: Document) -> ModelSet { ModelSet(sources: [document.file]) }
}
