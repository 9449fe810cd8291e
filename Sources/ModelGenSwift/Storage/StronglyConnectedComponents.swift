import ModelGenModel

/// Tarjan's algorithm, without recursion so that a long chain of types cannot exhaust the stack.
struct StronglyConnectedComponents {
    /// Every node; a node comes after the nodes it leads to, unless they lead back.
    private(set) var order: [TypeID] = []
    /// The number of each node's component.
    private(set) var component: [TypeID: Int] = [:]
    /// How many nodes a component has.
    private(set) var size: [Int: Int] = [:]

    private var index: [TypeID: Int] = [:]
    private var lowest: [TypeID: Int] = [:]
    private var stack: [TypeID] = []

    init(_ nodes: [TypeID], _ edges: [TypeID: [TypeID]]) {
        for node in nodes where index[node] == nil { visit(node, edges) }
    }

    private mutating func visit(_ start: TypeID, _ edges: [TypeID: [TypeID]]) {
        var path: [(node: TypeID, next: Int)] = []
        enter(start, &path)
        while let (node, next) = path.last {
            let targets = edges[node, default: []]
            if next < targets.count {
                path[path.count - 1].next += 1
                let target = targets[next]
                if index[target] == nil {
                    enter(target, &path)
                } else if component[target] == nil {
                    lowest[node] = min(lowest[node] ?? 0, index[target] ?? 0)
                }
            } else {
                path.removeLast()
                if let parent = path.last?.node { lowest[parent] = min(lowest[parent] ?? 0, lowest[node] ?? 0) }
                leave(node)
            }
        }
    }

    private mutating func enter(_ node: TypeID, _ path: inout [(node: TypeID, next: Int)]) {
        index[node] = index.count
        lowest[node] = index[node]
        stack.append(node)
        path.append((node, 0))
    }

    private mutating func leave(_ node: TypeID) {
        guard lowest[node] == index[node] else { return }
        let number = size.count
        while let last = stack.popLast() {
            component[last] = number
            size[number, default: 0] += 1
            order.append(last)
            if last == node { break }
        }
    }
}
