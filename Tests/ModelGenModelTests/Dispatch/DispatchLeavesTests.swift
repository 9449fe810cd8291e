import ModelGenModel
import Testing

@Suite struct DispatchLeavesTests {
    private let tree = Dispatch.kind([
        .init([.string], then: .value(.init(branches: [.init(.string("auto"), member: 0)], otherwise: .member(1)))),
        .init(
            [.object],
            then: .tag(
                .init(
                    propertyName: "kind", evidence: .constants, branches: [.init(["a"], then: .member(2))],
                    otherwise: .property(
                        .init(
                            branches: [.init("b", then: .likely(.init(3, among: [3, 4])))],
                            otherwise: .candidates([5, 6])))))),
    ])

    @Test func reachesEveryMemberInOrder() {
        #expect(tree.leaves.flatMap(\.leafMembers) == [0, 1, 2, 3, 4, 5, 6])
    }

    @Test func findsTrialsBehindTheFallbackOfATag() {
        #expect(tree.trials == [[3, 4], [5, 6]])
        #expect(tree.isTried)
    }

    @Test func triesNothingWhereAllIsProved() {
        let proved = Dispatch.tag(
            .init(propertyName: "kind", evidence: .constants, branches: [.init(["a"], then: .member(0))]))
        #expect(proved.trials.isEmpty)
        #expect(!proved.isTried)
    }
}
