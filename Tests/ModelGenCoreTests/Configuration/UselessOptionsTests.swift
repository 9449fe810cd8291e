import ModelGenCore
import ModelGenDiagnostics
import ModelGenOpenAPI
import Testing

/// Options say why they have no effect.
@Suite struct UselessOptionsTests {
    @Test func pagesMakeNoRequests() {
        var configuration = Configuration()
        configuration.documents.declaresOperations = true
        configuration.documents.declaresParameters = true
        let pages = Input.folder(path: "docs", files: [InputFile(path: "docs/a.md", bytes: Array("# A\n".utf8))])
        let findings = UselessOptions(of: configuration, inputs: [pages]).findings
        #expect(findings.map(\.option.name) == ["operations", "parameters"])
        let reason = "Pages do not say where parameters go, so that no requests are made of them."
        #expect(findings.map(\.reason) == [reason, reason])
        let document = Input.file(InputFile(path: "a.yaml", bytes: Array("openapi: 3.1.0".utf8)))
        #expect(UselessOptions(of: configuration, inputs: [pages, document]).findings.isEmpty)
    }
}
