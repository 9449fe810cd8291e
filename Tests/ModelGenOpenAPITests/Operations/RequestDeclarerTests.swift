import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// The types of what operations take.
@Suite struct RequestDeclarerTests {
    private func set(_ document: String) throws -> ModelSet {
        var options = OpenAPIOptions()
        options.declaresOperations = true
        return try read(document, options: options)
    }

    private func request(_ document: String) throws -> ObjectDeclaration {
        let set = try set(document)
        let id = try #require(set.operations.first?.description.type)
        guard case .object(let object) = set.declarationsByID()[id] else {
            throw UnexpectedDeclaration()
        }
        return object
    }

    private struct UnexpectedDeclaration: Error {}

    @Test func parametersAndBodyAreProperties() throws {
        let object = try request(
            """
            openapi: 3.1.0
            paths:
              /a/{id}:
                parameters: [{in: path, name: id, required: true, description: Which., schema: {type: integer}}]
                post:
                  operationId: changeA
                  parameters:
                    - {in: query, name: limit, schema: {type: integer, maximum: 9, default: 3}}
                    - {in: header, name: Accept, schema: {type: string}}
                    - {in: header, name: AUTHORIZATION, schema: {type: string}}
                    - {in: query, name: old, deprecated: true, schema: {type: string}}
                  requestBody: {required: true, description: What., content: {application/json: {schema: {type: string}}}}
                  responses: {}
            """)
        #expect(object.header.name.text == "ChangeA" && object.header.role == .operation)
        #expect(object.properties.map(\.wireName.text) == ["id", "limit", "old", "body"])
        #expect(object.properties.map(\.presence) == [.required, .optional, .optional, .required])
        #expect(object.properties.map(\.documentation) == ["Which.", nil, nil, "What."])
        #expect(object.properties[1].constraints.map(\.rule) == [.maximum(DecimalNumber(9))])
        #expect(object.properties[1].defaultValue?.value == .number(DecimalNumber(3)))
        #expect(object.properties[2].deprecation != nil)
    }

    @Test func oneNameInSeveralPlacesIsSeveralProperties() throws {
        let object = try request(
            """
            openapi: 3.1.0
            paths:
              /a/{id}:
                post:
                  parameters:
                    - {in: query, name: id, schema: {type: string}}
                    - {in: path, name: id, required: true, schema: {type: integer}}
                    - {in: cookie, name: id, schema: {type: string}}
                    - {in: query, name: body, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {type: string}}}}
                  responses: {}
            """)
        #expect(object.properties.map(\.wireName.text) == ["query id", "id", "cookie id", "query body", "body"])
    }

    @Test func severalMediaTypesAreSeveralProperties() throws {
        let object = try request(
            """
            openapi: 3.1.0
            paths:
              /a:
                post:
                  requestBody: {content: {application/json: {schema: {type: string}}, text/plain: {schema: {type: string}}}}
                  responses: {}
            """)
        #expect(object.properties.map(\.wireName.text) == ["body application/json", "body text/plain"])
    }

    /// A single allowed value is checked like any other restriction: it can be a choice in the next version.
    @Test func aFixedParameterIsGivenLikeAnyOther() throws {
        let object = try request(
            """
            openapi: 3.1.0
            paths: {/a: {get: {parameters: [{in: query, name: v, required: true, schema: {type: string, enum: [x]}}], responses: {}}}}
            """)
        #expect(object.properties[0].constant == nil)
        #expect(object.properties[0].constraints.map(\.rule) == [.constant(.string("x"))])
    }

    @Test func noStyleWritesNull() throws {
        let object = try request(
            """
            openapi: 3.1.0
            paths:
              /a:
                get:
                  parameters:
                    - {in: query, name: a, schema: {type: [string, 'null']}}
                    - {in: query, name: b, content: {application/json: {schema: {type: [string, 'null']}}}}
                  responses: {}
            """)
        #expect(object.properties.map(\.nullability) == [.no, .yes])
    }

