import ModelGenModel

/// Decides which values live on the heap.
///
/// Swift structs embed by value, so a cycle has no finite size, and even an acyclic graph of small structs can make the
/// compiler and the binary explode: fifteen structs of two embedded structs each took 38 s and 2 GB, boxed 1.5 s.
struct StorageDecision: Sendable {
    /// An embedded struct of more scalars than this is boxed.
    static let largestEmbeddedCost = 16

    /// The strongly connected component of each type, by values that embed values.
    private let component: [TypeID: Int]
    /// Types that embed themselves.
    private let isCyclic: Set<TypeID>
    private let cost: [TypeID: Int]
    private let catalog: TypeCatalog

    init(_ model: ModelSet, catalog: TypeCatalog) {
        self.catalog = catalog
        let graph = EmbeddingGraph(model, catalog: catalog)
        let components = StronglyConnectedComponents(graph.ids, graph.edges)
        component = components.component
        var cyclic: Set<TypeID> = []
        for id in graph.ids {
            let isLoop = graph.edges[id, default: []].contains(id)
            if isLoop || components.size[components.component[id] ?? -1, default: 1] > 1 { cyclic.insert(id) }
        }
        isCyclic = cyclic
        // Components come out before those that embed them, so that every part has its cost already.
        var cost: [TypeID: Int] = [:]
        for id in components.order {
            cost[id] = graph.parts(of: id).reduce(0) { sum, part in
                let partCost = part.flatMap { cost[$0] } ?? 1
                return sum + (partCost > Self.largestEmbeddedCost ? 1 : partCost)
            }
        }
        self.cost = cost
    }

    /// Whether a property of `owner` keeps its value in a box.
    func isBoxed(_ type: TypeReference, in owner: TypeID) -> Bool {
        guard let target = embedded(type) else { return false }
        return closesCycle(from: owner, to: target) || cost[target, default: 1] > Self.largestEmbeddedCost
    }

    /// Whether a case of the union `owner` is `indirect`.
    func isIndirect(_ type: TypeReference, in owner: TypeID) -> Bool { isBoxed(type, in: owner) }

    private func closesCycle(from owner: TypeID, to target: TypeID) -> Bool {
        isCyclic.contains(owner) && component[owner] != nil && component[owner] == component[target]
    }

    private func embedded(_ type: TypeReference) -> TypeID? {
        guard case .reference(let id) = catalog.resolved(type).type else { return nil }
        return id
    }
}
