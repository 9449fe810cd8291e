/// Another name for a type, perhaps with constraints.
public struct AliasDeclaration: Sendable, Hashable {
    /// Who it is, what it is called, where it stands.
    public var header: DeclarationHeader
    /// The type it stands for, with its constraints.
    public var target: ElementType

    /// Creates an alias.
    public init(header: DeclarationHeader, target: ElementType) {
        self.header = header
        self.target = target
    }
}
