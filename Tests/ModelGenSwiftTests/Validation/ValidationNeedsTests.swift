import ModelGenModel
import Testing

@testable import ModelGenSwift

/// Which types have anything to check.
@Suite struct ValidationNeedsTests {
    private let string = TypeReference.scalar(ScalarType(.string))

    private func names(_ declarations: [TypeDeclaration]) -> Set<TypeID> { Fixture.scope(declarations).needs.types }

    @Test func theySpreadFromWhatIsHeldToWhatHoldsIt() {
        let checked = Fixture.object("C", [Fixture.property("c", string, constraints: [.init(.minLength(1))])])
        let holders = [
            Fixture.object("A", [Fixture.property("b", Fixture.reference("B"))]),
            Fixture.object("B", [Fixture.property("c", .array(ElementType(Fixture.reference("C"))))]),
            checked,
            Fixture.object("D", [Fixture.property("d", string)]),
        ]
        #expect(names(holders) == Set(["A", "B", "C"].map(Fixture.id)))
    }

    @Test func aCircleWithoutConstraintsNeedsNothing() {
        let circle = [
            Fixture.object("A", [Fixture.property("b", Fixture.reference("B"), .optional)]),
            Fixture.object("B", [Fixture.property("a", Fixture.reference("A"), .optional)]),
        ]
        #expect(names(circle).isEmpty)
    }

    /// Reading refuses every other value, so that nothing is left to check.
    @Test func aConstantIsCheckedOnlyWhereItCanBeAbsent() {
        var kind = Fixture.property("kind", string)
        kind.constant = .string("pet")
        #expect(names([Fixture.object("A", [kind])]).isEmpty)
        kind.presence = .optional
        #expect(names([Fixture.object("A", [kind])]) == [Fixture.id("A")])
    }

    @Test func constraintsOfAdditionalPropertiesCount() {
        let values = ElementType(string, constraints: [.init(.minLength(1))])
        #expect(names([Fixture.object("A", [], additional: .values(values))]) == [Fixture.id("A")])
        #expect(names([Fixture.object("A", [], additional: .values(ElementType(string)))]).isEmpty)
    }

    @Test func anEnumerationIsCheckedWhereItKeepsWhatItsSourceMayNotAllow() {
        #expect(names([Fixture.enumeration("E", ["a"], openness: .unstated)]) == [Fixture.id("E")])
        #expect(names([Fixture.enumeration("E", ["a"], openness: .open)]).isEmpty)
        #expect(names([Fixture.enumeration("E", ["a"], openness: .closed)]).isEmpty)
    }
}
