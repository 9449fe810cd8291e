import ChildProcesses
import Foundation
import TestSupport
import Testing

/// The example for Make, run as its users would.
@Suite struct MakeTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        let example = Repository.url("Examples/Make")
        for name in ["Makefile", "pets.yaml", "common.yaml"] {
            try tool.write(String(contentsOf: example.appending(path: name), encoding: .utf8), to: name)
        }
    }

    /// Whether `make` ran the generator.
    private func make() throws -> Bool {
        let executable = try CommandLineTool.executable().path(percentEncoded: false)
        let make = try ChildProcess("make", ["MODELGEN=\(executable)"], in: tool.folder).transcript()
        #expect(make.isSuccess, "\(make.output)")
        return make.output.contains(" generate ")
    }

    /// Make compares times, so a change has to be later than the last run whatever the file system's resolution.
    private func change(_ path: String, _ old: String, _ new: String) throws {
        try tool.write(try tool.text(path).replacing(old, with: new), to: path)
        try FileManager.default.setAttributes(
            [.modificationDate: Date.now.addingTimeInterval(2)],
            ofItemAtPath: tool.folder.appending(path: path).path(percentEncoded: false))
    }

    /// Sets all sources back, so that what the next run makes is later again.
    private func settle() throws {
        for name in ["pets.yaml", "common.yaml"] {
            try FileManager.default.setAttributes(
                [.modificationDate: Date.now.addingTimeInterval(-60)],
                ofItemAtPath: tool.folder.appending(path: name).path(percentEncoded: false))
        }
    }

    @Test func onlyAChangeRunsTheGenerator() throws {
        try settle()
        #expect(try make())
        #expect(try !make())
        let before = try tool.snapshot("Models")
        // The rule does not name this file; the depfile does.
        try change("common.yaml", "name:", "surname:")
        #expect(try make())
        #expect(try tool.text("Models/Owner.swift").contains("surname"))
        #expect(try tool.snapshot("Models")["Pet.swift"] == before["Pet.swift"])
        try settle()
        #expect(try !make())
        try change("pets.yaml", "Pet:", "Animal:")
        #expect(try make())
        #expect(tool.exists("Models/Animal.swift") && !tool.exists("Models/Pet.swift"))
    }

    @Test func aFileThatIsNoLongerReferredToMayGo() throws {
        try settle()
        #expect(try make())
        try tool.remove("common.yaml")
        try change("pets.yaml", #"{ $ref: "common.yaml#/$defs/Owner" }"#, "{ type: string }")
        #expect(try make())
        #expect(!tool.exists("Models/Owner.swift"))
    }
}
