import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite struct InlineNamesTests {
    /// `x-swift-name` is required of a type or a property.
    @Test func xSwiftNameIsRequiredOfATypeOrAProperty() throws {
        let set = try schemas(
            """
            pet_v2:
              x-swift-name: Animal
              type: object
              properties: {k: {type: string, x-swift-name: kind}}
            """)
        #expect(set.declarations[0].header.name == SuggestedName("Animal", .required))
        #expect(try set.object("Animal")["k"].requiredName == "kind")
    }

    @Test func inlineMembersOfAUnionAreNamedByTitleConstantOrKind() throws {
        let set = try schemas(
            """
            U:
              oneOf:
                - {type: object, title: Big cat, properties: {a: {}}}
                - {type: object, required: [type], properties: {type: {const: text_delta}}}
                - {type: string, enum: [a, b]}
                - {type: object, required: [zoom], properties: {width: {}, zoom: {}}}
                - {type: object, properties: {width: {}, type: {}}}
            """)
        #expect(set.names == ["U", "UBigCat", "UTextDelta", "UString", "UZoom", "UOption5"])
    }

    @Test func aConstantNamesAMemberAlsoFromAPartOfIt() throws {
        let set = try schemas(
            """
            B: {type: object, properties: {type: {type: string}}}
            U:
              oneOf:
                - {allOf: [{$ref: '#/components/schemas/B'}, {required: [type], properties: {type: {const: cat}}}]}
                - {allOf: [{$ref: '#/components/schemas/B'}, {required: [type], properties: {type: {enum: [dog]}}}]}
            """)
        #expect(set.names == ["B", "U", "UCat", "UDog"])
    }

    /// What is inline stands in the object or union around it, lists and aliases between them do not count.
    @Test func whatIsInlineStandsInTheObjectOrUnionAroundIt() throws {
        let set = try schemas(
            """
            Chat:
              type: object
              properties:
                choices:
                  type: array
                  items: {type: object, properties: {finish_reason: {enum: [stop, length]}}}
                limits: {type: object, additionalProperties: {type: object, properties: {max: {}}}}
                content: {oneOf: [{type: string}, {type: object, title: Part, properties: {a: {}}}]}
            Chats: {type: array, items: {type: object, properties: {state: {enum: [on, off]}}}}
            """)
        let names = set.declarationsByID()
        let enclosures = set.declarations.map { declaration in
            declaration.header.enclosure.map { enclosure in
                "\(names[enclosure.type]?.header.name.text ?? "") \(enclosure.names.joined(separator: " "))"
            }
        }
        #expect(
            zip(set.names, enclosures).map { "\($0): \($1 ?? "-")" } == [
                "Chat: -", "ChatChoicesItem: Chat Choice ChoicesItem",
                "ChatChoicesItemFinishReason: ChatChoicesItem FinishReason",
                "ChatLimitsValue: Chat LimitsValue", "ChatContent: Chat Content", "ChatContentPart: ChatContent Part",
                "Chats: -", "ChatsItem: -", "ChatsItemState: ChatsItem State",
            ])
    }

    /// A pattern that is no name makes none, and a map among alternatives has no type of its own.
    @Test func ofValuesOfMapsSayWhatHoldsThem() throws {
        let value = "{type: object, properties: {x: {}}}"
        let set = try read(
            """
            type: object
            properties:
              jobs: {type: object, patternProperties: {'^[_a-zA-Z][a-z0-9]*$': \(value)}, additionalProperties: false}
              notes: {type: object, patternProperties: {'^x-.*$': \(value)}, additionalProperties: false}
              env:
                oneOf: [{type: object, additionalProperties: \(value)}, {type: array, items: {type: string}}]
            $schema: https://json-schema.org/draft/2020-12/schema
            """, file: "root.yaml")
        #expect(
            Set(set.declarations.map(\.header.name.text))
                == ["root", "RootJobsValue", "RootNotesX", "RootEnv", "RootEnvValue"])
    }

    @Test(arguments: [("order.schema.json", "order"), ("order.json", "order"), ("a/.schema.json", ".schema")])
    func ofFilesLeaveOutThatTheyAreSchemas(_ file: String, _ name: String) throws {
        let text = """
            {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {"a": {"enum": ["x"]}}}
            """
        let set = try read(text, file: file)
        #expect(set.declarations.first?.header.name.text == name)
        #expect(set.declarations.last?.header.name.text == (name == "order" ? "OrderA" : "SchemaA"))
    }

    @Test func identitiesAreThePlacesAndUnique() throws {
        let set = try schemas(
            """
            U: {oneOf: [{type: object, properties: {a: {}}}, {type: [string, object], properties: {b: {}}}]}
            """)
        let ids = set.declarations.map(\.id.rawValue)
        #expect(Set(ids).count == ids.count)
        #expect(ids.first == "api.yaml#/components/schemas/U")
        #expect(ids.contains("api.yaml#/components/schemas/U/oneOf/1/type/object"))
    }

    @Test func doNotChangeWhenASiblingIsAddedBefore() throws {
        let small = try schemas("A: {type: object, properties: {x: {enum: [a, b]}}}")
        let large = try schemas(
            "Z: {type: string}\nA: {type: object, properties: {w: {enum: [c, d]}, x: {enum: [a, b]}}}")
        #expect(Set(small.declarations.map(\.header.name)).isSubset(of: large.declarations.map(\.header.name)))
        #expect(Set(small.declarations.map(\.id)).isSubset(of: large.declarations.map(\.id)))
    }

    @Test(arguments: [("line_items", "LineItems"), ("a.b-c", "ABC"), ("URL", "URL"), ("é", "É")])
    func camelCaseJoinsWords(text: String, expected: String) {
        #expect(WordCase.upperCamel(text) == expected)
    }

    @Test func theShortWayForASCIIAgreesWithTheLongOne() {
        var texts = [""]
        for _ in 0..<5 {
            texts += texts.flatMap { text in ["a", "Z", "9", "-", "\r\n", "{"].map { text + $0 } }
            texts = Array(Set(texts))
        }
        let differing = texts.filter { WordCase.upperCamelOfASCII($0) != WordCase.upperCamelOfCharacters($0) }
        #expect(differing.isEmpty)
        #expect(texts.count == 9331)
    }
}
