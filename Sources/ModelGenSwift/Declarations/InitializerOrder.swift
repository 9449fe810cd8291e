/// The order of the memberwise initializer's parameters: required ones first, each group as it first appeared.
///
/// Call sites spell the order out, so reordering a source must not change it: what an earlier run had stays where it was, and
/// what is new comes after.
struct InitializerOrder {
    private let names: [String]
    private let earlier: [String: Int]

    init(earlier: [String]?) {
        names = earlier ?? []
        self.earlier = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the next run is told: the parameters in their order, and between them those that are gone, behind all that they
    /// stood behind, because they may come back.
    func recorded(_ parameters: [SharedContext<PropertyPlan>]) -> [String] {
        var recorded = parameters.map(\.context.wireName)
        let present = Set(recorded)
        for (index, name) in names.enumerated() where !present.contains(name) {
            let before = Set(names[..<index])
            let place = recorded.lastIndex(where: before.contains).map { $0 + 1 } ?? 0
            recorded.insert(name, at: place)
        }
        return recorded
    }

    func sorted(_ plans: [SharedContext<PropertyPlan>]) -> [SharedContext<PropertyPlan>] {
        plans.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
    }

    private func rank(_ plan: (offset: Int, element: SharedContext<PropertyPlan>)) -> (Int, Int, Int) {
        let property = plan.element.context
        return (property.mustBeGiven ? 0 : 1, earlier[property.wireName] ?? .max, plan.offset)
    }
}
