import Foundation
import ModelGenConformance
import Testing

/// The verdict on a corpus.
@Suite struct CorpusVerdictTests {
    private func refused(_ document: String) -> CorpusOutcome {
        var outcome = CorpusOutcome(document: document)
        outcome.errors = [.init(id: "yaml-syntax", position: "3:1", message: "a tab")]
        return outcome
    }

    @Test func anExpectedRefusalIsNoFaultAnyOtherOneIs() {
        let expected = [ExpectedRefusal(document: "a.yaml", id: "yaml-syntax", position: "3:1")]
        #expect(CorpusVerdict(on: [refused("a.yaml")], expecting: expected).faults.isEmpty)
        #expect(CorpusVerdict(on: [refused("b.yaml")], expecting: expected).faults.count == 1)
    }

    @Test func anExpectationThatDoesNotOccurOrOccursElsewhereIsStale() {
        let elsewhere = [ExpectedRefusal(document: "a.yaml", id: "yaml-syntax", position: "4:1")]
        let faults = CorpusVerdict(on: [refused("a.yaml")], expecting: elsewhere).faults
        #expect(faults.count == 2)
        #expect(faults.contains("a.yaml: stale expectation: yaml-syntax at 4:1"))
        #expect(CorpusVerdict(on: [CorpusOutcome(document: "a.yaml")], expecting: elsewhere).faults.count == 1)
        // A sample may leave the document out.
        #expect(CorpusVerdict(on: [], expecting: elsewhere).faults.isEmpty)
    }

    @Test func aCrashAndCodeThatDoesNotCompileAreFaults() {
        var crashed = CorpusOutcome(document: "a.yaml")
        crashed.failure = "signalled(11)"
        var wrong = CorpusOutcome(document: "b.yaml")
        wrong.compilation = .init(complaints: ["X.swift:1:1: error: no"], time: 1, peakMemory: 1)
        let faults = CorpusVerdict(on: [crashed, wrong], expecting: []).faults
        #expect(faults.count == 2)
        #expect(faults[1] == "b.yaml: does not compile, 1 complaints: X.swift:1:1: error: no")
    }

    @Test func theTableHasALineOfTitlesOneForEachDocumentAndATotal() {
        var one = CorpusOutcome(document: "a.yaml")
        one.types = 3
        var two = CorpusOutcome(document: "b.yaml")
        two.types = 4
        let lines = CorpusTable([one, two]).lines()
        #expect(lines.count == 4)
        #expect(Set(lines.map(\.count)).count == 1)
        #expect(lines[3].split(separator: " ").prefix(5) == ["total", "of", "2", "0", "7"])
    }
}

/// A folder of documents.
@Suite struct CorpusRootsTests {
    /// Roots say what they are, or are listed; fragments are skipped.
    @Test func rootsSayWhatTheyAreOrAreListed() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = [
            "root.yaml": "paths: {}\nopenapi: 3.0.0\n", "old.json": #"{"swagger": "2.0"}"#,
            "schema.json": #"{"$schema": "http://json-schema.org/schema#"}"#, "listed.yaml": "type: object\n",
            "fragment.yaml": "properties:\n  openapi: {type: string}\n", "broken.yaml": "openapi: [\n",
            "notes.txt": "openapi: 3.0.0\n", CorpusRoots.listName: "# listed\nlisted.yaml\n",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let found = try CorpusRoots(in: folder)
        #expect(found.roots == ["broken.yaml", "listed.yaml", "old.json", "root.yaml", "schema.json"])
        #expect(found.skipped == ["fragment.yaml"])
    }

    @Test func theSameSeedTakesTheSameSampleInTheOrderOfTheFolder() {
        let all = Array(0..<100)
        let taken = Sample.of(all, count: 10, seed: 7)
        #expect(taken == Sample.of(all, count: 10, seed: 7))
        #expect(taken.count == 10 && taken == taken.sorted())
        #expect(taken != Sample.of(all, count: 10, seed: 8))
    }
}
