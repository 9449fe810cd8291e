import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Narrowing to a declared schema is that schema.
@Suite struct NarrowingTests {
    static let shapes = """
        Shape: {type: object, required: [id], properties: {id: {type: string}}}
        Circle: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, properties: {radius: {type: number}}}]}
        Square: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, properties: {side: {type: number}}}]}

        """

    /// The type of the property `p` where an object inherits it as `base` and says `own` of it itself, in both orders.
    static func narrowed(_ base: String, _ own: String, _ others: String = shapes) throws -> Property {
        func property(_ first: String, _ second: String) throws -> (Property, [String]) {
            let set = try schemas(
                others + """

                    Holder: {type: object, properties: {p: \(first)}}
                    Narrower:
                      allOf: [{$ref: '#/components/schemas/Holder'}, {type: object, properties: {p: \(second)}}]
                    """)
            return (try set.object("Narrower")["p"], set.warnings)
        }
        let (result, warnings) = try property(base, own)
        let (reversed, _) = try property(own, base)
        #expect(warnings.isEmpty)
        #expect(result.type == reversed.type)
        #expect(result.nullability == reversed.nullability)
        return result
    }

    static func ref(_ name: String) -> String { "{$ref: '#/components/schemas/\(name)'}" }

    @Test func whatInheritsFromABaseNarrowsTheBase() throws {
        let property = try Self.narrowed(Self.ref("Shape"), Self.ref("Circle"))
        #expect(property.type == .component("Circle"))
    }

    @Test func aMemberOfAChoiceNarrowsTheChoiceAndRefusesTheNullThatOnlyTheChoiceAllows() throws {
        let choice = "{anyOf: [\(Self.ref("Circle")), {type: string}, {type: 'null'}]}"
        let property = try Self.narrowed(choice, Self.ref("Circle"))
        #expect(property.type == .component("Circle"))
        #expect(property.nullability == .no)
        let nullable = try Self.narrowed("{oneOf: [\(Self.ref("Circle")), {type: 'null'}]}", Self.ref("Circle"))
        #expect(nullable.type == .component("Circle"))
        #expect(nullable.nullability == .no)
    }

    @Test func thePlainObjectOfAChoiceLeavesTheSchemaThatNarrowsItAsItIs() throws {
        let property = try Self.narrowed("{anyOf: [{type: object}, {type: string}]}", Self.ref("Square"))
        #expect(property.type == .component("Square"))
    }

    @Test func elementsAreNarrowedAsValuesAre() throws {
        let property = try Self.narrowed(
            "{type: array, items: \(Self.ref("Shape"))}", "{type: array, items: \(Self.ref("Circle"))}")
        #expect(property.type == .array(ElementType(.component("Circle"))))
    }

    @Test func aChoiceOfWhatAChoiceAllowsNarrowsIt() throws {
        let kinds = """
            A: {type: object, required: [k], properties: {k: {const: a}, x: {type: string}}}
            B: {type: object, required: [k], properties: {k: {const: b}, y: {type: string}}}
            Any: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            More:
              oneOf:
                - allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {n: {type: integer}}}]
                - allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {n: {type: integer}}}]

            """
        #expect(try Self.narrowed(Self.ref("Any"), Self.ref("More"), kinds).type == .component("More"))
        #expect(try Self.narrowed(Self.ref("Any"), Self.ref("B"), kinds).type == .component("B"))
    }

    @Test func aTypeRepeatsWhatAnEnumerationIs() throws {
        let colours = "Colour: {type: string, enum: [red, blue]}\n"
        #expect(try Self.narrowed("{type: string}", Self.ref("Colour"), colours).type == .component("Colour"))
        let number = try Self.narrowed("{type: integer}", Self.ref("Amount"), "Amount: {type: number}\n")
        #expect(number.type == .scalar(ScalarType(.integer)))
    }

    @Test func aMemberThatInheritsWhatStandsBesideTheChoiceIsAMemberAsItIs() throws {
        let set = try schemas(
            Self.shapes + """
                Any:
                  allOf:
                    - {$ref: '#/components/schemas/Shape'}
                    - oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
                """)
        #expect(try set.union("Any").members.map(\.type) == [.component("Circle"), .component("Square")])
    }

    @Test func aBaseThatListsWhatInheritsFromItIsInheritedWithoutTheList() throws {
        let set = try schemas(
            """
            Event:
              type: object
              required: [at]
              properties: {at: {type: integer}}
              oneOf: [{$ref: '#/components/schemas/Login'}, {$ref: '#/components/schemas/Logout'}]
            Login: {allOf: [{$ref: '#/components/schemas/Event'}, {properties: {ip: {type: string}}, required: [ip]}]}
            Logout: {allOf: [{$ref: '#/components/schemas/Event'}, {properties: {why: {type: string}}, required: [why]}]}
            """)
        #expect(try set.union("Event").members.map(\.type) == [.component("Login"), .component("Logout")])
        #expect(try set.object("Login").properties.map(\.wireName.text) == ["at", "ip"])
        #expect(set.warnings.isEmpty)
        #expect(set.fallbacks.isEmpty)
    }
}
