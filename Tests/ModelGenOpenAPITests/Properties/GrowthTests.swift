import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import Testing

@testable import ModelGenOpenAPI

/// Ten times the schemas are ten times the work: schemas that are parsed are counted, not time.
@Suite struct GrowthTests {
    @Test func noPartOfReadingLooksAtAllSchemasForEachOfThem() throws {
        let small = try parsedCount(of: Self.document(schemas: 40))
        let large = try parsedCount(of: Self.document(schemas: 400))
        print("\(small) schemas are parsed, and \(large) of the tenfold document")
        #expect(small > 400)
        // What a document has once is not tenfold, so the ratio stays below ten but for rounding.
        #expect(large <= small * 10 + 10)
    }

    private func parsedCount(of text: String) throws -> Int {
        let loader: OpenAPIReader.Loader = { path throws(Diagnostic) in
            throw .error(DiagnosticID("no-such-file"), "There is no file \(path)", at: nil)
        }
        let reading = SchemaReading(options: OpenAPIOptions(), loader: loader)
        let document = try DocumentReader().read(Array(text.utf8), file: "api.yaml")
        let set = OpenAPIReader(loader: loader).read(document, reading)
        #expect(set.declarations.count > 80)
        return reading.parsedCount
    }

    /// Schemas in groups of ten that refer to each other in every way, in circles too, and operations that use them.
    private static func document(schemas count: Int) -> String {
        var lines = ["openapi: 3.1.0", "paths:"]
        for index in 0..<count {
            lines += [
                "  /things/\(index):", "    post:", "      requestBody: {content: {application/json: {schema:",
                "        {type: object, properties: {a: {$ref: '#/components/schemas/S\(index)'}}}}}}",
                "      responses: {'200': {description: '', content: {application/json: {schema:",
                "        {type: array, items: {$ref: '#/components/schemas/S\(index)'}}}}}}",
            ]
        }
        lines += ["components:", "  schemas:"]
        for index in 0..<count { lines.append("    S\(index): \(schema(index))") }
        return lines.joined(separator: "\n")
    }

    private static func schema(_ index: Int) -> String {
        let (group, position) = (index / 10 * 10, index % 10)
        let next = "$ref: '#/components/schemas/S\(group + (position + 1) % 10)'"
        let base = "$ref: '#/components/schemas/S\(group)'"
        switch position {
        case 0: return "{type: object, properties: {kind: {type: string}, next: {\(next)}}}"
        case 1, 2, 3: return "{allOf: [{\(base)}, {type: object, properties: {p\(position): {\(next)}}}]}"
        case 4: return "{oneOf: [{\(base)}, {type: string}, {type: 'null'}]}"
        case 5: return "{type: string, enum: [a\(index), b]}"
        case 6: return "{type: array, items: {anyOf: [{\(next)}, {type: integer}]}}"
        case 7: return "{\(next)}"
        case 8: return "{type: object, additionalProperties: {\(base)}}"
        default: return "{type: object, properties: {a: {type: object, properties: {b: {\(base)}}}}}"
        }
    }
}
