import ModelGenModel
import ModelGenText
import Testing

@Suite("Literals")
struct JSONLiteralTests {
    private let composed = "\u{e9}"
    private let decomposed = "e\u{301}"

    @Test("differ by scalar, wherever a text stands in them")
    func scalars() {
        #expect(JSONLiteral.string(composed) != .string(decomposed))
        #expect(JSONLiteral.array([.string(composed)]) != .array([.string(decomposed)]))
        #expect(JSONLiteral.object([.init(composed, .null)]) != .object([.init(decomposed, .null)]))
        #expect(Set([JSONLiteral.string(composed), .string(decomposed), .string(composed)]).count == 2)
    }

    @Test("of different kinds are never the same")
    func kinds() {
        let values: [JSONLiteral] = [
            .null, .boolean(false), .boolean(true), .string(""), .string("null"), .array([]), .object([]),
        ]
        #expect(Set(values).count == values.count)
    }

    @Test("and so do keys and the identities of types")
    func keys() {
        #expect(WireName.known(composed) != .known(decomposed))
        #expect(Set([WireName.known(composed), .known(decomposed)]).count == 2)
        #expect(TypeID("a#/\(composed)") != TypeID("a#/\(decomposed)"))
        #expect(Set([ExactText(composed), ExactText(decomposed)]).count == 2)
        #expect(ExactText(decomposed).text.utf8.elementsEqual(decomposed.utf8))
    }
}
