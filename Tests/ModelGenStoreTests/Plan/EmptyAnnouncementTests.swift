import InMemoryFiles
import ModelGenStore
import Testing

/// What a loss of power may leave of the announcement.
@Suite struct EmptyAnnouncementTests {
    @Test func announcesNothing() throws {
        let disk = InMemoryFolder()
        let store = Store(outputFolder: disk)
        try store.run(["a.swift": "1"])
        disk.put("", at: "modelgen.lock.json.next")
        #expect(try store.recordedState().unfinished == nil)
        try store.run(["a.swift": "2"])
        #expect(disk.outputs == ["a.swift": "2"])
    }
}
