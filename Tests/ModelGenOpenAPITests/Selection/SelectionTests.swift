import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import Testing

@testable import ModelGenOpenAPI

/// Reads a document with options.
private func read(_ text: String, _ change: (inout OpenAPIOptions) -> Void) throws -> ModelSet {
    var options = OpenAPIOptions()
    change(&options)
    let document = try DocumentReader().read(Array(text.utf8), file: "api.yaml")
    return OpenAPIReader(options: options) { path throws(Diagnostic) in
        throw .error(DiagnosticID("none"), path, at: nil)
    }
    .read(document)
}

/// What of a document is read.
@Suite struct SelectionTests {
    private static let document = """
        openapi: 3.1.0
        paths:
          /pets:
            parameters: [{in: query, name: sort, schema: {type: string, enum: [up]}}]
            get:
              operationId: listPets
              tags: [pets]
              responses:
                "200": {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
                default: {$ref: '#/components/responses/Failure'}
            post:
              operationId: createPet
              tags: [pets, admin]
              requestBody: {content: {application/json: {schema: {type: object, properties: {n: {type: string}}}}}}
          /owners/{id}:
            get:
              operationId: getOwner
              responses:
                "200": {content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}
        components:
          responses:
            Failure: {content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}
            Other: {content: {application/json: {schema: {type: object, properties: {o: {type: string}}}}}}
          schemas:
            Pet: {type: object, properties: {tag: {$ref: '#/components/schemas/Tag'}}}
            Tag: {type: object, properties: {t: {type: string}}}
            Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            Alone: {type: object, properties: {a: {type: string}}}
        """

    private func read(only: [String] = [], exclude: [String] = []) throws -> ModelSet {
        try ModelGenOpenAPITests.read(Self.document) { options in
            options.selection.only = only.compactMap { SelectionPattern($0) }
            options.selection.excluded = exclude.compactMap { SelectionPattern($0) }
        }
    }

    @Test(
        arguments: [
            (["Pet"], ["Pet", "Tag"]), (["T*", "A?one"], ["Tag", "Alone"]), (["Owner"], ["Pet", "Tag", "Owner"]),
            (["operation:getOwner"], ["Pet", "Tag", "Owner"]), (["path:/owners/*"], ["Pet", "Tag", "Owner"]),
            (["operation:listPets"], ["Pet", "Tag", "PetsSort", "FailureResponse"]),
            (["tag:admin"], ["PetsSort", "CreatePetRequest"]),
            (["tag:admin", "Tag"], ["Tag", "PetsSort", "CreatePetRequest"]),
        ] as [([String], [String])])
    func isWhatAPatternMatchesAndWhatThatNeedsAndNothingElse(_ patterns: [String], _ names: [String]) throws {
        let set = try read(only: patterns)
        #expect(Set(set.names) == Set(names))
        #expect(set.diagnostics.isEmpty)
    }

