import Testing

@testable import ModelRuntime

@Suite struct JSONBytesTests {
    /// Strings are made by way of `StaticString`, which is frozen.
    @Test func staticStringsHaveTheExpectedLayout() { #expect(StaticStringLayout.isThatOfLiterals) }

    @Test(arguments: ["", "a", "größer", "日本語 und mehr als fünfzehn Bytes", "\u{0}", "e\u{301}"])
    func stringsOfCheckedText(_ text: String) throws {
        let quoted = "\"" + text.replacing("\u{0}", with: #"\u0000"#) + "\""
        let read = try String(json: quoted)
        #expect(read == text)
        #expect(Array(read.utf8) == Array(text.utf8))
        #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }

    /// The pieces in which text is copied meet in every place.
    @Test func escapesInLongStrings() throws {
        for length in [0, 1, 7, 8, 9, 503, 504, 505, 511, 512, 513, 519, 520, 521, 1030] {
            let plain = String(repeating: "x", count: length)
            for (escape, text) in [(#"\n"#, "\n"), (#"\u00e9"#, "é"), (#"\ud83d\ude00"#, "😀")] {
                #expect(try String(json: "\"\(plain)\(escape)\(plain)\"") == plain + text + plain)
            }
        }
    }

    /// Short strings are made of their bits.
    @Test func shortStringsHaveTheExpectedLayout() { #expect(SmallStringLayout.isThatOfStrings) }

    @Test func stringsOfEveryLength() throws {
        for length in 0...40 {
            for last in ["", "x", "é", "語", "😀"] {
                let text = String("abcdefghijklmnopqrstuvwxyz0123456789abcdefg".prefix(length)) + last
                let read = try String(json: "\"\(text)\"")
                #expect(read == text && Array(read.utf8) == Array(text.utf8))
                // As a key that is sought by a hash, and as one that was found.
                #expect([text: read].hashValue == [text: text].hashValue && [read: 1][text] == 1)
                #expect(read + "x" == text + "x" && read.unicodeScalars.count == text.unicodeScalars.count)
                #expect(try [read].jsonBytes() == Array("[\"\(text)\"]".utf8))
            }
        }
    }

    /// What the standard library takes for UTF-8 and nothing else, wherever in the text it stands.
    @Test func invalidUTF8IsFound() {
        let sequences: [[UInt8]] = [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0x9F, 0xBF],
            [0xE0, 0xA0, 0x80],
            [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xEF, 0xBF, 0xBF],
            [0xEE, 0x80, 0xC0], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE6, 0x97, 0xA5, 0xC3, 0xA4, 0xF0, 0x9F, 0x98, 0x80],
        ]
        for sequence in sequences {
            for before in Array(0...34) + [47, 48, 49, 62, 63, 64, 65, 79, 80] {
                for after in [0, 1, 2, 3, 9, 40] {
                    let text =
                        Array(repeating: UInt8(ascii: "a"), count: before) + sequence
                        + Array(repeating: 0x62, count: after)
                    let isValid = String(validating: text, as: UTF8.self) != nil
                    let place = text.withUnsafeBufferPointer { JSONBytes($0).firstInvalidUTF8() }
                    #expect((place == nil) == isValid, "\(text)")
                    if let place { #expect((before...before + sequence.count).contains(place)) }
                }
            }
        }
    }

    @Test func whiteSpaceIsPassedOver() throws {
        for length in 0...40 {
            for space in ["\n", "\r\n", "\t", " \t "] {
                let run = space + String(repeating: " ", count: length)
                #expect(try [Int](json: "[\(run)1\(run),\(run)2\(run)]\(run)") == [1, 2])
                #expect(throws: DecodingError.self) { try [Int](json: "[\(run)\u{B}1]") }
            }
        }
    }

    @Test func plainTextEndsAtAByteWithAMeaning() {
        let plain: [UInt8] = [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF]
        for length in 0...40 {
            let text = (0..<length).map { plain[$0 % plain.count] }
            for special in [0x22, 0x5C, 0x00, 0x02, 0x0A, 0x1F] as [UInt8] {
                for after in [0, 1, 7, 20] {
                    let bytes = text + [special] + Array(repeating: special ^ 2, count: after)
                    #expect(bytes.withUnsafeBufferPointer { JSONBytes($0).endOfPlainText(from: 0) } == length)
                }
            }
            #expect(text.withUnsafeBufferPointer { JSONBytes($0).endOfPlainText(from: 0) } == length)
        }
    }

    /// Each place of words that bytes without meaning fill, and beside each such byte, which a subtraction could borrow from.
    @Test func tokensEndAtQuotesAndBrackets() {
        let meaningful = Set("\"[]{}".utf8)
        for byte in UInt8.min...UInt8.max {
            for neighbour in [0x00, 0x02, 0x20, 0x3A, 0x7F, 0xDB, 0xFF] as [UInt8] {
                for length in 0...17 {
                    let bytes =
                        Array(repeating: neighbour, count: length) + [byte] + Array(repeating: neighbour, count: 8)
                    let end = bytes.withUnsafeBufferPointer { JSONBytes($0).endOfPlainTokens(from: 0) }
                    // What is left over is looked at byte by byte.
                    #expect(meaningful.contains(byte) ? end == length : end == bytes.count & ~7)
                }
            }
        }
    }

    @Test func lineFeedsAreCounted() {
        for length in 0...40 {
            for period in [1, 2, 7, 16, 17, 50] {
                let bytes = (0..<length).map { $0 % period == period - 1 ? UInt8(ascii: "\n") : 0x0B }
                let found = bytes.withUnsafeBufferPointer { JSONBytes($0).lineFeeds }
                #expect(found.count == length / period)
                #expect(found.last == bytes.lastIndex(of: UInt8(ascii: "\n")))
            }
        }
    }

    @Test func numbersOfEveryLength() throws {
        for length in 1...20 {
            let digits = String("90817263549081726354".prefix(length))
            for text in [digits, "-" + digits] {
                for after in ["", " ", "  ,0", ",1000000000"] {
                    let integer = try? [Int64](json: "[\(text)\(after)]").first
                    #expect(integer == Int64(text), "\(text)\(after)")
                }
                for count in 0..<length {
                    let number = "\(text.dropLast(count)).\(digits)"
                    #expect(try [Double](json: "[\(number)]") == [Double(number)], "\(number)")
                    #expect(try [Double](json: "[\(number),1.00000000000]") == [Double(number), 1], "\(number)")
                }
            }
            #expect(throws: DecodingError.self) { try [Int](json: "[0\(digits)]") }
            #expect(throws: DecodingError.self) { try [Double](json: "[0\(digits).5]") }
        }
    }

    @Test func bytesComeInTheOrderOfScalars() {
        let texts = [
            "", "a", "ab", "abcdefgh", "abcdefghi", "abcdefgz", "b", "é", "語", "😀", "\u{FFFF}", "abcdefgh\u{0}",
        ]
        for a in texts {
            for b in texts {
                #expect((ExactString(a) < ExactString(b)) == a.utf8.lexicographicallyPrecedes(b.utf8), "\(a) \(b)")
            }
        }
    }
}
