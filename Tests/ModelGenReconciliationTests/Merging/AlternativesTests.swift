import ModelGenModel
import ModelGenReconciliation
import Testing

@Suite struct AlternativesTests {
    @Test("What either side lists is accepted")
    func joinsValues() throws {
        let result = try Sources(
            pages: ["Mode": Sources.values("fast", "slow")], schemas: "Mode: {type: string, enum: [slow, safe]}"
        ).reconcile()
        #expect(result.summary == ["enumerationValues Mode: also “fast”, also “safe”"])
        #expect(result.enumeration("Mode")?.values.map(\.value) == ["fast", "slow", "safe"].map(JSONLiteral.string))
    }

    @Test("Members are paired by their types, and a discriminator follows them")
    func pairsMembers() throws {
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
}
