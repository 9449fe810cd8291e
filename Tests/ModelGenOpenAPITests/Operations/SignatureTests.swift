import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// What operations take and give, in every place that a document can say it.
@Suite struct SignatureTests {
    private func signatures(_ paths: String, _ rest: String = "", version: String = "openapi: 3.1.0") throws
        -> [OperationSignature]
    {
        try read("\(version)\npaths:\n\(paths)\n\(rest)").operations
    }

    @Test func partsWithoutTypesAreListed() throws {
        let operation = try #require(
            try signatures(
                """
                  /lamps/{id}:
                    parameters: [{in: path, name: id, required: true, schema: {type: string}}, {$ref: '#/components/parameters/Page'}]
                    put:
                      parameters: [{in: path, name: id, required: true, schema: {type: integer}}]
                      requestBody: {required: true, content: {text/plain: {schema: {type: string, maxLength: 9}}}}
                      responses:
                        '200': {description: D, headers: {X-Left: {schema: {type: integer}}}, content: {application/json: {schema: {type: array, items: {type: string}}}}}
                        '404': {$ref: '#/components/responses/Gone'}
                """,
                """
                components:
                  parameters: {Page: {in: query, name: page, schema: {type: integer}}}
                  responses: {Gone: {description: G, content: {text/plain: {}}}}
                """
            ).first)
        #expect(operation.name == "PUT /lamps/{id}" && !operation.isIncoming)
        #expect(
            operation.parts.map(\.role) == [
                .parameter("page", in: "query"), .parameter("id", in: "path"), .body(mediaType: "text/plain"),
                .response(status: "200"), .content(status: "200", mediaType: "application/json"),
                .header(status: "200", name: "x-left"), .response(status: "404"),
                .content(status: "404", mediaType: "text/plain"),
            ])
        #expect(operation.parts[1].value?.type == .integer() && operation.parts[1].isRequired)
        #expect(operation.parts[2].value?.constraints.map(\.rule) == [.maxLength(9)])
        #expect(operation.parts[7].value == nil)
    }

    /// Keys of a map are names, and no extensions; those of a Responses Object may be.
    @Test func headersAreOftenCalledSo() throws {
        let operation = try #require(
            try signatures(
                """
                  /lamps:
                    get:
                      responses:
                        '200': {description: D, headers: {x-rate-left: {schema: {type: integer}}, x-note: none}}
                        x-other: {description: D}
                """
            ).first)
        #expect(operation.parts.map(\.role) == [.response(status: "200"), .header(status: "200", name: "x-rate-left")])
    }

    @Test func webhooksAndCallbacksComeIn() throws {
        let callback = "callbacks: {done: {'{$request.body#/url}': {post: {responses: {'204': {description: D}}}}}}"
        let operations = try signatures(
            "  /lamps: {post: {\(callback), responses: {'204': {description: D}}}}",
            "webhooks: {lit: {post: {responses: {'204': {description: D}}}}}")
        #expect(
            operations.map(\.name) == [
                "POST /lamps", "POST /lamps callback done POST {$request.body#/url}", "webhook POST lit",
            ])
        #expect(operations.map(\.isIncoming) == [false, true, true])
    }

    @Test func swagger2KeepsThemInParameters() throws {
        let operation = try #require(
            try signatures(
                """
                  /lamps:
                    post:
                      parameters: [{in: body, name: b, schema: {type: array, items: {type: string}}}, {in: query, name: q, type: integer, maximum: 5}]
                      responses: {'200': {description: D, schema: {type: string}}}
                """, version: "swagger: '2.0'"
            ).first)
        #expect(
            operation.parts.map(\.role) == [
                .parameter("q", in: "query"), .body(mediaType: ""), .response(status: "200"),
                .content(status: "200", mediaType: ""),
            ])
        #expect(operation.parts[0].value?.constraints.count == 1)
    }

    private static let multipart = """
          /lamps:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema: {type: object, properties: {photo: {type: string, format: binary}}}
                    encoding:
                      photo: {headers: {X-Size: {required: true, schema: {type: integer}}, X-Kind: {$ref: '#/components/headers/Kind'}}}
              responses:
                '200':
                  description: D
                  content:
                    multipart/mixed:
                      schema: {type: object, properties: {photo: {}}}
                      encoding: {photo: {headers: {X-Size: {schema: {type: object, properties: {width: {type: integer}}}}}}}
        """

    /// An encoding's headers are headers like others: with references, and with types of their own.
    @Test func partsOfFormsHaveHeaders() throws {
        let model = try read(
            "openapi: 3.1.0\npaths:\n\(Self.multipart)\ncomponents: {headers: {Kind: {schema: {type: string}}}}")
        let operation = try #require(model.operations.first)
        let form = "multipart/form-data"
        #expect(
            operation.parts.map(\.role) == [
                .body(mediaType: form), .partHeader(status: nil, mediaType: form, part: "photo", name: "x-size"),
                .partHeader(status: nil, mediaType: form, part: "photo", name: "x-kind"), .response(status: "200"),
                .content(status: "200", mediaType: "multipart/mixed"),
                .partHeader(status: "200", mediaType: "multipart/mixed", part: "photo", name: "x-size"),
            ])
        #expect(operation.parts[1].isRequired && operation.parts[1].value?.type == .integer())
        let last = try #require(operation.parts.last?.value?.type.innermostReference)
        #expect(model.declarations.contains { $0.id == last })
    }

    @Test func theSchemaOfItemsIsToldFromThatOfAll() throws {
        let operation = try #require(
            try signatures(
                """
                  /lamps:
                    get:
                      responses:
                        '200': {description: D, content: {application/jsonl: {itemSchema: {type: integer}}, application/json-seq: {schema: {type: array, items: {type: integer}}}}}
                """, version: "openapi: 3.2.0"
            ).first)
        #expect(operation.parts.map(\.serialization) == [nil, .items, nil])
        #expect(operation.parts[1].value?.type == .integer())
    }

    /// No specification says it, so that it is what was asked for.
    @Test(arguments: ObjectNesting.allCases) func listsInADeepObjectNestAsAskedFor(_ nesting: ObjectNesting) throws {
        var options = OpenAPIOptions()
        options.objectNesting = nesting
        let operation = try #require(
            try read(
                """
                openapi: 3.1.0
                paths: {/lamps: {get: {parameters: [{in: query, name: a, style: deepObject, schema: {type: object}}, {in: query, name: b, schema: {type: object}}]}}}
                """, options: options
            ).operations.first)
        #expect(
            operation.parts.map(\.serialization) == [
                .style(StyledText(.deepObject, explodes: false, nesting: nesting)),
                .style(StyledText(.form, explodes: true)),
            ])
    }

    /// Swagger 2.0 has each field of a form among the parameters; together they are the body.
    @Test func fieldsOfAFormAreOneBody() throws {
        var options = OpenAPIOptions()
        options.declaresOperations = true
        let model = try read(
            """
            swagger: '2.0'
            consumes: [application/json, application/x-www-form-urlencoded, multipart/form-data]
            paths:
              /lamps:
                post:
                  operationId: addLamp
                  parameters:
                    - {in: formData, name: name, type: string, required: true}
                    - {in: formData, name: tags, type: array, items: {type: string}, collectionFormat: pipes}
                    - {in: query, name: q, type: string}
                  responses: {}
                put:
                  parameters: [{in: formData, name: photo, type: file}]
                  responses: {}
            """, options: options)
        let operation = try #require(model.operations.first { $0.name == "POST /lamps" })
        #expect(
            operation.parts.map(\.role) == [
                .parameter("q", in: "query"), .body(mediaType: "application/x-www-form-urlencoded"),
                .body(mediaType: "multipart/form-data"),
            ])
        #expect(
            operation.parts[1].serialization
                == .fields([FieldEncoding(name: "tags", text: StyledText(.pipeDelimited, explodes: false))]))
        #expect(operation.parts[1].isRequired)
        let other = try #require(model.operations.first { $0.name == "PUT /lamps" })
        #expect(other.parts.map(\.role) == [.body(mediaType: "multipart/form-data")])
        #expect(other.parts.map(\.isRequired) == [false])
        guard case .object(let request) = model.declarations.first(where: { $0.id == operation.description.type })
        else {
            Issue.record("no request")
            return
        }
        #expect(request.properties.map(\.wireName.text).sorted().first?.hasPrefix("body") == true)
        #expect(request.properties.count == 3)
    }

    @Test func whatIsNoHeaderIsSaid() throws {
        let set = try read(
            """
            openapi: 3.1.0
            paths:
              /lamps:
                get:
                  responses:
                    '200': {description: D, headers: {X-A: {schema: {type: string}}, x-a: {schema: {type: integer}}, X-T: true}, links: {l: [1]}}
            """)
        #expect(set.operations[0].parts.compactMap(\.value?.type) == [.string()])
        #expect(set.diagnostics.filter { $0.id.rawValue == "unreadable-part" }.count == 3)
    }

    /// The item says more than all of them; of what has no items it says nothing.
    @Test func theSchemaOfAnItemCountsWhereThereAreItems() throws {
        let set = try read(
            """
            openapi: 3.2.0
            paths:
              /lamps:
                get:
                  responses:
                    '200': {description: D, content: {text/event-stream: {schema: {type: array}, itemSchema: {type: integer}}, application/json: {itemSchema: {type: integer}}}}
            """)
        #expect(set.operations[0].parts.map(\.serialization) == [nil, .items, nil])
        #expect(set.operations[0].parts.map(\.value?.type) == [nil, .integer(), nil])
        #expect(set.diagnostics.map(\.id.rawValue).contains("useless-item-schema"))
    }

    /// Headers of parts of a form without parts count for nothing.
    @Test func onlyPartsHaveHeaders() throws {
        let operation = try #require(
            try signatures(
                """
                  /lamps:
                    post:
                      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {}}}, encoding: {a: {headers: {X-A: {schema: {type: string}}}}}}}}
                      responses: {}
                """
            ).first)
        #expect(operation.parts.map(\.role) == [.body(mediaType: "application/x-www-form-urlencoded")])
    }

    @Test func linksAreKept() throws {
        let operation = try #require(
            try signatures(
                """
                  /lamps:
                    post:
                      responses:
                        '201': {description: D, links: {self: {operationId: getLamp, parameters: {id: $response.body#/id}}, other: {$ref: '#/components/links/Other'}, none: 3}}
                """, "components: {links: {Other: {operationId: other}}}"
            ).first)
        #expect(operation.links.map(\.name) == ["self", "other"] && operation.links.allSatisfy { $0.status == "201" })
        #expect(operation.links.last?.definition == .object([.init("operationId", .string("other"))]))
    }

    @Test func aPartKnowsItsSchema() throws {
        let operation = try #require(
            try signatures(
                """
                  /lamps:
                    get:
                      parameters: [{in: query, name: a, schema: {type: string}}]
                      responses: {'200': {description: D, content: {text/plain: {schema: {type: string}}, image/png: {}}}}
                """
            ).first)
        let places = operation.parts.map { $0.schema?.rawValue.split(separator: "#").last.map(String.init) }
        #expect(
            places == [
                "/paths/~1lamps/get/parameters/0/schema", nil,
                "/paths/~1lamps/get/responses/200/content/text~1plain/schema", nil,
            ])
    }
}
