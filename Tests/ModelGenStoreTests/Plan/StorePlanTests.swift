import InMemoryFiles
import ModelGenDiagnostics
import ModelGenStore
import ModelGenText
import Testing

@Suite struct StorePlanTests {
    private let disk = InMemoryFolder()
    private var store: Store { Store(outputFolder: disk) }

    @Test func isPure() throws {
        try store.run(["a.swift": "1", "b.swift": "1"])
        let before = (disk.files, disk.steps)
        let plan = try store.plan(["a.swift": "2", "c.swift": "1"])
        #expect(plan.created == ["c.swift"])
        #expect(plan.changed == ["a.swift"])
        #expect(plan.removed == ["b.swift"])
        #expect(!plan.isCurrent)
        #expect((disk.files, disk.steps) == before)
    }

    @Test func isCurrentWhenNothingChanged() throws {
        try store.run(["a.swift": "1"])
        let plan = try store.plan(["a.swift": "1"])
        #expect(plan.isCurrent)
        #expect(plan.unchanged == ["a.swift"])
        #expect(plan.differences().isEmpty)
    }

    @Test func leavesAForeignFileAlone() throws {
        disk.put("mine", at: "a.swift")
        for force in [false, true] {
            let plan = try store.plan(["a.swift": "1", "b.swift": "1"], force: force)
            #expect(plan.ids == [.outputForeign])
            #expect(plan.diagnostics.first?.location == SourceLocation(file: "Generated/a.swift"))
            #expect(plan.diagnostics.first?.fix != nil)
            #expect(diagnosticID { try store.apply(plan) } == .outputForeign)
        }
        #expect(disk.files == ["a.swift": "mine"])
    }

    @Test func leavesAForeignFileOfTheSameSizeAlone() throws {
        disk.put("2", at: "a.swift")
        #expect(try store.plan(["a.swift": "1"]).ids == [.outputForeign])
    }

    @Test func adoptsAForeignFileThatIsRightAlready() throws {
        disk.put("1", at: "a.swift")
        #expect(try store.run(["a.swift": "1"]) == StoreSummary(written: 0, unchanged: 1, removed: 0))
        #expect(try store.run(["a.swift": "2"]).written == 1)
    }

    @Test func leavesAnEditedFileAloneUnlessForced() throws {
        try store.run(["a.swift": "1"])
        disk.put("edited", at: "a.swift")
        for contents in ["1", "2"] {
            let plan = try store.plan(["a.swift": contents])
            #expect(plan.ids == [.outputEdited])
            #expect(plan.diagnostics.first?.fix?.contains("--force") == true)
            #expect(plan.differences().first?.lines.contains("-edited") == true)
            #expect(diagnosticID { try store.apply(plan) } == .outputEdited)
        }
        #expect(disk.outputs == ["a.swift": "edited"])
        try store.run(["a.swift": "2"], force: true)
        #expect(disk.outputs == ["a.swift": "2"])
    }

    @Test func takesAnEditThatIsWhatIsWanted() throws {
        try store.run(["a.swift": "1"])
        disk.put("2", at: "a.swift")
        #expect(try store.run(["a.swift": "2"]).unchanged == 1)
    }

    @Test func saysWhenOnlyLineEndsDiffer() throws {
        try store.run(["a.swift": "1\n2\n"])
        disk.put("1\r\n2\r\n", at: "a.swift")
        #expect(try store.plan(["a.swift": "1\n2\n"]).diagnostics.first?.fix?.contains(".gitattributes") == true)
    }

    @Test func leavesAnEditedObsoleteFileWithAWarningEveryTime() throws {
        try store.run(["a.swift": "1", "b.swift": "1"])
        disk.put("edited", at: "b.swift")
        for _ in 0..<2 {
            let plan = try store.plan(["a.swift": "1"])
            #expect(plan.diagnostics.map(\.severity) == [.warning])
            #expect(plan.ids == [.outputEdited])
            try store.apply(plan)
            #expect(disk.outputs == ["a.swift": "1", "b.swift": "edited"])
        }
        try store.run(["a.swift": "1"], force: true)
        #expect(disk.outputs == ["a.swift": "1"])
    }

