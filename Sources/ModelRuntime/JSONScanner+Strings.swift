extension JSONScanner {
    mutating func string() throws -> String {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "\"") else { throw mismatch("a string", String.self) }
        let quoted = try quoted()
        return quoted.isEscaped ? text(quoted) : bytes.string(quoted.range)
    }

    /// Takes the string that comes next if it is `text`, spelled without escapes.
    mutating func takes(_ text: String) -> Bool {
        skipSpace()
        guard let end = bytes.endOfString(at: offset, text) else { return false }
        offset = end
        return true
    }

    /// Moves past the string that starts here.
    @inline(__always)
    mutating func quoted() throws -> Quoted {
        let start = offset &+ 1
        let plainEnd = bytes.endOfPlainText(from: start)
        let end = bytes[plainEnd] == UInt8(ascii: "\"") ? plainEnd : try endOfEscapedText(from: plainEnd)
        offset = end &+ 1
        count(from: start)
        return Quoted(start: start, end: end, isEscaped: end != plainEnd)
    }

    /// Where the string that starts with a quote at `start` ends, its closing quote passed.
    @inline(__always)
    func endOfString(at start: Int) throws -> Int {
        let plainEnd = bytes.endOfPlainText(from: start &+ 1)
        return (bytes[plainEnd] == UInt8(ascii: "\"") ? plainEnd : try endOfEscapedText(from: plainEnd)) &+ 1
    }

    /// The closing quote of a string that has an escape at `start`.
    @inline(never)
    private func endOfEscapedText(from start: Int) throws -> Int {
        var index = start
        repeat {
            index = bytes.endOfPlainText(from: try pastEscape(at: index))
        } while bytes[index] != UInt8(ascii: "\"")
        return index
    }

    private func pastEscape(at index: Int) throws -> Int {
        guard bytes[index] == UInt8(ascii: "\\") else {
            let message = index < bytes.count ? "a control character in a string" : "unexpected end of text"
            throw malformed(message, at: index)
        }
        return try escape(at: index).end
    }

    /// The scalar that the escape at `start` stands for, and where the escape ends: RFC 8259 §7.
    private func escape(at start: Int) throws -> (scalar: Unicode.Scalar, end: Int) {
        if let byte = Self.byte(escapedAs: bytes[start + 1]) { return (Unicode.Scalar(byte), start + 2) }
        guard bytes[start + 1] == UInt8(ascii: "u") else { throw malformed("an unknown escape in a string", at: start) }
        return try unicodeEscape(at: start)
    }

    /// What an escape of two characters stands for.
    @inline(__always)
    static func byte(escapedAs letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: nil
        }
    }

    private func unicodeEscape(at start: Int) throws -> (scalar: Unicode.Scalar, end: Int) {
        let unit = try codeUnit(at: start)
        if let scalar = Unicode.Scalar(unit) { return (scalar, start + 6) }
        guard unit < 0xDC00, bytes[start + 6] == UInt8(ascii: "\\"), bytes[start + 7] == UInt8(ascii: "u") else {
            throw malformed("a lone surrogate in a string", at: start)
        }
        let low = try codeUnit(at: start + 6)
        guard 0xDC00...0xDFFF ~= low, let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else {
            throw malformed("a lone surrogate in a string", at: start)
        }
        return (scalar, start + 12)
    }

    private func codeUnit(at start: Int) throws -> UInt32 {
        var unit: UInt32 = 0
        for index in start + 2..<start + 6 {
            switch bytes[index] {
            case 0x30...0x39: unit = unit << 4 | UInt32(bytes[index] - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((bytes[index] | 0x20) - 0x57)
            default: throw malformed("an incomplete escape in a string", at: start)
            }
        }
        return unit
    }

    /// The text of a key or string whose escapes were checked.
    func text(_ quoted: Quoted) -> String {
        guard quoted.isEscaped else { return bytes.string(quoted.range) }
        return bytes.string(quoted.range) { try? escape(at: $0) }
    }
}
