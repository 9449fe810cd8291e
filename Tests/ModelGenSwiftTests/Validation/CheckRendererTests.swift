import ModelGenModel
import Testing

@testable import ModelGenSwift

/// The statements about one value.
@Suite struct CheckRendererTests {
    private func checks(
        _ type: TypeReference, _ rules: Constraint.Rule..., from provenance: Provenance = .schema
    ) -> (lines: [String], unchecked: [Constraint.Rule]) {
        let scope = Fixture.scope([])
        var renderer = CheckRenderer(
            scope: scope, patterns: PatternConstants(), member: "code")
        let source = renderer.checks(type, rules.map { Constraint($0, from: provenance) })
        return (source.lines, renderer.unchecked.map(\.rule))
    }

    private let string = TypeReference.scalar(ScalarType(.string))
    private let integer = TypeReference.scalar(ScalarType(.integer))
    private let number = TypeReference.scalar(ScalarType(.number))

    @Test func limitsAreLiteralsOfTheType() throws {
        let half = try #require(DecimalNumber("0.5"))
        #expect(checks(integer, .minimum(DecimalNumber(1))).lines == ["issues.minimum(value, 1)"])
        #expect(checks(number, .exclusiveMaximum(half)).lines == ["issues.exclusiveMaximum(value, 0.5)"])
        #expect(checks(string, .maxLength(4)).lines == ["issues.maxLength(value, 4)"])
    }

    /// JSON Schema 2020-12 Core §7.6.1.
    @Test func aKeywordAboutAnotherTypeSaysNothing() {
        for result in [
            checks(integer, .minLength(1)), checks(string, .minimum(DecimalNumber(1))), checks(string, .uniqueItems),
            checks(.array(ElementType(string)), .maxProperties(1)),
        ] {
            #expect(result.lines.isEmpty && result.unchecked.isEmpty)
        }
    }

    /// Validation §6.2.1: it must be greater than 0.
    @Test func aDivisorThatIsNotPositiveIsNotChecked() {
        #expect(checks(integer, .multipleOf(DecimalNumber(0))).unchecked == [.multipleOf(DecimalNumber(0))])
        #expect(checks(integer, .multipleOf(DecimalNumber(3))).lines == ["issues.multipleOf(value, 3)"])
    }

    @Test func whatProseSaysIsMarkedSo() {
        #expect(
            checks(string, .minLength(1), from: .prose(sentence: "s")).lines == [
                "issues.minLength(value, 1, from: .prose)"
            ])
    }

    @Test func elementsAreCheckedInTheirTurn() {
        let element = ElementType(string, constraints: [Constraint(.minLength(1))])
        #expect(
            checks(.map(ElementType(.array(element))), .minProperties(1)).lines == [
                "issues.minProperties(value, 1)",
                "issues.values(value) { issues, value in",
                "    issues.elements(value) { issues, value in",
                "        issues.minLength(value, 1)",
                "    }",
                "}",
            ])
    }
}
