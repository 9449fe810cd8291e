import Foundation
import Testing

@Suite struct DiffTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(Self.document("type: string"), to: "old.yaml")
        try tool.write(Self.document("type: integer"), to: "breaking.yaml")
        try tool.write(Self.document("type: string, default: x"), to: "risky.yaml")
        try tool.write(Self.document("type: string, description: A."), to: "safe.yaml")
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

    @Test func changesAreNoFailure() throws {
        let run = try tool.run("diff", "old.yaml", "breaking.yaml")
        #expect(run.status == 0)
        #expect(run.output.contains("Pet.name: String → Int  [value-type-changed]\n    old.yaml:4:"))
        #expect(run.output.hasSuffix("recommended version: major.\n"))
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: [
        ("breaking.yaml", "breaking", 1), ("risky.yaml", "breaking", 0), ("risky.yaml", "risky", 1),
        ("safe.yaml", "risky", 0), ("old.yaml", "risky", 0),
    ])
    func failOnDecides(new: String, threshold: String, status: Int) throws {
        let run = try tool.run("diff", "old.yaml", new, "--fail-on", threshold)
        #expect(Int(run.status) == status)
        #expect(!run.output.isEmpty)
    }

    @Test(arguments: [("text", "BREAKING (1)"), ("markdown", "## Changes"), ("json", "{\n")])
    func formats(format: String, start: String) throws {
        let run = try tool.run("diff", "old.yaml", "breaking.yaml", "--format", format)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(start))
    }

    @Test func inputsMayBePagesOrStandardInput() throws {
        try tool.writePages()
        #expect(try tool.run("diff", "models", "models").output == "No changes.\n")
        let run = try tool.run("diff", "-", "models", input: Self.document("type: string"))
        #expect(run.status == 0)
        #expect(run.output.contains("required-property-added"))
    }

    @Test func errorsInAnInputAreOne() throws {
        try tool.write("openapi: 3.1.0\ninfo: {", to: "broken.yaml")
        for (old, new) in [("old.yaml", "broken.yaml"), ("broken.yaml", "old.yaml"), ("old.yaml", "missing.yaml")] {
            let run = try tool.run("diff", old, new)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("error: "))
        }
    }

    @Test(arguments: [
        ["old.yaml"], ["old.yaml", "safe.yaml", "risky.yaml"], ["old.yaml", "safe.yaml", "--fail-on", "safe"],
        ["old.yaml", "safe.yaml", "--format", "xml"], ["-", "-"],
    ])
    func wrongUsageIsTwo(_ arguments: [String]) throws {
        let run = try tool.run(list: ["diff"] + arguments)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("Error: "))
    }

    @Test func theConfigurationCounts() throws {
        try tool.write("enumerations: closed\n", to: "modelgen.yaml")
        try tool.write(Self.document("type: string, enum: [a]"), to: "one.yaml")
        try tool.write(Self.document("type: string, enum: [a, b]"), to: "two.yaml")
        #expect(try tool.run("diff", "one.yaml", "two.yaml").output.contains("closed-enumeration-value-added"))
        let open = try tool.run("diff", "one.yaml", "two.yaml", "--enumerations", "open")
        #expect(open.output.contains("[open-enumeration-value-added]"))
    }
}
