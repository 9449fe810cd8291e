import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenCore

/// What is given by mistake is named, and nothing that is read is taken for it.
@Suite struct ForeignFormatTests {
    static let examples: [(ForeignFormat, String)] = [
        (.apiBlueprint, "FORMAT: 1A\n\n# Lamps\n"),
        (.arazzo, "arazzo: 1.0.1\nsourceDescriptions: []\n"),
        (.asyncAPI, "asyncapi: 3.0.0\ncomponents: {schemas: {Lamp: {type: object}}}\n"),
        (.asyncAPI, #"{"components": {}, "asyncapi": "2.6.0"}"#),
        (.customResource, "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"),
        (.discovery, #"{"kind": "discovery#restDescription", "schemas": {}}"#),
        (.graphQL, "# Lamps\n\"\"\"\nA lamp.\n\"\"\"\ntype Lamp @key(fields: \"id\") {\n  id: ID!\n}\n"),
        (.graphQL, "schema { query: Query }"), (.graphQL, "scalar Date\n"),
        (.graphQL, "\"\"\"One line.\"\"\"\nunion Light = Lamp | Candle\n"),
        (.graphQLIntrospection, #"{"data": {"__schema": {"types": []}}}"#),
        (.graphQLIntrospection, #"{"__schema": {"types": []}}"#),
        (.har, #"{"log": {"version": "1.2", "entries": []}}"#),
        (.html, "<!DOCTYPE html>\n<html></html>"), (.html, "\n  <html lang='en'>"),
        (.insomnia, #"{"_type": "export", "__export_format": 4, "resources": []}"#),
        (.openRPC, #"{"openrpc": "1.2.6", "methods": []}"#),
        (.overlay, "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: []\n"),
        (
            .postman,
            #"{"info": {"name": "l", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/c.json"}}"#
        ),
        (.postman, #"{"collection": {"info": {"_postman_id": "1"}, "item": []}}"#),
        (.protobuf, "// Lamps\nsyntax = \"proto3\";\nmessage Lamp { string id = 1; }\n"),
        (.protobuf, "/* Lamps\n * of old */\npackage lamps.v1;\n"),
        (.protobuf, "message Lamp {\n  required int32 id = 1;\n}"),
        (.raml, "#%RAML 1.0\ntitle: Lamps\n"),
        (.smithy, #"{"smithy": "2.0", "shapes": {}}"#),
        (.swagger1, #"{"swaggerVersion": "1.2", "apis": []}"#), (.swagger1, "swagger: 1.2\n"),
        (.swagger1, "openapi: '1.0'"),
        (.typeSpec, "import \"@typespec/http\";\nmodel Lamp { id: string }\n"),
        (.wadl, "<application xmlns=\"http://wadl.dev.java.net/2009/02\"/>"),
        (.wsdl, "<?xml version='1.0'?>\n<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>"),
        (.xml, "<?xml version='1.0'?><lamp/>"),
        (.xmlSchema, "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>"),
    ]

    private func diagnostics(_ text: String) -> [Diagnostic] {
        let input = Input.file(InputFile(path: "api", bytes: Array(text.utf8)))
        return Pipeline(configuration: Configuration(), toolVersion: "0").generate([input], loader: MemoryLoader())
            .diagnostics
    }

    @Test(arguments: examples) func isNamed(_ format: ForeignFormat, _ text: String) throws {
        let diagnostics = diagnostics(text)
        let refusal = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(refusal.id == .foreignFormat && refusal.severity == .error)
        #expect(refusal.message.contains(format.name))
        #expect(refusal.fix == format.fix)
    }

    @Test func everyFormatHasAnExample() {
        #expect(Set(Self.examples.map(\.0)) == Set(ForeignFormat.allCases))
    }

    @Test(arguments: [
        "openapi: 3.1.0\nasyncapi: 2.0.0\n", "type: object\nproperties: {}\n", "swagger: '2.0'\n",
        "openapi: 3.0.0\nlog: {entries: []}",
        #"{"$schema": "https://json-schema.org/draft/2020-12/schema", "overlay": 1, "actions": []}"#,
        "enum: [a, b]\ntype: string\n", "schema: {}\nopenapi: 3.1.0", "# message {\ntype: string",
        "type: string\nmessage: '{'",
        #"{"type": "object", "kind": "Lamp"}"#, "info: {schema: https://example.com}\nopenapi: 3.1.0",
    ])
    func whatIsReadIsNot(_ text: String) {
        #expect(!diagnostics(text).map(\.id).contains(.foreignFormat))
    }
}
