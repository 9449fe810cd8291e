import Testing

@testable import ModelRuntime

@Suite struct JSONBytesTests {
    /// Strings are made by way of `StaticString`, which is frozen.
    @Test func staticStringsHaveTheExpectedLayout() { #expect(StaticStringLayout.isThatOfLiterals) }

    @Test(arguments: ["", "a", "größer", "日本語 und mehr als fünfzehn Bytes", "\u{0}", "e\u{301}"])
    func stringsOfCheckedText(_ text: String) throws {
        let quoted = "\"" + text.replacing("\u{0}", with: #"\u0000"#) + "\""
        let read = try String(json: quoted)
        #expect(read == text)
        #expect(Array(read.utf8) == Array(text.utf8))
        #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }

    /// The pieces in which text is copied meet in every place.
    @Test func escapesInLongStrings() throws {
        for length in [0, 1, 7, 8, 9, 503, 504, 505, 511, 512, 513, 519, 520, 521, 1030] {
            let plain = String(repeating: "x", count: length)
            for (escape, text) in [(#"\n"#, "\n"), (#"\u00e9"#, "é"), (#"\ud83d\ude00"#, "😀")] {
                #expect(try String(json: "\"\(plain)\(escape)\(plain)\"") == plain + text + plain)
            }
        }
    }
}
