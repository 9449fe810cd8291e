import ModelGenDiagnostics
import ModelGenModel
import Testing

/// Dispatch by a declared discriminator.
@Suite struct DiscriminatorDispatchTests {
    private typealias Tag = UnionDeclaration.Tag

    private func on(_ name: String, _ tags: [UnionDeclaration.Tag]) -> UnionDeclaration.Discriminator {
        .init(propertyName: name, mapping: tags)
    }

    private let cat = object("Cat", [property("kind"), property("meow", .string(), .optional)])
    private let dog = object("Dog", [property("kind"), property("bark", .string(), .optional)])

    @Test func aMappingOverFreeTextIsReliedOn() {
        let (tree, diagnostics) = dispatch(
            of: [cat, dog],
            discriminator: on("kind", [Tag("cat", member: 0), Tag("dog", member: 1), Tag("kitty", member: 0)]))
        #expect(tree.text == "discriminator(kind; cat|kitty: 0, dog: 1)")
        #expect(diagnostics.isEmpty)
    }

    @Test func aMappingOverValuesThatAllMembersListIsReliedOn() {
        let listed = [Constraint(.allowedValues([.string("cat"), .string("dog"), .string("eel")]))]
        let members = ["A", "B"].map { object($0, [property("kind", constraints: listed)]) }
        let (tree, diagnostics) = dispatch(
            of: members, discriminator: on("kind", [Tag("cat", member: 0), Tag("dog", member: 1)]))
        #expect(tree.text == "discriminator(kind; cat: 0, dog: 1)")
        #expect(diagnostics.isEmpty)
    }

    @Test func membersThatDoNotRequireThePropertyStayPossibleWithoutIt() {
        let stray = object("Stray", [property("kind", .string(), .optional)])
        let undeclared = object("Bird", [])
        let (tree, _) = dispatch(
            of: [cat, stray, undeclared],
            discriminator: on("kind", [Tag("cat", member: 0), Tag("stray", member: 1), Tag("bird", member: 2)]))
        #expect(tree.text == "has(kind: discriminator(kind; cat: 0, stray: 1, bird: 2); else try[1, 2])")
    }

    @Test func valuesThatLeadNowhereAreThoseOfAMemberThatTheMappingMisses() {
        let (tree, diagnostics) = dispatch(of: [cat, dog], discriminator: on("kind", [Tag("cat", member: 0)]))
        #expect(tree.text == "discriminator(kind; cat: 0; else 1)")
        #expect(diagnostics.map(\.id) == [.unreachableUnionMember])
        #expect(diagnostics.first?.severity == .warning)
        #expect(diagnostics.first?.message == "The discriminator's mapping does not lead to `Dog`")
    }

    @Test func severalSuchMembersAreToldApartByWhatElseThereIs() {
        let fish = object("Fish", [property("kind"), property("fins")])
        let (tree, _) = dispatch(of: [cat, dog, fish], discriminator: on("kind", [Tag("cat", member: 0)]))
        #expect(tree.text == "discriminator(kind; cat: 0; else has(fins: 2 or try[1, 2]; else 1))")
    }

    @Test func aMemberThatListsItsValuesItselfNeedsNoMapping() {
        let bird = object("Bird", [constant("kind", "bird")])
        let (tree, diagnostics) = dispatch(of: [cat, bird], discriminator: on("kind", [Tag("cat", member: 0)]))
        #expect(tree.text == "discriminator(kind; cat: 0, bird: 1)")
        #expect(diagnostics.map(\.severity) == [.note])
    }

