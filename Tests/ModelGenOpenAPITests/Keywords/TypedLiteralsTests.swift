import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Literals under a type.
@Suite struct TypedLiteralsTests {
    private static let versions = ["3.0.3", "3.1.0", "3.2.0"]

    @Test(arguments: versions)
    func areTextsAsTheyAreWrittenWhereTheTypeIsString(_ version: String) throws {
        let set = try schemas(
            """
            Release: {type: string, enum: [1.0, 1.10, 007, +5, True, .inf, edge]}
            Year: {type: string, enum: [2023, 2024]}
            Answer: {type: string, nullable: true, enum: [true, false, null]}
            """, version: version)
        #expect(
            try set.enumeration("Release").texts
                == ["1.0", "1.10", "007", "+5", "True", ".inf", "edge"].map { "\"\($0)\"" })
        #expect(try set.enumeration("Year").valueType == .string)
        #expect(try set.enumeration("Answer").texts == [#""true""#, #""false""#])
        #expect(set.warnings.filter { $0 == "mistyped-literal" }.count == 3)
    }

    @Test func leaveTheirQuotesWhereTheTypeIsAnotherAndOnlyOneValueCanBeMeant() throws {
        let set = try schemas(
            """
            Rank: {type: integer, enum: ["1", "2"]}
            Pet:
              type: object
              required: [fixed]
              properties:
                fixed: {type: integer, const: "7"}
                share: {type: number, default: "0.5"}
                flag: {type: boolean, default: "true"}
                odd: {type: integer, default: "one"}
            """)
        #expect(try set.enumeration("Rank").valueType == .integer)
        let pet = try set.object("Pet")
        #expect(try pet["fixed"].constant?.jsonText == "7")
        #expect(try pet["share"].defaultValue?.value.jsonText == "0.5")
        #expect(try pet["flag"].defaultValue?.value == .boolean(true))
        #expect(set.warnings.sorted() == Array(repeating: "mistyped-literal", count: 4) + ["wrong-default"])
    }

    @Test func areWhatTheyAreWhereTheTypeAllowsItOrThereIsNone() throws {
        let set = try schemas(
            """
            Either: {type: [string, integer], enum: [a, 1]}
            Untyped: {enum: [1, 2]}
            Text: {type: string, const: "1.0"}
            """)
        #expect(try set.enumeration("Untyped").valueType == .integer)
        #expect(!set.warnings.contains("mistyped-literal"))
        let schema = try read(
            ##"{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "string", "enum": [2023]}"##,
            file: "schema.json")
        #expect(!schema.warnings.contains("mistyped-literal"))
    }

    @Test func followTheTypeOfAnotherMemberOrOfWhatAReferenceLeadsTo() throws {
        let set = try schemas(
            """
            Year: {type: string, enum: ["2023"], default: "2023"}
            Joined: {allOf: [{type: string}, {enum: [1, 2]}]}
            Book:
              type: object
              properties:
                year: {$ref: '#/components/schemas/Year', default: 2023}
                other: {$ref: '#/components/schemas/Year'}
            """)
        #expect(try set.enumeration("Joined").valueType == .string)
        #expect(try set.object("Book")["year"].defaultValue?.value == .string("2023"))
        #expect(try set.object("Book")["other"].defaultValue?.value == .string("2023"))
    }

    @Test func keepTheNamesThatExtensionsGiveThem() throws {
        let set = try schemas(
            """
            Level: {type: string, enum: [1, 2], x-enum-varnames: {1: low, 2: high}}
            Ms: {type: string, enum: [1], x-ms-enum: {values: [{value: 1, name: First}]}}
            """)
        #expect(try set.enumeration("Level").values.map(\.name?.text) == ["low", "high"])
        #expect(try set.enumeration("Ms").values.map(\.name?.text) == ["First"])
    }
}
