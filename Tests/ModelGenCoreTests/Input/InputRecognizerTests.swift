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

    @Test(arguments: [
        ("opnapi: 3.1.0", "did you mean `openapi` instead of `opnapi`?"),
        ("- a", nil), ("hello", nil), ("foo: bar", nil),
    ])
    func whatIsNeitherIsRefused(_ text: String, _ fix: String?) throws {
        let document = try DocumentReader().read(Array(text.utf8), file: "a.yaml")
        let refusal = try #require(InputRecognizer.refusal(of: document))
        #expect(refusal.severity == .error)
        #expect(refusal.location?.file == "a.yaml")
        if let fix { #expect(refusal.fix == fix) }
    }

    @Test(arguments: ["openapi: 3.0.0", "swagger: '2.0'", "type: object", "$defs: {}", "components: {}"])
    func documentsPass(_ text: String) throws {
        let document = try DocumentReader().read(Array(text.utf8), file: "a.yaml")
        #expect(InputRecognizer.refusal(of: document) == nil)
    }
}
