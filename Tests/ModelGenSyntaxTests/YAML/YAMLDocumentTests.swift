import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// Documents as a whole: how many there are, and their mappings.
struct YAMLDocumentTests {
    @Test(arguments: ["", "\n\n", "# comment\n", "\u{FEFF}", "...\n"])
    func refusesADocumentWithoutAValue(_ text: String) throws {
        let refusal = try refusal(of: text)
        #expect(refusal.id == .emptyDocument || refusal.id == .yamlSyntax)
        #expect(refusal.place == "1:1")
    }

    @Test func readsAnExplicitDocumentWithoutAValueAsNull() throws {
        #expect(try read("---\n").root.isNull)
    }

    @Test func refusesASecondDocument() throws {
        let refusal = try refusal(of: "a: 1\n---\nb: 2\n")
        #expect(refusal.id == .severalDocuments)
        #expect(refusal.place == "2:1")
        #expect(try read("---\na: 1\n...\n").root.notation == #"{"a":1}"#)
    }

    @Test func readsKeysAsTextWithTheirSpelling() throws {
        let root = try read("200: a\n0x1F: b\nnull: c\ntrue: d\n1.50: e\n~: f\n'x': g\n").root
        #expect(root.mapping?.entries.map(\.key) == ["200", "0x1F", "null", "true", "1.50", "~", "x"])
    }

    @Test(arguments: [("a: 1\n[1, 2]: x\n", "2:1"), ("? {a: 1}\n: x\n", "1:3"), ("{[a]: 1}", "1:2")])
    func refusesListsAndMappingsAsKeys(_ text: String, _ place: String) throws {
        let refusal = try refusal(of: text)
        #expect(refusal.id == .complexKey)
        #expect(refusal.place == place)
    }

    @Test func warnsOfKeysThatOccurTwice() throws {
        let document = try read("a: 1\nb: 2\na: 3\n'a': 4\n200: x\n\"200\": y\n")
        #expect(document.root.notation == #"{"a":4,"b":2,"200":"y"}"#)
        #expect(document.diagnostics.map(\.id) == [.duplicateKey, .duplicateKey, .duplicateKey])
        #expect(document.diagnostics.map(\.place) == ["3:1", "4:1", "6:1"])
        #expect(
            document.diagnostics.map { $0.related.map { "\($0.location)" } } == [
                ["test:1:1"], ["test:3:1"], ["test:5:1"],
            ])
        #expect(document.diagnostics.first?.consequence?.contains("later value counts") == true)
        #expect(document.root.mapping?.entry("a")?.keyPosition.place == "4:1")
    }

    @Test func listsABoundedNumberOfDiagnosticsAndSaysSo() throws {
        let document = try read(String(repeating: "a: 1\n", count: 5_000))
        #expect(document.diagnostics.count == 1_001)
        #expect(document.diagnostics.last?.id == .diagnosticsOmitted)
        #expect(document.diagnostics.last?.message.hasPrefix("3999 more") == true)
    }
}
