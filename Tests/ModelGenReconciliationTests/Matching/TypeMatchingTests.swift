import ModelGenDiagnostics
import ModelGenModel
import ModelGenReconciliation
import Testing

@Suite struct TypeMatchingTests {
    @Test func whatMatchedTypesReferToUnderOneNameIsOneTypeWhateverItIsCalled() throws {
        let result = try Sources(
            pages: [
                "Pet": Sources.fields(("owner", Sources.link("Person"), .required)),
                "Person": Sources.fields(("first_name", "*str*", .required)),
            ],
            schemas: """
                Pet:
                  type: object
                  required: [owner]
                  properties:
                    owner: {type: object, required: [firstName], properties: {firstName: {type: string}}}
                """
        ).reconcile()
        #expect(result.summary == [])
        #expect(result.counts.matchedTypes == 2)
        #expect(result.model.declarations.map(\.header.name.text) == ["Pet", "Person"])
        #expect(result.object("Person")?.properties[0].wireName == .known("firstName"))
    }

    @Test func aTypeThatNothingRefersToIsKnownByItsNamesIfNoOtherHasThem() throws {
        let pages: KeyValuePairs = [
            "Account": Sources.fields(("id", "*str*", .required), ("balance", "*int*", .required))
        ]
        let schema =
            "{type: object, required: [id, balance], properties: {id: {type: string}, balance: {type: integer}}}"
        #expect(try Sources(pages: pages, schemas: "AccountOut: \(schema)").reconcile().counts.matchedTypes == 1)
        let ambiguous = try Sources(pages: pages, schemas: "A: \(schema)\nB: \(schema)").reconcile()
        #expect(ambiguous.counts.matchedTypes == 0)
        #expect(ambiguous.counts.schemasLeftOut == 2)
        #expect(ambiguous.model.diagnostics.contains { $0.id.rawValue == "schema-without-page" })
        #expect(ambiguous.object("Account")?.properties[0].wireName.isGuessed == true)
    }

    @Test func aNameAloneDoesNotMakeTypesOfDifferentContentsOne() throws {
        let result = try Sources(
            pages: ["Event": Sources.fields(("a", "*str*", .required), ("b", "*str*", .required))],
            schemas: "Event: {type: object, properties: {x: {type: string}, y: {type: string}}}"
        ).reconcile()
        #expect(result.counts.matchedTypes == 0)
        #expect(result.object("Event")?.properties.count == 2)
    }

    @Test func aTypeThatOnlyTheSpecificationHasComesAlongWhereAMergedOneRefersToIt() throws {
        let result = try Sources(
            pages: ["Pet": Sources.fields(("id", "*str*", .required), ("toy", "*str*", .required))],
            schemas: """
                Pet:
                  type: object
                  required: [id, toy]
                  properties: {id: {type: string}, toy: {$ref: "#/components/schemas/Toy"}}
                Toy: {type: object, required: [pet], properties: {pet: {$ref: "#/components/schemas/Pet"}}}
                """
        ).reconcile()
        #expect(result.summary == ["type Pet.toy: string, Toy"])
        #expect(result.counts.typesAdded == 1)
        #expect(result.object("Toy")?.properties[0].type == .reference(TypeID("models/pet.md")))
    }

    @Test func theNameThatTheDocumentGivesToAnArrayIsTheSDKsNameForTheElements() throws {
        let result = try Sources(
            pages: ["Entries": Sources.members("str", "int")],
            schemas: "Entries: {type: array, items: {oneOf: [{type: string}, {type: integer}]}}"
        ).reconcile()
        #expect(result.summary == [])
        #expect(result.counts.matchedTypes == 1)
    }
}
