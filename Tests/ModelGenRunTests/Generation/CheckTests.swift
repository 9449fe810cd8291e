import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
    private let tool = InMemoryTool()

    init() {
        tool.writePages()
    }

    @Test func itSaysWhetherTheFilesAreCurrent() throws {
        let missing = try tool.run("check", "models", "--output", "Out")
        #expect(missing.status == 1)
        #expect(missing.output.contains("+++ Pet.swift (generated)"))
        #expect(!tool.exists("Out"))
        try tool.run("generate", "models", "--output", "Out")
        let before = tool.snapshot("Out")
        let current = try tool.run("check", "models", "--output", "Out")
        #expect(current.status == 0, "\(current.errors)")
        #expect(current.output.isEmpty)
        tool.write(SamplePage.text("Pet", "name"), to: "models/pet.md")
        let stale = try tool.run("check", "models", "--output", "Out")
        #expect(stale.status == 1)
        #expect(
            stale.output.contains("\n-    public var id: String\n+    public var name: String\n"), "\(stale.output)")
        #expect(stale.errors.contains("Out is out of date: 1 file differs"))
        #expect(tool.snapshot("Out") == before)
        #expect(try tool.run("check", "models", "--output", "Out", "--layout", "foo").status == 2)
        #expect(try tool.run("check", "models", "--output", "-").status == 2)
    }

    @Test func pullRequestsAreAnnotated() throws {
        try tool.run("generate", "models", "--output", "Out")
        tool.write(SamplePage.text("Pet", "name"), to: "models/pet.md")
        let run = try tool.run("check", "models", "--output", "Out", "--diagnostics", "github")
        #expect(run.status == 1)
        #expect(run.errors.contains("::error file=Out/Pet.swift,line=1,col=1,title=output-out-of-date::"))
        #expect(!run.errors.contains("Owner.swift"))
    }

    @Test func aLogForCodeHostsHasTheSame() throws {
        try tool.run("generate", "models", "--output", "Out")
        tool.write(SamplePage.text("Pet", "name"), to: "models/pet.md")
        let run = try tool.run("check", "models", "--output", "Out", "--diagnostics", "sarif")
        #expect(run.status == 1)
        let log = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any]
        let results = (log?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
        #expect(results?.contains { $0["ruleId"] as? String == "output-out-of-date" } == true)
        #expect(run.output.contains("+    public var name: String\n"))
    }

    @Test func editsCount() throws {
        try tool.run("generate", "models", "--output", "Out")
        tool.write(tool.text("Out/Pet.swift") + "// mine\n", to: "Out/Pet.swift")
        let run = try tool.run("check", "models", "--output", "Out")
        #expect(run.status == 1)
        #expect(run.output.contains("-// mine"))
    }

    @Test func errorsInTheInputAreNotStaleness() throws {
        try tool.run("generate", "models", "--output", "Out")
        tool.write("# Pet\n", to: "models/pet.md")
        tool.write("a: [", to: "broken.yaml")
        let run = try tool.run("check", "models", "broken.yaml", "--output", "Out")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
    }
}
