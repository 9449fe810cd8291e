import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Names of what stands in files of its own.
@Suite struct FragmentNamesTests {
    private func names(_ path: String, _ fragment: String) throws -> [String] {
        try read("openapi: 3.0.3\npaths: {/a: {$ref: \(path)}}", others: [path: fragment]).names
    }

    private static let body = "content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}"

    @Test func anOperationIsCalledAsItSaysOrAsItsFile() throws {
        let responses = "responses: {'200': {\(Self.body)}, '404': {\(Self.body)}}"
        func all(_ operation: String) throws -> [String] {
            try read(
                "openapi: 3.0.3\npaths: {/a: {put: {$ref: keys_update.yml}}}", others: ["keys_update.yml": operation]
            ).names
        }
        #expect(
            try all("operationId: change_key\nrequestBody: {\(Self.body)}\n\(responses)") == [
                "ChangeKeyRequest", "ChangeKeyResponse", "ChangeKeyResponse404",
            ])
        #expect(try all(responses) == ["KeysUpdateResponse", "KeysUpdateResponse404"])
    }

    @Test func aPathItemIsCalledAsItsOperationsSayOrAsItsFileAndTheMethod() throws {
        let responses = "responses: {'200': {\(Self.body)}}"
        #expect(
            try names("keys.yml", "get: {\(responses)}\npost: {operationId: addKey, \(responses)}") == [
                "KeysGetResponse", "AddKeyResponse",
            ])
    }

    @Test func aResponseAndARequestBodyAreCalledAsTheirFiles() throws {
        let set = try read(
            """
            openapi: 3.0.3
            paths:
              /a:
                post:
                  operationId: make
                  requestBody: {$ref: bodies/new_key.yml}
                  responses: {'200': {$ref: responses/keys_all.yml}}
            """,
            others: [
                "bodies/new_key.yml": "required: true\n" + Self.body,
                "responses/keys_all.yml": "description: All.\n" + Self.body,
            ])
        #expect(set.names == ["NewKeyRequest", "KeysAllResponse"])
    }
}