    @Test func makesADeletedFileAgain() throws {
        try store.run(["a.swift": "1"])
        disk.put(nil as String?, at: "a.swift")
        #expect(try store.plan(["a.swift": "1"]).created == ["a.swift"])
    }

    @Test(arguments: [
        (InMemoryFileSystem.Node.folder, DiagnosticID.outputBlocked), (.symbolicLink("nowhere"), .outputBlocked),
        (.special, .outputBlocked),
    ])
    func refusesWhatIsNoFile(node: InMemoryFileSystem.Node, id: DiagnosticID) throws {
        try store.run(["a.swift": "1"])
        disk.put(node, at: "a.swift")
        for force in [false, true] { #expect(try store.plan(["a.swift": "1"], force: force).ids == [id]) }
        #expect(try store.plan([:], force: true).diagnostics.map(\.severity) == [.warning])
    }

    @Test func doesNotFollowALinkedFolder() throws {
        disk.put(.symbolicLink("nowhere"), at: "Models")
        #expect(try store.plan(["Models/a.swift": "1"]).ids == [.outputBlocked])
    }

    @Test func reportsWhatItCannotRead() throws {
        disk.put("1", at: "a.swift")
        disk.fault = { operation, path in operation == "read" && path == "a.swift" ? .notPermitted : nil }
        #expect(try store.plan(["a.swift": "1"]).ids == [.outputBlocked])
    }

    @Test func refusesPathsThatLeadOut() throws {
        let plan = try store.plan(["../a.swift": "1", "/b.swift": "1", "c\0.swift": "1", "d.swift": "1"])
        #expect(plan.ids == [.outputPathInvalid, .outputPathInvalid, .outputPathInvalid])
        #expect(diagnosticID { try store.apply(plan) } == .outputPathInvalid)
        #expect(disk.files.isEmpty)
    }

    @Test(arguments: [
        ["Pet.swift", "pet.swift"], ["Größe.swift", "GRÖSSE.swift"], ["\u{E9}.swift", "e\u{301}.swift"],
    ])
    func refusesPathsThatAreOneWithoutCase(paths: [String]) throws {
        var generation = Generation.sample([:])
        generation.files = paths.map { OutputFile(path: $0, contents: "") }
        // ß has no single upper-case letter, and file systems do not fold it either.
        let expected: [DiagnosticID] = paths[0] == "Größe.swift" ? [] : [.outputPathDuplicate]
        #expect(try store.plan(generation).ids == expected)
    }

    @Test func refusesAFileThatIsAlsoAFolder() throws {
        #expect(try store.plan(["A": "1", "a/b.swift": "1"]).ids == [.outputPathDuplicate])
    }

    @Test func refusesAnAbsoluteInput() throws {
        #expect(try store.plan(.sample([:], inputs: ["/specs/pet.yaml"])).ids == [.inputPathAbsolute])
    }

    @Test func showsDifferences() throws {
        try store.run(["a.swift": "1\n", "b.swift": "1\n"])
        let lines = try store.plan(["b.swift": "2\n", "c.swift": "3\n"]).differences().flatMap(\.lines)
        #expect(
            lines == [
                "--- a.swift (on disk)", "+++ /dev/null", "@@ -1 +0,0 @@", "-1",
                "--- b.swift (on disk)", "+++ b.swift (generated)", "@@ -1 +1 @@", "-1", "+2",
                "--- /dev/null", "+++ c.swift (generated)", "@@ -0,0 +1 @@", "+3",
            ])
    }

    @Test func doesNotDependOnTheOrderOfFiles() throws {
        let files = (0..<20).map { OutputFile(path: "\($0).swift", contents: "\($0)") }
        func generation(_ files: [OutputFile]) -> Generation {
            var generation = Generation.sample([:])
            generation.files = files
            return generation
        }
        let other = InMemoryFolder()
        try store.run(generation(files))
        try Store(outputFolder: other).run(generation(files.reversed()))
        #expect(disk.files == other.files)
    }
}
