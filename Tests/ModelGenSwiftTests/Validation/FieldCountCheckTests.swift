import ModelGenModel
import Testing

@testable import ModelGenSwift

/// How `minProperties` and `maxProperties` of a struct are checked.
@Suite struct FieldCountCheckTests {
    private let string = TypeReference.scalar(ScalarType(.string))

    private func check(
        _ properties: [Property], _ rules: [Constraint.Rule], additional: AdditionalProperties
    ) -> FieldCountCheck {
        let object = ObjectDeclaration(
            header: Fixture.header("Pet"), properties: properties, additionalProperties: additional,
            constraints: rules.map { Constraint($0) })
        let plans = Fixture.scope([.object(object)]).plans(of: .object(object))
        return FieldCountCheck(object: object, plans: plans.map(SharedContext.init))
    }

    /// Keys that are not kept would be missing from the count.
    @Test func aLowerBoundNeedsEveryKey() {
        let rules: [Constraint.Rule] = [.minProperties(1), .maxProperties(3)]
        #expect(check([], rules, additional: .unannounced).decidable.map(\.rule) == [.maxProperties(3)])
        #expect(check([], rules, additional: .forbidden).decidable.map(\.rule) == rules)
    }

    @Test func fieldsAreCountedAsTheyWouldBeWritten() {
        let properties = [
            Fixture.property("a", string), Fixture.property("b", string, .required, .yes),
            Fixture.property("c", string, .optional), Fixture.property("d", string, .optional, .yes),
        ]
        let check = check(properties, [.minProperties(3)], additional: .values(ElementType(string)))
        #expect(
            check.statements(schema: "#/a").lines == [
                "var fields = 2",
                "if c != nil { fields += 1 }",
                "if !d.isUnset { fields += 1 }",
                "fields += additionalProperties.count",
                ##"issues.fieldCount(fields, schema: "#/a") { issues, value in"##,
                "    issues.minProperties(value, 3)",
                "}",
            ])
    }

    @Test func withoutAnythingToCountThereIsNoVariable() {
        let check = check([Fixture.property("a", string)], [.maxProperties(1)], additional: .forbidden)
        #expect(check.statements(schema: "#/a").lines.first == "let fields = 1")
        #expect(self.check([], [], additional: .forbidden).statements(schema: "#/a").isEmpty)
    }
}
