import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// UTF-8, UTF-16 and what is neither.
struct EncodingTests {
    private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test(arguments: [true, false], [true, false])
    func readsUTF16(_ bigEndian: Bool, _ mark: Bool) throws {
        let bytes = Self.utf16("key: é😀\nnext: 1\n", bigEndian: bigEndian, mark: mark)
        let root = try DocumentReader().read(bytes, file: "test", format: .yaml).root
        #expect(root.notation == #"{"key":"é😀","next":1}"#)
        #expect(root.mapping?.entry("next")?.keyPosition.place == "2:1")
    }

    @Test func locatesFaultsInUTF16() throws {
        let lone = Self.utf16("a: 1\nb: é", bigEndian: false, mark: true) + [0x3D, 0xD8, 0x20, 0x00]
        let refusalOfLone = try refusal(of: lone)
        #expect(refusalOfLone.id == .invalidUTF16)
        #expect(refusalOfLone.place == "2:5")
        #expect(try refusal(of: Self.utf16("a: 1\nb", bigEndian: true, mark: true) + [0x00]).place == "2:2")
    }

    @Test func refusesUTF32() throws {
        #expect(try refusal(of: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).id == .unsupportedEncoding)
        #expect(try refusal(of: [0, 0, 0, 0x61]).id == .unsupportedEncoding)
    }

    @Test func refusesUTF16AsJSON() throws {
        #expect(try refusal(of: Self.utf16("{}", bigEndian: true, mark: true), .json).id == .unsupportedEncoding)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82],
            [0xE2, 0x28, 0xA1],
            [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xFE], [0xFF],
        ] as [[UInt8]], DocumentFormat.allCases)
    func locatesWhatIsNotUTF8(_ fault: [UInt8], _ format: DocumentFormat) throws {
        let refusal = try refusal(of: Array("[\n\"é".utf8) + fault + Array("\"]".utf8), format)
        #expect(refusal.id == .invalidUTF8)
        #expect(refusal.place == "2:3")
    }

    @Test func readsTheFirstAndTheLastCharacterOfEachLength() throws {
        let text = "\u{A1}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}"
        for format in DocumentFormat.allCases { #expect(try read("\"\(text)\"", format).root.string == text) }
    }

    @Test func ignoresAByteOrderMarkBeforeJSON() throws {
        #expect(try read("\u{FEFF}{}", .json).root.position.place == "1:1")
        #expect(try refusal(of: "{}\u{FEFF}", .json).id == .jsonSyntax)
    }
}
