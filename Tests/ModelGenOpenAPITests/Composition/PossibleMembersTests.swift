import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Alternatives that cannot hold are left out.
@Suite struct PossibleMembersTests {
    @Test(arguments: [
        ("{const: b}", "{oneOf: [{const: a}, {const: b}, {const: c}]}"),
        ("{enum: [b, z]}", "{anyOf: [{type: integer}, {enum: [b]}]}"),
        ("{type: string, format: date}", "{oneOf: [{type: integer}, {type: array, items: {}}, {type: string}]}"),
    ])
    func byWhatStandsBesideThem(own: String, choice: String) throws {
        let set = try schemas("T: {allOf: [\(choice), \(own)]}")
        switch try set.declaration("T") {
        case .alias(let alias): #expect(alias.target.type != .any)
        case .enumeration(let enumeration): #expect(enumeration.texts == ["\"b\""])
        case .object, .union: Issue.record("several are left")
        }
        #expect(set.fallbacks.isEmpty)
        #expect(set.warnings.isEmpty)
    }

    @Test func byAKeyThatMustBeThereAndCannotBe() throws {
        let set = try schemas(
            """
            Ride:
              type: object
              required: [kind, seats]
              properties: {kind: {type: string}, seats: {type: integer}}
              oneOf:
                - {title: Car, properties: {kind: {const: car}, seats: {maximum: 9}}}
                - {title: Bicycle, properties: {kind: {const: bicycle}, seats: false}}
                - {title: Closed, properties: {kind: {const: closed}}, additionalProperties: false}
                - {title: Bus, properties: {kind: {const: bus}}}
            """)
        #expect(
            try set.union("Ride").members.map(\.type.referencedID) == [
                TypeID("api.yaml#/components/schemas/Ride/oneOf/0"),
                TypeID("api.yaml#/components/schemas/Ride/oneOf/3"),
            ])
    }

    @Test func closedObjectsCountOnlyWhereMembersAreLeft() throws {
        let set = try schemas(
            """
            A: {type: object, required: [a], properties: {a: {type: string}}}
            B: {type: object, required: [b], properties: {b: {type: string}}}
            T:
              type: object
              additionalProperties: false
              oneOf: [{type: 'null'}, {$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
            """)
        #expect(try set.union("T").members.count == 2)
    }

    @Test func typeBesideAlternativesHoldsForAllOfThemAndSaysSo() throws {
        let set = try schemas(
            """
            Name: {type: object, properties: {n: {type: string}}, anyOf: [{type: object}, {type: string}]}
            Level: {type: integer, oneOf: [{minimum: 10}, {maximum: 5}]}
            Count: {type: integer, anyOf: [{type: number, minimum: 1}, {type: string}]}
            Text: {type: string, anyOf: [{type: string, maxLength: 3}, {type: 'null'}]}
            """)
        #expect(try set.object("Name").properties.count == 1)
        #expect(try set.alias("Level").type == .scalar(ScalarType(.integer)))
        #expect(try set.alias("Level").constraints.count == 1)
        #expect(try set.alias("Count").type == .scalar(ScalarType(.integer)))
        #expect(try set.alias("Text").nullability == .no)
        #expect(set.warnings == ["impossible-schema", "impossible-schema"])
        #expect(!set.notes.contains("implied-type"))
    }

    @Test func aNullBehindAReferenceIsNoMember() throws {
        let set = try schemas(
            """
            Nothing: {enum: [null]}
            Size: {type: string, enum: [small, large]}
            T: {type: object, properties: {size: {oneOf: [{$ref: '#/components/schemas/Size'}, {$ref: '#/components/schemas/Nothing'}]}}}
            """)
        #expect(try set.object("T")["size"].type == .component("Size"))
        #expect(try set.object("T")["size"].nullability == .yes)
    }

    @Test func pairsThatExcludeEachOtherAreLeftOutBeforeCombinationsAreCounted() throws {
        let members = { (extra: String) in
            (0..<12).map {
                "{type: object, required: [k], properties: {k: {const: v\($0)}, \(extra)\($0): {type: string}}}"
            }
            .joined(separator: ", ")
        }
        let set = try schemas("T: {allOf: [{oneOf: [\(members("a"))]}, {oneOf: [\(members("b"))]}]}")
        #expect(try set.union("T").members.count == 12)
        #expect(set.fallbacks.isEmpty)
    }

    @Test func typesDoNotDependOnWhatElseThereIs() throws {
        let members = { (key: String) in
            (0..<8).map { "{type: object, required: [\(key)\($0)], properties: {\(key)\($0): {type: string}}}" }
                .joined(separator: ", ")
        }
        var text = "P: {anyOf: [\(members("p"))]}\nQ: {anyOf: [\(members("q"))]}\n"
        for index in 0..<20 {
            text += "S\(index): {allOf: [{$ref: '#/components/schemas/P'}, {$ref: '#/components/schemas/Q'}]}\n"
        }
        let set = try schemas(text)
        for index in 0..<20 { #expect(try set.union("S\(index)").members.count == 64) }
        #expect(set.fallbacks.isEmpty)
    }
}
