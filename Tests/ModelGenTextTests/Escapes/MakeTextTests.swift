import ModelGenText
import Testing

@Suite struct MakeTextTests {
    @Test func whatMakeWouldReadOtherwiseIsEscaped() {
        #expect(MakeText.escaped("a b#c$d.yaml") == "a\\ b\\#c$$d.yaml")
        // With a combining mark a sign is another character, and the same sign to Make.
        #expect(MakeText.escaped("a$\u{301}") == "a$$\u{301}")
    }
}
