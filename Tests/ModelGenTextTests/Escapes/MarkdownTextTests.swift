import ModelGenText
import Testing

@Suite struct MarkdownTextTests {
    @Test func markupIsText() { #expect(MarkdownText.escaped("<b> & </b>") == "&lt;b&gt; &amp; &lt;/b&gt;") }

    @Test func nothingEndsACodeSpan() {
        #expect(MarkdownText.code("a`b\n#1") == #"`a'b\u{A}#1`"#)
        #expect(!MarkdownText.code("a`\u{301}<img>").dropFirst().dropLast().unicodeScalars.contains("`"))
        #expect(!MarkdownText.escaped("<\u{301}b>").unicodeScalars.contains("<"))
        #expect(MarkdownText.code(String(repeating: "x", count: 200)).utf8.count == 202)
        #expect(
            MarkdownText.code(String(repeating: "x", count: 201)) == "`" + String(repeating: "x", count: 100) + "…`")
    }
}
