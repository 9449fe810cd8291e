import ModelGenModel

/// Tarjan's algorithm, without recursion so that a long chain of types cannot exhaust the stack.
struct StronglyConnectedComponents {
    /// Every node; a node comes after the nodes it leads to, unless they lead back.
    private(set) var order: [TypeID] = []
    /// The number of each node's component.
    private(set) var component: [TypeID: Int] = [:]
    /// How many nodes a component has.
    private(set) var size: [Int: Int] = [:]

    init(_ nodes: [TypeID], _ edges: [TypeID: [TypeID]]) {
        var walk = Walk(nodes, edges)
        for node in walk.nodes.indices where !walk.isEntered(node) { walk.visit(node) }
        order = walk.order.map { walk.nodes[$0] }
        size = walk.size
        for node in walk.order { component[walk.nodes[node]] = walk.component[node] }
    }
}

/// Nodes are numbers here, because each is looked at many times.
private struct Walk {
    private(set) var nodes: [TypeID] = []
    private var edges: [[Int]] = []
    private(set) var order: [Int] = []
    private(set) var component: [Int?] = []
    private(set) var size: [Int: Int] = [:]

    /// The position among those entered.
    private var index: [Int?] = []
    private var lowest: [Int] = []
    private var stack: [Int] = []
    private var enteredCount = 0

    init(_ nodes: [TypeID], _ edges: [TypeID: [TypeID]]) {
        var numbers: [TypeID: Int] = [:]
        for node in nodes where numbers[node] == nil {
            numbers[node] = self.nodes.count
            self.nodes.append(node)
        }
        // What an edge leads to is a node, even if it was not listed.
        var next = 0
        while next < self.nodes.count {
            let targets = edges[self.nodes[next], default: []].map { target -> Int in
                if let number = numbers[target] { return number }
                numbers[target] = self.nodes.count
                self.nodes.append(target)
                return self.nodes.count - 1
            }
            self.edges.append(targets)
            next += 1
        }
        component = Array(repeating: nil, count: self.nodes.count)
        index = component
        lowest = Array(repeating: 0, count: self.nodes.count)
    }

    func isEntered(_ node: Int) -> Bool { index[node] != nil }

    mutating func visit(_ start: Int) {
        var path: [(node: Int, next: Int)] = []
        enter(start, &path)
        while let (node, next) = path.last {
            if next < edges[node].count {
                path[path.count - 1].next += 1
                let target = edges[node][next]
                guard let targetIndex = index[target] else {
                    enter(target, &path)
                    continue
                }
                if component[target] == nil { lowest[node] = min(lowest[node], targetIndex) }
            } else {
                path.removeLast()
                if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
                leave(node)
            }
        }
    }

    private mutating func enter(_ node: Int, _ path: inout [(node: Int, next: Int)]) {
        index[node] = enteredCount
        lowest[node] = enteredCount
        enteredCount += 1
        stack.append(node)
        path.append((node, 0))
    }

    private mutating func leave(_ node: Int) {
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
