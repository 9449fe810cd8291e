import InMemoryFiles
import ModelGenDiagnostics
import ModelGenStore
import ModelGenText
import Testing

@Suite struct StarterFilesTests {
    private let disk = InMemoryFolder()

    private func write(_ files: [String: String], force: Bool = false) -> StarterFiles.Outcome {
        let files = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, contents: $0.value) }
        return StarterFiles(files, in: disk).write(force: force)
    }

    @Test func areWrittenAndNothingElse() {
        let outcome = write(["a.mustache": "A", "b.mustache": "B"])
        #expect(outcome.written == ["a.mustache", "b.mustache"])
        #expect(outcome.diagnostics.isEmpty && outcome.unchanged.isEmpty)
        // No record: they are the user's.
        #expect(disk.files == ["a.mustache": "A", "b.mustache": "B"])
    }

    @Test func oneThatDiffersKeepsAllFromBeingWritten() {
        disk.put("mine", at: "b.mustache")
        let outcome = write(["a.mustache": "A", "b.mustache": "B"])
        #expect(outcome.diagnostics.map(\.id) == [.outputEdited])
        #expect(outcome.diagnostics.first?.location?.file == "Generated/b.mustache")
        #expect(outcome.written.isEmpty && disk.files == ["b.mustache": "mine"])
    }

    @Test func forceGivesUpWhatDiffers() {
        disk.put("mine", at: "b.mustache")
        disk.put("A", at: "a.mustache")
        let outcome = write(["a.mustache": "A", "b.mustache": "B"], force: true)
        #expect(outcome.written == ["b.mustache"] && outcome.unchanged == ["a.mustache"])
        #expect(disk.files == ["a.mustache": "A", "b.mustache": "B"])
    }

    @Test(arguments: [InMemoryFileSystem.Node.folder, .symbolicLink("b"), .special])
    func whatIsNoFileIsNeverReplaced(node: InMemoryFileSystem.Node) {
        disk.put(node, at: "a.mustache")
        #expect(write(["a.mustache": "A"], force: true).diagnostics.map(\.id) == [.outputBlocked])
    }

    @Test func whatTheDiskRefusesIsSaid() {
        disk.fault = { operation, _ in operation == "write" ? .noSpace : nil }
        let outcome = write(["a.mustache": "A"])
        #expect(outcome.diagnostics.map(\.id) == [.outputNotWritten] && outcome.written.isEmpty)
    }
}
