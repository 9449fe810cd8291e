import ChildProcesses
import Foundation
import Testing

@Suite struct InputFaultTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.writePages()
    }

    private func fault(_ arguments: String...) throws -> String {
        let run = try tool.run(list: ["generate"] + arguments)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        return run.errors
    }

    @Test func missingInputs() throws {
        let errors = try fault("modls", "--output", "Out")
        #expect(errors.contains("[input-not-found]") && errors.contains("Did you mean `models`?"))
        #expect(try fault("https://example.com/a.yaml", "--output", "Out").contains("[input-remote]"))
        #expect(!tool.exists("Out"))
    }

    @Test func everyMissingInputIsNamed() throws {
        let errors = try fault("one.yaml", "two.yaml", "--output", "Out")
        #expect(errors.contains("one.yaml") && errors.contains("two.yaml"))
    }

    @Test func foldersWithoutPages() throws {
        try tool.write("x", to: "empty/.hidden.md")
        #expect(try fault("empty", "--output", "Out").contains("[no-pages]"))
    }

    @Test func unreadableFiles() throws {
        try tool.write("openapi: 3.1.0", to: "secret.yaml")
        let path = tool.folder.appending(path: "secret.yaml").path(percentEncoded: false)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        // The superuser may read everything.
        if FileManager.default.isReadableFile(atPath: path) { return }
        #expect(try fault("secret.yaml", "--output", "Out").contains("[input-unreadable]"))
    }

    @Test func outputsThatAreFiles() throws {
        try tool.write("x", to: "Out")
        #expect(try fault("models", "--output", "Out").contains("[output-not-a-folder]"))
        #expect(try tool.text("Out") == "x")
    }

    @Test func damagedRecords() throws {
        try tool.write("{", to: "Out/modelgen.lock.json")
        #expect(try fault("models", "--output", "Out").contains("[record-unreadable]"))
        #expect(!tool.exists("Out/Pet.swift"))
    }

    @Test func reportsThatCannotBeWritten() throws {
        try tool.write("x", to: "file")
        let errors = try fault("models", "--output", "Out", "--report", "file/report.json")
        #expect(errors.contains("[report-not-written]"))
    }

    @Test func templatesThatAreNotThere() throws {
        #expect(try fault("models", "--output", "Out", "--templates", "nowhere").contains("[input-not-found]"))
    }

    @Test func documentsThatAreNeither() throws {
        try tool.write("opnapi: 3.1.0\n", to: "spec.yaml")
        let errors = try fault("spec.yaml", "--output", "Out")
        #expect(errors.contains("spec.yaml:1:1: error: [unrecognized-input]"))
        #expect(errors.contains("Did you mean `openapi`"))
    }

    @Test func limitsHaveErrorsOfTheirOwn() throws {
        try tool.write("openapi: 3.1.0\ninfo: {a: {b: {c: 1}}}\n", to: "spec.yaml")
        #expect(try fault("spec.yaml", "--output", "Out", "--limits", "depth=2").contains("spec.yaml:2:"))
    }

    @Test func linksToFoldersAreNotFollowed() throws {
        let link = tool.folder.appending(path: "models/loop").path(percentEncoded: false)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "..")
        #expect(try tool.run("generate", "models", "--output", "Out").status == 0)
    }

    @Test func aClosedPipeIsNoCrash() throws {
        let executable = try CommandLineTool.executable().path(percentEncoded: false)
        let command = "{ \"$0\" inspect models; echo $? > status; } | true"
        try ChildProcess("/bin/sh", ["-c", command, executable], in: tool.folder).run()
        #expect(try tool.text("status") == "0\n")
    }
}
