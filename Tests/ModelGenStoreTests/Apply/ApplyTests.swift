import InMemoryFiles
import ModelGenDiagnostics
import ModelGenStore
import Testing

@Suite struct ApplyTests {
    private let disk = InMemoryFolder()
    private var store: Store { Store(outputFolder: disk) }

    @Test func writesOnlyWhatDiffers() throws {
        try store.run(["a.swift": "1", "Models/b.swift": "1"])
        #expect(disk.outputs == ["a.swift": "1", "Models/b.swift": "1"])
        var written: [String] = []
        disk.interruption = { operation, path in if operation == "rename" { written.append(path) } }
        let summary = try store.run(["a.swift": "1", "Models/b.swift": "2", "c.swift": "1"])
        #expect(summary == StoreSummary(written: 2, unchanged: 1, removed: 0))
        #expect(
            written == [
                "modelgen.lock.json.next", "Models/b.swift", "c.swift", "modelgen.lock.json", ".modelgen/state",
            ])
    }

    @Test func doesNothingTheSecondTime() throws {
        try store.run(["a.swift": "1"])
        let steps = disk.steps
        #expect(try store.run(["a.swift": "1"]) == StoreSummary(written: 0, unchanged: 1, removed: 0))
        #expect(disk.steps == steps)
    }

    @Test func needsNoWritableDiskWhenNothingChanged() throws {
        try store.run(["a.swift": "1"])
        disk.fault = { operation, _ in ["inspect", "read"].contains(operation) ? nil : .notPermitted }
        #expect(try store.run(["a.swift": "1"]).unchanged == 1)
    }

    @Test func touchesNothingWhenTheDiskIsFull() throws {
        try store.run(["a.swift": "1", "b.swift": "1"])
        let before = disk.outputs
        disk.fault = { operation, path in operation == "fill" && path == "c.swift" ? .noSpace : nil }
        #expect(diagnosticID { try store.run(["a.swift": "2", "c.swift": "1"]) } == .outputNotWritten)
        #expect(disk.outputs == before)
    }

    @Test func updatesTheRecordWhenOnlyTheInputsChanged() throws {
        try store.run(["a.swift": "1"])
        try store.run(.sample(["a.swift": "1"], inputs: ["../pet.yaml"]))
        #expect(try store.recordedState().record?.inputs == ["../pet.yaml"])
    }

    @Test func writesARecordOfAnEarlierFormatAgain() throws {
        try store.run(["a.swift": "1"])
        let now = disk.record
        let hash = ContentHash(of: "1")
        disk.put(
            """
            {"format": 1, "tool": "0.1.0", "configuration": "\(hash)", "inputs": [], "types": [],
             "outputs": [{"path": "a.swift", "sha256": "\(hash)"}]}
            """, at: "modelgen.lock.json")
        #expect(try store.run(["a.swift": "1"]).written == 0)
        #expect(disk.record == now)
    }

    @Test func handsInitializerOrdersToTheNextRun() throws {
        #expect(try store.recordedState().initializerOrders.isEmpty)
        try store.run(.sample([:], types: [.init(id: "x.yaml#/Pet", name: "Pet", initializer: ["name", "id"])]))
        #expect(try store.recordedState().initializerOrders == ["x.yaml#/Pet": ["name", "id"]])
    }

    @Test func removesWhatIsNoLongerWanted() throws {
        try store.run(["a.swift": "1", "x/y/b.swift": "1", "x/c.swift": "1", "z/d.swift": "1"])
        disk.put("mine", at: "z/foreign.txt")
        let summary = try store.run(["a.swift": "1", "x/c.swift": "1"])
        #expect(summary == StoreSummary(written: 0, unchanged: 2, removed: 2))
        #expect(disk.outputs == ["a.swift": "1", "x/c.swift": "1", "z/foreign.txt": "mine"])
        #expect(disk.folders.subtracting([".modelgen"]) == ["x", "z"])
        try store.run([:])
        #expect(disk.outputs == ["z/foreign.txt": "mine"])
        #expect(disk.folders.subtracting([".modelgen"]) == ["z"])
    }

    @Test func keepsAnEmptyFolderItDidNotEmpty() throws {
        disk.put(.folder, at: "mine")
        try store.run(["a/b.swift": "1"])
        try store.run([:])
        #expect(disk.folders.subtracting([".modelgen"]) == ["mine"])
    }

    @Test(arguments: [false, true])
    func renamesInCaseOnly(ignoresCase: Bool) throws {
        let disk = InMemoryFolder(ignoresCase: ignoresCase)
        let store = Store(outputFolder: disk)
        for contents in ["1", "2"] {
            try store.run(["models/pet.swift": "1"])
            try store.run(["models/Pet.swift": contents])
            #expect(disk.outputs.map(\.key) == ["models/Pet.swift"])
            #expect(disk.outputs.map(\.value) == [contents])
            #expect(try store.plan(["models/Pet.swift": contents]).isCurrent)
        }
    }

    @Test func leavesAnEditedFileAloneThatWouldBeRenamedInCaseOnly() throws {
        let disk = InMemoryFolder(ignoresCase: true)
        let store = Store(outputFolder: disk)
        try store.run(["pet.swift": "1"])
        disk.put("edited", at: "pet.swift")
        #expect(diagnosticID { try store.run(["Pet.swift": "2"]) } == .outputEdited)
        #expect(disk.outputs == ["pet.swift": "edited"])
        try store.run(["Pet.swift": "2"], force: true)
        #expect(disk.outputs == ["Pet.swift": "2"])
    }

    @Test func doesNotTakeAForeignFileOfAnotherCaseForItsOwn() throws {
        try store.run(["pet.swift": "1"])
        disk.put("mine", at: "Pet.swift")
        #expect(diagnosticID { try store.run(["Pet.swift": "2"], force: true) } == .outputForeign)
        #expect(disk.outputs["Pet.swift"] == "mine")
    }

    @Test func neverTouchesAFolderWithADamagedRecord() throws {
        try store.run(["a.swift": "1"])
        disk.put("{", at: "modelgen.lock.json")
        #expect(diagnosticID { try store.run(["a.swift": "2"], force: true) } == .recordUnreadable)
        disk.put(.symbolicLink("nowhere"), at: "modelgen.lock.json")
        #expect(diagnosticID { try store.run(["a.swift": "2"], force: true) } == .recordUnreadable)
        #expect(disk.outputs == ["a.swift": "1"])
    }

    @Test func refusesToOverwriteWhatChangedSinceThePlan() throws {
        for (path, wanted) in [("a.swift", ["a.swift": "2"]), ("a.swift", [:]), ("new.swift", ["new.swift": "1"])] {
            let disk = InMemoryFolder()
            let store = Store(outputFolder: disk)
            try store.run(["a.swift": "1"])
            let plan = try store.plan(wanted)
            disk.put("meanwhile", at: path)
            #expect(diagnosticID { try store.apply(plan) } == .outputChangedMeanwhile)
            #expect(disk.outputs[path] == "meanwhile")
        }
    }
}
