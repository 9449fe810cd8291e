import ModelGenModel
import ModelGenText
import Testing

@Suite struct JSONLiteralTests {
    private let composed = "\u{e9}"
    private let decomposed = "e\u{301}"

    @Test func differByScalarWhereverATextStandsInThem() {
        #expect(JSONLiteral.string(composed) != .string(decomposed))
        #expect(JSONLiteral.array([.string(composed)]) != .array([.string(decomposed)]))
        #expect(JSONLiteral.object([.init(composed, .null)]) != .object([.init(decomposed, .null)]))
        #expect(Set([JSONLiteral.string(composed), .string(decomposed), .string(composed)]).count == 2)
    }

    @Test func ofDifferentKindsAreNeverTheSame() {
        let values: [JSONLiteral] = [
            .null, .boolean(false), .boolean(true), .string(""), .string("null"), .array([]), .object([]),
        ]
        #expect(Set(values).count == values.count)
    }

    @Test func andSoDoKeysAndTheIdentitiesOfTypes() {
        #expect(WireName.known(composed) != .known(decomposed))
        #expect(Set([WireName.known(composed), .known(decomposed)]).count == 2)
        #expect(TypeID("a#/\(composed)") != TypeID("a#/\(decomposed)"))
        #expect(Set([ExactText(composed), ExactText(decomposed)]).count == 2)
        #expect(ExactText(decomposed).text.utf8.elementsEqual(decomposed.utf8))
    }
}
