import ModelGenText
import Testing

@Suite struct MakeTextTests {
    @Test func whatMakeWouldReadOtherwiseIsEscaped() {
        #expect(MakeText.escaped("a b#c$d.yaml") == "a\\ b\\#c$$d.yaml")
    }
}
