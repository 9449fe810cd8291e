import Testing

/// `modelgen templates` on a disk; what it writes, `TemplatesRunTests` look at.
@Suite struct TemplatesTests {
    let tool: CommandLineTool

    init() throws { tool = try CommandLineTool() }

    @Test func writesIntoAFolder() throws {
        let run = try tool.run("templates", "--output", "Own")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(try tool.text("Own/alias.mustache").contains("typealias {{name}}"))
        try tool.write("mine", to: "Own/alias.mustache")
        #expect(try tool.run("templates", "--output", "Own").status == 1)
        #expect(try tool.text("Own/alias.mustache") == "mine")
        #expect(try tool.run("templates", "-o", "Own", "--force").status == 0)
        #expect(try tool.text("Own/alias.mustache") != "mine")
    }

    @Test func wantsAFolder() throws { #expect(try tool.run("templates").status == 2) }
}
