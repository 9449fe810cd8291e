import Foundation
import ModelGenDiagnostics
import ModelGenHTML
import ModelGenModel
import Testing

@Suite struct HTMLPageTests {
    private static let hostile = """
        </script><script>alert(1)</script><!-- "quoted" 'quoted' ]]> &lt; \u{2028}\u{2029}\u{0} \\u003c/script> 🎨
        """

    /// A model that says the text wherever a document says what it likes.
    private func model(saying text: String, file: String = "pets.yaml") -> ModelSet {
        let place = SourceLocation(file: file, line: 1, column: 1)
        var header = DeclarationHeader(id: TypeID(text), name: SuggestedName(text, .declared), location: place)
        header.documentation = text
        return ModelSet(
            sources: [text],
            declarations: [.alias(AliasDeclaration(header: header, target: ElementType(.any)))],
            diagnostics: [Diagnostic(.warning, DiagnosticID("hostile"), text, at: place, consequence: text, fix: text)])
    }

    /// What stands in the element that holds the data.
    private func data(of page: String) throws -> Substring {
        let start = try #require(page.range(of: #"<script type="application/json" id="data">"#))
        let end = try #require(page.range(of: "</script", range: start.upperBound..<page.endIndex))
        return page[start.upperBound..<end.lowerBound]
    }

    @Test func whatADocumentSaysStaysInItsElement() throws {
        let page = HTMLPage.model([model(saying: Self.hostile)]).text
        let data = try data(of: page)
        #expect(!data.unicodeScalars.contains { "<\u{2028}\u{2029}\u{0}".unicodeScalars.contains($0) })
        let quiet = HTMLPage.model([model(saying: "quiet")]).text
        for mark in ["<script", "</script", "<!--"] {
            #expect(page.components(separatedBy: mark).count == quiet.components(separatedBy: mark).count)
        }
    }

    /// Links are made by the page's script, from steps of a path; no address of a document stands where a browser would follow it.
    @Test func addressesOfADocumentAreData() throws {
        let page = HTMLPage.model([model(saying: "javascript:alert(1)", file: "javascript:alert(1).yaml")]).text
        let data = try data(of: page)
        #expect(data.contains("javascript:alert(1).yaml"))
        #expect(!page[..<data.startIndex].contains("javascript:") && !page[data.endIndex...].contains("javascript:"))
    }

    private func object(_ json: some StringProtocol) throws -> NSObject {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSObject)
    }

    @Test func theDataIsTheJSONOfTheModel() throws {
        let model = model(saying: Self.hostile)
        let written = try object(model.json())
        #expect(try object(data(of: HTMLPage.model([model]).text)) == written)
        #expect(try object(data(of: HTMLPage.model([model, model]).text)) == [written, written] as NSArray)
    }

    @Test func equalModelsGiveEqualPages() {
        let pages = (1...3).map { _ in HTMLPage.model([model(saying: Self.hostile)]).text }
        #expect(Set(pages.map { Array($0.utf8) }).count == 1)
    }

    /// A page is its data and little more; what it is made of grows only on purpose.
    @Test func whatIsNotDataIsSmall() throws {
        #expect(HTMLPage.model([ModelSet()]).text.utf8.count < 100_000)
        let model = ModelSet(sources: (0..<20_000).map { "document-\($0).yaml" })
        let page = HTMLPage.model([model]).text
        #expect(page.utf8.count < 100_000 + model.jsonValue.jsonText.utf8.count)
    }
}
