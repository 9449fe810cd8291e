import InMemoryFiles
import ModelGenDiagnostics
import ModelGenStore
import Testing

/// A second specification that is generated into the folder of a first.
@Suite struct OtherInputsTests {
    private let disk = InMemoryFolder()
    private var store: Store { Store(outputFolder: disk) }

    private func generation(of inputs: [String], _ files: [String: String]) -> Generation {
        .sample(files, inputs: inputs)
    }

    private func plan(_ generation: Generation, existing: Set<String>, force: Bool = false) throws -> StorePlan {
        store.plan(generation, previous: try store.recordedState(), force: force) { existing.contains($0) }
    }

    @Test func theModelsOfTheFirstStay() throws {
        try store.run(generation(of: ["../a.yaml"], ["A.swift": "a"]))
        let before = disk.files
        let plan = try plan(generation(of: ["../b.yaml"], ["B.swift": "b"]), existing: ["../a.yaml", "../b.yaml"])
        #expect(plan.ids == [.outputOfOtherInputs])
        #expect(diagnosticID { try store.apply(plan) } == .outputOfOtherInputs)
        #expect(disk.files == before)
    }

    @Test func theyCanBeGivenUp() throws {
        try store.run(generation(of: ["../a.yaml"], ["A.swift": "a"]))
        let plan = try plan(generation(of: ["../b.yaml"], ["B.swift": "b"]), existing: ["../a.yaml"], force: true)
        try store.apply(plan)
        #expect(disk.outputs == ["B.swift": "b"])
    }

    @Test func aRenamedSpecificationIsNoOther() throws {
        try store.run(generation(of: ["../a.yaml"], ["A.swift": "a"]))
        #expect(try plan(generation(of: ["../b.yaml"], ["B.swift": "b"]), existing: ["../b.yaml"]).ids == [])
    }

    @Test func aPageIsNoOtherThanItsFolder() throws {
        try store.run(generation(of: ["../models/a.md", "../models/b.md"], ["A.swift": "a", "B.swift": "b"]))
        let plan = try plan(generation(of: ["../models"], ["A.swift": "a"]), existing: ["../models/a.md"])
        #expect(plan.ids == [])
    }

    @Test func oneMoreOrOneLessInputIsNoOther() throws {
        try store.run(generation(of: ["../a.yaml", "../b.yaml"], ["A.swift": "a", "B.swift": "b"]))
        let fewer = generation(of: ["../a.yaml"], ["A.swift": "a"])
        #expect(try plan(fewer, existing: ["../a.yaml", "../b.yaml"]).ids == [])
    }
}
