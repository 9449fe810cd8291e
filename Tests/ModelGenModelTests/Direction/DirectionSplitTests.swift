import ModelGenModel
import Testing

/// Requests and responses.
@Suite struct DirectionSplitTests {
    private func split(
        _ declarations: [TypeDeclaration], requests: [String] = [], responses: [String] = [],
        _ style: DirectionStyle = .split
    ) -> ModelSet {
        ModelSet(declarations: declarations)
            .spreadingUsage(
                from: requests.map { (TypeID($0), .request) } + responses.map { (TypeID($0), .response) }
            )
            .splittingDirections(style)
    }

    private let user = object(
        "a#/U", [property("id", access: .readOnly), property("name"), property("secret", access: .writeOnly)])

    private func names(_ set: ModelSet) -> [String] { set.declarations.map(\.header.name.text) }

    private func keys(_ declaration: TypeDeclaration) -> [String] {
        guard case .object(let object) = declaration else { return [] }
        return object.properties.map(\.wireName.text)
    }

    @Test func aTypeOfBothDirectionsWhoseFormsDifferBecomesTwo() {
        let set = split([user], requests: ["a#/U"], responses: ["a#/U"])
        #expect(set.declarations.map(\.id.rawValue) == ["a#/U", "a?input#/U"])
        #expect(set.declarations.map(\.header.usage) == [.response, .request])
        #expect(set.declarations.map(keys) == [["id", "name"], ["name", "secret"]])
        #expect(names(set) == ["a#/U", "a#/UInput"])
    }

    @Test func aTypeOfOneDirectionHasItsFormAndKeepsItsName() {
        #expect(split([user], requests: ["a#/U"]).declarations.map(keys) == [["name", "secret"]])
        #expect(split([user], responses: ["a#/U"]).declarations.map(keys) == [["id", "name"]])
    }

    @Test func whatHoldsATypeWithTwoFormsHasTwoThroughListsMapsUnionsAliasesAndCircles() {
        let holders: [TypeDeclaration] = [
            object("L", [property("x", .array(ElementType(.map(ElementType(ref("a#/U"))))))]),
            .union(union("N", [ref("L"), .string()])), alias("A", ref("N")),
            object("O", [property("a", ref("A")), property("o", ref("O"), .optional)]),
            object("Plain", [property("x")]),
        ]
        let set = split([user] + holders, requests: ["O", "Plain"], responses: ["O", "Plain"])
        #expect(
            names(set) == [
                "a#/U", "a#/UInput", "L", "LInput", "N", "NInput", "A", "AInput", "O", "OInput", "Plain",
            ])
        let inputs = set.declarations.filter { $0.id.rawValue.hasSuffix("?input") }
        #expect(
            inputs.flatMap { $0.types }.compactMap(\.innermostReference).allSatisfy { $0.rawValue.contains("?input") })
    }

    @Test func requestsHoldNothingOfWhatIsBelowAReadOnlyProperty() {
        let holder = object("H", [property("u", ref("a#/U"), access: .readOnly), property("x")])
        let set = split([user, holder], requests: ["H"], responses: ["H"])
        #expect(names(set) == ["a#/U", "H", "HInput"])
        #expect(set.declarations.map(\.header.usage) == [.response, .response, .request])
    }

    @Test func aTypeOfRequestsOnlyRefersToTheFormThatRequestsHold() {
        let holder = object("H", [property("u", ref("a#/U"))])
        let set = split([user, holder], requests: ["H"], responses: ["a#/U"])
        #expect(names(set) == ["a#/U", "a#/UInput", "H"])
        #expect(set.declarations.last?.types == [ref("a?input#/U")])
    }

    @Test func withoutOperationsAndInOneTypeForBothWhatOneDirectionLeavesOutIsOptional() {
        let both = split([user], requests: ["a#/U"], responses: ["a#/U"], .single)
        for set in [split([user]), both] {
            guard case .object(let object)? = set.declarations.first else { return #expect(Bool(false)) }
            #expect(set.declarations.count == 1)
            #expect(object.properties.map(\.presence) == [.optional, .required, .optional])
        }
    }

    @Test func aNameThatTheUserRequiresIsRequiredOfBothForms() {
        var renamed = user
        renamed.header.name = SuggestedName("Person", .required)
        let set = split([renamed], requests: ["a#/U"], responses: ["a#/U"])
        #expect(set.declarations.map(\.header.name) == [.init("Person", .required), .init("PersonInput", .required)])
    }
}
