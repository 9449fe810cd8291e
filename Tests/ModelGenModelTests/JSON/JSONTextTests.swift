import Foundation
import ModelGenModel
import Testing

/// The one writer of JSON: reports, diagnostics, differences and the model go through it.
@Suite struct JSONTextTests {
    /// What drives a terminal or reorders a line, with its neighbours that do neither.
    static let obeyed: [Unicode.Scalar] = [
        "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{9F}", "\u{61C}", "\u{200E}", "\u{2028}",
        "\u{202E}",
        "\u{2066}", "\u{FEFF}",
    ]

    @Test(arguments: obeyed) func nothingIsObeyed(_ scalar: Unicode.Scalar) throws {
        let text = "a\(String(scalar))b"
        var model = ModelSet()
        model.sources = [text]
        let value = JSONLiteral.object([.init(text, .string(text))])
        for json in [value.jsonText, value.jsonLines, model.json()] {
            #expect(!json.unicodeScalars.contains { $0 == scalar })
            #expect(json.contains("\\u"))
        }
        let parsed = try JSONSerialization.jsonObject(with: Data(value.jsonLines.utf8)) as? [String: String]
        #expect(parsed == [text: text])
    }

    @Test func whatReadsWellStays() {
        #expect(JSONLiteral.string("é\u{A0}\u{200D}👩‍🚀").jsonText == "\"é\u{A0}\u{200D}👩‍🚀\"")
        #expect(JSONLiteral.string("\"\\\n\r\t").jsonText == #""\"\\\n\r\t""#)
    }

    @Test func linesAreForElements() {
        #expect(
            JSONLiteral.object([.init("a", .array([])), .init("b", .array([.null, .boolean(true)]))]).jsonLines
                == "{\n  \"a\": [],\n  \"b\": [\n    null,\n    true\n  ]\n}\n")
    }
}