    /// A document without operations asked for has the same types, under the same names.
    @Test func nothingIsCalledOtherwise() throws {
        let document = """
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: thing
                  parameters: [{in: query, name: sort, schema: {type: string, enum: [x, y]}}]
                  responses: {200: {description: D, content: {application/json: {schema: {type: object, properties: {a: {type: object, properties: {b: {}}}}}}}}}
            components: {schemas: {Thing: {type: object}, ThingSort: {type: object}}}
            """
        let plain = try read(document)
        let withOperations = try set(document)
        let others = withOperations.declarations.filter { $0.header.role != .operation }
        #expect(others.map(\.header.name) == plain.declarations.map(\.header.name))
        #expect(others.map(\.id) == plain.declarations.map(\.id))
        #expect(withOperations.declarations.count == plain.declarations.count + 1)
    }

    /// A path item has its address only where it is referred to, and so has a callback.
    @Test func whatIsCalledMayStandUnderComponents() throws {
        let later = "{'{$request.body#/url}': {post: {responses: {'204': {description: D}}}}}"
        let set = try set(
            """
            openapi: 3.1.0
            paths:
              /ping: {$ref: '#/components/pathItems/Ping'}
              /pong: {get: {operationId: pong, callbacks: {done: {$ref: '#/components/callbacks/Later'}}, responses: {}}}
            webhooks: {hook: {$ref: '#/components/pathItems/Hook'}}
            components:
              callbacks: {Later: \(later)}
              pathItems:
                Ping: {get: {operationId: ping, responses: {'204': {description: D}}}}
                Hook: {post: {operationId: hook, responses: {'204': {description: D}}}}
                Lonely: {post: {operationId: lonely, responses: {'204': {description: D}}}}
            """)
        #expect(
            set.operations.map(\.name) == [
                "GET /ping", "GET /pong", "GET /pong callback done POST {$request.body#/url}", "webhook POST hook",
            ])
        #expect(set.names == ["Pong", "LaterPostRequestBodyUrl", "Ping", "Hook"])
    }

    @Test func twoPathsOfOnePathItemAreTwoOperations() throws {
        let set = try set(
            """
            openapi: 3.1.0
            paths:
              /a: {$ref: '#/components/pathItems/P'}
              /b: {$ref: '#/components/pathItems/P'}
            components: {pathItems: {P: {get: {operationId: list, responses: {'204': {description: D}}}}}}
            """)
        #expect(set.operations.map(\.name) == ["GET /a", "GET /b"])
        #expect(Set(set.operations.map(\.description.type)).count == 2)
        #expect(set.declarations.filter { $0.header.role == .operation }.count == 2)
    }

    /// Four ways back at every step would be four to the power of the depth.
    @Test func callbacksThatLeadBackToThemselvesEnd() throws {
        let back = "{$ref: '#/components/callbacks/C'}"
        let set = try set(
            """
            openapi: 3.1.0
            paths: {/a: {post: {operationId: start, callbacks: {done: \(back)}, responses: {}}}}
            components:
              callbacks:
                C: {x: {post: {callbacks: {a: \(back), b: \(back), c: \(back), d: \(back)}, responses: {}}}}
            """)
        #expect(set.operations.map(\.name) == ["POST /a", "POST /a callback done POST x"])
    }

    @Test func webhooksAndCallbacksHaveTypesToo() throws {
        let callback = "callbacks: {done: {'{$request.body#/url}': {post: {responses: {'204': {description: D}}}}}}"
        let set = try set(
            """
            openapi: 3.1.0
            paths: {/a: {post: {operationId: start, \(callback), responses: {'204': {description: D}}}}}
            webhooks: {lit: {post: {responses: {'204': {description: D}}}}}
            """)
        let names = set.declarations.filter { $0.header.role == .operation }.map(\.header.name.text)
        #expect(names == ["Start", "StartDonePostRequestBodyUrl", "PostLit"])
    }
}
