import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import Testing

@testable import ModelGenOpenAPI

@Suite struct OperationReaderTests {
    static let document = """
        openapi: 3.1.0
        paths:
          /pets/{id}:
            parameters:
              - {name: mode, in: query, schema: {type: string, enum: [a, b]}}
            post:
              operationId: create_pet
              parameters:
                - {name: sort-by, in: query, schema: {type: string, enum: [name, age]}}
                - {name: limit, in: query, schema: {type: integer}}
              requestBody:
                content:
                  application/json: {schema: {type: object, properties: {name: {type: string}}}}
                  multipart/form-data: {schema: {type: object, properties: {file: {type: string}}}}
              responses:
                '200':
                  headers: {X-State: {schema: {type: string, enum: [x, y]}}}
                  content: {application/json: {schema: {type: array, items: {type: object, properties: {a: {}}}}}}
                '404': {content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}}
                default: {$ref: '#/components/responses/Error'}
            get:
              responses: {'200': {content: {application/json: {schema: {type: object, properties: {b: {}}}}}}}
        components:
          responses:
            Error: {content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}}
          schemas:
            Pet: {type: object, properties: {a: {type: string}}}
        """

    @Test func declareTheirInlineSchemasAfterTheComponentsNamedAfterTheOperation() throws {
        let set = try read(Self.document)
        #expect(
            set.names == [
                "Pet", "PetsIdMode", "CreatePetSortBy", "CreatePetRequest", "CreatePetRequestMultipart",
                "CreatePetResponseXState", "CreatePetResponseItem", "CreatePetResponse404", "GetPetsIdResponse",
                "ErrorResponse",
            ])
        #expect(set.diagnostics.isEmpty)
    }

    @Test func inCallbacksAndWebhooksCountToo() throws {
        let set = try read(
            """
            openapi: 3.1.0
            paths:
              /a:
                post:
                  operationId: subscribe
                  callbacks:
                    onEvent:
                      '{$request.body#/url}':
                        post:
                          requestBody: {content: {application/json: {schema: {properties: {a: {}}, type: object}}}}
            webhooks:
              newPet:
                post:
                  requestBody: {content: {application/json: {schema: {properties: {b: {}}, type: object}}}}
            """)
        #expect(set.names == ["SubscribeOnEventPostRequestBodyUrlRequest", "PostNewPetRequest"])
    }

    @Test func areLeftOutOnRequest() throws {
        var options = OpenAPIOptions()
        options.readsOperations = false
        let document = try DocumentReader().read(Array(Self.document.utf8), file: "api.yaml")
        let set = OpenAPIReader(options: options) { path throws(Diagnostic) in
            throw .error(DiagnosticID("no-such-file"), path, at: nil)
        }
        .read(document)
        #expect(set.names == ["Pet"])
    }

    @Test func ofSwagger20HaveBodyParametersAndResponseSchemas() throws {
        let set = try read(
            """
            swagger: '2.0'
            paths:
              /pets:
                post:
                  operationId: addPet
                  parameters:
                    - {name: pet, in: body, schema: {type: object, properties: {a: {type: string}}}}
                  responses: {200: {schema: {type: object, properties: {b: {type: string}}}}}
            """)
        #expect(set.names == ["AddPetRequest", "AddPetResponse"])
    }
}

/// The directions in which types travel.
@Suite struct UsageTests {
    @Test func bodiesParametersAndHeadersSaySoAlsoThoseAmongTheComponents() throws {
        let set = try read(
            """
            openapi: 3.0.3
            paths:
              /things:
                post:
                  operationId: make
                  parameters:
                    - {name: sort, in: query, schema: {type: string, enum: [a, b]}}
                  requestBody:
                    content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Sent'}}}}
                  responses:
                    '200':
                      headers: {X-State: {schema: {type: string, enum: [c, d]}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Received'}}}
                    default: {$ref: '#/components/responses/Failed'}
            components:
              responses:
                Failed: {content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
              schemas:
                Sent: {type: object, properties: {shared: {$ref: '#/components/schemas/Shared'}}}
                Received: {type: object, properties: {shared: {$ref: '#/components/schemas/Shared'}}}
                Shared: {type: object, properties: {a: {type: string}}}
                Failure: {type: object, properties: {a: {type: string}}}
                Unused: {type: object, properties: {a: {type: string}}}
            """)
        let usage = Dictionary(uniqueKeysWithValues: set.declarations.map { ($0.header.name.text, $0.header.usage) })
        #expect(
            usage == [
                "Sent": .request, "Received": .response, "Shared": .both, "Failure": .response, "Unused": .unknown,
                "MakeSort": .request, "MakeResponseXState": .response,
            ])
    }

    @Test func ofSwagger20HaveTheirFormFieldsAsTheFormThatOpenAPI3Describes() throws {
        let set = try read(
            """
            swagger: '2.0'
            consumes: [application/x-www-form-urlencoded]
            paths:
              /notes:
                post:
                  operationId: add_note
                  parameters:
                    - {name: text, in: formData, type: string, required: true}
                    - {name: tone, in: formData, type: string, enum: [calm, loud]}
                    - {name: token, in: header, type: string}
                  responses: {200: {description: ok}}
                put:
                  operationId: attach
                  consumes: [multipart/form-data]
                  parameters: [{name: data, in: formData, type: file}]
                  responses: {200: {description: ok}}
            """)
        let form = try set.object("AddNoteRequestForm")
        #expect(form.properties.map(\.wireName.text) == ["text", "tone"])
        #expect(try form["text"].presence == .required)
        #expect(try set.object("AttachRequestMultipart").properties.count == 1)
    }

    @Test func ofMethodsThatOnlyOpenAPI32HasAreCalledByTheirOperationId() throws {
        let set = try read(
            """
            openapi: 3.2.0
            paths:
              /a/b:
                additionalOperations:
                  COPY:
                    operationId: copyIt
                    requestBody: {content: {application/json: {schema: {type: object, properties: {to: {type: string}}}}}}
                  LINK:
                    requestBody: {content: {application/json: {schema: {type: object, properties: {to: {type: string}}}}}}
            components:
              mediaTypes:
                Page: {schema: {type: object, properties: {n: {type: integer}}}}
            """)
        #expect(Set(set.names) == ["CopyItRequest", "LinkABRequest", "Page"])
    }

    @Test func inPathItemsOfOtherFilesAreCalledAsTheyWouldBeInOneFile() throws {
        let operation = { (id: String) in
            """
            operationId: \(id)
            parameters: [{name: q, in: query, schema: {type: string}}]
            responses: {'200': {content: {application/json: {schema: {type: object, properties: {d: {type: string}}}}}}}
            """
        }
        let indented = { (text: String, by: String) in
            text.split(separator: "\n").map { by + $0 }.joined(separator: "\n")
        }
        var options = OpenAPIOptions()
        options.declaresParameters = true
        let set = try read(
            "openapi: 3.0.3\npaths: {/pets: {$ref: 'items.yaml#/~1pets'}, /dogs: {$ref: 'dogs.yaml'}}",
            others: [
                "items.yaml": "/pets:\n  get:\n" + indented(operation("listPets"), "    "),
                "dogs.yaml": "get:\n" + indented(operation("listDogs"), "  "),
            ], options: options)
        #expect(
            Set(set.names) == ["ListPetsParameters", "ListPetsResponse", "ListDogsParameters", "ListDogsResponse"])
    }
}
