import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite struct UnionReaderTests {
    static let animals = """
        Cat: {type: object, required: [kind], properties: {kind: {const: cat}}}
        Dog: {type: object, properties: {kind: {type: string}}}
        """

    @Test func keepTheirMembersInOrderAndWhatTheyDemand() throws {
        let set = try schemas(
            Self.animals + """

                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}, {type: array, items: {type: boolean}}]}
                Some: {anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                """)
        let pet = try set.union("Pet")
        #expect(pet.members.map(\.type) == [.component("Cat"), .string(), .array(ElementType(.boolean))])
        #expect(pet.requirement == .exactlyOne)
        #expect(try set.union("Some").requirement == .atLeastOne)
        #expect(pet.discriminator == nil)
    }

    /// Null is not a member; a single member is no union.
    @Test func nullIsNotAMember() throws {
        let set = try schemas(
            Self.animals + """

                Zoo:
                  type: object
                  properties:
                    a: {anyOf: [{$ref: '#/components/schemas/Cat'}, {type: "null"}], description: Mine.}
                    b: {oneOf: [{type: object, properties: {x: {type: string}}}, {type: "null"}]}
                    c: {oneOf: [{type: string}, {type: boolean}, {type: "null"}]}
                    d: {anyOf: [{type: "null"}]}
                Maybe: {anyOf: [{$ref: '#/components/schemas/Dog'}, {type: "null"}]}
                """)
        let zoo = try set.object("Zoo")
        #expect(try zoo["a"].type == .component("Cat"))
        #expect(try zoo["a"].nullability == .yes)
        #expect(try zoo["a"].documentation == "Mine.")
        #expect(try zoo["b"].nullability == .yes)
        #expect(try set.object("ZooB").properties.count == 1)
        #expect(try zoo["c"].nullability == .yes)
        #expect(try set.union("ZooC").members.count == 2)
        #expect(try zoo["d"].type == .any)
        #expect(try set.alias("Maybe") == ElementType(.component("Dog"), nullability: .yes))
        #expect(set.warnings.isEmpty)
    }

    /// A list of types is a union; null in it is not a member.
    @Test func aListOfTypesIsAUnion() throws {
        let set = try schemas(
            """
            Value:
              type: [string, integer, object, "null"]
              maxLength: 3
              properties: {a: {type: string}}
            Both: {type: [integer, number]}
            All: {type: [string, number, boolean, array, object, "null"]}
            """)
        let value = try set.union("Value")
        #expect(value.members.map(\.type).prefix(2) == [.string(), .integer()])
        #expect(value.members[0].constraints == [Constraint(.maxLength(3))])
        #expect(try set.object("ValueObject").properties.count == 1)
        #expect(try set.alias("Both").type == .number())
        #expect(try set.alias("All") == ElementType(.any))
    }

    @Test func listsOfValuesAreOneEnumeration() throws {
        let set = try schemas(
            """
            Known: {type: string, enum: [a, b]}
            Open: {anyOf: [{type: string}, {$ref: '#/components/schemas/Known'}]}
            Titled: {oneOf: [{const: 1, title: One, description: First.}, {const: 2, title: Two}]}
            """)
        let open = try set.enumeration("Open")
        #expect(open.texts == [#""a""#, #""b""#])
        #expect(open.openness == .open)
        let titled = try set.enumeration("Titled")
        #expect(titled.values.map(\.name?.text) == ["One", "Two"])
        #expect(titled.values.first?.documentation == "First.")
        #expect(titled.openness == .unstated)
    }

    @Test func aSingleListedValueIsAConstantAndNoTypeOfItsOwn() throws {
        let set = try schemas(
            """
            Names: {type: array, items: {type: string}}
            Unset: {enum: [""]}
            A: {anyOf: [{$ref: '#/components/schemas/Names'}, {type: string, enum: [""]}]}
            B: {anyOf: [{$ref: '#/components/schemas/Names'}, {const: "", description: None.}]}
            C: {anyOf: [{$ref: '#/components/schemas/Names'}, {$ref: '#/components/schemas/Unset'}]}
            D: {anyOf: [{$ref: '#/components/schemas/Names'}, {type: string, enum: ["", null]}]}
            """)
        for name in ["A", "B", "D"] {
            let member = try set.union(name).members[1]
            #expect(member.type == .string())
            #expect(member.constraints.map(\.rule) == [.constant(.string(""))])
        }
        // What has a name keeps its type.
        #expect(try set.union("C").members[1].type == .component("Unset"))
    }

    @Test func whatIsSaidOfASingleValueIsSaidOfTheMember() throws {
        let set = try schemas(
            """
            A: {oneOf: [{enum: [auto], x-enum-varnames: [Automatic], x-enum-descriptions: [By us.]}, {type: integer}]}
            """)
        let member = try set.union("A").members[0]
        #expect(member.name?.text == "Automatic")
        #expect(member.documentation == "By us.")
    }

    /// A single value is an enumeration where another member may have it, or it says what becomes of others.
    @Test func aSingleValueIsAnEnumerationWhereAnotherMemberMayHaveIt() throws {
        let set = try schemas(
            """
            A: {oneOf: [{type: string, enum: [auto]}, {type: string, format: date-time}]}
            B: {anyOf: [{type: string, enum: [auto], x-speakeasy-unknown-values: disallow}, {type: integer}]}
            C: {anyOf: [{type: string, enum: [auto], x-ms-enum: {name: Mode}}, {type: integer}]}
            D: {oneOf: [{type: integer, format: int32, enum: [99999999999]}, {type: string}]}
            E: {oneOf: [{type: string, enum: [auto]}, {type: string, enum: [a, b], x-speakeasy-unknown-values: allow}, {type: integer}]}
            """)
        for name in ["A", "B", "C", "D", "E"] {
            let member = try set.union(name).members[0]
            #expect(member.type.innermostReference != nil, "\(name)")
            #expect(member.constraints.isEmpty)
        }
    }

    @Test func whatStandsBesideTheAlternativesHoldsForEachOfThem() throws {
        let set = try schemas(
            Self.animals + """

                Pet:
                  type: object
                  required: [id]
                  properties: {id: {type: string}}
                  oneOf:
                    - $ref: '#/components/schemas/Cat'
                    - {title: Bird, properties: {wings: {type: integer, format: int32}}}
                """)
        let pet = try set.union("Pet")
        #expect(pet.members.count == 2)
        #expect(set.names == ["Cat", "Dog", "Pet", "PetCat", "PetBird"])
        #expect(try set.object("PetCat").properties.map(\.sourceName) == ["id", "kind"])
        #expect(try set.object("PetBird")["id"].presence == .required)
    }

    /// `type: object` beside references changes nothing.
    @Test func bareType() throws {
        let set = try schemas(
            Self.animals + """

                Pet: {type: object, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                """)
        #expect(try set.union("Pet").members.map(\.type) == [.component("Cat"), .component("Dog")])
    }

    @Test func alternativesThatOnlyRestrictAreCheckedOnRawJSONAndTheObjectStays() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              properties: {a: {type: string}, b: {type: string}}
              anyOf: [{required: [a]}, {required: [b]}]
            """)
        #expect(try set.object("Pet").properties.count == 2)
        #expect(try set.object("Pet").header.exactness == .exactWithValidation)
        let rest = try #require(set.predicates.first { $0.id == (try? set.object("Pet").header.predicate) })
        guard case .anyOf(let members)? = rest.assertions.first else {
            Issue.record("no alternatives")
            return
        }
        #expect(members.count == 2)
        #expect(set.warnings == [])
    }

    @Test func aDiscriminatorsMappingNamesSchemasOrRefersToThem() throws {
        let set = try schemas(
            Self.animals + """

                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {d: Dog, c: '#/components/schemas/Cat', e: Eel}}
                """)
        let discriminator = try #require(try set.union("Pet").discriminator)
        #expect(discriminator.propertyName == "kind")
        #expect(discriminator.mapping == [.init("d", member: 1), .init("c", member: 0)])
        #expect(set.warnings.contains("discriminator"))
    }

    @Test func withoutAMappingTheMembersOwnValuesCountThenTheirNames() throws {
        let set = try schemas(
            Self.animals + """

                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                """)
        #expect(try set.union("Pet").discriminator?.mapping == [.init("cat", member: 0), .init("Dog", member: 1)])
    }

    @Test func ofSeveralGroupsCombinationsThatHaveATypeInCommonAreLeft() throws {
        let set = try schemas(
            "Pet: {oneOf: [{type: string}, {type: boolean}], anyOf: [{type: string}, {type: integer}]}")
        #expect(try set.alias("Pet").type == .string())
        #expect(set.fallbacks.isEmpty)
        #expect(set.warnings.isEmpty)
    }

    @Test func ofSeveralGroupsWithObjectsEveryCombinationIsAMemberWithANameOfItsOwn() throws {
        let set = try schemas(
            """
            A: {type: object, properties: {a: {type: string}}, required: [a]}
            B: {type: object, properties: {b: {type: string}}, required: [b]}
            C: {type: object, properties: {c: {type: string}}, required: [c]}
            Pet:
              oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
              anyOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/A'}]
            """)
        #expect(try set.union("Pet").members.count == 4)
        #expect(try set.union("Pet").requirement == .atLeastOne)
        #expect(try set.object("PetBC").properties.map(\.wireName.text) == ["b", "c"])
        #expect(set.fallbacks.isEmpty)
    }

    @Test func aGroupWithOneMemberBesidesNullIsNoChoice() throws {
        let set = try schemas(
            """
            User: {type: object, properties: {id: {type: string}}}
            Base: {type: object, properties: {u: {oneOf: [{$ref: '#/components/schemas/User'}, {type: 'null'}]}}}
            Issue:
              allOf:
                - $ref: '#/components/schemas/Base'
                - properties: {u: {oneOf: [{$ref: '#/components/schemas/User'}, {type: 'null'}]}}
            """)
        #expect(try set.object("Issue")["u"].type == .component("User"))
        #expect(try set.object("Issue")["u"].nullability == .yes)
        #expect(set.fallbacks.isEmpty)
    }

    @Test func tooManyCombinationsAreFreeFormJSONCountedAsSuch() throws {
        let members = (0..<9).map { "{properties: {p\($0): {type: string}}}" }.joined(separator: ", ")
        let set = try schemas("Pet: {type: object, oneOf: [\(members)], anyOf: [\(members)]}")
        #expect(try set.alias("Pet").type == .any)
        #expect(set.fallbacks.count == 1)
        #expect(set.warnings == ["unsupported-keyword"])
    }

    @Test func equalMembersAreOne() throws {
        let set = try schemas("Pet: {oneOf: [{type: string}, {type: boolean}, {type: string, title: Text}]}")
        #expect(try set.union("Pet").members.count == 2)
        #expect(set.notes == ["unchecked-alternatives"])
    }

    @Test func whereAllMembersAreEqualThereIsNoUnion() throws {
        let set = try schemas(
            """
            Name: {anyOf: [{type: string}, {type: string, title: Text}, {type: 'null'}]}
            Pet: {type: object, properties: {names: {type: array, items: {oneOf: [{type: string}, {type: string}]}}}}
            """)
        #expect(try set.alias("Name") == ElementType(.string(), nullability: .yes))
        #expect(try set.object("Pet")["names"].type == .array(ElementType(.string())))
        #expect(set.names == ["Name", "Pet"])
    }
}
