import Testing

@testable import ModelGenSwift

@Suite struct QualifiedNameTests {
    @Test(arguments: [
        ("Refund", "Refund", "Refund", nil),
        ("Refund.NextAction", "NextAction", "Refund", "Refund"),
        ("A.B.C", "C", "A", "A.B"),
    ])
    func isTakenApart(_ name: String, _ simple: String, _ outermost: String, _ surroundings: String?) {
        #expect(QualifiedName.simple(name) == simple)
        #expect(QualifiedName.outermost(name) == outermost)
        #expect(QualifiedName.surroundings(name).map(String.init) == surroundings)
    }

    @Test func aTakenNameIsExtended() {
        #expect(FreeName.extending("Pet", while: ["Pet", "Pet_"].contains) == "Pet__")
        #expect(FreeName.extending("Pet", while: { _ in false }) == "Pet")
    }
}
