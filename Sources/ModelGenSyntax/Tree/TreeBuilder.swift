import ModelGenDiagnostics

/// Builds a tree from the outside in, without recursion, so that no document can overflow the stack.
///
/// Finished children wait on two stacks, one of nodes and one of entries, until the container around them ends; then
/// they move into an array of exactly their number. A container therefore costs one allocation, whatever its length.
struct TreeBuilder {
    /// A finished node with what it takes to judge an alias of it.
    struct Sized {
        var node: Node
        /// How many nodes the node has, itself and expanded aliases included.
        var count: Int
        /// How many levels of containers the node has.
        var height: Int

        /// Describes a node without children.
        static func scalar(_ node: Node) -> Sized { Sized(node: node, count: 1, height: 0) }
    }

    /// A key that waits for its value.
    struct Key {
        var text: String
        var position: SourcePosition
        /// Whether the value is to be merged into the mapping (`<<`).
        var isMerge = false
    }

    private struct Frame {
        enum Container {
            case sequence(firstNode: Int)
            case mapping(firstEntry: Int)
        }

        let container: Container
        /// Whether the last of `entries` is this mapping's and has no value yet.
        var awaitsValue = false
        let position: SourcePosition
        var count = 1
        var height = 1
    }

    private var frames: [Frame] = []
    private var nodes: [Node] = []
    private var entries: [Mapping.Entry] = []
    /// The places in `entries` of values that are to be merged.
    private var merges: [Int] = []

    /// How many containers are open.
    var depth: Int { frames.count }

    /// Where a container begins that is still open: `0` is the outermost one.
    func position(atDepth depth: Int) -> SourcePosition { frames[depth].position }

    /// What the innermost open container takes next.
    enum Place {
        case root
        case element
        case key
        case value
    }

    /// What the innermost open container takes next.
    var place: Place {
        guard let frame = frames.last else { return .root }
        switch frame.container {
        case .sequence: return .element
        case .mapping: return frame.awaitsValue ? .value : .key
        }
    }

    /// Begins a sequence.
    mutating func openSequence(at position: SourcePosition) {
        frames.append(Frame(container: .sequence(firstNode: nodes.count), position: position))
    }

    /// Begins a mapping.
    mutating func openMapping(at position: SourcePosition) {
        frames.append(Frame(container: .mapping(firstEntry: entries.count), position: position))
    }

    /// Sets the key of the innermost mapping's next value.
    mutating func setKey(_ key: Key) {
        guard place == .key else { return }
        if key.isMerge { merges.append(entries.count) }
        // The value replaces the null. What the value itself puts on the stack is gone by then.
        entries.append(Mapping.Entry(key: key.text, at: key.position, value: Node(.null, at: key.position)))
        frames[frames.count - 1].awaitsValue = true
    }

    /// Adds a finished node to the innermost container; returns it if there is none, because it is the root.
    mutating func add(_ child: Sized) -> Node? {
        let innermost = frames.count - 1
        switch place {
        case .root: return child.node
        case .element: nodes.append(child.node)
        case .key: return nil
        case .value:
            entries[entries.count - 1].value = child.node
            frames[innermost].awaitsValue = false
        }
        frames[innermost].count = frames[innermost].count.addingReportingOverflow(child.count).partialValue
        frames[innermost].height = max(frames[innermost].height, child.height + 1)
        return nil
    }

    /// Ends the innermost container.
    mutating func close(reporting findings: inout Findings) -> Sized? {
        guard let frame = frames.popLast() else { return nil }
        let kind: Node.Kind
        switch frame.container {
        case .sequence(let firstNode):
            // Not `Array(nodes[firstNode...])`: where that is all of `nodes` it is `nodes` itself, with all its room, and `nodes` needs
            // a new one. Two thirds of the memory of a large document went that way.
            var elements: [Node] = []
            elements.reserveCapacity(nodes.count - firstNode)
            elements += nodes[firstNode...]
            kind = .sequence(elements)
            nodes.removeLast(nodes.count - firstNode)
        case .mapping(let firstEntry):
            kind = .mapping(closeMapping(from: firstEntry, reporting: &findings))
            entries.removeLast(entries.count - firstEntry)
        }
        return Sized(node: Node(kind, at: frame.position), count: frame.count, height: frame.height)
    }

    private mutating func closeMapping(from firstEntry: Int, reporting findings: inout Findings) -> Mapping {
        var merged: Set<Int> = []
        while let position = merges.last, position >= firstEntry {
            merges.removeLast()
            if MappingAssembly.mergeable(entries[position].value) != nil {
                merged.insert(position - firstEntry)
            } else {
                findings.addInvalidMerge(entries[position])
            }
        }
        return MappingAssembly(entries: entries[firstEntry...], merged: merged).mapping(reporting: &findings)
    }
}
