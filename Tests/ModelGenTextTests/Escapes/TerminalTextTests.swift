import ModelGenText
import Testing

@Suite struct TerminalTextTests {
    @Test func nothingIsObeyed() {
        #expect(TerminalText.safe("a\u{1B}[2J\u{202E}b\tc") == #"a\u{1B}[2J\u{202E}b    c"#)
        #expect("a\u{9B}\n\tb".withoutObeyedScalars == #"a\u{9B}\u{A}\u{9}b"#)
        #expect("größe 👩‍🚀".withoutObeyedScalars == "größe 👩‍🚀")
    }

    @Test(
        arguments: [("a", 1), ("\t", 4), ("\u{1B}", 6), ("\u{301}", 0), ("漢", 2), ("é", 1)]
            as [(Unicode.Scalar, Int)])
    func columnsAreThoseOfWhatIsShown(_ scalar: Unicode.Scalar, _ width: Int) {
        #expect(TerminalText.width(scalar) == width)
    }
}
