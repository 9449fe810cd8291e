import ModelGenModel
import Testing

@testable import ModelGenSwift

/// What is decided about the properties of one struct.
@Suite struct PropertyPlannerTests {
    private let string = TypeReference.scalar(ScalarType(.string))

    private func plans(_ properties: [Property], additional: AdditionalProperties = .unannounced) -> [PropertyPlan] {
        let declaration = Fixture.object("Pet", properties, additional: additional)
        return Fixture.scope([declaration]).plans(of: declaration)
    }

    @Test func presenceAndNullabilityDecideTypeAndInitialValue() {
        let plans = plans([
            Fixture.property("a", string), Fixture.property("b", string, .required, .yes),
            Fixture.property("c", string, .optional), Fixture.property("d", string, .optional, .yes),
        ])
        #expect(plans.map(\.type.spelling) == ["String", "String?", "String?", "OptionalNullable<String>"])
        #expect(plans.map(\.initialValue) == [nil, nil, "nil", ".unset"])
        #expect(plans.map(\.mustBeOnTheWire) == [true, true, false, false])
    }

    @Test func aRequiredConstantIsNotStored() {
        var kind = Fixture.property("kind", string)
        kind.constant = .string("pet")
        let plan = plans([kind])[0]
        #expect(plan.kind == .constant && !plan.isStored)
        #expect(plan.constant == "\"pet\"")
    }

    @Test func anOptionalConstantIsAFieldThatIsChecked() {
        var kind = Fixture.property("kind", string, .optional)
        kind.constant = .string("pet")
        let plan = plans([kind])[0]
        #expect(plan.kind == .field)
        #expect(plan.constraints.map(\.rule) == [.constant(.string("pet"))])
    }

    /// Who uses it by its name is warned, the struct itself among them.
    @Test func aDeprecatedPropertyStandsForAPrivateOne() {
        var old = Fixture.property("old", string)
        old.deprecation = Deprecation(message: "Use \"new\".")
        let plan = plans([old])[0]
        #expect(plan.isComputed && plan.storedName == "_old")
        #expect(plan.checkedExpression == "_old")
        #expect(plan.deprecation?.message == #""Use \"new\".""#)
    }

    @Test func aTypeThatHoldsItselfKeepsThatOnTheHeap() {
        let plan = plans([Fixture.property("parent", Fixture.reference("Pet"), .optional)])[0]
        #expect(plan.isBoxed && plan.isComputed && plan.storedName == "_parent")
    }

    @Test func aDefaultGivesWayToAPropertyOfItsName() {
        var limit = Fixture.property("limit", .scalar(ScalarType(.integer)), .optional)
        limit.defaultValue = DefaultValue(.number(DecimalNumber(20)), from: .schema)
        #expect(plans([limit])[0].defaultLiteral == "20")
        for other in ["limitDefault", "limitOrDefault"] {
            #expect(plans([limit, Fixture.property(other, string)])[0].defaultLiteral == nil, "\(other)")
        }
    }

    @Test func keysThatAreKeptAreADictionaryBehindAllOthers() {
        let plans = plans([Fixture.property("a", string)], additional: .values(ElementType(string)))
        #expect(plans.count == 2)
        #expect(plans[1].kind == .additional && plans[1].name == "additionalProperties")
        #expect(plans[1].type.spelling == "[String: String]" && plans[1].initialValue == "[:]")
        #expect(self.plans([], additional: .forbidden).isEmpty)
    }

    /// The variable that counts fields has that name.
    @Test func whatChecksCallALocalVariableIsReadThroughSelf() {
        let plans = plans(["fields", "value"].map { Fixture.property($0, string) })
        #expect(plans.map(\.checkedExpression) == ["self.fields", "value"])
    }
}
