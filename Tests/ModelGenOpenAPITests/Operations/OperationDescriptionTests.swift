import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// How operations are called, and how what they take is written: everything that a request needs beside its values.
@Suite struct OperationDescriptionTests {
    private func operations(_ document: String) throws -> [OperationSignature] { try read(document).operations }

    private func operation(_ document: String) throws -> OperationSignature {
        try #require(try operations(document).first)
    }

    // MARK: Styles

    private func styles(_ parameters: [String], version: String = "openapi: 3.1.0") throws -> [Serialization?] {
        let list = parameters.map { "        - \($0)" }.joined(separator: "\n")
        return try operation("\(version)\npaths:\n  /p:\n    get:\n      parameters:\n\(list)\n      responses: {}")
            .parts
            .map(\.serialization)
    }

    @Test func eachPlaceHasAStyleOfItsOwn() throws {
        #expect(
            try styles([
                "{in: query, name: a, schema: {type: string}}", "{in: path, name: b, schema: {type: string}}",
                "{in: header, name: c, schema: {type: string}}", "{in: cookie, name: d, schema: {type: string}}",
            ]) == [
                .style(StyledText(.form, explodes: true)), .style(StyledText(.simple, explodes: false)),
                .style(StyledText(.simple, explodes: false)), .style(StyledText(.form, explodes: true)),
            ])
    }

    @Test func whatIsSaidCounts() throws {
        #expect(
            try styles([
                "{in: query, name: a, style: deepObject, explode: true, schema: {type: object}}",
                "{in: query, name: b, style: pipeDelimited, schema: {type: array, items: {}}}",
                "{in: query, name: c, explode: false, allowReserved: true, schema: {type: array, items: {}}}",
                "{in: path, name: d, style: matrix, explode: true, schema: {type: array, items: {}}}",
                "{in: query, name: e, content: {application/json: {schema: {type: object}}}}",
            ]) == [
                .style(StyledText(.deepObject, explodes: true, nesting: .brackets)),
                .style(StyledText(.pipeDelimited, explodes: false)),
                .style(StyledText(.form, explodes: false, allowsReserved: true)),
                .style(StyledText(.matrix, explodes: true)), .content(mediaType: "application/json"),
            ])
    }

    @Test func swagger2HasCollections() throws {
        let formats = ["csv", "ssv", "tsv", "pipes", "multi"]
        let parameters = formats.map {
            "{in: query, name: \($0), type: array, items: {type: string}, collectionFormat: \($0)}"
        }
        #expect(
            try styles(
                parameters + ["{in: query, name: none, type: array, items: {type: string}}"], version: "swagger: '2.0'")
                == [
                    .style(StyledText(.form, explodes: false)), .style(StyledText(.spaceDelimited, explodes: false)),
                    .style(StyledText(.tabDelimited, explodes: false)),
                    .style(StyledText(.pipeDelimited, explodes: false)),
                    .style(StyledText(.form, explodes: true)), .style(StyledText(.form, explodes: false)),
                ])
    }

    @Test(arguments: [
        ("{in: query, name: a, style: matrix, schema: {type: string}}", "`matrix` is no style of a query parameter"),
        ("{in: path, name: a, style: form, schema: {type: string}}", "`form` is no style of a path parameter"),
        ("{in: header, name: a, style: form, schema: {type: string}}", "`form` is no style of a header parameter"),
        ("{in: query, name: a, style: Form, schema: {type: string}}", "`Form` is no style of a query parameter"),
    ])
    func aStyleThatThereIsNot(parameter: String, message: String) throws {
        let set = try read("openapi: 3.1.0\npaths: {/p: {get: {parameters: [\(parameter)], responses: {}}}}")
        #expect(set.diagnostics.filter { $0.id == DiagnosticID("parameter-style") }.map(\.message) == [message])
    }

    @Test func fieldsOfFormsHaveEncodings() throws {
        let operation = try operation(
            """
            openapi: 3.1.0
            paths:
              /p:
                post:
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {a: {}, b: {}, c: {}}}
                        encoding:
                          b: {contentType: 'image/png, image/jpeg', headers: {X-A: {schema: {type: string}}}}
                          a: {style: deepObject, explode: true}
                  responses: {}
            """)
        #expect(
            operation.parts.map(\.serialization) == [
                .fields([
                    FieldEncoding(name: "b", contentType: "image/png, image/jpeg"),
                    FieldEncoding(name: "a", text: StyledText(.deepObject, explodes: true, nesting: .brackets)),
                ]), .style(StyledText(.simple, explodes: false)),
            ])
    }

    // MARK: Addresses

    @Test func serversOfTheOperationComeFirst() throws {
        let document = """
            openapi: 3.1.0
            servers: [{url: 'https://{at}.example.com', variables: {at: {default: eu, enum: [eu, us]}}}, {url: /v2}]
            paths:
              /a: {get: {responses: {}}}
              /b: {servers: [{url: /b}], get: {responses: {}}, put: {servers: [{url: /c}], responses: {}}}
            """
        let set = try read(document)
        #expect(
            set.servers == [
                ServerTemplate(
                    url: "https://{at}.example.com",
                    variables: [.init(name: "at", defaultValue: "eu", allowed: ["eu", "us"])]),
                ServerTemplate(url: "/v2"),
            ])
        let servers = Dictionary(
            set.operations.map { ($0.name, $0.description.servers) }, uniquingKeysWith: { first, _ in first })
        #expect(
            servers == [
                "GET /a": [], "GET /b": [ServerTemplate(url: "/b")], "PUT /b": [ServerTemplate(url: "/c")],
            ])
    }

    @Test(arguments: [
        ("host: a.example\nbasePath: /v1\nschemes: [https, http]", ["https://a.example/v1", "http://a.example/v1"]),
        ("host: a.example", ["//a.example"]), ("basePath: /v1", ["/v1"]), ("info: {}", []),
    ])
    func swagger2HasTheAddressInParts(root: String, urls: [String]) throws {
        let set = try read(
            "swagger: '2.0'\n\(root)\npaths: {/a: {get: {responses: {}}, put: {schemes: [ws], responses: {}}}}")
        #expect(set.servers.map(\.url) == urls)
        #expect(set.operations[0].description.servers.isEmpty)
    }

    @Test func securityOfTheOperationReplacesThatOfTheDocument() throws {
        let document = """
            openapi: 3.1.0
            security: [{key: []}, {login: [read, write], device: []}]
            paths:
              /a: {get: {responses: {}}}
              /b: {get: {security: [], responses: {}}}
              /c: {get: {security: [{}], responses: {}}}
            """
        #expect(
            try operations(document).map(\.description.security) == [
                [
                    SecurityRequirement(schemes: [.init(name: "key", scopes: [])]),
                    SecurityRequirement(schemes: [
                        .init(name: "login", scopes: ["read", "write"]), .init(name: "device", scopes: []),
                    ]),
                ],
                [], [SecurityRequirement(schemes: [])],
            ])
    }

    @Test func whatIsSaidOfAnOperationIsKept() throws {
        let description = try operation(
            """
            openapi: 3.1.0
            paths:
              /a/{b}:
                get: {operationId: getA, tags: [x, y], summary: S, description: D, deprecated: true, responses: {}}
            """
        ).description
        #expect(description.method == "GET" && description.path == "/a/{b}" && description.operationID == "getA")
        #expect(description.tags == ["x", "y"] && description.summary == "S" && description.documentation == "D")
        #expect(description.deprecation != nil && description.type == nil)
    }

    @Test func aWebhookHasNoAddress() throws {
        let document = "openapi: 3.1.0\nwebhooks: {lit: {post: {responses: {}}}}"
        let description = try operation(document).description
        #expect(description.path == nil && description.method == "POST" && description.servers.isEmpty)
    }

    // MARK: Bodies of Swagger 2.0

    @Test func swagger2NamesMediaTypes() throws {
        let operation = try operation(
            """
            swagger: '2.0'
            consumes: [application/json, application/xml]
            paths:
              /a:
                post:
                  produces: [text/plain]
                  parameters: [{in: body, name: b, schema: {type: integer}}]
                  responses: {200: {description: D, schema: {type: string}}}
            """)
        #expect(
            operation.parts.map(\.role) == [
                .body(mediaType: "application/json"), .body(mediaType: "application/xml"), .response(status: "200"),
                .content(status: "200", mediaType: "text/plain"),
            ])
    }
}
