import ModelGenModel
import Testing

@testable import ModelGenSwift

/// The order of an initializer's parameters, which call sites spell out.
@Suite struct InitializerOrderTests {
    private func plans(_ properties: [Property]) -> [SharedContext<PropertyPlan>] {
        let declaration = Fixture.object("Pet", properties)
        return Fixture.scope([declaration]).plans(of: declaration).map(SharedContext.init)
    }

    private func names(_ plans: [SharedContext<PropertyPlan>]) -> [String] { plans.map(\.context.wireName) }

    private let string = TypeReference.scalar(ScalarType(.string))

    @Test func whatMustBeGivenComesFirst() {
        let plans = plans([
            Fixture.property("a", string, .optional), Fixture.property("b", string),
            Fixture.property("c", string, .optional), Fixture.property("d", string),
        ])
        #expect(names(InitializerOrder(earlier: nil).sorted(plans)) == ["b", "d", "a", "c"])
    }

    @Test func whatAnEarlierRunHadStaysBeforeWhatIsNew() {
        let plans = plans(["new", "c", "b", "a"].map { Fixture.property($0, string) })
        #expect(names(InitializerOrder(earlier: ["a", "b", "c"]).sorted(plans)) == ["a", "b", "c", "new"])
    }

    @Test func whatIsGoneKeepsItsPlaceForItsReturn() {
        let order = InitializerOrder(earlier: ["gone", "a", "left", "b"])
        let recorded = order.recorded(order.sorted(plans(["b", "a"].map { Fixture.property($0, string) })))
        #expect(recorded == ["gone", "a", "left", "b"])
    }
}
