import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// What `unevaluatedProperties: false` leaves.
///
/// `unevaluatedProperties: false` sees the properties of every schema that holds, also where no type comes from (JSON Schema 2020-12 Core §11.3).
@Suite struct UnevaluatedPropertiesTests {
    /// Schemas of which a value may have keys that no property of the type stands for.
    static let describingMore: [(name: String, schema: String)] = [
        (
            "then",
            "{properties: {a: {}}, if: {required: [a]}, then: {properties: {b: {}}}, unevaluatedProperties: false}"
        ),
        (
            "else",
            "{properties: {a: {}}, if: {required: [a]}, else: {properties: {b: {}}}, unevaluatedProperties: false}"
        ),
        (
            "dependents",
            "{properties: {a: {}}, dependentSchemas: {a: {properties: {b: {}}}}, unevaluatedProperties: false}"
        ),
        (
            "a part",
            "{allOf: [{properties: {a: {}}, if: {required: [a]}, then: {properties: {b: {}}}}], unevaluatedProperties: false}"
        ),
        ("behind a reference", "{$ref: '#/components/schemas/Conditional', unevaluatedProperties: false}"),
        (
            "a part behind a reference",
            "{allOf: [{$ref: '#/components/schemas/Conditional'}, {properties: {c: {}}}], unevaluatedProperties: false}"
        ),
        (
            "nullable",
            "{type: [object, 'null'], properties: {a: {}}, if: true, then: {properties: {b: {}}}, unevaluatedProperties: false}"
        ),
        ("a condition alone", "{properties: {a: {}}, if: {properties: {b: {}}}, unevaluatedProperties: false}"),
    ]

    @Test(arguments: describingMore)
    func keepsKeysThatOnlyAConditionDescribes(_ document: (name: String, schema: String)) throws {
        let set = try read(document.schema)
        #expect(try set.object("Thing").additionalProperties == .values(ElementType(.any)))
    }

    @Test func keepsTheKeysOfOtherMembersOfAnAnyOfOfWhichAValueMayBeSeveral() throws {
        let members = "[{properties: {b: {}}, required: [b]}, {properties: {c: {}}, required: [c]}]"
        for (keyword, additional) in [
            ("anyOf", AdditionalProperties.values(ElementType(.any))), ("oneOf", .forbidden),
        ] {
            let set = try read("{type: object, \(keyword): \(members), unevaluatedProperties: false}")
            let objects = set.declarations.compactMap { declaration in
                if case .object(let object) = declaration,
                    object.properties.contains(where: { "bc".contains($0.wireName.text) }),
                    !object.properties.contains(where: { $0.wireName.text == "a" })
                {
                    return object.additionalProperties
                }
                return nil
            }
            #expect(objects == [additional, additional], "\(keyword)")
        }
    }

    @Test func closesATypeWhereAllPropertiesAreSeen() throws {
        for schema in [
            "{properties: {a: {}}, unevaluatedProperties: false}",
            "{properties: {a: {}}, not: {required: [b]}, unevaluatedProperties: false}",
            "{allOf: [{properties: {a: {}}}], unevaluatedProperties: false}",
            "{properties: {a: {}, b: {}}, dependencies: {a: [b]}, unevaluatedProperties: false}",
        ] {
            #expect(try read(schema).object("Thing").additionalProperties == .forbidden, "\(schema)")
        }
    }

    private func read(_ schema: String) throws -> ModelSet {
        try schemas(
            """
            Thing: \(schema)
            Conditional: {type: object, properties: {a: {}}, if: {required: [a]}, then: {properties: {b: {}}}}
            """, version: "3.1.0")
    }
}
