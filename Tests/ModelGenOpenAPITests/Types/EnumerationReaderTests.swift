import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Enumerations and constants.
@Suite struct EnumerationReaderTests {
    @Test func ofStringsAndOfIntegersAreDeclared() throws {
        let set = try schemas(
            """
            Color: {type: string, enum: [red, green, red]}
            Level: {type: integer, enum: [1, 2]}
            Untyped: {enum: [a, b]}
            """)
        #expect(try set.enumeration("Color").texts == [#""red""#, #""green""#])
        #expect(try set.enumeration("Level").valueType == .integer)
        #expect(try set.enumeration("Untyped").valueType == .string)
        #expect(try set.enumeration("Color").openness == .unstated)
        #expect(set.diagnostics.isEmpty)
    }

    @Test func ofOtherValuesAreComparedAsRawJSONOfOneTypeStayAConstraint() throws {
        let set = try schemas("Mixed: {enum: [a, 1, [x]]}\nHalf: {type: number, enum: [0.5, 1]}")
        let rest = try #require(set.predicates.first)
        #expect(try set.alias("Mixed").constraints == [Constraint(.predicate(rest.id))])
        guard case .rule(.allowedValues(let values))? = rest.assertions.first else {
            Issue.record("no allowed values")
            return
        }
        #expect(values.count == 3)
        #expect(try set.alias("Mixed").type == .any)
        #expect(try set.alias("Half").type == .number())
    }

    @Test func nullAmongTheValuesMakesTheUseNullable() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              properties:
                a: {type: [string, "null"], enum: [x, y, null]}
                b: {$ref: '#/components/schemas/Color'}
            Color: {enum: [red, green, null]}
            """)
        #expect(try set.object("Pet")["a"].nullability == .yes)
        #expect(try set.object("Pet")["b"].nullability == .yes)
        #expect(try set.enumeration("PetA").texts.count == 2)
    }

    @Test func takeNamesAndDescriptionsFromExtensionsByPositionInTheList() throws {
        let color = try schemas(
            """
            Color:
              type: string
              enum: [null, r, g]
              x-enum-varnames: [none, red, green]
              x-enum-descriptions: {r: Like blood., g: Like grass.}
              x-extensible-enum: true
            """
        ).enumeration("Color")
        #expect(color.values.map(\.name?.text) == ["red", "green"])
        #expect(color.values.map(\.documentation) == ["Like blood.", "Like grass."])
        #expect(color.openness == .open)
    }

    @Test func oneValueIsAConstantWhereTheKeyMustBeThere() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              required: [a, b, c]
              properties:
                a: {type: string, enum: [cat]}
                b: {const: 1}
                c: {type: [string, "null"], enum: [cat, null]}
                d: {type: string, enum: [cat]}
                e: {const: x}
            """)
        let pet = try set.object("Pet")
        #expect(try pet["a"].constant == .string("cat"))
        #expect(try pet["a"].type == .string())
        #expect(try pet["a"].constraints.isEmpty)
        #expect(try pet["b"].constant == .number(DecimalNumber(1)))
        #expect(try pet["b"].type == .integer())
        #expect(try pet["c"].constant == nil)
        #expect(try pet["d"].constant == nil)
        #expect(set.names == ["Pet", "PetC", "PetD"])
        #expect(try pet["e"].constant == nil)
        #expect(try pet["e"].constraints == [Constraint(.constant(.string("x")))])
    }

    /// Limits that a listed value does not fulfil are checked; the others say nothing new.
    @Test func limitsThatAListedValueDoesNotFulfilAreChecked() throws {
        let set = try schemas(
            """
            Level: {type: integer, enum: [1, 2, 3], minimum: 2}
            Code: {type: string, enum: [a, bb], maxLength: 2}
            """)
        let predicate = try #require(try set.enumeration("Level").header.predicate)
        let minimum = try #require(DecimalNumber("2"))
        #expect(set.predicates.first { $0.id == predicate }?.assertions == [.rule(.minimum(minimum))])
        #expect(try set.enumeration("Level").header.exactness == .exactWithValidation)
        #expect(try set.enumeration("Code").header.predicate == nil)
    }
}
