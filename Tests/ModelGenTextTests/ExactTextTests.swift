import ModelGenText
import Testing

@Suite struct ExactTextTests {
    private let composed = "\u{E9}"
    private let decomposed = "e\u{301}"

    @Test func canonicallyEqualSpellingsAreTwoTexts() {
        #expect(composed == decomposed && !composed.isExactly(decomposed))
        #expect(composed.isExactly("\u{E9}"))
        #expect(Set([ExactText(composed), ExactText(decomposed), ExactText(composed)]).count == 2)
    }

    @Test func theTextIsKept() {
        #expect(ExactText(decomposed).text.utf8.elementsEqual(decomposed.utf8))
    }
}
