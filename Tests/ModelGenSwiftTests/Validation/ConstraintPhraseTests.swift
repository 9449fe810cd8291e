import ModelGenModel
import Testing

@testable import ModelGenSwift

/// Constraints in words.
@Suite struct ConstraintPhraseTests {
    private func phrase(_ rules: Constraint.Rule...) -> String? { ConstraintPhrase.of(rules.map { Constraint($0) }) }

    @Test func boundsOfOneThingAreOnePhrase() {
        #expect(phrase(.minimum(DecimalNumber(1)), .maximum(DecimalNumber(10))) == "from 1 to 10")
        #expect(phrase(.maxLength(3), .minLength(3)) == "exactly 3 characters")
        #expect(phrase(.minItems(1)) == "at least 1 element")
        #expect(phrase(.maxProperties(2)) == "at most 2 entries")
        #expect(phrase(.minimum(DecimalNumber(1)), .maxLength(4)) == "at least 1, at most 4 characters")
    }

    @Test func nothingToSayIsNoPhrase() {
        #expect(phrase() == nil)
        #expect(phrase(.predicate(TypeID("a"))) == nil)
        #expect(phrase(.constant(.null)) == nil)
    }

    @Test func valuesAreListedWhereTheyAreFewAndAlike() {
        #expect(phrase(.allowedValues([.string("a"), .string("b")])) == "one of `a`, `b`")
        #expect(phrase(.allowedValues([.string("a"), .boolean(true)])) == nil)
        #expect(phrase(.allowedValues((0..<13).map { .number(DecimalNumber($0)) })) == nil)
        #expect(phrase(.allowedValues([.array([])])) == nil)
    }

    /// A back-tick would end the code.
    @Test func aPatternIsShownWhereItCanBe() {
        #expect(phrase(.pattern("^a$")) == "a match of `^a$`")
        #expect(phrase(.pattern("`")) == nil)
        #expect(phrase(.pattern(String(repeating: "a", count: 61))) == nil)
    }

    @Test func elementsAreSpokenOfOneByOne() {
        let element = ElementType(.scalar(ScalarType(.string)), constraints: [Constraint(.minLength(1))])
        #expect(ConstraintPhrase.ofElements(.array(element)) == "each element at least 1 character")
        #expect(ConstraintPhrase.ofElements(.map(element)) == "each element at least 1 character")
        #expect(ConstraintPhrase.ofElements(element.type) == nil)
    }
}
