import Foundation
import InMemoryFiles
import Testing

/// What `export` writes.
@Suite struct ExportRunTests {
    @Test func theModelIsWrittenAsADocument() throws {
        let tool = InMemoryTool()
        tool.writePages()
        let printed = try tool.run("export", "models")
        #expect(printed.status == 0)
        #expect(printed.output.hasPrefix("openapi: 3.1.0\ninfo:\n  title: models\n"))
        #expect(printed.errors.contains("[no-operations]"))
        let written = try tool.run("export", "models", "--output", "api.yaml")
        #expect(written.status == 0)
        #expect(written.output.isEmpty)
        #expect(tool.text("api.yaml") == printed.output)
        #expect(try tool.run("generate", "api.yaml", "--output", "Out").status == 0)
    }

    @Test func jsonSchemaIsJSON() throws {
        let tool = InMemoryTool()
        tool.writePages()
        let schema = try tool.run("export", "models", "--format", "json-schema")
        #expect(schema.status == 0)
        let root = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
        #expect(root?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect((root?["$defs"] as? [String: Any])?["Pet"] != nil)
    }

    @Test func whatCannotBeWrittenIsAnError() throws {
        let tool = InMemoryTool()
        tool.writePages()
        let run = try tool.run("export", "models", "--output", "nowhere/api.yaml")
        #expect(run.status == 1)
        #expect(run.errors.contains("Cannot write `nowhere/api.yaml`: no such file or directory\n"))
        tool.disk.denied = ["models"]
        #expect(try tool.run("export", "models").errors.contains("Cannot read `models`: permission denied\n"))
        #expect(try tool.run("export").status == 2)
        #expect(try tool.run("export", "missing.yaml").status == 1)
    }
}
