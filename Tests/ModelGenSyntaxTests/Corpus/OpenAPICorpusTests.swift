import ModelGenDiagnostics
import ModelGenSyntax
import TestSupport
import Testing

/// Documents of real vendors are read without a complaint.
@Suite(.enabled(if: Corpus.has(Corpus.openAPI), "\(Corpus.notice(Corpus.openAPI))"))
struct OpenAPICorpusTests {
    @Test func readsEveryDocument() throws {
        let files = Corpus.files(Corpus.openAPI).filter { DocumentFormatName.isDocument($0) }
        try #require(files.count > 10)
        for file in files {
            let bytes = try Corpus.bytes("\(Corpus.openAPI)/\(file)")
            do {
                let document = try DocumentReader().read(bytes, file: file)
                for diagnostic in document.diagnostics { #expect(isWithin(bytes, diagnostic), "\(diagnostic)") }
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    private enum DocumentFormatName {
        static func isDocument(_ file: String) -> Bool {
            [".yaml", ".yml", ".json"].contains { file.hasSuffix($0) }
        }
    }
}
