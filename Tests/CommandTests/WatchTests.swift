import ChildProcesses
import Foundation
import TestSupport
import Testing

/// `watch` as a person sees it who edits a specification. Nothing here depends on how fast anything is: each step waits for what
/// has to come, and only a run that never comes is a failure.
@Suite(.serialized) struct WatchTests {
    let tool: CommandLineTool

    init() throws { tool = try CommandLineTool() }

    private func document(_ properties: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {}
        components: {schemas: {Pet: {type: object, properties: {\(properties)}}}}

        """
    }

    private func properties(_ names: String...) -> String {
        document(names.map { "\($0): {type: string}" }.joined(separator: ", "))
    }

    @Test func everyKindOfEditIsSeen() throws {
        try tool.write(properties("name"), to: "api.yaml")
        let watch = try WatchedTool(tool, "watch", "api.yaml", "--output", "Out")
        try watch.waitForRun(1)
        #expect(try tool.text("Out/Pet.swift").contains("var name: String?"))
        #expect(watch.output.isEmpty)

        try tool.write(properties("name", "tag"), to: "api.yaml")
        try watch.waitForRun(2)
        #expect(try tool.text("Out/Pet.swift").contains("var tag: String?"))
        #expect(watch.output.contains("Pet.tag  [optional-property-added]"))

        // Broken: said, and what was written stays.
        try tool.write("openapi: 3.1.0\ninfo: {", to: "api.yaml")
        try watch.waitForRun(3)
        #expect(watch.errors.contains("api.yaml:2:"))
        #expect(watch.errors.contains("error: "))
        #expect(try tool.text("Out/Pet.swift").contains("var tag: String?"))

        // Mended: compared with what could be read last.
        try tool.write(properties("name", "tag", "age"), to: "api.yaml")
        try watch.waitForRun(4)
        #expect(try tool.text("Out/Pet.swift").contains("var age: String?"))
        #expect(watch.output.contains("Pet.age  [optional-property-added]"))
        #expect(watch.output.components(separatedBy: "Pet.tag  [").count == 2)

        try tool.remove("api.yaml")
        try watch.waitForRun(5)
        #expect(watch.errors.contains("There is no file or folder `api.yaml`"))
        #expect(try tool.text("Out/Pet.swift").contains("var age: String?"))

        // As many editors save: the new text is put in the old one's place.
        try tool.write(properties("name", "tag", "age", "size"), to: "api.yaml~")
        try tool.move("api.yaml~", to: "api.yaml")
        try watch.waitForRun(6)
        #expect(try tool.text("Out/Pet.swift").contains("var size: String?"))
        try tool.write(properties("name", "tag", "age", "hue"), to: "api.yaml~")
        try tool.move("api.yaml~", to: "api.yaml")
        try watch.waitForRun(7)
        #expect(try tool.text("Out/Pet.swift").contains("var hue: String?"))
        #expect(watch.isRunning)
    }

    @Test(arguments: [["api.yaml"], ["-", "--output", "Out"], ["api.yaml", "--output", "-"], ["--delay", "-1"]])
    func wrongUsageIsTwo(_ arguments: [String]) throws {
        try tool.write(properties("name"), to: "api.yaml")
        #expect(try tool.run(list: ["watch"] + arguments).status == 2)
    }
}

/// The built executable while it runs.
private final class WatchedTool {
    /// No run takes this long; it only ends a test that has failed.
    private static let patience: TimeInterval = 240

    private var process: RunningProcess
    private let files: (output: URL, errors: URL)

    init(_ tool: CommandLineTool, _ arguments: String...) throws {
        files = (tool.folder.appending(path: "watch.out.txt"), tool.folder.appending(path: "watch.err.txt"))
        let executable = try CommandLineTool.executable().path(percentEncoded: false)
        var command = ChildProcess(executable, arguments, in: tool.folder)
        command.environment = ["PATH": "/usr/bin:/bin"]
        command.output = .file(files.output)
        command.errors = .file(files.errors)
        process = try RunningProcess(command)
    }

    deinit { process.end() }

    var isRunning: Bool { process.isRunning }
    var output: String { (try? String(contentsOf: files.output, encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOf: files.errors, encoding: .utf8)) ?? "" }

    /// How often it has run.
    var runs: Int { errors.components(separatedBy: "; Control-C ends\n").count - 1 }

    /// Waits for the end of a run.
    func waitForRun(_ number: Int) throws { try wait { runs >= number } }

    /// Waits until something is so.
    func wait(until condition: () throws -> Bool) throws {
        let deadline = Date.now.addingTimeInterval(Self.patience)
        while try !condition() {
            try #require(isRunning, "it ended: \(errors)")
            try #require(Date.now < deadline, "nothing came: \(errors)")
            Thread.sleep(forTimeInterval: 0.02)
        }
    }
}

extension CommandLineTool {
    /// Puts a file in another one's place.
    fileprivate func move(_ path: String, to target: String) throws {
        let paths = [path, target].map { folder.appending(path: $0).path(percentEncoded: false) }
        try #require(rename(paths[0], paths[1]) == 0)
    }
}
