internal import ModelGenDiagnostics
internal import ModelGenSyntax

/// The documents of a run, each loaded once.
final class DocumentTable {
    private let loader: OpenAPIReader.Loader
    private let extensionNames: ExtensionNames
    private(set) var documents: [SourceDocument] = []
    private var outcomes: [String: Outcome] = [:]

    enum Outcome {
        case loaded(SourceDocument)
        case failed(Diagnostic)
    }

    /// Whether `format` asserts in every document, and which formats do in any case.
    private let assertsFormats: Bool
    private let assertedFormats: Set<String>

    init(
        extensionNames: ExtensionNames, assertsFormats: Bool = false, assertedFormats: Set<String> = [],
        loader: @escaping OpenAPIReader.Loader
    ) {
        self.extensionNames = extensionNames
        self.assertsFormats = assertsFormats
        self.assertedFormats = assertedFormats
        self.loader = loader
    }

    private func dialect(of document: Document) -> Dialect? {
        switch DialectDetection.declaredDialect(of: document.root) {
        case .known(let own): own
        case .unknownVersion(let version, readAs: let nearest): nearest.customized(by: version, loader)
        case .none: nil
        }
    }

    /// Adds the document that the run begins with.
    func add(_ document: Document, dialect: Dialect) -> SourceDocument {
        var dialect = dialect
        if assertsFormats { dialect.vocabularies.assertsFormats = true }
        dialect.vocabularies.assertedFormats = assertedFormats
        let source = SourceDocument(
            index: documents.count, document: extensionNames.applied(to: document), dialect: dialect)
        documents.append(source)
        outcomes[document.file] = .loaded(source)
        return source
    }

    /// The document that `reference`, without its fragment, means in `source`.
    ///
    /// A document that does not say what it is written in is written as the one that refers to it.
    func document(_ reference: String, from source: SourceDocument) -> Outcome {
        let path =
            DocumentAddress.hasScheme(reference)
            ? reference : DocumentAddress.resolve(reference, in: source.document.file)
        if let outcome = outcomes[path] { return outcome }
        let outcome: Outcome
        do throws(Diagnostic) {
            let document = try loader(path)
            outcome = .loaded(add(document, dialect: dialect(of: document) ?? source.dialect))
        } catch {
            outcome = .failed(error)
        }
        outcomes[path] = outcome
        return outcome
    }
}
