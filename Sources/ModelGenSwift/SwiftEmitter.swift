public import ModelGenDiagnostics
public import ModelGenModel

/// Writes a model as Swift: names, storage and presence are decided here, the text is the templates'.
public struct SwiftEmitter: Sendable {
    let options: SwiftOptions

    /// Creates an emitter.
    ///
    /// - Parameters:
    ///   - options: How to write.
    ///   - templateOverrides: Template files that replace the built-in ones, by file name (`object.mustache`).
    /// - Throws: A diagnostic for the first template that does not parse or that uses an unknown key.
    public init(options: SwiftOptions, templateOverrides: [TemplateFile] = []) throws(Diagnostic) {
        self.options = options
    }

    /// Writes every type of `model`.
    public func emit(_ model: ModelSet) -> Emission {
        Emission(files: [], diagnostics: [], typeNames: [:], initializerOrders: [:])
    }
}
