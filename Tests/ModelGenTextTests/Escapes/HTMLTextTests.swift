import ModelGenText
import Testing

@Suite struct HTMLTextTests {
    @Test func nothingIsMarkup() {
        #expect(HTMLText.escaped(#"<a href="x">&é"#) == "&lt;a href=&quot;x&quot;&gt;&amp;é")
    }

    @Test func nothingEndsAScript() {
        #expect(HTMLText.script(json: #"{"a": "</script><!--"}"#) == #"{"a": "\u003c/script>\u003c!--"}"#)
    }
}
