import ChildProcesses
import Foundation
import Testing

/// Two people change different types of one specification, each on a branch, and check in what is generated.
@Suite struct MergeTests {
    let tool: CommandLineTool
    private static let names = ["Ant", "Bee", "Cat", "Dog", "Eel"]

    init() throws {
        tool = try CommandLineTool()
        try git("init", "-q", "-b", "main")
        try write(["Ant": "id", "Bee": "id", "Cat": "id", "Dog": "id", "Eel": "id"])
        try commit()
    }

    /// Runs git, which must succeed.
    private func git(_ arguments: String...) throws {
        let run = try ChildProcess(
            "git", ["-c", "user.name=A", "-c", "user.email=a@example.com"] + arguments, in: tool.folder
        ).transcript()
        #expect(run.isSuccess, "git \(arguments): \(run.output)\(run.errors)")
    }

    /// Writes a specification of types by their names with one property each, a few lines for each type, and generates.
    private func write(_ types: [String: String]) throws {
        let schemas = types.sorted { $0.key < $1.key }.map { name, property in
            "    \(name):\n      description: A type.\n      type: object\n      properties:\n        \(property): {type: string}\n"
                + "      # The end of \(name).\n\n"
        }
        try tool.write(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas.joined(),
            to: "api.yaml")
        let run = try tool.run("generate", "api.yaml", "--output", "Models")
        #expect(run.status == 0, "\(run.errors)")
    }

    private func commit() throws {
        try git("add", "-A")
        try git("commit", "-qm", "change")
    }

    @Test(arguments: [
        // Neighbours in every list, the first and the last of them among them.
        (["Ant": "x"], ["Bee": "y"]), (["Dog": "x"], ["Eel": "y"]),
        // A type more beside one that changes, and at the end.
        (["Bet": "id"], ["Bee": "y"]), (["Bet": "id"], ["Cat": "y"]), (["Fox": "id"], ["Eel": "y"]),
        (["Aal": "id"], ["Ant": "y"]),
        // A type less.
        (["Cat": ""], ["Bee": "y"]), (["Cat": ""], ["Dog": "y"]),
    ])
    func differentTypesMerge(_ ours: [String: String], _ theirs: [String: String]) throws {
        let base = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, "id") })
        func changed(_ types: [String: String], by changes: [String: String]) -> [String: String] {
            types.merging(changes) { $1 }.filter { !$0.value.isEmpty }
        }
        try git("checkout", "-qb", "theirs")
        try write(changed(base, by: theirs))
        try commit()
        try git("checkout", "-q", "main")
        try write(changed(base, by: ours))
        try commit()
        try git("merge", "-q", "--no-edit", "theirs")
        // What was merged is what one would have generated, and nothing of it is in the way of the next run.
        #expect(try tool.run("check", "api.yaml", "--output", "Models").status == 0)
        let record = try tool.text("Models/modelgen.lock.json")
        let again = try tool.run("generate", "api.yaml", "--output", "Models")
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.errors.contains(" 0 files written"), "\(again.errors)")
        #expect(try tool.text("Models/modelgen.lock.json") == record)
        try git("diff", "--exit-code")
    }

    @Test func whatIsTrueOnOneMachineIsNotCheckedIn() throws {
        #expect(tool.exists("Models/.modelgen/state"))
        let text = try ChildProcess("git", ["ls-files"], in: tool.folder).transcript().output
        #expect(text.contains("modelgen.lock.json") && !text.contains(".modelgen/"))
    }

    /// The folder may move, and be given by any name.
    @Test func aRecordHoldsNoPathOfThisMachine() throws {
        let folder = tool.folder.path(percentEncoded: false)
        let record = try tool.text("Models/modelgen.lock.json")
        let run = try tool.run("generate", "\(folder)/api.yaml", "--output", "\(folder)/Other")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try tool.text("Other/modelgen.lock.json") == record)
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/Other")
        where name.hasSuffix(".swift") {
            #expect(!(try tool.text("Other/\(name)").contains(folder)), "\(name)")
        }
    }
}
