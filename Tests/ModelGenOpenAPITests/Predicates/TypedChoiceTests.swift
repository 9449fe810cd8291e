import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Alternatives that are taken at their word.
@Suite struct TypedChoiceTests {
    /// A document whose property `a` is the schema.
    private func property(_ schema: String) throws -> ModelSet {
        try read(
            """
            $schema: https://json-schema.org/draft/2020-12/schema
            type: object
            properties: {a: {\(schema)}}
            $defs:
              text: {type: string, maxLength: 3}
              nothing: {type: 'null'}
              either: {oneOf: [{type: string}, {type: integer}]}
              base: {type: object, properties: {id: {type: string}}, required: [id]}
              heir: {allOf: [{$ref: '#/$defs/base'}], properties: {x: {type: integer}}, required: [x]}
              beside: {$ref: '#/$defs/base', properties: {x: {type: integer}}, required: [x]}
              maybe: {anyOf: [{type: string}, {type: integer}, {type: 'null'}]}
            """, file: "root.yaml")
    }

    /// What is only `null` is no member of a union, however it is written and reached, and one alternative beside it takes the place of the
    /// whole with what it checks itself.
    @Test(
        arguments: [
            "anyOf: [{type: string}, {type: 'null'}]", "oneOf: [{const: null}, {type: string}]",
            "oneOf: [{type: string}, {enum: [null]}]", "anyOf: [{$ref: '#/$defs/text'}, {$ref: '#/$defs/nothing'}]",
        ])
    func anAlternativeThatIsOnlyNullMakesAnOptional(_ choice: String) throws {
        let set = try property(choice)
        #expect(set.declarations.allSatisfy { !$0.header.id.rawValue.contains("properties/a") })
        let property = try #require(try set.object("root").properties.first)
        #expect(
            property.type == .scalar(.init(.string)) || property.type == .reference(TypeID("root.yaml#/$defs/text")))
        #expect(property.nullability == .yes && property.constraints.isEmpty)
        #expect(set.diagnostics.isEmpty)
    }

    /// Alternatives within alternatives, lists of types, and what leads to them say of which type values are, too.
    @Test(
        arguments: [
            "anyOf: [{$ref: '#/$defs/either'}, {type: boolean}]",
            "oneOf: [{$ref: '#/$defs/either'}, {type: boolean}, {type: 'null'}]",
            "anyOf: [{type: [string, integer]}, {type: boolean}]",
            "anyOf: [{type: [string, 'null']}, {type: boolean}]",
        ])
    func alternativesWithinAlternativesAreTyped(_ choice: String) throws {
        let set = try property(choice)
        let union = try set.union("RootA")
        #expect(union.members.count == 2 && union.header.predicate == nil)
        #expect(set.diagnostics.isEmpty)
    }

    /// What no value matches is no alternative: generators write so what may be absent.
    @Test(arguments: ["anyOf: [{not: {}}, {type: string}]", "oneOf: [{type: string}, false, {not: true}]"])
    func whatNoValueMatchesIsNoAlternative(_ choice: String) throws {
        let property = try #require(try property(choice).object("root").properties.first)
        #expect(property.type == .scalar(.init(.string)) && property.nullability == .no && property.constraints.isEmpty)
    }

    @Test func listedStringsBesideAnyStringMakeAnOpenEnumeration() throws {
        let set = try property("anyOf: [{type: string}, {type: string, enum: [a, b]}]")
        #expect(try set.enumeration("RootA").openness == .open)
    }

    /// Two alternatives for `null` in a `oneOf` refuse it, which no optional does; alternatives that lead back to themselves say nothing.
    @Test(
        arguments: [
            "oneOf: [{$ref: '#/$defs/maybe'}, {type: boolean}, {type: 'null'}]",
            "oneOf: [{type: [string, 'null']}, {type: 'null'}]", "anyOf: [{$ref: '#/properties/a'}, {type: boolean}]",
        ])
    func alternativesThatAnOptionalCannotHoldAreAnyJSON(_ choice: String) throws {
        let set = try property(choice)
        #expect(try set.object("root").properties.first?.type == .any)
    }

    /// Authors who want annotations beside a reference write it as the only part of an `allOf`.
    @Test(arguments: ["text", "either", "maybe"])
    func theOnlyPartOfAnAllOfIsWhatItRefersTo(_ name: String) throws {
        let set = try property("allOf: [{$ref: '#/$defs/\(name)'}]")
        let property = try #require(try set.object("root").properties.first)
        #expect(property.type == .reference(TypeID("root.yaml#/$defs/\(name)")) && property.constraints.isEmpty)
        #expect(property.nullability == (name == "maybe" ? .yes : .no))
    }

    /// An object that a part describes is one whatever else must hold, as authors write who inherit.
    @Test(
        arguments: [
            "allOf: [{$ref: '#/$defs/base'}, {properties: {x: {type: integer}}, required: [x]}]",
            "allOf: [{$ref: '#/$defs/base'}], properties: {x: {type: integer}}, required: [x]",
            "allOf: [{$ref: '#/$defs/heir'}, {if: {required: [y]}, then: {required: [z]}}]",
            "allOf: [{$ref: '#/$defs/beside'}, {oneOf: [{required: [y]}, {required: [z]}]}]",
        ])
    func anObjectInAPartMakesAnObject(_ schema: String) throws {
        let set = try property(schema)
        let object = try set.object("RootA")
        #expect(object.properties.map(\.wireName.text) == ["id", "x"])
        #expect(object.properties.map(\.presence) == [.required, .required])
        #expect(object.header.predicate != nil && set.diagnostics.isEmpty)
    }

    @Test func aPartThatIsNoObjectGivesItsType() throws {
        let set = try property("allOf: [{minLength: 2}, {type: string}]")
        #expect(try set.object("root").properties.first?.type == .scalar(.init(.string)))
        #expect(
            try property("allOf: [{$ref: '#/properties/a'}, {minLength: 2}]").object("root").properties.first?.type
                == .any)
    }

    @Test func whatAlternativesBesidePropertiesDescribeIsSaid() throws {
        let text = { (key: String) in
            "type: object, properties: {k: {type: string}}, oneOf: [{properties: {\(key): {type: string}}, required: [k]}]"
        }
        #expect(try property(text("x")).notes == ["type-left-open"])
        #expect(try property(text("k")).notes.isEmpty)
    }
}
