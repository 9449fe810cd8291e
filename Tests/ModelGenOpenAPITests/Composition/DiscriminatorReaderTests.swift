import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Discriminators as they are written.
@Suite struct DiscriminatorReaderTests {
    private static let animals = """
        Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
        """

    private func pet(_ discriminator: String, _ members: String = "Cat, Dog", more: String = "") -> String {
        let refs = members.split(separator: ", ").map { "{$ref: '#/components/schemas/\($0)'}" }
        return Self.animals + """

            Pet: {oneOf: [\(refs.joined(separator: ", "))], discriminator: {propertyName: kind, \(discriminator)}}
            """ + more
    }

    @Test func anExtensionAmongTheValuesIsNoneUnlessItNamesASchema() throws {
        let set = try schemas(pet("mapping: {cat: Cat, x-dog: Dog, x-unknown-values: allow, x-flag: true}"))
        #expect(try set.union("Pet").discriminator?.mapping == [.init("cat", member: 0), .init("x-dog", member: 1)])
        #expect(set.warnings.isEmpty)
        #expect(set.diagnostics.map(\.severity) == [.note, .note])
    }

    @Test func aNameThatOnlyDiffersInCaseIsFoundAndThatIsSaid() throws {
        let set = try schemas(pet("mapping: {c: cat, d: Dog}"))
        #expect(try set.union("Pet").discriminator?.mapping == [.init("c", member: 0), .init("d", member: 1)])
        #expect(set.warnings == ["discriminator"])
        let ambiguous = try schemas(pet("mapping: {c: cAt, d: Dog}", more: "\nCAT: {type: object}"))
        // What is not found by the mapping still has its name.
        #expect(try ambiguous.union("Pet").discriminator?.mapping == [.init("d", member: 1), .init("Cat", member: 0)])
    }

    @Test func anUnknownNameIsNoFileAndItsValueIsUnrecognized() throws {
        let set = try schemas(pet("mapping: {c: Cat, d: Dog, e: Eel}"))
        let warning = try #require(set.diagnostics.first { $0.severity == .warning })
        #expect(set.warnings == ["discriminator"])
        #expect(warning.message == "`Eel` names no schema")
        #expect(warning.consequence == "Values with it are unrecognized.")
    }

    @Test func aNameWithADotIsANameAndReferencesMayGoThroughOtherSchemas() throws {
        let set = try schemas(
            """
            cat.v1: {type: object, required: [kind], properties: {kind: {type: string}}}
            Dog: {$ref: '#/components/schemas/RealDog'}
            RealDog: {type: object, required: [kind], properties: {kind: {type: string}}}
            Pet:
              oneOf: [{$ref: '#/components/schemas/cat.v1'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {c: cat.v1, d: '#/components/schemas/RealDog'}}
            """)
        #expect(try set.union("Pet").discriminator?.mapping == [.init("c", member: 0), .init("d", member: 1)])
        #expect(set.warnings.isEmpty)
    }

    /// defaultMapping names the member for everything else; before 3.2 it is foreign.
    @Test func defaultMappingNamesTheMemberForEverythingElse() throws {
        let text = pet("mapping: {cat: Cat}, defaultMapping: Dog")
        let discriminator = try #require(try schemas(text, version: "3.2.0").union("Pet").discriminator)
        #expect(discriminator.defaultMember == 1)
        #expect(try schemas(text, version: "3.2.0").warnings.isEmpty)
        #expect(try schemas(text, version: "3.1.0").union("Pet").discriminator == discriminator)
        #expect(try schemas(text, version: "3.1.0").warnings == ["keyword-of-another-version"])
    }

    @Test func aDefaultThatIsNoMemberIsReported() throws {
        let set = try schemas(
            pet("mapping: {cat: Cat, dog: Dog}, defaultMapping: Eel", more: "\nEel: {type: object}"), version: "3.2.0")
        #expect(try set.union("Pet").discriminator?.defaultMember == nil)
        #expect(set.warnings == ["discriminator"])
    }

    @Test func aDescendantOfAMemberThatIsAUnionOfDescendantsLeadsToThatMember() throws {
        let set = try schemas(
            pet(
                "mapping: {cat: Cat, lion: Lion}", "Cat, Dog",
                more: """

                    Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {mane: {type: boolean}}}]}
                    """
            ).replacing("Cat: {type: object,", with: "Cat: {type: object, discriminator: {propertyName: kind},"))
        #expect(
            try set.union("Pet").discriminator?.mapping == [
                .init("cat", member: 0), .init("lion", member: 0), .init("Dog", member: 1),
            ])
    }

    @Test func aMemberThatIsAUnionByTheSamePropertyHasItsMembersValues() throws {
        let set = try schemas(
            """
            Car: {type: object, required: [kind], properties: {kind: {const: car}}}
            Bike: {type: object, required: [kind], properties: {kind: {type: string}}}
            Vehicle:
              oneOf: [{$ref: '#/components/schemas/Car'}, {$ref: '#/components/schemas/Bike'}]
              discriminator: {propertyName: kind, mapping: {bike: Bike}}
            House: {type: object, required: [kind], properties: {kind: {const: house}}}
            Thing:
              oneOf: [{$ref: '#/components/schemas/Vehicle'}, {$ref: '#/components/schemas/House'}]
              discriminator: {propertyName: kind}
            """)
        #expect(
            try set.union("Thing").discriminator?.mapping == [
                .init("bike", member: 0), .init("car", member: 0), .init("house", member: 1),
            ])
    }

    @Test func azuresNameForAMembersValue() throws {
        let set = try schemas(
            """
            Rule: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t}}
            Daily:
              x-ms-discriminator-value: '#Contoso.Daily'
              allOf: [{$ref: '#/components/schemas/Rule'}, {type: object, properties: {hour: {type: integer}}}]
            """)
        #expect(
            try set.union("Rule").discriminator?.mapping == [
                .init("#Contoso.Daily", member: 0), .init("Rule", member: 1),
            ])
    }
}
