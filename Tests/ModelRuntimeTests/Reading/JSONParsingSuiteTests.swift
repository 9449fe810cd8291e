import Foundation
import ModelRuntime
import TestSupport
import Testing

/// The JSON parsing test suite: `y_` must be read, `n_` must not, `i_` either.
@Suite struct JSONParsingSuiteTests {
    static let folder = Corpus.url("json-test-suite/test_parsing")

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

    /// As a value that a type passes over, as a row's free-form value, and as a map's and an array's element.
    @Test(.enabled(if: !files.isEmpty, "no corpus at ../shared/corpus/json-test-suite"))
    func everyCaseWithinTypedValues() throws {
        let options = DecodingOptions(duplicateKeys: .first)
        var accepted = 0
        for name in Self.files {
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
            // A byte order mark may only stand at the start of a text.
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { continue }
            func within(_ start: String, _ end: String) -> [UInt8] { Array(start.utf8) + bytes + Array(end.utf8) }
            let isAccepted = (try? JSONValue(json: bytes, options: options)) != nil
            let outcomes = [
                (try? Owner(json: within(#"{"other":"#, #","name":"x"}"#), options: options)) != nil,
                (try? Owner(json: within(#"{"name":"x","other":"#, "}"), options: options)) != nil,
                (try? [String: JSONValue](json: within(#"{"a":"#, "}"), options: options)) != nil,
                (try? [JSONValue](json: within("[", "]"), options: options)) != nil
                    || bytes.allSatisfy { $0 == 0x20 },
            ]
            // An empty text, or one of spaces, is nothing in an array, and no value anywhere else.
            let expected = [isAccepted, isAccepted, isAccepted, isAccepted || bytes.allSatisfy { $0 == 0x20 }]
            if !name.contains("comma") { #expect(outcomes == expected, "\(name)") }
            if isAccepted { accepted += 1 }
        }
        #expect(accepted >= 95)
    }

    static let samples = [
        #"{"name":"Al\n\u00e9","other":[1,-2.5e3,null,{"a":"é😀"}],"x":true}"#,
        #"{"x":{"y":[[],{}]},"name":"","age":3}"#,
    ]

    @Test(arguments: samples) func everyTruncationIsRefused(_ text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try Owner(json: bytes) == Owner(json: text))
        for count in 0..<bytes.count {
            #expect(throws: DecodingError.self, "\(count)") { try Owner(json: Array(bytes[..<count])) }
            #expect(throws: DecodingError.self, "\(count)") { try JSONValue(json: Array(bytes[..<count])) }
        }
    }

    @Test func longStrings() throws {
        let plain = String(repeating: "0123456789abcdef", count: 655_360)
        #expect(try String(json: "\"\(plain)\"") == plain)
        let escaped = String(repeating: #"é\n\ud83d\ude00 text"#, count: 65_536)
        #expect(try String(json: "\"\(escaped)\"").unicodeScalars.count == 65_536 * 8)
        #expect(throws: DecodingError.self) { try String(json: "\"\(plain)") }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"name\":"]) func deepNestingIsRefusedWhoeverReadsIt(_ opening: String) {
        let text = String(repeating: opening, count: 100_000)
        #expect(throws: DecodingError.self) { try JSONValue(json: text) }
        #expect(throws: DecodingError.self) { try LinkedNode(json: #"{"value":1,"x":"# + text) }
        #expect(throws: DecodingError.self) { try [Shape](json: text) }
        let options = DecodingOptions(limits: .init(depth: 100_001))
        #expect(throws: DecodingError.self) { try LinkedNode(json: #"{"value":1,"x":"# + text, options: options) }
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
