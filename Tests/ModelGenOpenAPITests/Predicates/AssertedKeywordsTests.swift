import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Keywords that are checked beside a type.
@Suite struct AssertedKeywordsTests {
    /// What the predicate under the schema's `not` asserts.
    private func negated(_ set: ModelSet, _ name: String) throws -> [Assertion] {
        let rule = try #require(try set.alias(name).constraints.first?.rule)
        guard case .predicate(let id) = rule else { return [] }
        let rest = try #require(set.predicates.first { $0.id == id })
        #expect(rest.coverage == .rest)
        guard case .not(let operand)? = rest.assertions.first else { return [] }
        return try #require(set.predicates.first { $0.id == operand }).assertions
    }

    /// In OpenAPI 3.0 `exclusiveMinimum` is a flag, siblings of `$ref` do not count, and `nullable` adds null.
    @Test func inOpenAPI30ExclusiveMinimumIsAFlag() throws {
        let set = try schemas(
            """
            Flag: {type: number, not: {minimum: 3, exclusiveMinimum: true}}
            Sibling: {type: string, not: {$ref: '#/components/schemas/Text', maxLength: 3}}
            Nullable: {not: {type: string, nullable: true, enum: [a]}}
            Text: {type: string}
            """, version: "3.0.3")
        #expect(try negated(set, "Flag") == [.rule(.exclusiveMinimum(DecimalNumber(3)))])
        #expect(try negated(set, "Sibling").map { if case .reference = $0 { true } else { false } } == [true])
        #expect(
            try negated(set, "Nullable") == [
                .type([.string, .null]), .rule(.allowedValues([.string("a"), .null])),
            ])
    }

    @Test func nullableHoldsForTheWholeSchemaWhateverElseInItRefusesNull() throws {
        let set = try schemas(
            """
            Whole: {not: {nullable: true, allOf: [{type: string}]}}
            """, version: "3.0.3")
        guard case .anyOf(let branches)? = try negated(set, "Whole").first else {
            Issue.record("null is not an alternative")
            return
        }
        let null = try #require(set.predicates.first { $0.id == branches.first })
        #expect(null.assertions == [.type([.null])])
    }

    @Test func nothingIsCheckedThatConcernsValuesOfOtherTypesAndTheDocumentSaysSo() throws {
        let set = try schemas("Text: {type: string, contains: {type: string}, dependentRequired: {a: [b]}}")
        #expect(try set.alias("Text").constraints.isEmpty)
        #expect(set.predicates.isEmpty)
        #expect(set.warnings == ["keyword-without-effect", "keyword-without-effect"])
    }

    @Test func anObjectKeepsOtherKeysOnlyWhereAPredicateLooksForThem() throws {
        let set = try schemas(
            """
            Inside: {type: object, properties: {a: {type: string}, b: {type: string}}, dependentRequired: {a: [b]}}
            Beyond: {type: object, properties: {a: {type: string}}, dependentRequired: {a: [b]}}
            Held: {type: object, properties: {a: {type: string}}}
            Holder:
              type: object
              properties: {held: {$ref: '#/components/schemas/Held'}}
              if: {properties: {held: {required: [z]}}}
              then: false
            """)
        #expect(try set.object("Inside").additionalProperties == .unannounced)
        #expect(try set.object("Beyond").additionalProperties == .values(ElementType(.any)))
        #expect(try set.object("Held").additionalProperties == .values(ElementType(.any)))
        #expect(try set.object("Holder").additionalProperties == .unannounced)
    }

    @Test func schemasWithoutSuchKeywordsGetNoPredicate() throws {
        let set = try schemas(
            """
            Pet: {type: object, required: [a], properties: {a: {type: string, minLength: 2}}}
            Either: {oneOf: [{type: string}, {type: integer}]}
            Alone: {type: string, if: {minLength: 2}}
            Late: {type: array, items: {type: string}, minContains: 2}
            """)
        #expect(set.predicates.isEmpty)
    }

    @Test func operandsThatAreNoSchemasAreReportedAndLeftOut() throws {
        let set = try schemas("Bad: {type: object, not: 3, propertyNames: [a], dependentRequired: []}")
        #expect(set.predicates.isEmpty)
        #expect(set.warnings == ["malformed-keyword", "malformed-keyword", "malformed-keyword"])
    }
}
