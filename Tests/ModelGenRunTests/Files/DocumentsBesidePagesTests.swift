import Testing

/// Whoever has the document beside the pages need not guess what they lose.
@Suite struct DocumentsBesidePagesTests {
    private let page = """
        # Tram

        ## Fields

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `line_no` | *str* | :heavy_check_mark: | N/A |
        """
    private let document = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        components:
          schemas:
            Tram: {type: object, required: [lineNo], properties: {lineNo: {type: string}}}
        """

    private func hint(_ place: String, pages: String = "docs/models", _ arguments: String...) throws -> Bool {
        let tool = InMemoryTool()
        tool.write(page, to: "docs/models/tram.md")
        tool.write(document, to: place)
        let outcome = try tool.run(list: ["generate", pages, "--output", "Out"] + arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let isHinted = outcome.errors.contains("[document-beside-pages] `\(place)` lies beside the pages")
        #expect(isHinted == outcome.errors.contains("document-beside-pages"))
        return isHinted
    }

    @Test(arguments: [
        "openapi.yaml", "docs/swagger.json", "api/openapi.yaml", ".speakeasy/out.openapi.yaml",
        "docs/models/openapi.yml",
    ])
    func aDocumentWhereGeneratorsPutItIsHintedAt(place: String) throws {
        #expect(try hint(place))
    }

    @Test func findsThemFromTheOuterFolder() throws {
        #expect(try hint("openapi.yaml", pages: "docs"))
        #expect(try hint("openapi.yaml", pages: "./docs/models/"))
    }

    @Test(arguments: ["other/openapi.yaml", "docs/openapi.txt"])
    func notElsewhereNorWhereItIsRead(place: String) throws {
        #expect(try !hint(place))
        #expect(try !hint("openapi.yaml", "--with", "openapi.yaml"))
    }
}
