import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite("Literals under a type")
struct TypedLiteralsTests {
    private static let versions = ["3.0.3", "3.1.0", "3.2.0"]

    @Test("are texts as they are written, where the type is string", arguments: versions)
    func texts(_ version: String) throws {
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

    @Test("leave their quotes where the type is another and only one value can be meant")
    func unquoted() throws {
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

    @Test("are what they are where the type allows it, or there is none")
    func untouched() throws {
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

    @Test("follow the type of another member, or of what a reference leads to")
    func elsewhere() throws {
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

    @Test("keep the names that extensions give them")
    func names() throws {
        let set = try schemas(
            """
            Level: {type: string, enum: [1, 2], x-enum-varnames: {1: low, 2: high}}
            Ms: {type: string, enum: [1], x-ms-enum: {values: [{value: 1, name: First}]}}
            """)
        #expect(try set.enumeration("Level").values.map(\.name?.text) == ["low", "high"])
        #expect(try set.enumeration("Ms").values.map(\.name?.text) == ["First"])
    }
}
