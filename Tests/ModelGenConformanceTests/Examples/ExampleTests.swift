import Foundation
import ModelGenSyntax
import Testing

@testable import ModelGenConformance

/// A document in a folder of its own, with its examples found.
private struct ExampleDocument {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("examples-\(UUID().uuidString)")

    func with<Result>(_ text: String, _ body: (ExampleDocuments, [FoundExample]) throws -> Result) throws -> Result {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: folder.appendingPathComponent("api.yaml"))
        let documents = ExampleDocuments(in: folder)
        var finder = ExampleFinder(documents: documents)
        finder.search(try #require(documents.root(of: "api.yaml")))
        return try body(documents, finder.examples)
    }
}

/// Examples of a document.
@Suite struct ExampleTests {
    @Test func areFoundAtSchemasAndJSONBodiesAndBelongToTheirSchemas() throws {
        let text = """
            openapi: 3.1.0
            paths:
              /pets:
                get:
                  parameters: [{in: query, name: q, schema: {type: string}, example: text}]
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Pet'}
                          examples: {one: {value: {id: 1}}, two: {$ref: '#/components/examples/Two'}}
                        text/plain: {schema: {type: string}, example: plain}
            components:
              examples: {Two: {value: {id: 2}}}
              schemas:
                Pet:
                  type: object
                  examples: [{id: 3}]
                  properties: {example: {type: object, example: {a: 1}}, id: {type: integer}}
            """
        try ExampleDocument().with(text) { _, examples in
            #expect(
                examples.map { "\($0.value.node.jsonText ?? "") \($0.schema.pointer)" } == [
                    #"{"id":1} /paths/~1pets/get/responses/200/content/application~1json/schema"#,
                    #"{"id":2} /paths/~1pets/get/responses/200/content/application~1json/schema"#,
                    #"{"id":3} /components/schemas/Pet"#,
                    #"{"a":1} /components/schemas/Pet/properties/example"#,
                ])
        }
    }

    @Test(
        arguments: [
            ("{type: object, properties: {a: {type: string}}}", "{a: x, b: 1}", #"{"a":"x"}"#),
            ("{type: object, properties: {a: {type: string}}}", "{a: 1}", "a: is a number, not string"),
            ("{type: object, required: [a], properties: {a: {}}}", "{}", "lacks `a`"),
            ("{type: object, properties: {a: {}}, additionalProperties: false}", "{b: 1}", "has `b`"),
            ("{type: object, properties: {a: {}}, additionalProperties: {type: integer}}", "{b: 1}", #"{"b":1}"#),
            ("{type: object}", "{b: 1}", #"{"b":1}"#),
            (
                "{allOf: [{properties: {a: {}}}, {properties: {b: {}}}, {description: x}]}", "{a: 1, b: 2, c: 3}",
                #"{"a":1,"b":2}"#
            ),
            ("{oneOf: [{type: string}, {type: integer}]}", "true", "matches no member of `oneOf`"),
            ("{oneOf: [{type: string}, {minLength: 1}]}", "x", "matches 2 members of `oneOf`"),
            ("{anyOf: [{properties: {a: {}}}, {properties: {b: {}}}]}", "{a: 1, b: 2}", #"{"a":1,"b":2}"#),
            ("{type: array, items: {properties: {a: {}}}}", "[{a: 1, b: 2}]", #"[{"a":1}]"#),
            ("{type: string, nullable: true}", "null", "null"),
            ("{type: [integer, 'null']}", "1.0", "1.0"),
            ("{enum: [a, 1]}", "b", "is not listed"),
            ("{not: {type: string}}", "x", "matches `not`"),
            ("{type: string, format: date-time}", "yesterday", "is no date-time"),
        ] as [(String, String, String)])
    func areValidOrNotAndLoseTheKeysThatNoSchemaAnnounces(_ schema: String, _ value: String, _ expected: String) throws
    {
        let text = "openapi: 3.1.0\ncomponents: {schemas: {A: {allOf: [\(schema)], example: \(value)}}}"
        try ExampleDocument().with(text) { documents, examples in
            let example = try #require(examples.first)
            let result: String?
            do {
                let announced = try SchemaJudge(documents: documents)
                    .announced(of: example.value.node, by: example.schema)
                result = announced.kept(of: example.value.node).jsonText
            } catch { result = "\(error)" }
            #expect(result == expected)
        }
    }

    @Test func thatDifferNeedAnExceptionAndAnExceptionNeedsADifference() {
        var outcome = ExampleOutcome(document: "a.yaml")
        outcome.differences = [.init(file: "a.yaml", pointer: "/x", what: "lost")]
        let explained = ExampleException(document: "a.yaml", file: "a.yaml", pointer: "/x", reason: "known")
        let stale = ExampleException(document: "a.yaml", file: "a.yaml", pointer: "/y", reason: "known")
        let other = ExampleException(document: "b.yaml", file: "b.yaml", pointer: "/y", reason: "not looked at")
        func faults(_ exceptions: [ExampleException]) -> [String] {
            var verdict = ExampleVerdict(exceptions: exceptions)
            verdict.add(outcome)
            return verdict.faults()
        }
        #expect(faults([]) == ["a.yaml#/x: lost"])
        #expect(faults([explained, other]) == [])
        #expect(faults([explained, stale]) == ["a.yaml#/y: stale exception: it comes out as it went in"])
    }
}
