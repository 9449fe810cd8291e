import ModelGenDiagnostics
import ModelGenModel
import ModelGenReconciliation
import Testing

@Suite struct AlternativesTests {
    @Test func whatEitherSideListsIsAccepted() throws {
        let result = try Sources(
            pages: ["Mode": Sources.values("fast", "slow")], schemas: "Mode: {type: string, enum: [slow, safe]}"
        ).reconcile()
        #expect(result.summary == ["enumerationValues Mode: also “fast”, also “safe”"])
        #expect(result.enumeration("Mode")?.values.map(\.value) == ["fast", "slow", "safe"].map(JSONLiteral.string))
    }

    @Test func membersArePairedByTheirTypesAndADiscriminatorFollowsThem() throws {
        let result = try Sources(
            pages: [
                "Animal": Sources.members("models.Dog", "models.Cat"),
                "Cat": Sources.fields(("kind", "*str*", .required), ("lives", "*int*", .required)),
                "Dog": Sources.fields(("kind", "*str*", .required), ("tricks", "*int*", .required)),
            ],
            schemas: """
                Animal:
                  oneOf: [{$ref: "#/components/schemas/CatOut"}, {$ref: "#/components/schemas/DogOut"}, {type: boolean}]
                  discriminator:
                    propertyName: kind
                    mapping: {cat: "#/components/schemas/CatOut", dog: "#/components/schemas/DogOut"}
                CatOut: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
                DogOut: {type: object, required: [kind, tricks], properties: {kind: {type: string}, tricks: {type: integer}}}
                """
        ).reconcile()
        #expect(result.summary == ["unionMembers Animal: no other, also boolean"])
        let animal = try #require(result.union("Animal"))
        #expect(
            animal.members.map(\.type) == [
                .reference(TypeID("models/dog.md")), .reference(TypeID("models/cat.md")), .boolean,
            ])
        #expect(animal.requirement == .exactlyOne)
        #expect(animal.discriminator?.mapping.map { "\($0.value) \($0.member)" } == ["cat 1", "dog 0"])
    }

    @Test(arguments: [
        ("{type: integer, enum: [7, 9]}", ScalarType.Kind.integer, JSONLiteral.number(.init(7))),
        ("{type: string, enum: ['7', '9']}", .string, .string("7")),
    ])
    func theSpecificationTellsWhetherValuesThatAPageDoesNotQuoteAreNumbers(
        schema: String, kind: ScalarType.Kind, value: JSONLiteral
    ) throws {
        let result = try Sources(
            pages: [
                "Gate": Sources.fields(("form", Sources.link("Form"), .required)), "Form": Sources.values("7", "9"),
            ],
            schemas: """
                Gate: {type: object, required: [form], properties: {form: {$ref: "#/components/schemas/Form"}}}
                Form: \(schema)
                """
        ).reconcile()
        #expect(result.summary == [])
        #expect(result.enumeration("Form")?.valueType == kind)
        #expect(result.enumeration("Form")?.values.first?.value == value)
        #expect(result.model.declarations.map(\.header.name.text) == ["Gate", "Form"])
        #expect(result.object("Gate")?.properties.map(\.type) == [.reference(TypeID("models/form.md"))])
        #expect(!result.model.diagnostics.contains { $0.id.rawValue == "guessed-value-type" })
    }
}
