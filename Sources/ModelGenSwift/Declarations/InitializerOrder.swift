/// The order of the memberwise initializer's parameters: required ones first, each group as it first appeared.
///
/// Call sites spell the order out, so reordering a source must not change it: what an earlier run had stays where it was, and
/// what is new comes after.
struct InitializerOrder {
    let earlier: [String: Int]

    init(earlier: [String]?) {
        self.earlier = Dictionary(
            (earlier ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func sorted(_ plans: [PropertyPlan]) -> [PropertyPlan] {
        plans.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
    }

    private func rank(_ plan: (offset: Int, element: PropertyPlan)) -> (Int, Int, Int) {
        (plan.element.mustBeGiven ? 0 : 1, earlier[plan.element.wireName] ?? .max, plan.offset)
    }
}
