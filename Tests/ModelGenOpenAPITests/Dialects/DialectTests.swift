import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import Testing

@testable import ModelGenOpenAPI

/// Versions.
@Suite struct DialectTests {
    private func isOpenAPI(_ text: String) throws -> Bool {
        OpenAPIReader.isOpenAPI(try DocumentReader().read(Array(text.utf8), file: "a.yaml"))
    }

    @Test(arguments: [
        "openapi: 3.1.0", "swagger: '2.0'", "swagger: 2.0", "$schema: http://json-schema.org/draft-07/schema#",
        "$defs: {}", "type: object", "properties: {a: {}}", "openapi: 4.0.0",
    ])
    func documentsAreRecognized(text: String) throws {
        #expect(try isOpenAPI(text))
    }

    @Test(arguments: ["a: 1", "[1]", "type: animal", "output: Models\ninputs: [a.yaml]", "null"])
    func othersAreNot(text: String) throws {
        #expect(try !isOpenAPI(text))
        let set = try read(text)
        #expect(set.diagnostics.map(\.id.rawValue) == ["not-openapi"])
        #expect(set.diagnostics.first?.severity == .error)
    }

    @Test func anUnknownVersionIsReadAsTheNearestOne() throws {
        let set = try schemas("A: {type: [string, \"null\"]}", version: "4.0.0")
        #expect(set.warnings == ["unknown-openapi-version"])
        #expect(try set.alias("A").nullability == .yes)
    }

    @Test func keywordsOfAnotherVersionAreReadWithAWarning() throws {
        let new = try schemas(
            """
            A: {type: string, nullable: true}
            B: {type: integer, format: int32, minimum: 1, exclusiveMinimum: true}
            """)
        #expect(new.warnings == Array(repeating: "keyword-of-another-version", count: 2))
        #expect(try new.alias("A").nullability == .yes)
        #expect(try new.alias("B").constraints == [Constraint(.exclusiveMinimum(DecimalNumber(1)))])

        let old = try schemas(
            """
            A: {type: [string, 'null']}
            B: {type: integer, format: int32, exclusiveMinimum: 1}
            C: {const: 1}
            """, version: "3.0.0")
        #expect(Set(old.warnings) == ["keyword-of-another-version"])
        #expect(try old.alias("A").nullability == .yes)
        #expect(try old.alias("B").constraints == [Constraint(.exclusiveMinimum(DecimalNumber(1)))])
        #expect(try old.alias("C").constraints == [Constraint(.constant(.number(DecimalNumber(1))))])
    }

    @Test func theSameSchemaReadsTheSameInEveryVersionsOwnWords() throws {
        let v2 = try read(
            """
            swagger: '2.0'
            definitions:
              Pet:
                type: object
                properties: {a: {type: number, format: double, minimum: 1, exclusiveMinimum: true, x-nullable: true}}
            """)
        let v30 = try schemas(
            """
            Pet:
              type: object
              properties: {a: {type: number, format: double, minimum: 1, exclusiveMinimum: true, nullable: true}}
            """, version: "3.0.3")
        let v31 = try schemas(
            """
            Pet: {type: object, properties: {a: {type: [number, 'null'], format: double, exclusiveMinimum: 1}}}
            """)
        for set in [v2, v30, v31] {
            let a = try set.object("Pet")["a"]
            #expect(a.type == .number(format: "double"))
            #expect(a.nullability == .yes)
            #expect(a.constraints == [Constraint(.exclusiveMinimum(DecimalNumber(1)))])
            #expect(set.diagnostics.isEmpty)
        }
    }

    @Test func jsonSchemaDocumentsDeclareTheirRootAndTheirDefinitions() throws {
        let set = try read(
            """
            {"$schema": "http://json-schema.org/draft-04/schema#", "type": "object",
             "properties": {"a": {"$ref": "#/definitions/A"}, "b": {"type": "object", "properties": {"c": {}}}},
             "definitions": {"A": {"type": "string", "enum": ["x", "y"]}}}
            """, file: "schemas/my-pet.json")
        #expect(set.names == ["my-pet", "MyPetB", "A"])
        #expect(set.declarations[0].id == TypeID("schemas/my-pet.json#"))
    }
}
