import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// What JSONTestSuite does not say: values, positions and messages.
struct JSONReaderTests {
    @Test func keepsOrderAndSpelling() throws {
        let root = try read(#"{"b": [1.50, -0, 1E+2, 1e400], "a": {"": null}, "c": true}"#, .json).root
        #expect(root.notation == #"{"b":[1.50,-0,1E+2,1e400],"a":{"":null},"c":true}"#)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
        (#""\ud83d\ude00x""#, "😀x"),
        (#""\u0000""#, "\0"), ("\"\u{7F}\u{2028}\u{85}\"", "\u{7F}\u{2028}\u{85}"), ("\"\"", ""),
    ])
    func readsStrings(_ text: String, _ string: String) throws {
        #expect(try read(text, .json).root.string.map { Array($0.utf8) } == Array(string.utf8))
    }

    @Test func locatesEveryKeyAndEveryValue() throws {
        let root = try read("{\r\n  \"é😀\": [1,\n 2], \"b\\u0041\": null\r}", .json).root
        #expect(root.mapping?.entries.map(\.keyPosition.place) == ["2:3", "3:6"])
        #expect(root.all.map(\.position.place) == ["1:1", "2:9", "2:10", "3:2", "3:17"])
    }

    @Test(arguments: [
        ("{\"a\": 1,}", "1:9"), ("[1,]", "1:4"), ("[1 2]", "1:4"), ("{\"a\" 1}", "1:6"), ("{a: 1}", "1:2"),
        ("[01]", "1:3"),
        ("[+1]", "1:2"), ("[1.]", "1:4"), ("[.5]", "1:2"), ("[1e]", "1:4"), ("[-]", "1:3"), ("[tru]", "1:5"),
        ("[NaN]", "1:2"),
        ("{} x", "1:4"), ("[\"é\t\"]", "1:4"), ("[\"\n\"]", "1:3"), (#"["é\x"]"#, "1:5"), (#"["\u12G4"]"#, "1:7"),
        (#"["\ud83d"]"#, "1:3"), (#"["\ud83d\n"]"#, "1:3"), (#"["\ud83d\u0041"]"#, "1:3"), (#"["\ude00"]"#, "1:3"),
        ("{\n  \"a\": [1,\n  2\n", "4:1"), ("\"abc", "1:5"), ("[1}", "1:3"), ("{\"a\":1]", "1:7"), ("'a'", "1:1"),
        ("[1] // c", "1:5"), ("{\"a\":}", "1:6"), ("]", "1:1"), ("\u{B}1", "1:1"),
    ])
    func locatesErrors(_ text: String, _ place: String) throws {
        let refusal = try refusal(of: text, .json)
        #expect(refusal.id == .jsonSyntax)
        #expect(refusal.place == place)
        #expect(refusal.fix != nil)
    }

    @Test(arguments: ["", " \n", "\u{FEFF}"])
    func refusesADocumentWithoutAValue(_ text: String) throws {
        #expect(try refusal(of: text, .json).id == .emptyDocument)
    }

    @Test func saysWhatIsStillOpen() throws {
        let refusal = try refusal(of: "{\"a\":\n [1, 2", .json)
        #expect(refusal.message == "Expected a comma or `]`; found the end of the document")
        #expect(refusal.related.map { "\($0.location)" } == ["test:2:2"])
    }

    @Test func warnsOfKeysThatOccurTwice() throws {
        let document = try read("{\"a\": 1, \"b\": 2,\n \"\\u0061\": 3}", .json)
        #expect(document.root.notation == #"{"a":3,"b":2}"#)
        #expect(document.diagnostics.map(\.id) == [.duplicateKey])
        #expect(document.diagnostics.map(\.place) == ["2:2"])
        #expect(document.diagnostics.flatMap(\.related).map { "\($0.location)" } == ["test:1:2"])
    }

    @Test func givesTheSameTreeAsYAML() throws {
        let text = #"{"a": [1, -2.5e3, true, null, "x\u0041\/\ud83d\ude00"], "b": {"200": {}, "c": []}}"#
        #expect(try read(text, .json).root == read(text, .yaml).root)
    }
}
