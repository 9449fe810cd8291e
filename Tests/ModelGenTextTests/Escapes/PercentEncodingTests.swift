import ModelGenText
import Testing

@Suite struct PercentEncodingTests {
    @Test func everythingButLettersDigitsAndTheOthersIsEncoded() {
        #expect(PercentEncoding.encoded("a Z9/é\u{1}-", besides: "-") == "a%20Z9%2F%C3%A9%01-")
    }

    @Test func whatIsEncodedIsReadAgain() {
        let text = String(String.UnicodeScalarView((0...0x2100).compactMap { Unicode.Scalar($0 as UInt32) }))
        #expect(PercentEncoding.decoded(PercentEncoding.encoded(text, besides: "").utf8) == Array(text.utf8))
    }

    @Test(arguments: ["%", "%4", "%4g", "%+1", "a%"]) func halfAnEscapeIsNone(_ text: String) {
        #expect(PercentEncoding.decoded(text.utf8) == nil)
    }
}
