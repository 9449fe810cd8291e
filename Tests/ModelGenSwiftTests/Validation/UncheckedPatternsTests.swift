import ModelGenModel
import Testing

@testable import ModelGenSwift

/// A type with a pattern that nothing checks accepts more than its source.
@Suite struct UncheckedPatternsTests {
    private func exactness(_ type: TypeReference, _ constraints: [Constraint] = []) -> Exactness {
        let object = Fixture.object("Pet", [Fixture.property("a", type, constraints: constraints)])
        return ModelSet(declarations: [object]).notingUncheckedPatterns().declarations[0].header.exactness
    }

    private let string = TypeReference.scalar(ScalarType(.string))

    @Test func aPatternThatCompilesChangesNothing() {
        #expect(exactness(string, [Constraint(.pattern("^a$"))]) == .exact)
    }

    @Test func oneThatDoesNotMakesTheTypeWider() {
        let constraint = Constraint(.pattern("("))
        #expect(exactness(string, [constraint]) == .overApproximates)
        #expect(exactness(.array(ElementType(string, constraints: [constraint]))) == .overApproximates)
    }
}
