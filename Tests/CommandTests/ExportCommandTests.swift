import Testing

/// `export` as a process.
@Suite struct ExportCommandTests {
    @Test func theModelIsWrittenAsADocument() throws {
        let tool = try CommandLineTool()
        try tool.writePages()
        let printed = try tool.run("export", "models")
        #expect(printed.status == 0)
        #expect(printed.output.hasPrefix("openapi: 3.1.0\n"))
        #expect(try tool.run("export", "models", "--output", "api.yaml").status == 0)
        #expect(try tool.text("api.yaml") == printed.output)
        #expect(try tool.run("export", "models", "--format", "json-schema").output.hasPrefix("{\n"))
        #expect(try tool.run("export", "models", "--format", "raml").status == 2)
    }
}
