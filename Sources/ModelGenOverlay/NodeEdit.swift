import ModelGenSyntax

/// Changes the values at some places of a tree in one walk, so that no change moves the place of another one.
struct NodeEdit {
    private var isTarget = false
    /// By the bytes of keys: `String` would take canonically equal ones for the same (RFC 8259 §8.3).
    private var children: [[UInt8]: NodeEdit] = [:]

    init(_ paths: [JSONPointer]) {
        for path in paths { add(path.tokens[...]) }
    }

    private init() {}

    private mutating func add(_ tokens: ArraySlice<String>) {
        guard let first = tokens.first else {
            isTarget = true
            return
        }
        children[Array(first.utf8), default: NodeEdit()].add(tokens.dropFirst())
    }

    /// The changed value; `nil` where the change removes it. What is below a value is changed before it.
    func applied(to node: Node, _ change: (Node) -> Node?) -> Node? {
        let inner = children.isEmpty ? node : Node(changedParts(of: node, change), at: node.position)
        return isTarget ? change(inner) : inner
    }

    private func changedParts(of node: Node, _ change: (Node) -> Node?) -> Node.Kind {
        switch node.kind {
        case .null, .boolean, .number, .string: return node.kind
        case .sequence(let elements):
            return .sequence(
                elements.enumerated().compactMap { index, element in
                    guard let edit = children[Array(String(index).utf8)] else { return element }
                    return edit.applied(to: element, change)
                })
        case .mapping(let mapping):
            let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
                guard let edit = children[Array(entry.key.utf8)] else { return entry }
                return edit.applied(to: entry.value, change).map {
                    Mapping.Entry(key: entry.key, at: entry.keyPosition, value: $0)
                }
            }
            return .mapping(Mapping(entries))
        }
    }
}
