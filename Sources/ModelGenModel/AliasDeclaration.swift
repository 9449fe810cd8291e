/// Another name for a type, perhaps with constraints.
package struct AliasDeclaration: Sendable, Hashable {
    /// Who it is, what it is called, where it stands.
    package var header: DeclarationHeader
    /// The type it stands for, with its constraints.
    package var target: ElementType

    /// Creates an alias.
    package init(header: DeclarationHeader, target: ElementType) {
        self.header = header
        self.target = target
    }
}
