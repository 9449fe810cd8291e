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

    /// Texts that differ in one byte, at the ends and in the middle of words.
    @Test func textsAreEqualOrInOrderByTheirBytes() {
        let texts = (0..<20).flatMap { length in
            let text = String(repeating: "m", count: length)
            return [text]
                + (0..<length).flatMap { place in
                    ["a", "z", "\u{E9}"].map { text.prefix(place) + $0 + text.dropFirst(place + 1) }
                }
        }
        for a in texts {
            for b in texts {
                let isEqual = Array(a.utf8) == Array(b.utf8)
                #expect(a.isExactly(b) == isEqual)
                #expect((ExactText(a) < ExactText(b)) == a.utf8.lexicographicallyPrecedes(b.utf8))
                if isEqual { #expect(ExactText.fingerprint(of: a) == ExactText.fingerprint(of: b)) }
                if isEqual { #expect(ExactText(a).hashValue == ExactText(b).hashValue) }
            }
        }
    }
}
