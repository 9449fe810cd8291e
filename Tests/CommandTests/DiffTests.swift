import Testing

/// `diff` as a process.
@Suite struct DiffTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(Self.document("type: string"), to: "old.yaml")
        try tool.write(Self.document("type: integer"), to: "breaking.yaml")
    }

    private static func document(_ schema: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {}
        components: {schemas: {Pet: {type: object, properties: {name: {\(schema)}}}}}

        """
    }

    /// In two processes, which hash differently, and with a document that tries to end the element that its words stand in.
    @Test func aPageIsTheSameEachTimeAndHoldsTheChanges() throws {
        try tool.write(
            Self.document(#"type: string, default: "</script><script>alert(1)</script><!--""#), to: "hostile.yaml")
        let pages = try (1...2).map { _ in try tool.run("diff", "old.yaml", "hostile.yaml", "--format", "html") }
        #expect(pages.map(\.status) == [0, 0])
        #expect(pages[0].output.hasPrefix("<!doctype html>") && pages[0].output.hasSuffix("</html>\n"))
        #expect(pages[0].output.contains(#""rule": "default-added""#))
        #expect(pages[0].output.contains(#"\u003c/script>"#) && !pages[0].output.contains("alert(1)</script>"))
        #expect(pages[0].output == pages[1].output)
    }

    @Test(arguments: [("breaking", 1), ("risky", 1)])
    func failOnDecides(threshold: String, status: Int) throws {
        #expect(try tool.run("diff", "old.yaml", "breaking.yaml").status == 0)
        let run = try tool.run("diff", "old.yaml", "breaking.yaml", "--fail-on", threshold)
        #expect(Int(run.status) == status)
        #expect(run.output.hasPrefix("BREAKING (1)"))
    }

    @Test(arguments: [
        ["old.yaml"], ["old.yaml", "breaking.yaml", "old.yaml"], ["old.yaml", "breaking.yaml", "--fail-on", "safe"],
        ["old.yaml", "breaking.yaml", "--format", "xml"], ["-", "-"],
    ])
    func wrongUsageIsTwo(_ arguments: [String]) throws {
        let run = try tool.run(list: ["diff"] + arguments)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("Error: "))
    }
}
