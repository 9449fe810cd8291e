import Testing

/// What `diff` prints, and ends with.
@Suite struct DifferenceRunTests {
    private let tool = InMemoryTool()

    init() {
        tool.write(Self.document("type: string"), to: "old.yaml")
        tool.write(Self.document("type: integer"), to: "breaking.yaml")
        tool.write(Self.document("type: string, default: x"), to: "risky.yaml")
        tool.write(Self.document("type: string, description: A."), to: "safe.yaml")
    }

    private static func document(_ schema: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {}
        components: {schemas: {Pet: {type: object, properties: {name: {\(schema)}}}}}

        """
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
        tool.writePages()
        #expect(try tool.run("diff", "models", "models").output == "No changes.\n")
        let run = try tool.run("diff", "-", "models", input: Self.document("type: string"))
        #expect(run.status == 0)
        #expect(run.output.contains("required-property-added"))
    }

    @Test func errorsInAnInputAreOne() throws {
        tool.write("openapi: 3.1.0\ninfo: {", to: "broken.yaml")
        for (old, new) in [("old.yaml", "broken.yaml"), ("broken.yaml", "old.yaml"), ("old.yaml", "missing.yaml")] {
            let run = try tool.run("diff", old, new)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("error: "))
        }
    }

    @Test func onlyOneIsStandardInput() throws {
        let run = try tool.run("diff", "-", "-")
        #expect(run.status == 2)
        #expect(run.errors == "Error: Only one of the two can be standard input.\n")
    }

    @Test func aTerminalHasColours() throws {
        tool.console.isColored = true
        #expect(try tool.run("diff", "old.yaml", "breaking.yaml").output.hasPrefix("\u{1B}[31mBREAKING (1)"))
    }

    @Test func theConfigurationCounts() throws {
        tool.write("enumerations: closed\n", to: "modelgen.yaml")
        tool.write(Self.document("type: string, enum: [a]"), to: "one.yaml")
        tool.write(Self.document("type: string, enum: [a, b]"), to: "two.yaml")
        #expect(try tool.run("diff", "one.yaml", "two.yaml").output.contains("closed-enumeration-value-added"))
        let open = try tool.run("diff", "one.yaml", "two.yaml", "--enumerations", "open")
        #expect(open.output.contains("[open-enumeration-value-added]"))
    }
}
