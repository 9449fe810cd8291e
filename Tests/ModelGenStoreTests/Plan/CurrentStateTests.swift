import ModelGenStore
import Testing

/// Whether there is anything to generate, which is asked before anything is read.
@Suite struct CurrentStateTests {
    private let disk = InMemoryFileSystem()
    private var store: Store { Store(fileSystem: disk) }
    private let input = OwnershipRecord.Input(path: "../pet.yaml", hash: ContentHash(of: "1"))

    private func isCurrent(
        toolVersion: String = "0.1.0", configuration: String = "configuration", input: OwnershipRecord.Input? = nil
    ) throws -> Bool {
        store.isCurrent(
            toolVersion: toolVersion, configuration: ContentHash(of: configuration), inputs: [input ?? self.input],
            state: try store.recordedState())
    }

    @Test func asksForEverythingARunDependsOn() throws {
        #expect(try !isCurrent())
        try store.run(.sample(["a.swift": "1"], inputs: [input]))
        #expect(try isCurrent())
        #expect(try !isCurrent(toolVersion: "0.2.0"))
        #expect(try !isCurrent(configuration: "other"))
        #expect(try !isCurrent(input: .init(path: "../pet.yaml", hash: ContentHash(of: "2"))))
        #expect(try !isCurrent(input: .init(path: "../other.yaml", hash: ContentHash(of: "1"))))
    }

    @Test(arguments: [nil, "edited"])
    func asksForTheOutputs(contents: String?) throws {
        try store.run(.sample(["a.swift": "1"], inputs: [input]))
        disk.put(contents, at: "a.swift")
        #expect(try !isCurrent())
    }

    @Test func isNotAfterARunThatWasKilled() throws {
        try store.run(.sample(["a.swift": "1"], inputs: [input]))
        disk.put(disk.record, at: "modelgen.lock.json.next")
        #expect(try !isCurrent())
    }
}

/// What a loss of power may leave of the announcement.
@Suite struct EmptyAnnouncementTests {
    @Test func announcesNothing() throws {
        let disk = InMemoryFileSystem()
        let store = Store(fileSystem: disk)
        try store.run(["a.swift": "1"])
        disk.put("", at: "modelgen.lock.json.next")
        #expect(try store.recordedState().unfinished == nil)
        try store.run(["a.swift": "2"])
        #expect(disk.outputs == ["a.swift": "2"])
    }
}
