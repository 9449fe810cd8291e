import InMemoryFiles
import ModelGenDiagnostics
import Testing

@testable import ModelGenStore

@Suite struct RunStateTests {
    private func sample() throws -> RunState {
        var state = RunState(
            configuration: ContentHash(of: "configuration"), warnings: 3,
            inputs: [
                .init(path: "../specs/pet store.yaml", fingerprint: MurmurHash(of: Array("a".utf8))),
                .init(path: "../absent.yaml", fingerprint: nil),
            ])
        state.outputs = [
            .init(path: try OutputPath("sub/A b.swift"), fingerprint: MurmurHash(of: Array("b".utf8))),
            .init(path: OutputPath(reserved: ReservedName.record), fingerprint: MurmurHash(of: [])),
        ]
        return state
    }

    @Test func readsWhatItWrites() throws {
        let text = try #require(try sample().serialized)
        #expect(RunState(parsing: text) == (try sample()))
        #expect(try sample().outputPaths == ["sub/A b.swift"])
    }

    @Test func whateverElseIsThereIsNoState() throws {
        let text = try #require(try sample().serialized)
        for count in 0..<text.utf8.count { #expect(RunState(parsing: String(text.prefix(count))) == nil, "\(count)") }
        for (old, new) in [
            ("state 1", "state 2"), ("warnings 3", "warnings x"), ("output ", "outputs "), ("sub/A", "../A"),
            ("absent ", "gone "), ("warnings", "warning"),
        ] {
            #expect(RunState(parsing: text.replacing(old, with: new)) == nil, "\(new)")
        }
        #expect(RunState(parsing: "") == nil)
    }

    @Test func aPathThatIsNoLineIsNotNoted() {
        let input = RunState.Input(path: "a\nb", fingerprint: nil)
        #expect(RunState(configuration: ContentHash(of: ""), warnings: 0, inputs: [input]).serialized == nil)
    }
}

/// Where the state lies, and what it is worth.
@Suite struct StateFileTests {
    private let disk = InMemoryFolder()
    private var store: Store { Store(outputFolder: disk) }

    private func isAsLeft() -> Bool { store.runState().map(store.isAsLeft) ?? false }

    @Test func aRunNotesWhatItLeaves() throws {
        try store.run(["a.swift": "1", "sub/b.swift": "2"])
        #expect(disk.files[".modelgen/.gitignore"] == "*\n")
        #expect(isAsLeft())
        #expect(store.runState()?.outputPaths == ["a.swift", "sub/b.swift"])
    }

    @Test(arguments: ["a.swift", "modelgen.lock.json"], [nil, "edited"])
    func anyChangeIsSeen(path: String, contents: String?) throws {
        try store.run(["a.swift": "1"])
        disk.put(contents, at: path)
        #expect(!isAsLeft())
    }

    @Test func anUnfinishedRunIsSeen() throws {
        try store.run(["a.swift": "1"])
        disk.put(disk.record, at: "modelgen.lock.json.next")
        #expect(!isAsLeft())
    }

    @Test func aStateThatIsLostIsMadeAgain() throws {
        try store.run(["a.swift": "1"])
        disk.put(nil as String?, at: ".modelgen/state")
        #expect(!isAsLeft())
        #expect(try store.run(["a.swift": "1"]).written == 0)
        #expect(isAsLeft())
    }

    @Test func aFileThatStaysIsReportedEveryTime() throws {
        try store.run(["a.swift": "1", "b.swift": "1"])
        disk.put("mine", at: "b.swift")
        #expect(try store.plan(["a.swift": "1"]).ids == [.outputEdited])
        try store.run(["a.swift": "1"])
        #expect(!isAsLeft())
        #expect(try store.plan(["a.swift": "1"]).ids == [.outputEdited])
    }

    @Test func whatCannotBeNotedIsNoError() throws {
        disk.fault = { _, path in path.hasPrefix(".modelgen/") || path == ".modelgen" ? .notPermitted : nil }
        try store.run(["a.swift": "1"])
        #expect(disk.outputs == ["a.swift": "1"])
        #expect(disk.files.keys.sorted() == ["a.swift", "modelgen.lock.json"])
    }

    @Test func nobodyElseMayHaveTheName() {
        #expect(throws: OutputPath.Fault.reserved) { try OutputPath(".modelgen/state") }
    }
}
