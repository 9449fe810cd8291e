import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite struct FieldEncodingsTests {
    private func messages(_ content: String, schemas: String = "") throws -> [String] {
        let set = try read(
            """
            openapi: 3.2.0
            paths:
              /lamps:
                post:
                  requestBody: {content: {\(content)}}
                  responses: {'204': {description: D}}
            components: {schemas: {\(schemas)}}
            """)
        return set.diagnostics.filter { $0.id == .uselessEncoding }.map(\.message)
    }

    @Test(arguments: ["multipart/form-data", "application/x-www-form-urlencoded", "multipart/mixed"])
    func anEncodingSpeaksOfAProperty(mediaType: String) throws {
        let schema = "{type: object, properties: {photo: {type: string}}}"
        let encoding = "{photo: {contentType: image/png}, phota: {contentType: image/png}}"
        #expect(
            try messages("\(mediaType): {schema: \(schema), encoding: \(encoding)}") == [
                "`encoding` speaks of `phota`, which is no property"
            ])
    }

    @Test func inheritedPropertiesAreProperties() throws {
        let schemas = """
            Base: {type: object, properties: {photo: {type: string}}},
            Lamp: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {name: {type: string}}}]}
            """
        let content = "{schema: {$ref: '#/components/schemas/Lamp'}, encoding: {photo: {}, name: {}, size: {}}}"
        #expect(
            try messages("multipart/form-data: \(content)", schemas: schemas) == [
                "`encoding` speaks of `size`, which is no property"
            ])
    }

    @Test func anyKeyMayBeOneOfAMap() throws {
        let schema = "{type: object, additionalProperties: {type: string}}"
        #expect(try messages("multipart/form-data: {schema: \(schema), encoding: {photo: {}}}").isEmpty)
    }

    @Test func otherMediaTypesHaveNoFields() throws {
        let schema = "{type: object, properties: {photo: {type: string}}}"
        #expect(
            try messages("application/json: {schema: \(schema), encoding: {photo: {}}}") == [
                "`application/json` has no fields that `encoding` describes"
            ])
    }

    @Test func encodingsByPositionAreNotRead() throws {
        #expect(
            try messages("multipart/mixed: {itemSchema: {type: string}, prefixEncoding: [{}], itemEncoding: {}}") == [
                "`prefixEncoding` is not read", "`itemEncoding` is not read",
            ])
    }
}
