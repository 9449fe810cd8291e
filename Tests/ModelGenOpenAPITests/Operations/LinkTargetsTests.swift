import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite struct LinkTargetsTests {
    private func set(_ link: String, options: OpenAPIOptions = .init()) throws -> ModelSet {
        try read(
            """
            openapi: 3.1.0
            paths:
              /lamps:
                get:
                  operationId: listLamps
                  responses: {'200': {description: D, links: {next: \(link)}}}
              /lamps/{id}:
                get: {operationId: getLamp, responses: {'200': {description: D}}}
            """, options: options)
    }

    @Test(arguments: [
        "{operationId: getLamp}", "{operationId: listLamps}", "{operationRef: '#/paths/~1lamps~1{id}/get'}",
        "{operationRef: 'https://lamps.example/api.yaml#/paths/~1lamps/get'}",
    ])
    func linksLeadToOperations(link: String) throws {
        let set = try set(link)
        #expect(set.diagnostics.isEmpty && set.operations[0].links.count == 1)
    }

    @Test func aLinkToNoOperationIsAWarning() throws {
        let set = try set("{operationId: getLamps}")
        let diagnostic = try #require(set.diagnostics.first)
        #expect(diagnostic.message == "No operation has the `operationId` `getLamps`")
        #expect(diagnostic.fix == "Did you mean `getLamp`?" && set.operations[0].links.count == 1)
    }

    @Test func aReferenceThatLeadsNowhereIsAWarning() throws {
        let diagnostic = try #require(try set("{operationRef: '#/paths/~1lamp/get'}").diagnostics.first)
        #expect(diagnostic.id == .unresolvedRef && diagnostic.consequence == "The link is kept and leads nowhere.")
    }

    @Test func aLinkNamesAnOperation() throws {
        #expect(try set("{description: D}").diagnostics.map(\.id) == [.linkTarget])
    }
}
