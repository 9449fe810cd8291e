import ModelGenSyntax
import Testing

struct SourceTextTests {
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("\n\r\n\r", ["", "", "", ""]),
        ("\u{FEFF}é", ["é"]), ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
    ])
    func splitsLinesAsPositionsCountThem(_ text: String, _ lines: [String]) {
        let source = SourceText(Array(text.utf8), file: "f")
        #expect((1...source.lineCount).map { source.line($0) } == lines)
        #expect(source.line(0) == nil)
        #expect(source.line(lines.count + 1) == nil)
    }

    @Test func showsWhatIsNotUTF8() {
        #expect(SourceText([0x61, 0xFF, 0x62], file: "f").line(1) == "a\u{FFFD}b")
    }

    @Test func decodesUTF16() {
        #expect(SourceText([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62, 0x00], file: "f").line(2) == "b")
    }
}
