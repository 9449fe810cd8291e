import ModelGenDiagnostics
import ModelGenModel

extension DiagnosticID {
    /// A document whose `paths` are empty.
    static let noOperations = DiagnosticID("no-operations")
    /// An operation that the document has no place for.
    static let operationLeftOut = DiagnosticID("operation-left-out")
    /// A type that comes back otherwise.
    static let exportDiffers = DiagnosticID("export-differs")
    /// A document that cannot be written.
    static let exportFailed = DiagnosticID("export-failed")
}

extension Diagnostic {
    static let noOperations = Diagnostic.note(
        .noOperations, "The input tells of no operation", at: nil,
        consequence: "`paths` is empty, and the document holds schemas alone.")

    static func operationsLeftOut(_ count: Int) -> Diagnostic {
        .note(
            .operationLeftOut, "JSON Schema has no place for the \(count) operations", at: nil,
            consequence: "The document holds their types alone.", fix: "Write `--format openapi` for them.")
    }

    static func operationLeftOut(_ operation: OperationSignature) -> Diagnostic {
        .warning(
            .operationLeftOut, "OpenAPI 3.1 has no place for the operation `\(operation.name)`",
            at: operation.location, consequence: "The document does not have it.")
    }

    static func readOtherwise(_ pointer: String) -> Diagnostic {
        .warning(
            .exportDiffers, "`\(pointer)` is not read as what it was written for", at: nil,
            consequence: "What is made of the document differs from what is made of the input.",
            fix: "Report it with the input.")
    }

    static let outOfMemory = Diagnostic.error(
        .exportFailed, "There is not enough memory to write the document", at: nil,
        consequence: "Nothing is written.")

    static func unexpectedReference(_ path: String) -> Diagnostic {
        .error(
            .exportFailed, "The document refers to `\(path)`, which is not part of it", at: nil,
            consequence: "Nothing is written.")
    }
}
