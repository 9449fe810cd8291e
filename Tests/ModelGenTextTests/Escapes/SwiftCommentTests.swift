import ModelGenText
import Testing

@Suite struct SwiftCommentTests {
    @Test func everyLineEndThatAToolMaySeeEndsALine() {
        #expect(
            SwiftComment.lines(of: "a\nb\r\nc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h")
                == ["a", "b", "c", "d", "e", "f", "g", "h"])
        #expect(SwiftComment.lines(of: "a  \n\n b ") == ["a", "", " b"])
    }

    @Test func whatMisleadsIsDroppedAndJoinersStay() {
        #expect(SwiftComment.lines(of: "a\u{202E}\u{1B}b\t👩\u{200D}🚀 \u{A0}") == ["ab    👩\u{200D}🚀"])
    }
}
