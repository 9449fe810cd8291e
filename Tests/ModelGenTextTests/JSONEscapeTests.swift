import ModelGenText
import Testing

@Suite struct JSONEscapeTests {
    @Test func lettersStandForWhatTheyDo() {
        let meant = "\"\\/bfnrt".unicodeScalars.map { JSONEscape.scalar($0) }
        #expect(meant == ["\"", "\\", "/", "\u{8}", "\u{C}", "\n", "\r", "\t"])
        for letter in "u'0av".unicodeScalars { #expect(JSONEscape.scalar(letter) == nil) }
    }

    @Test(
        arguments: [
            (0xD83D, 0xDE00, "😀"), (0xD800, 0xDC00, "\u{10000}"), (0xDBFF, 0xDFFF, "\u{10FFFF}"),
        ] as [(UInt16, UInt16, Unicode.Scalar)])
    func pairsAreOneScalar(_ high: UInt16, _ low: UInt16, _ scalar: Unicode.Scalar) {
        #expect(SurrogatePair.scalar(high: high, low: low) == scalar)
    }

    @Test func whatIsNoPairIsNoScalar() {
        #expect(SurrogatePair.scalar(high: 0xDC00, low: 0xD800) == nil)
        #expect(SurrogatePair.scalar(high: 0xD800, low: 0xE000) == nil)
        #expect(SurrogatePair.scalar(high: 0x41, low: 0xDC00) == nil)
    }
}
