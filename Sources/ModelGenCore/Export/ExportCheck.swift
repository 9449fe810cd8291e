import ModelGenDiagnostics
import ModelGenExport
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSyntax

/// Reads an exported document back and holds it against the model that it was made of.
struct ExportCheck {
    /// The model, with identities that lead into the document.
    private let wanted: ModelSet
    private let format: ExportFormat
    private let options: OpenAPIOptions

    init(_ model: ModelSet, as format: ExportFormat, options: OpenAPIOptions) {
        wanted = RelocatedModel(model, names: ComponentNames(of: model, in: format)).model
        self.format = format
        self.options = options
    }

    /// What has to be said beside schemas and operations so that the document is read as the model, by their identities there.
    ///
    /// - Throws: What is wrong with the document.
    func amendments(to document: ExportedDocument) throws(Diagnostic) -> ExportedDocument.Amendments {
        guard let bytes = document.bytes else { throw .outOfMemory }
        let limits = DocumentReader().limits
        let tree = try DocumentReader(limits: limits).read(
            bytes, file: "", format: format == .openapi ? .yaml : .json)
        let read = OpenAPIReader(options: options) { path throws(Diagnostic) in throw .unexpectedReference(path) }
            .read(tree)
        var result = ExportedDocument.Amendments()
        let declarations = read.declarationsByID()
        for declaration in wanted.declarations {
            guard let found = declarations[declaration.id] else { continue }
            let amendment = found.amendment(to: declaration)
            if !amendment.isEmpty { result.types[declaration.id] = amendment }
        }
        if format == .openapi {
            let operations = Dictionary(
                read.operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            for operation in wanted.operations {
                guard let entries = operations[operation.name]?.amendment(to: operation), !entries.isEmpty else {
                    continue
                }
                result.operations[operation.name] = entries
            }
        }
        return result
    }
}
