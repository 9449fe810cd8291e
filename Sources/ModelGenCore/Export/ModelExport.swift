package import ModelGenDiagnostics
package import ModelGenExport
package import ModelGenModel
import ModelGenOpenAPI

/// A model written as a document that is read as the same model.
package struct ModelExport: Sendable {
    /// The text; `nil` where there is an error.
    package private(set) var bytes: [UInt8]?
    /// What the document does not say, or says otherwise.
    package private(set) var diagnostics: [Diagnostic] = []
    /// How many types and operations say something that no keyword says.
    package private(set) var amendedCount = 0

    /// Writes the model by its keywords, reads that back, and writes beside each schema what was read otherwise.
    ///
    /// - Parameters:
    ///   - model: As `Pipeline.statedModels` gives it.
    ///   - format: What it is written as.
    ///   - configuration: How the model was read.
    package init(of model: ModelSet, as format: ExportFormat, configuration: Configuration = Configuration()) {
        var options = OpenAPIOptions()
        options.assertsFormats = configuration.documents.assertsFormats
        options.assertedFormats = configuration.assertedFormats
        let check = ExportCheck(model, as: format, options: options)
        diagnostics = model.diagnostics + Self.losses(of: model, in: format)
        if diagnostics.contains(where: { $0.severity == .error }) { return }
        do {
            var document = ExportedDocument(of: model, as: format)
            let amendments = try check.amendments(to: document)
            if !amendments.isEmpty {
                document = ExportedDocument(of: model, as: format, amendments: amendments)
                let left = try check.amendments(to: document)
                let names = left.types.keys.map(\.rawValue) + left.operations.keys
                diagnostics += names.sorted().map(Diagnostic.readOtherwise)
            }
            amendedCount = amendments.types.count + amendments.operations.count
            bytes = document.bytes
        } catch {
            diagnostics.append(error)
        }
    }
}

extension ModelExport {
    /// What of the operations the document has no place for.
    private static func losses(of model: ModelSet, in format: ExportFormat) -> [Diagnostic] {
        switch format {
        case .jsonSchema: model.operations.isEmpty ? [] : [.operationsLeftOut(model.operations.count)]
        case .openapi where model.operations.isEmpty: [.noOperations]
        case .openapi: ExportedDocument.operationsLeftOut(of: model).map(Diagnostic.operationLeftOut)
        }
    }
}

extension ModelExport {
    /// Inputs whose types are in several namespaces are no one document.
    init(refusing count: Int) {
        diagnostics = [
            .error(
                .exportFailed, "There are \(count) namespaces, and a document holds one", at: nil,
                consequence: "Nothing is written.", fix: "Export one input at a time, or leave the namespaces out.")
        ]
    }
}
