import Foundation
import ModelRuntime
import Testing

/// The JSON parsing test suite: `y_` must be read, `n_` must not, `i_` either.
@Suite struct JSONParsingSuiteTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/corpus/json-test-suite/test_parsing").standardizedFileURL

    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test(.enabled(if: !files.isEmpty, "no corpus at ../shared/corpus/json-test-suite"))
    func everyCase() throws {
        // RFC 8259 §4 lets a reader choose; the default is to refuse what would lose data.
        let duplicates = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]
        var accepted = 0
        for name in Self.files {
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
            let isRefused = (try? JSONValue(json: bytes)) == nil
            let value = try? JSONValue(json: bytes, options: DecodingOptions(duplicateKeys: .last))
            #expect(isRefused == (value == nil || duplicates.contains(name)), "\(name)")
            if name.hasPrefix("y_") { #expect(value != nil, "\(name)") }
            if name.hasPrefix("n_") { #expect(value == nil, "\(name)") }
            guard let value else { continue }
            accepted += 1
            #expect(try JSONValue(json: value.jsonBytes()) == value, "\(name)")
            #expect(try JSONValue(json: value.jsonBytes(.pretty)) == value, "\(name)")
        }
        #expect(accepted >= 95)
    }

    @Test func skippedValuesAreCheckedToo() throws {
        for bad in [#""\x""#, #""\ud800""#, "01", "tru", "[1,]", "{,}", "\"\u{1}\"", "1.", "nul", #""\u12""#] {
            #expect(throws: DecodingError.self, "\(bad)") { try Owner(json: #"{"name":"x","other":"# + bad + "}") }
        }
        #expect(throws: DecodingError.self) {
            try Owner(json: Array(#"{"name":"x","other":""#.utf8) + [0xFF] + Array("\"}".utf8))
        }
    }

    @Test func utf8IsChecked() throws {
        let bad: [[UInt8]] = [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
        ]
        for bytes in bad { #expect(throws: DecodingError.self) { try String(json: [0x22] + bytes + [0x22]) } }
        for good in ["é", "€", "😀", "\u{10FFFF}", "\u{D7FF}", "\u{E000}", "aaaaaaaé"] {
            #expect(try String(json: Array("\"\(good)\"".utf8)) == good)
        }
    }

    @Test func escapes() throws {
        #expect(try String(json: #""\n\t\r\b\f\"\\\/\u00e9\ud83d\ude00\u0000x""#) == "\n\t\r\u{8}\u{C}\"\\/é😀\0x")
        #expect(try Owner(json: #"{"n\u0061me":"x"}"#).name == "x")
        let text = "\u{0}\u{1F}\"\\\n/\u{7F}\u{2028}é"
        #expect(try String(json: text.jsonBytes()) == text)
        #expect(String(decoding: try "\u{1}\"/".jsonBytes(), as: UTF8.self) == #""\u0001\"/""#)
    }

    @Test func byteOrderMarkIsIgnored() throws {
        #expect(try Int(json: [0xEF, 0xBB, 0xBF] + Array(" 1 ".utf8)) == 1)
    }
}
