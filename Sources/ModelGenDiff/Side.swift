package import ModelGenModel
package import ModelGenSwift

/// One of the two models that are compared, with how it is written in Swift.
package struct Side: Sendable {
    /// The model, as the emitter gets it.
    package var model: ModelSet
    /// What users of the Swift can name.
    package var surface: SwiftSurface
    /// What all identities begin with and the other side's do not: the path of the document, or of the folder of pages.
    package var root: String

    /// Creates a side.
    package init(model: ModelSet, surface: SwiftSurface, root: String) {
        self.model = model
        self.surface = surface
        self.root = root
    }

    /// The identity without what depends on where the document lies.
    func key(of id: TypeID) -> String {
        let folder = root.prefix(through: root.lastIndex(of: "/") ?? root.startIndex)
        let prefix = [root[...], folder].first { id.rawValue.hasPrefix($0) && $0.count > 1 }
        return String(id.rawValue.dropFirst(prefix?.count ?? 0))
    }

    /// What users of the Swift call a type.
    func name(of declaration: TypeDeclaration) -> String {
        surface.names[declaration.id] ?? declaration.header.name.text
    }
}
