import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Discriminator hierarchies.
@Suite struct HierarchyReaderTests {
    private static let family = """
        Pet:
          type: object
          required: [petType]
          discriminator: {propertyName: petType}
          properties: {petType: {type: string}, name: {type: string}}
        Cat:
          allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: integer}}}]
        Dog:
          allOf: [{$ref: '#/components/schemas/Pet'}]
          properties: {bark: {type: string}}
        Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        """

    @Test func aParentIsTheUnionOfWhatInheritsFromItAndOfItself() throws {
        let set = try schemas(Self.family)
        let pet = try set.union("Pet")
        let base = try set.object("PetBase").header.id
        #expect(pet.members.map(\.type) == [.component("Cat"), .component("Dog"), .reference(base)])
        #expect(
            pet.discriminator?.mapping == [.init("Cat", member: 0), .init("Dog", member: 1), .init("Pet", member: 2)])
        #expect(try set.object("Cat").properties.map(\.wireName.text) == ["petType", "name", "claws"])
        #expect(try set.object("Owner")["pet"].type == .component("Pet"))
        #expect(set.warnings.isEmpty)
    }

    /// Its own mapping may know only what inherits from it; a discriminator above it, or the schema itself, says which value is its own.
    @Test(arguments: [
        ("base: '#/components/schemas/Base', ", ""), ("", "x-ms-discriminator-value: base"),
    ])
    func aParentThatADiscriminatorAboveMapsIsAMemberOfItsOwnUnion(_ above: String, _ own: String) throws {
        let mapping = "leaf: '#/components/schemas/Leaf'"
        let set = try schemas(
            """
            Root:
              type: object
              discriminator: {propertyName: t, mapping: {\(above)\(mapping)}}
              properties: {t: {type: string}}
            Base:
              allOf:
                - {$ref: '#/components/schemas/Root'}
                - {type: object, discriminator: {propertyName: t, mapping: {\(mapping)}}, properties: {a: {type: string}}}
              \(own)
            Leaf: {allOf: [{$ref: '#/components/schemas/Base'}]}
            """)
        let base = try set.union("Base")
        #expect(base.members.map(\.type) == [.component("Leaf"), .reference(try set.object("BaseBase").header.id)])
        #expect(base.discriminator?.mapping.map(\.value).sorted() == ["base", "leaf"])
    }

    @Test func swagger20StatesThePropertyAlone() throws {
        let text = Self.family.replacing("#/components/schemas/", with: "#/definitions/")
            .replacing("{propertyName: petType}", with: "petType")
            .split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        let set = try read("swagger: '2.0'\ndefinitions:\n" + text)
        #expect(try set.union("Pet").discriminator?.mapping.map(\.value) == ["Cat", "Dog", "Pet"])
    }

    /// A mapping names values; without its name the parent has none.
    @Test func aMappingNamesValues() throws {
        let set = try schemas(
            Self.family.replacing(
                "{propertyName: petType}",
                with: "{propertyName: petType, mapping: {cat: Cat, hound: '#/components/schemas/Dog', dog: Dog}}"))
        let pet = try set.union("Pet")
        #expect(pet.members.map(\.type) == [.component("Cat"), .component("Dog")])
        #expect(
            pet.discriminator?.mapping == [
                .init("cat", member: 0), .init("hound", member: 1), .init("dog", member: 1),
            ])
        #expect(!set.names.contains("PetBase"))
    }

    @Test func aMappingMayNameWhatInheritsNothing() throws {
        let set = try schemas(
            """
            Event:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind, mapping: {start: Start, stop: Stop}}
            Start: {type: object, required: [kind], properties: {kind: {type: string}, at: {type: string}}}
            Stop: {type: object, required: [kind], properties: {kind: {type: string}, code: {type: integer}}}
            """)
        #expect(try set.union("Event").members.map(\.type) == [.component("Start"), .component("Stop")])
    }

    @Test func valuesThatTheParentListsAreToldApartByTheNamesTheySpell() throws {
        let set = try schemas(
            Self.family.replacing("petType: {type: string}", with: "petType: {type: string, enum: [cat, dog]}"))
        let pet = try set.union("Pet")
        #expect(pet.discriminator?.mapping == [.init("cat", member: 0), .init("dog", member: 1)])
        let (dispatch, _) = DispatchProver(set).dispatch(of: pet)
        guard case .tag(let tag) = dispatch else { throw WrongKind(name: "Pet") }
        #expect(tag.branches.map(\.values) == [["cat"], ["dog"]])
    }

    /// Grandchildren are members too; a child with a discriminator of its own is a union.
    @Test func grandchildrenAreMembersToo() throws {
        let lion = """

            Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {mane: {type: boolean}}}]}
            """
        let flat = try schemas(Self.family + lion).union("Pet")
        #expect(flat.members.count == 4 && flat.members.contains { $0.type == .component("Lion") })
        let nested = try schemas(
            (Self.family + lion).replacing("Cat:\n", with: "Cat:\n  discriminator: {propertyName: petType}\n"))
        #expect(try nested.union("Cat").discriminator?.mapping.map(\.value) == ["Lion", "Cat"])
        #expect(
            try nested.union("Pet").discriminator?.mapping == [
                .init("Cat", member: 0), .init("Lion", member: 0), .init("Dog", member: 1), .init("Pet", member: 2),
            ])
    }

    @Test func aDescendantThatAddsNothingIsATypeOfItsOwnNotAnotherNameForTheParent() throws {
        let set = try schemas(
            """
            A:
              type: object
              required: [k]
              properties: {k: {type: string}}
              discriminator: {propertyName: k, mapping: {b: B}}
            B: {allOf: [{$ref: '#/components/schemas/A'}]}
            C: {allOf: [{$ref: '#/components/schemas/B'}]}
            Holder: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/A'}]}}}
            """)
        #expect(try set.union("A").members.map(\.type) == [.component("B"), .component("C")])
        #expect(try set.object("B").properties.map(\.wireName.text) == ["k"])
        #expect(try set.object("Holder")["a"].type == .component("A"))
    }

    @Test func valuesThatOnlyTheParentListsAreItsOwn() throws {
        let set = try schemas(
            """
            Slot:
              type: object
              required: [type]
              properties: {type: {type: string, enum: [fixed, Moving]}}
              discriminator: {propertyName: type}
            Moving: {allOf: [{$ref: '#/components/schemas/Slot'}, {type: object, properties: {to: {type: string}}}]}
            """)
        let slot = try set.union("Slot")
        #expect(slot.members.map(\.type) == [.component("Moving"), .reference(try set.object("SlotBase").header.id)])
        #expect(slot.discriminator?.mapping == [.init("Moving", member: 0), .init("fixed", member: 1)])
    }

    @Test func valuesThatLeadNowhereAreThoseOfDescendantsWithoutAValueOrOfTheParent() throws {
        let slot = try schemas(
            """
            Slot:
              type: object
              required: [type]
              properties: {type: {type: string, enum: [f, m]}}
              discriminator: {propertyName: type}
            Moving: {allOf: [{$ref: '#/components/schemas/Slot'}, {type: object, properties: {to: {type: string}}}]}
            """
        ).union("Slot")
        #expect(
            slot.discriminator?.mapping == [
                .init("f", member: 0), .init("f", member: 1), .init("m", member: 0), .init("m", member: 1),
            ])
    }

    @Test func aBranchsOwnDiscriminatorMapsValuesOfTheSameProperty() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              required: [k]
              properties: {k: {type: string}}
              discriminator: {propertyName: k, mapping: {cat: Cat}}
            Cat:
              allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: integer}}}]
              discriminator: {propertyName: k, mapping: {lion: Lion}}
            Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {mane: {type: boolean}}}]}
            """)
        #expect(try set.union("Pet").discriminator?.mapping == [.init("cat", member: 0), .init("lion", member: 0)])
    }

    private static let listing = """
        Event:
          type: object
          required: [kind]
          properties: {kind: {type: string}, at: {type: integer}}
          discriminator: {propertyName: kind, mapping: {in: Login, out: Logout}}
          oneOf: [{$ref: '#/components/schemas/Login'}, {$ref: '#/components/schemas/Logout'}]
        Login: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {ip: {type: string}}}]}
        Logout: {allOf: [{$ref: '#/components/schemas/Event'}]}
        Kiosk: {allOf: [{$ref: '#/components/schemas/Login'}, {type: object, properties: {place: {type: string}}}]}
        Log: {type: object, properties: {events: {type: array, items: {$ref: '#/components/schemas/Event'}}}}
        """

    @Test(arguments: ["oneOf", "anyOf"])
    func aParentWhoseOneOfOrAnyOfListsItsChildrenIsTheUnionOfThem(keyword: String) throws {
        let set = try schemas(Self.listing.replacing("oneOf", with: keyword))
        let event = try set.union("Event")
        #expect(event.members.map(\.type) == [.component("Login"), .component("Logout")])
        #expect(event.discriminator?.mapping == [.init("in", member: 0), .init("out", member: 1)])
        #expect(try set.object("Login").properties.map(\.wireName.text) == ["kind", "at", "ip"])
        #expect(try set.object("Logout").properties.map(\.wireName.text) == ["kind", "at"])
        #expect(try set.object("Kiosk").properties.map(\.wireName.text) == ["kind", "at", "ip", "place"])
        #expect(set.diagnostics.isEmpty)
    }

    private static let animals = """
        Animal:
          type: object
          required: [kind]
          properties: {kind: {type: string}}
          discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: Dog, fox: '#/components/schemas/Fox'}}
        Pet: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {name: {type: string}}}]}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {barks: {type: boolean}}}]}
        Fox: {allOf: [{$ref: '#/components/schemas/Animal'}]}
        Elk: {allOf: [{$ref: '#/components/schemas/Animal'}]}
        Owl: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {kind: {enum: [barn, tawny]}}}]}

        """

    @Test(arguments: [
        ("oneOf", "Cat", "Dog", ["cat", "dog"]), ("anyOf", "Dog", "Fox", ["dog", "fox"]),
        ("oneOf", "Owl", "Cat", ["barn", "tawny", "cat"]),
    ])
    func membersThatInheritADiscriminatorAreToldApartByItWhereverTheyStand(
        _ keyword: String, _ one: String, _ two: String, _ values: [String]
    ) throws {
        let members = "\(keyword): [{$ref: '#/components/schemas/\(one)'}, {$ref: '#/components/schemas/\(two)'}]"
        let set = try schemas(
            Self.animals
                + "Either: {\(members)}\nHolder: {type: object, properties: {list: {type: array, items: {\(members)}}}}"
        )
        let either = try set.union("Either")
        #expect(Set(either.discriminator?.mapping.map(\.value) ?? []) == Set(values))
        #expect(either.discriminator?.propertyName == "kind")
        let items = set.declarations.compactMap { if case .union(let union) = $0 { union.discriminator } else { nil } }
        #expect(items.count(where: { $0 == either.discriminator }) == 2)
        #expect(set.warnings.isEmpty)
    }

    @Test(arguments: [
        "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Elk'}]",
        "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Pet'}]",
        "oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {kind: {type: string}}}]",
    ])
    func nobodysWordButANameOrAnotherAlternativeLeavesMembersAsTheyAre(_ members: String) throws {
        #expect(try schemas(Self.animals + "Either: {\(members)}").union("Either").discriminator == nil)
    }

    @Test func anotherAlternativeBesideTheChildrenHasTheParentsPropertiesToo() throws {
        let set = try schemas(
            Self.listing.replacing("Logout'}]\nLogin", with: "Logout'}, {$ref: '#/components/schemas/Free'}]\nLogin")
                + "\nFree: {type: object, properties: {free: {type: string}}}")
        let event = try set.union("Event")
        #expect(event.members.count == 3)
        guard case .reference(let id) = event.members[2].type else { throw WrongKind(name: "Event") }
        guard case .object(let free)? = set.declarationsByID()[id] else { throw WrongKind(name: "Free") }
        #expect(free.properties.map(\.wireName.text) == ["kind", "at", "free"])
    }

    @Test func withoutAnythingThatInheritsItIsAnObjectAndThatIsSaid() throws {
        let set = try schemas(
            "Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}")
        #expect(try set.object("Pet").properties.count == 1)
        #expect(set.warnings == ["discriminator"])
    }
}
