/// Finds aliases that lead back to themselves.
package struct AliasCycles {
    /// What each alias leads to.
    private var targets: [TypeID: TypeID]

    /// Looks for cycles among `targets`, which say what each alias leads to.
    package init(_ targets: [TypeID: TypeID]) { self.targets = targets }

    /// Looks for cycles among aliases, also through arrays and maps.
    package init(_ declarations: some Sequence<TypeDeclaration>) {
        targets = [:]
        for case .alias(let alias) in declarations { targets[alias.header.id] = alias.target.type.innermostReference }
    }

    /// Every alias from which one can come back to it.
    package var aliases: Set<TypeID> { Set(targets.keys.filter(contains)) }

    /// Whether one can come back to the alias.
    package func contains(_ start: TypeID) -> Bool {
        var id = start
        for _ in 0...targets.count {
            guard let next = targets[id] else { return false }
            if next == start { return true }
            id = next
        }
        return false
    }

    /// Takes an alias out, because it is made something else.
    package mutating func remove(_ id: TypeID) { targets[id] = nil }
}
