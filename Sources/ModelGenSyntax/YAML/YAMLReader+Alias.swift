import ModelGenDiagnostics

extension YAMLReader {
    /// Puts the value that an alias names in its place.
    mutating func readAlias(_ name: String, at position: SourcePosition) throws(Diagnostic) -> Node? {
        guard let target = anchors.target(name) else { throw undefinedAlias(name, at: position) }
        switch target {
        case .open(let start, _): throw recursiveAlias(name, at: position, anchor: start)
        case .finished(var value, let text):
            if tree.place == .key {
                guard let text else { throw complexKey(value.node.kindDescription, at: position) }
                tree.setKey(.init(text: text, position: position))
                return nil
            }
            try count(value, at: position)
            value.node.position = position
            return tree.add(value)
        }
    }

    /// Keeps aliases of aliases from growing the tree without end.
    private mutating func count(_ value: TreeBuilder.Sized, at position: SourcePosition) throws(Diagnostic) {
        addedByAliases = addedByAliases.addingReportingOverflow(value.count).partialValue
        guard addedByAliases <= limits.aliasExpansion, addedByAliases >= 0 else {
            throw limits.aliasExpansionExceeded(at: findings.location(position))
        }
        guard tree.depth + value.height <= limits.effectiveDepth else {
            throw limits.depthExceeded(at: findings.location(position))
        }
    }
}
