import Foundation
import Testing

@Suite struct CheckTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.writePages()
    }

    @Test func itSaysWhetherTheFilesAreCurrent() throws {
        let missing = try tool.run("check", "models", "--output", "Out")
        #expect(missing.status == 1)
        #expect(missing.output.contains("+++ Pet.swift (generated)"))
        #expect(!tool.exists("Out"))
        try tool.run("generate", "models", "--output", "Out")
        let before = try tool.snapshot("Out")
        let current = try tool.run("check", "models", "--output", "Out")
        #expect(current.status == 0, "\(current.errors)")
        #expect(current.output.isEmpty)
        try tool.write(CommandLineTool.page("Pet", "name"), to: "models/pet.md")
        let stale = try tool.run("check", "models", "--output", "Out")
        #expect(stale.status == 1)
        #expect(
            stale.output.contains("\n-    public var id: String\n+    public var name: String\n"), "\(stale.output)")
        #expect(stale.errors.contains("Out is out of date: 1 file differs"))
        #expect(try tool.snapshot("Out") == before)
        #expect(try tool.run("check", "models", "--output", "Out", "--layout", "foo").status == 2)
        #expect(try tool.run("check", "models", "--output", "-").status == 2)
    }

    @Test func pullRequestsAreAnnotated() throws {
        try tool.run("generate", "models", "--output", "Out")
        try tool.write(CommandLineTool.page("Pet", "name"), to: "models/pet.md")
        let run = try tool.run("check", "models", "--output", "Out", "--diagnostics", "github")
        #expect(run.status == 1)
        #expect(run.errors.contains("::error file=Out/Pet.swift,line=1,col=1,title=output-out-of-date::"))
        #expect(!run.errors.contains("Owner.swift"))
    }

    @Test func aLogForCodeHostsHasTheSame() throws {
        try tool.run("generate", "models", "--output", "Out")
        try tool.write(CommandLineTool.page("Pet", "name"), to: "models/pet.md")
        let run = try tool.run("check", "models", "--output", "Out", "--diagnostics", "sarif")
        #expect(run.status == 1)
        let log = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any]
        let results = (log?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
        #expect(results?.contains { $0["ruleId"] as? String == "output-out-of-date" } == true)
        #expect(run.output.contains("+    public var name: String\n"))
    }

    @Test func editsCount() throws {
        try tool.run("generate", "models", "--output", "Out")
        try tool.write(try tool.text("Out/Pet.swift") + "// mine\n", to: "Out/Pet.swift")
        let run = try tool.run("check", "models", "--output", "Out")
        #expect(run.status == 1)
        #expect(run.output.contains("-// mine"))
    }

    @Test func errorsInTheInputAreNotStaleness() throws {
        try tool.run("generate", "models", "--output", "Out")
        try tool.write("# Pet\n", to: "models/pet.md")
        try tool.write("a: [", to: "broken.yaml")
        let run = try tool.run("check", "models", "broken.yaml", "--output", "Out")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
    }
}