    @Test func isNotWhatIsExcludedUnlessSomethingNeedsIt() throws {
        #expect(try read().names.count == 8)
        let admin = try read(exclude: ["tag:admin", "Alone"])
        #expect(Set(admin.names) == ["Pet", "Tag", "Owner", "PetsSort", "FailureResponse"])
        #expect(admin.diagnostics.isEmpty)
        let tag = try read(only: ["Pet"], exclude: ["Tag"])
        #expect(tag.names == ["Pet", "Tag"])
        #expect(tag.notes == ["needed-although-excluded"])
        #expect(
            try read(only: ["tag:pets"], exclude: ["operation:listPets"]).names == ["PetsSort", "CreatePetRequest"])
    }

    @Test(arguments: ["Nobody", "tag:none", "path:/none", "operation:none"])
    func isSaidOfAPatternThatMatchesNothing(_ pattern: String) throws {
        #expect(try read(exclude: [pattern]).warnings == ["unmatched-selection"])
        #expect(try read(only: ["Pet", pattern]).warnings == ["unmatched-selection"])
    }

    @Test(arguments: ["Invoice.Status", "invoice.Lines.Line.Kind", "InvoiceStatus", "Invoice.*"])
    func aTypeInsideOfANamedSchemaBringsThatSchemaWhichIsSaid(_ pattern: String) throws {
        let invoice = """
            openapi: 3.1.0
            components:
              schemas:
                invoice: {type: object, properties: {status: {enum: [open, paid]}, item: {$ref: '#/components/schemas/invoiceItem'}}}
                invoiceItem: {type: object, properties: {kind: {enum: [a, b]}}}
                Other: {type: object, properties: {a: {type: string}}}
            """
        let only = try ModelGenOpenAPITests.read(invoice) {
            $0.selection.only = [SelectionPattern(pattern)].compactMap { $0 }
        }
        #expect(only.names.contains("invoice") && !only.names.contains("Other"))
        #expect(only.notes == ["nested-selection"])
        let rest = try ModelGenOpenAPITests.read(invoice) {
            $0.selection.excluded = [SelectionPattern(pattern)].compactMap { $0 }
        }
        #expect(rest.names.contains("invoice") && rest.names.contains("Other"))
        #expect(rest.notes == ["nested-selection"])
    }

    @Test func whatATypeInsideOfASchemaIsCalledLeadsToTheSchemaOfTheLongestName() {
        #expect(SelectionPattern("InvoiceItemKind")?.leadsInto("invoice_item") == true)
        #expect(SelectionPattern("Invoiced")?.leadsInto("Invoice") == false)
        #expect(SelectionPattern("io.k8s.Pod.Kind")?.leadsInto("io.k8s.Pod") == true)
        #expect(SelectionPattern("*.Status")?.leadsInto("Invoice") == false)
        #expect(SelectionPattern("tag:Invoice.Status")?.leadsInto("Invoice") == false)
    }

    @Test func patternsAreOfAKnownForm() {
        #expect(SelectionPattern("") == nil && SelectionPattern("tag:") == nil && SelectionPattern("colour:red") == nil)
        #expect(SelectionPattern("path:/a:b")?.pattern == "/a:b")
        #expect(SelectionPattern("a*b*c")?.matches("a-bb-c") == true)
        #expect(SelectionPattern("a*b*c")?.matches("a-bb-d") == false)
        #expect(SelectionPattern("*")?.matches("") == true)
    }
}

/// Parameters as a type.
@Suite struct ParametersReaderTests {
    @Test func holdThoseOfThePathAndOfTheOperationWhoseOwnCount() throws {
        let set = try read(
            """
            openapi: 3.1.0
            paths:
              /pets/{id}:
                parameters:
                  - {in: path, name: id, required: true, schema: {type: integer}, description: Which one.}
                  - {in: query, name: limit, schema: {type: integer}}
                get:
                  operationId: getPet
                  parameters:
                    - {in: query, name: limit, schema: {type: integer, maximum: 9}, deprecated: true}
                    - {$ref: '#/components/parameters/Sort'}
                    - {in: header, name: X-Trace, content: {application/json: {schema: {type: string}}}}
                post: {operationId: touchPet}
            components:
              parameters:
                Sort: {in: query, name: sort_by, schema: {type: string, enum: [up, down]}}
            """
        ) { $0.declaresParameters = true }
        let parameters = try set.object("GetPetParameters")
        #expect(parameters.properties.map(\.wireName.text) == ["id", "limit", "sort_by", "X-Trace"])
        #expect(parameters.properties.map(\.presence) == [.required, .optional, .optional, .optional])
        #expect(parameters.properties[0].documentation == "Which one.")
        #expect(parameters.properties[1].constraints.count == 1 && parameters.properties[1].deprecation != nil)
        #expect(try set.object("TouchPetParameters").properties.map(\.wireName.text) == ["id", "limit"])
        #expect(set.diagnostics.isEmpty)
        #expect(try set.enumeration("Sort").values.count == 2)
    }

    @Test func ofSwagger20DescribeThemselvesAndLeaveTheBodyOut() throws {
        let set = try read(
            """
            swagger: "2.0"
            paths:
              /pets:
                post:
                  operationId: addPet
                  parameters:
                    - {in: query, name: dry, type: boolean, required: true}
                    - {in: query, name: tags, type: array, items: {type: string}, collectionFormat: csv}
                    - {in: body, name: body, schema: {type: object, properties: {n: {type: string}}}}
            """
        ) { $0.declaresParameters = true }
        let parameters = try set.object("AddPetParameters")
        #expect(parameters.properties.map(\.wireName.text) == ["dry", "tags"])
        #expect(parameters.properties[1].type == .array(ElementType(.string())))
        #expect(set.diagnostics.isEmpty)
    }

    @Test func ofOneNameInTwoPlacesAreReported() throws {
        let set = try read(
            """
            openapi: 3.1.0
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  parameters:
                    - {in: path, name: id, required: true, schema: {type: integer}}
                    - {in: query, name: id, schema: {type: string}}
            """
        ) { $0.declaresParameters = true }
        #expect(set.warnings == ["repeated-parameter"])
        #expect(try set.object("GetPetParameters").properties.map(\.type) == [.string()])
    }
}
