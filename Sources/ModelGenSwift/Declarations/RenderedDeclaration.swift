import ModelGenDiagnostics
import ModelGenModel

/// A declaration as Swift, before it is put into a file.
struct RenderedDeclaration: Sendable {
    var id: TypeID
    var name: String
    /// What stands in the namespace, where there is one.
    var declaration: String
    /// What stands beside it; empty for aliases.
    var extensions: String
    var needsFoundation: Bool
    var needsRuntime: Bool
    /// Whether nothing of it can be seen from another module.
    var isInternal = false
    var diagnostics: [Diagnostic] = []
    /// For objects: the wire names in the order of the initializer's parameters.
    var initializerOrder: [String]?
}
