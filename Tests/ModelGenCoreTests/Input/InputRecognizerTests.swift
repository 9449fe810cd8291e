import ModelGenDiagnostics
import ModelGenSyntax
import Testing

@testable import ModelGenCore

@Suite struct InputRecognizerTests {
    @Test(arguments: [
        ("a.md", "", InputFormat.pages), ("A.MDX", "", .pages), ("a.yaml", "## Fields", .openapi),
        ("a.json", "", .openapi), ("<stdin>", "# Pet\n\n## Fields\n", .pages),
        ("<stdin>", "# Pet\n\nIt barks.\n\n## Supported Types\n", .pages), ("<stdin>", "openapi: 3.1.0\n", .openapi),
        ("<stdin>", "# A comment\nopenapi: 3.1.0\n## Fields\n", .openapi), ("<stdin>", "{\"openapi\": 1}", .openapi),
        ("<stdin>", "", .openapi), ("spec", "\r\n# T\r\n## Values\r\n", .pages),
    ])
    func formatsAreTold(_ path: String, _ text: String, _ format: InputFormat) {
        #expect(InputRecognizer.format(of: InputFile(path: path, bytes: Array(text.utf8))) == format)
    }

    @Test(arguments: [("opnapi: 3.1.0", "opnapi", "openapi"), ("a: 1\nSwager: '2.0'", "Swager", "swagger")])
    func aMisspeltVersionKeyIsFound(_ text: String, _ key: String, _ meant: String) throws {
        let document = try DocumentReader().read(Array(text.utf8), file: "a.yaml")
        let diagnostic = try #require(InputRecognizer.misspelling(in: document))
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.location?.file == "a.yaml")
        #expect(diagnostic.fix == "Did you mean `\(meant)` instead of `\(key)`?")
    }

    @Test(arguments: ["openapi: 3.0.0\nswager: 1", "swagger: '2.0'", "type: object", "- a", "hello"])
    func otherDocumentsAreTheReaders(_ text: String) throws {
        let document = try DocumentReader().read(Array(text.utf8), file: "a.yaml")
        #expect(InputRecognizer.misspelling(in: document) == nil)
    }
}
