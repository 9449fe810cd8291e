import Foundation
import ModelGenText
import Testing

@Suite struct JSONWriterTests {
    private func string(_ text: String) -> String {
        var json = JSONWriter()
        json.add(string: text)
        return json.text
    }

    @Test(arguments: [
        ("plain", #""plain""#),
        ("\"\\/", #""\"\\/""#),
        ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{1B}\u{7F}\u{9F}", #""\u0000\u001b\u007f\u009f""#),
        ("\u{2028}\u{202E}\u{FEFF}", #""\u2028\u202e\ufeff""#),
        ("größe 🎨\u{200D}", "\"größe 🎨\u{200D}\""),
    ])
    func escapesWhatMustBeAndWhatIsObeyed(_ text: String, _ json: String) { #expect(string(text) == json) }

    @Test func anotherReaderReadsTheSame() throws {
        let text = String(String.UnicodeScalarView((0...0x2100).compactMap { Unicode.Scalar($0 as UInt32) }))
        let data = Data("[\(string(text))]".utf8)
        #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
    }

    @Test func layoutIsTheCallers() {
        var json = JSONWriter()
        json.add("[")
        json.breakLine(2)
        json.add([1, 2, 3], between: ", ") { $0.add(String($1)) }
        json.breakLine(0)
        json.add("]")
        #expect(json.text == "[\n  1, 2, 3\n]" && json.count == 13)
    }
}
