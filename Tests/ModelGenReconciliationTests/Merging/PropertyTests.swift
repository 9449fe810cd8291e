import ModelGenDiagnostics
import ModelGenModel
import ModelGenReconciliation
import Testing

@Suite struct PropertyTests {
    @Test func theSpecificationSettlesWhatPagesLoseWithoutADifference() throws {
        let result = try Sources(
            pages: [
                "Pet": Sources.fields(
                    ("x_friendli_team", "*str*", .required), ("tags", "List[*str*]", .optional),
                    ("owner_id", "*str*", .required), ("format_", "*str*", .required))
            ],
            schemas: """
                Pet:
                  type: object
                  required: [X-Friendli-Team, ownerID, format]
                  properties:
                    X-Friendli-Team: {type: string, maxLength: 8}
                    tags: {type: [array, "null"], items: {type: string}}
                    ownerID: {type: string, format: uuid}
                    format: {type: string}
                """
        ).reconcile()
        #expect(result.summary == [])
        let pet = try #require(result.object("Pet"))
        #expect(pet.properties.map(\.wireName) == ["X-Friendli-Team", "tags", "ownerID", "format"].map { .known($0) })
        #expect(pet.properties.map(\.nullability) == [.no, .yes, .no, .no])
        #expect(pet.properties[0].constraints.map(\.rule) == [.maxLength(8)])
        #expect(pet.properties[2].type == .string(format: "uuid"))
        #expect(result.counts.wireNamesCorrected == 2)
        #expect(result.counts.wireNamesConfirmed == 2)
        #expect(result.counts.nullabilitiesSettled == 1)
        #expect(!result.model.diagnostics.contains { $0.id.rawValue == "guessed-wire-names" })
    }

    @Test func whereBothSpeakAndDifferTheSpecificationsWordCountsAndBothPlacesAreNamed() throws {
        let result = try Sources(
            pages: [
                "Pet": Sources.fields(
                    ("id", "*str*", .required), ("age", "*Optional[int]*", .optional),
                    ("kind", "*Literal[\"cat\"]*", .required), ("born", "[date](https://example.org)", .required),
                    ("gone", "*str*", .required))
            ],
            schemas: """
                Pet:
                  type: object
                  required: [id, age, kind, born]
                  properties:
                    id: {type: integer}
                    age: {type: [integer, "null"], maximum: 30}
                    kind: {const: dog}
                    born: {type: string, format: date-time}
                    extra: {type: boolean}
                """
        ).reconcile()
        let facts = Set(result.differences.map { "\($0.fact.rawValue) \($0.subject)" })
        #expect(
            facts.isSuperset(of: [
                "type Pet.id", "presence Pet.age", "nullability Pet.age", "constant Pet.kind",
                "propertyOnlyOnPage Pet.gone", "propertyOnlyInSpec Pet.extra",
            ]))
        let pet = try #require(result.object("Pet"))
        #expect(pet.properties.map(\.sourceName) == ["id", "age", "kind", "born", "gone", "extra"])
        #expect(pet.properties[0].type == .integer())
        #expect(pet.properties[1].presence == .required)
        #expect(pet.properties[1].nullability == .yes)
        #expect(pet.properties[2].constant == .string("dog"))
        let warnings = result.model.diagnostics.filter { $0.id.rawValue == "sources-disagree" }
        #expect(warnings.count == result.differences.count)
        for warning in warnings {
            #expect(warning.severity == .warning)
            #expect(warning.location?.file == "models/pet.md")
            #expect(warning.related.first?.location.file == "spec.yaml")
        }
    }

    @Test func aNameThatSDKsLengthenIsKnownByTheRestAndDiffers() throws {
        let result = try Sources(
            pages: [
                "File": Sources.fields(
                    ("id", "*str*", .required), ("size_bytes", "*int*", .required), ("name", "*str*", .required),
                    ("purpose", "*str*", .required))
            ],
            schemas: """
                File:
                  type: object
                  required: [id, bytes, filename, purpose]
                  properties:
                    id: {type: string}
                    bytes: {type: integer}
                    filename: {type: integer}
                    purpose: {type: string}
                """
        ).reconcile()
        #expect(
            result.summary == [
                "wireName File.size_bytes: size_bytes, bytes", "propertyOnlyOnPage File.name: has it, does not have it",
                "propertyOnlyInSpec File.filename: does not have it, has it",
            ])
        #expect(result.object("File")?.properties[1].wireName == .known("bytes"))
    }

    @Test func aConstantIsOneWhicheverWayItIsSpelt() throws {
        let result = try Sources(
            pages: [
                "Pet": Sources.fields(
                    ("type", Sources.link("PetType"), .required), ("object", "*Optional[Literal[\"pet\"]]*", .optional)),
                "PetType": Sources.values("cat"),
            ],
            schemas: """
                Pet:
                  type: object
                  required: [type]
                  properties: {type: {type: string, enum: [cat]}, object: {type: string, const: pet, default: pet}}
                """
        ).reconcile()
        #expect(result.summary == [])
        #expect(result.object("Pet")?.properties[0].type == .reference(TypeID("models/pettype.md")))
    }

    @Test func aTagThatThePageRequiresStaysRequiredBecauseUnionsAreToldApartByIt() throws {
        let result = try Sources(
            pages: ["Pet": Sources.fields(("type", "*Literal[\"cat\"]*", .required))],
            schemas: "Pet: {type: object, properties: {type: {type: string, const: cat, default: cat}}}"
        ).reconcile()
        #expect(result.summary == ["presence Pet.type: required, optional"])
        #expect(result.differences.map(\.outcome) == [.page])
        let type = try #require(result.object("Pet")?.properties.first)
        #expect(type.presence == .required)
        #expect(type.constant == .string("cat"))
        #expect(type.constraints.isEmpty)
    }

    /// Limits of one side are one fact; those of the page that the specification does not state stay.
    @Test func limitsOfOneSideAreOneFact() throws {
        let table = """
            ## Fields

            | Field | Type | Required | Description |
            | --- | --- | --- | --- |
            | `top` | *float* | :heavy_check_mark: | Number between 0.0 and 1.0. |
            """
        func reconcile(_ limits: String) throws -> Reconciliation {
            try Sources(
                pages: ["Query": table],
                schemas: "Query: {type: object, required: [top], properties: {top: {type: number, \(limits)}}}"
            ).reconcile()
        }
        let agreeing = try reconcile("minimum: 0")
        #expect(agreeing.summary == [])
        #expect(agreeing.object("Query")?.properties[0].constraints.map(\.rule.keyword) == ["minimum", "maximum"])
        let differing = try reconcile("exclusiveMinimum: 0")
        #expect(differing.summary == ["constraint Query.top: minimum 0.0, exclusiveMinimum 0"])
        #expect(
            differing.object("Query")?.properties[0].constraints.map(\.rule.keyword) == ["exclusiveMinimum", "maximum"])
    }
}
