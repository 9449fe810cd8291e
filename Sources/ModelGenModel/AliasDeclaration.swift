/// Another name for a type, perhaps with constraints.
public struct AliasDeclaration: Sendable, Hashable {
    public var header: DeclarationHeader
    public var target: ElementType

    /// Creates an alias.
    public init(header: DeclarationHeader, target: ElementType) {
        self.header = header
        self.target = target
    }
}
