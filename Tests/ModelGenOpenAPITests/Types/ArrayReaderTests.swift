import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite struct TupleTests {
    @Test func areArraysOfAnyOfTheirPositionsSchemasWhereNothingElseFollows() throws {
        let set = try schemas(
            """
            Point: {type: array, prefixItems: [{type: number}, {type: number}], items: false}
            Pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}
            Limited: {type: array, prefixItems: [{type: string}, {type: string}], maxItems: 2}
            """)
        #expect(try set.alias("Point").type == .array(ElementType(.number())))
        // How many there are, the predicate counts.
        #expect(try set.alias("Point").constraints.map(\.rule.keyword) == ["schema"])
        #expect(try set.union("PairItem").members.map(\.type) == [.string(), .integer()])
        #expect(try set.alias("Limited").type == .array(ElementType(.string())))
        #expect(set.warnings == [])
        #expect(set.fallbacks.isEmpty)
    }

    @Test func holdWhatFollowsAsWellWhereThatHasASchema() throws {
        let set = try schemas("Row: {type: array, prefixItems: [{type: string}], items: {type: integer}}")
        #expect(try set.union("RowItem").members.map(\.type) == [.string(), .integer()])
    }

    @Test func holdAnyJSONWhereAnythingMayFollowCountedAsAFallback() throws {
        let set = try schemas("Row: {type: array, prefixItems: [{type: string}]}")
        #expect(try set.alias("Row").type == .array(ElementType(.any)))
        #expect(set.fallbacks.map(\.reason) == ["tuple items"])
        #expect(set.warnings == [])
    }

    /// Are lists under `items` in older drafts, `additionalItems` being what follows; a predicate checks the places.
    @Test func areListsUnderItemsInOlderDraftsAdditionalItemsBeingWhatFollows() throws {
        let set = try read(
            """
            $schema: http://json-schema.org/draft-07/schema#
            definitions:
              Row: {type: array, items: [{type: string}], additionalItems: {type: integer}}
              Pair: {type: array, items: [{type: string}, {type: string}], additionalItems: false}
              Open: {type: array, items: [{type: string}, {}], additionalItems: false}
              More: {type: array, items: [{type: string}]}
            """, file: "t.yaml")
        let row = TypeID("t.yaml#/definitions/Row")
        #expect(try set.union("RowItem").members.map(\.type) == [.string(), .integer()])
        #expect(try set.alias("Pair").type == .array(ElementType(.string())))
        for name in ["Open", "More"] { #expect(try set.alias(name).type == .array(ElementType(.any))) }
        #expect(try set.alias("Row").constraints == [Constraint(.predicate(row))])
        let items = ItemSchemas(
            prefix: [TypeID("\(row)/items/0")], rest: TypeID("\(row)/additionalItems"))
        #expect(set.predicates.first { $0.id == row }?.assertions == [.type([.array]), .items(items)])
        #expect(set.predicates.first { $0.id.rawValue.hasSuffix("Pair/additionalItems") }?.assertions == [.never])
    }
}
