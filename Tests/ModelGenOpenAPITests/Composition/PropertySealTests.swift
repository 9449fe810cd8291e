import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Parts that restrict each other's properties.
///
/// Parts of a schema that are closed by themselves, and what types claim then.
@Suite struct PropertySealTests {
    /// Documents whose parts take no account of each other's properties, by the letter.
    static let sealed: [(name: String, schema: String)] = [
        ("a closed base", "{allOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {b: {}}}]}"),
        ("closed beside the list", "{allOf: [{properties: {a: {}}}], additionalProperties: false}"),
        ("values beside the list", "{allOf: [{properties: {a: {}}}], additionalProperties: {type: boolean}}"),
        ("values of a part", "{properties: {a: {}}, allOf: [{additionalProperties: {type: string}}]}"),
        ("unevaluated in a part", "{properties: {a: {}}, allOf: [{unevaluatedProperties: false}]}"),
        (
            "two closed parts",
            "{allOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {b: {}}, unevaluatedProperties: false}]}"
        ),
        ("behind a reference", "{allOf: [{$ref: '#/components/schemas/Closed'}, {properties: {b: {}}}]}"),
        ("beside a reference", "{$ref: '#/components/schemas/Closed', properties: {b: {}}}"),
        ("one alternative", "{properties: {a: {}}, oneOf: [{properties: {b: {}}, unevaluatedProperties: false}]}"),
        (
            "two levels",
            "{allOf: [{allOf: [{properties: {a: {}}, unevaluatedProperties: false}]}, {properties: {b: {}}}]}"
        ),
    ]

    @Test(arguments: sealed)
    func holdMoreThanTheLetterAllowsAndSaySo(_ document: (name: String, schema: String)) throws {
        let set = try schemas(
            """
            Value: \(document.schema)
            Closed: {type: object, properties: {a: {}}, unevaluatedProperties: false}
            """)
        #expect(try set.declaration("Value").header.exactness == .incomplete)
        #expect(set.warnings.filter { $0 == "all-of-conflict" }.count == 1)
    }

    /// Documents in which what closes an object sees all of it.
    static let whole: [(name: String, schema: String)] = [
        (
            "unevaluated around a list",
            "{allOf: [{properties: {a: {}}}], properties: {b: {}}, unevaluatedProperties: false}"
        ),
        (
            "unevaluated around a reference",
            "{$ref: '#/components/schemas/Base', properties: {b: {}}, unevaluatedProperties: false}"
        ),
        (
            "unevaluated around an alternative",
            "{oneOf: [{properties: {a: {}}}], properties: {b: {}}, unevaluatedProperties: false}"
        ),
        (
            "a closed part that knows all",
            "{allOf: [{properties: {a: {}, b: {}}, additionalProperties: false}, {properties: {b: {minimum: 1}}}]}"
        ),
        ("a closed part alone", "{allOf: [{properties: {a: {}}, additionalProperties: false}], description: Wrapped.}"),
        ("values alone", "{allOf: [{additionalProperties: {type: string}}, {additionalProperties: {minLength: 1}}]}"),
        ("any other key", "{allOf: [{properties: {a: {}}}], additionalProperties: true}"),
    ]

    @Test(arguments: whole)
    func areAsGoodAsWrittenAtOnceWhereTheySeeTheWhole(_ document: (name: String, schema: String)) throws {
        let set = try schemas(
            """
            Value: \(document.schema)
            Base: {type: object, properties: {a: {}}}
            """)
        #expect(set.warnings.filter { $0 == "all-of-conflict" }.isEmpty)
        #expect(try set.declaration("Value").header.exactness != .incomplete)
    }

    /// Leave no gap where patterns stand beside `unevaluatedProperties: false`.
    @Test func leaveNoGapWherePatternsStandBesideUnevaluatedProperties() throws {
        let set = try schemas(
            """
            Adjacent: {patternProperties: {^x: {type: string}}, unevaluatedProperties: false}
            Inside: {allOf: [{patternProperties: {^x: {type: string}}}], properties: {a: {}}, unevaluatedProperties: false}
            """)
        #expect(try set.declaration("Adjacent").header.exactness == .exactWithValidation)
        #expect(set.predicates.contains { $0.id.rawValue.hasSuffix("#/components/schemas/Adjacent") })
        #expect(try set.declaration("Inside").header.exactness == .incomplete)
    }

    /// Are no claim where an `enum` lists nothing, several alternatives allow anything, or an anchor has two places.
    @Test func areNoClaimWhereAnEnumListsNothing() throws {
        let set = try schemas(
            """
            Nothing: {type: string, enum: []}
            Twice: {oneOf: [{type: string}, true, {}]}
            Once: {oneOf: [{type: string}, true]}
            Tree: {$id: tree, $dynamicAnchor: node, type: object, properties: {next: {$dynamicRef: '#node'}}}
            Strict: {$id: strict, $dynamicAnchor: node, allOf: [{$ref: tree}], required: [next]}
            """)
        #expect(try set.declaration("Nothing").header.exactness == .overApproximates)
        #expect(set.warnings.contains("malformed-keyword"))
        #expect(try set.declaration("Twice").header.exactness == .overApproximates)
        #expect(try set.declaration("Once").header.exactness != .overApproximates)
        #expect(try set.declaration("Tree").header.exactness == .overApproximates)
    }
}
