import Foundation
import ModelGenCore
import Testing

@Suite struct UsageTests {
    let tool: CommandLineTool

    init() throws { tool = try CommandLineTool() }

    @Test func helpFitsAScreen() throws {
        let help = try tool.run("--help")
        #expect(help.status == 0)
        let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 24, "\(lines.count) lines")
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(help.output)")
        for command in ["generate", "check", "inspect"] { #expect(help.output.contains("  \(command) ")) }
    }

    @Test(arguments: ["generate", "check"])
    func optionsAreGrouped(_ command: String) throws {
        let help = try tool.run(command, "--help")
        #expect(help.status == 0)
        for group in ["INPUT:", "OUTPUT:", "SWIFT:", "DIAGNOSTICS:"] { #expect(help.output.contains("\n\(group)\n")) }
        #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func versionIsPrinted() throws {
        let run = try tool.run("--version")
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        [], ["models"], ["--output", "Out"], ["models", "--output", "Out", "--nonsense"],
        ["models", "--output", "Out", "--layout", "shards=0"], ["models", "--output", "-"],
        ["models", "--output", "Out", "--limits", "depth"], ["models", "--output", "Out", "--diagnostics", "xml"],
        ["models", "--output", "Out", "--namespace", "a b"],
    ])
    func wrongUsageIsTwo(_ arguments: [String]) throws {
        try tool.writePages()
        let run = try tool.run(list: ["generate"] + arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: "))
        #expect(run.errors.contains("modelgen generate --help"), "\(run.errors)")
        #expect(!tool.exists("Out"))
    }

    @Test func unknownCommandsAreTwo() throws {
        #expect(try tool.run("frobnicate").status == 2)
    }

    @Test func aMisspeltValueIsSuggested() throws {
        let run = try tool.run("generate", "a", "--output", "b", "--access", "pubic")
        #expect(run.errors.contains("Did you mean `public`?"))
    }
}
