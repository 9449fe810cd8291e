import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// Where keys and values begin.
struct YAMLPositionTests {
    @Test func locatesEveryKeyAndEveryValue() throws {
        let root = try read("openapi: 3.1.0\ninfo:\n  title: 'T'\n  list:\n  - 1\n  -   {a: b}\n").root
        let info = try #require(root.mapping?.entry("info"))
        #expect(root.position.place == "1:1")
        #expect(root["openapi"]?.position.place == "1:10")
        #expect(info.keyPosition.place == "2:1")
        #expect(info.value.position.place == "3:3")
        #expect(info.value["title"]?.position.place == "3:10")
        let list = try #require(info.value["list"]?.sequence)
        #expect(list.map(\.position.place) == ["5:5", "6:7"])
        #expect(list[1].mapping?.entry("a")?.keyPosition.place == "6:8")
        #expect(list[1]["a"]?.position.place == "6:11")
    }

    @Test func countsColumnsInScalars() throws {
        let root = try read("{é: 1, 😀: 2, e\u{301}: 3, x: 4}").root
        #expect(root.mapping?.entries.map(\.keyPosition.column) == [2, 8, 14, 21])
    }

    @Test func countsLinesThatEndWithACarriageReturn() throws {
        for lineEnd in ["\n", "\r\n", "\r"] {
            let root = try read(["a: 1", "b: |", "  x", "  y", "c: 3"].joined(separator: lineEnd)).root
            #expect(root["b"]?.string == "x\ny\n")
            #expect(root.mapping?.entries.map(\.keyPosition.line) == [1, 2, 5])
        }
    }

    @Test func doesNotCountTheByteOrderMark() throws {
        #expect(try read("\u{FEFF}a: 1").root.mapping?.entry("a")?.keyPosition.place == "1:1")
    }

    @Test(arguments: [
        ("a: b\n  c: d\n", "2:4"),
        ("a: 1\nfoo\nb: 2\n", "2:1"),
        ("a:\n\tb: 1\n", "2:1"),
        ("a: \"x\n", "2:1"),
        ("a: [1, 2\nb: 3\n", "2:2"),
        ("a: @x\n", "1:4"),
        ("a: \"\\q\"", "1:5"),
        ("a: \"\\ud83d\"", "1:7"),
        ("a: \"\\ude00\\ud83d\"", "1:7"),
        ("%YAML 2.0\n---\na\n", "1:1"),
        ("- a\nb: 1\n", "2:1"),
        ("é: 😀: 1", "1:5"),
    ])
    func locatesErrors(_ text: String, _ place: String) throws {
        let refusal = try refusal(of: text)
        #expect(refusal.id == .yamlSyntax)
        #expect(refusal.place == place)
        #expect(refusal.fix != nil)
    }

    @Test func saysWhatAnErrorBelongsTo() throws {
        let refusal = try refusal(of: "a: 1\nb: 'x\n\n")
        #expect(refusal.related.map { "\($0.location)" } == ["test:2:4"])
        #expect(refusal.fix == "Close the quotation mark.")
    }
}