    @Test func constantsDecideAgainstAMappingThatContradictsThem() {
        let declarations = [object("A", [constant("t", "a")]), object("B", [constant("t", "b")])]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("t", [Tag("A", member: 0), Tag("B", member: 1)]))
        #expect(tree.text == "discriminator(t; a: 0, b: 1)")
        #expect(diagnostics.map(\.id) == [.contradictoryDiscriminator])
        #expect(diagnostics.first?.severity == .note)
    }

    /// A mapped value that a member's constant rules out leads nowhere; the rest of the mapping counts.
    @Test func aMappedValueThatAMembersConstantRulesOutLeadsNowhere() {
        let declarations = [object("A", [constant("kind", "a")]), dog]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("kind", [Tag("x", member: 0), Tag("dog", member: 1)]))
        #expect(tree.text == "discriminator(kind; a: 0, dog: 1)")
        #expect(diagnostics.map(\.id) == [.contradictoryDiscriminator, .unreachableUnionMember])
        #expect(diagnostics.map(\.severity) == [.note, .note])
    }

    private func listing(_ id: String, _ values: [String], _ others: [Property] = []) -> TypeDeclaration {
        object(
            id, [property("kind", constraints: [Constraint(.allowedValues(values.map(JSONLiteral.string)))])] + others)
    }

    /// A value that everybody's list forgot is taken by the mapping, and the mapping of the others stays.
    @Test func aValueThatEverybodysListForgotIsTakenByTheMapping() {
        let members = ["A", "B", "C"].map { listing($0, ["a", "b"]) }
        let (tree, diagnostics) = dispatch(
            of: members,
            discriminator: on("kind", [Tag("a", member: 0), Tag("b", member: 1), Tag("c", member: 2)]))
        #expect(tree.text == "discriminator(kind; a: 0, b: 1, c: 2)")
        #expect(diagnostics.map(\.id) == [.contradictoryDiscriminator])
        #expect(diagnostics.first?.severity == .warning)
        #expect(diagnostics.first?.message == "The discriminator maps `c` to `C`, which does not list it")
    }

    /// A member that the mapping misses does not get the values of others by a list that it shares.
    @Test func sharedListWithoutMapping() {
        let members = ["A", "B", "C"].map { listing($0, ["a", "b", "c"]) }
        let (tree, _) = dispatch(
            of: members, discriminator: on("kind", [Tag("a", member: 0), Tag("b", member: 1)]))
        #expect(tree.text == "discriminator(kind; a: 0, b: 1, c: 2)")
    }

    @Test func valuesBesideTheMappedOnesAreThoseOfTheOnlyMemberThatListsThem() {
        let members = [listing("A", ["a", "alpha"]), listing("B", ["a", "b"])]
        let (tree, _) = dispatch(
            of: members, discriminator: on("kind", [Tag("a", member: 0), Tag("b", member: 1)]))
        #expect(tree.text == "discriminator(kind; a|alpha: 0, b: 1)")
    }

    @Test func aStatedDefaultTakesWhatIsNotMappedAndObjectsWithoutTheProperty() {
        let stray = object("Stray", [property("kind", .string(), .optional)])
        let tags = [Tag("cat", member: 0), Tag("stray", member: 1)]
        let (tree, diagnostics) = dispatch(
            of: [cat, stray],
            discriminator: UnionDeclaration.Discriminator(propertyName: "kind", mapping: tags, defaultMember: 1))
        #expect(tree.text == "discriminator(kind; cat: 0, stray: 1; else 1)")
        #expect(diagnostics.isEmpty)
    }

    @Test func aDefaultNeedNotHaveAValueOfItsOwn() {
        let (tree, diagnostics) = dispatch(
            of: [cat, dog, object("Fish", [property("kind", .string(), .optional)])],
            discriminator: UnionDeclaration.Discriminator(
                propertyName: "kind", mapping: [Tag("cat", member: 0), Tag("dog", member: 1)], defaultMember: 2))
        #expect(tree.text == "discriminator(kind; cat: 0, dog: 1; else 2)")
        #expect(diagnostics.isEmpty)
    }

    @Test func theOnlyMemberOfAUnionIsStillToldFromValuesThatNobodyIsMappedTo() {
        let (tree, _) = dispatch(of: [cat], discriminator: on("kind", [Tag("cat", member: 0)]))
        #expect(tree.text == "discriminator(kind; cat: 0)")
        #expect(dispatch(of: [cat]).0.text == "0")
    }

    @Test func membersThatAreNoObjectsAreToldApartByTypeFirst() {
        let (tree, diagnostics) = prove(
            union(
                "U", [ref("Cat"), .string(), ref("Dog")],
                discriminator: on("kind", [Tag("cat", member: 0), Tag("text", member: 1), Tag("dog", member: 2)])),
            [cat, dog])
        #expect(tree.text == "kind(string: 1, object: discriminator(kind; cat: 0, dog: 2))")
        #expect(diagnostics.map(\.id) == [.unusableDiscriminatorValue])
    }

    @Test func aMappingToAMemberThatDoesNotExistDoesNoHarm() {
        let (tree, diagnostics) = dispatch(
            of: [cat, dog],
            discriminator: on(
                "kind", [Tag("cat", member: 0), Tag("dog", member: 1), Tag("x", member: 7), Tag("y", member: -1)]))
        #expect(tree.text == "discriminator(kind; cat: 0, dog: 1)")
        #expect(diagnostics.map(\.id) == [.unusableDiscriminatorValue])
    }

    @Test(arguments: [TypeReference.integer(), .number()])
    func integersNumbersAndBooleansAreTagsWhereTheMappingNamesThem(_ type: TypeReference) {
        let declarations = [object("A", [property("v", type), property("a")]), object("B", [property("v", type)])]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("v", [Tag("1", member: 0), Tag("-2", member: 1)]))
        #expect(tree.text == "discriminator(v scalar; 1: 0, -2: 1)")
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: ["A", "1.0", "01", "true", ""])
    func aMappingThatNamesValuesOfAnotherTypeSaysNothing(_ value: String) {
        let declarations = [
            object("A", [property("v", .integer()), property("a")]), object("B", [property("v", .integer())]),
        ]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("v", [Tag(value, member: 0), Tag("2", member: 1)]))
        #expect(tree.text == "has(a: 0 or try[0, 1]; else 1)")
        #expect(diagnostics.map(\.id) == [.discriminatorNotString])
    }

    @Test func aMappedValueOfAnotherTypeIsNotTheMembersWhoseListIsUsed() {
        let one = property("v", .integer(), constraints: [Constraint(.constant(.number(DecimalNumber(1))))])
        let declarations = [object("A", [one]), object("B", [property("v")])]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("v", [Tag("A", member: 0), Tag("b", member: 1)]))
        #expect(tree.text == "discriminator(v scalar; 1: 0, b: 1)")
        #expect(diagnostics.map(\.id) == [.contradictoryDiscriminator, .unreachableUnionMember])
    }

    @Test func aValueThatTheMappingGivesToSomebodyWhoCannotHaveItBelongsToAllWhoListIt() {
        let listed = [Constraint(.allowedValues([.string("x"), .string("y")]))]
        let members = ["A", "B"].map { object($0, [property("kind", constraints: listed)]) }
        let (tree, _) = dispatch(
            of: members + [object("Dog", [constant("kind", "dog")])],
            discriminator: on("kind", [Tag("x", member: 2), Tag("a", member: 0), Tag("y", member: 1)]))
        #expect(tree.text == "discriminator(kind; a: 0, x: try[0, 1], y: 1, dog: 2)")
    }

    @Test func oneValueForTwoMembersLeadsToBoth() {
        let (tree, _) = dispatch(
            of: [cat, dog, object("Fish", [property("kind")])],
            discriminator: on("kind", [Tag("pet", member: 0), Tag("pet", member: 1), Tag("fish", member: 2)]))
        #expect(tree.text == "discriminator(kind; pet: try[0, 1], fish: 2)")
    }

    @Test func nullForADiscriminatorIsAsGoodAsItsAbsence() {
        let declarations = [object("A", [property("kind", nullability: .yes)]), dog]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("kind", [Tag("a", member: 0), Tag("dog", member: 1)]))
        #expect(tree.text == "has(kind: discriminator(kind; a: 0, dog: 1); else 0)")
        #expect(diagnostics.isEmpty)
    }

    @Test func aNestedUnionAddsWhatItsMembersListToWhatIsMappedToIt() {
        let declarations = [cat, dog, object("Bird", [constant("kind", "bird")])]
        let inner = TypeDeclaration.union(union("Inner", [ref("Dog"), ref("Bird")]))
        let (tree, _) = prove(
            union(
                "U", [ref("Cat"), ref("Inner")],
                discriminator: on("kind", [Tag("cat", member: 0), Tag("dog", member: 1)])), declarations + [inner])
        #expect(tree.text == "discriminator(kind; cat: 0, dog|bird: 1)")
    }
}
