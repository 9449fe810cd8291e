import Foundation
import Testing

@Suite struct ExportCommandTests {
    @Test func theModelIsWrittenAsADocument() throws {
        let tool = try CommandLineTool()
        try tool.writePages()
        let printed = try tool.run("export", "models")
        #expect(printed.status == 0)
        #expect(printed.output.hasPrefix("openapi: 3.1.0\ninfo:\n  title: models\n"))
        #expect(printed.errors.contains("[no-operations]"))
        let written = try tool.run("export", "models", "--output", "api.yaml")
        #expect(written.status == 0)
        #expect(written.output.isEmpty)
        #expect(try tool.text("api.yaml") == printed.output)
        #expect(try tool.run("generate", "api.yaml", "--output", "Out").status == 0)
    }

    @Test func jsonSchemaIsJSON() throws {
        let tool = try CommandLineTool()
        try tool.writePages()
        let schema = try tool.run("export", "models", "--format", "json-schema")
        #expect(schema.status == 0)
        let root = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
        #expect(root?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect((root?["$defs"] as? [String: Any])?["Pet"] != nil)
    }

    @Test func whatCannotBeWrittenIsAnError() throws {
        let tool = try CommandLineTool()
        try tool.writePages()
        #expect(try tool.run("export", "models", "--output", "nowhere/api.yaml").status == 1)
        #expect(try tool.run("export", "models", "--format", "raml").status == 2)
        #expect(try tool.run("export").status == 2)
        #expect(try tool.run("export", "missing.yaml").status == 1)
    }
}
