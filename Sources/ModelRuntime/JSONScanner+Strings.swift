extension JSONScanner {
    mutating func string() throws -> String {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "\"") else { throw mismatch("a string", String.self) }
        let quoted = try quoted()
        return quoted.isEscaped ? text(quoted) : bytes.string(quoted.range)
    }

    /// Moves past the string that starts here.
    @inline(__always)
    mutating func quoted() throws -> Quoted {
        let start = offset &+ 1
        var isEscaped = false
        var index = bytes.endOfPlainText(from: start)
        while bytes[index] != UInt8(ascii: "\"") {
            isEscaped = true
            index = bytes.endOfPlainText(from: try pastEscape(at: index))
        }
        offset = index &+ 1
        count(from: start)
        return Quoted(range: start..<index, isEscaped: isEscaped)
    }

    @inline(never)
    private func pastEscape(at index: Int) throws -> Int {
        guard bytes[index] == UInt8(ascii: "\\") else {
            let message = index < bytes.count ? "a control character in a string" : "unexpected end of text"
            throw malformed(message, at: index)
        }
        return try escape(at: index).end
    }

    /// The scalar that the escape at `start` stands for, and where the escape ends: RFC 8259 §7.
    private func escape(at start: Int) throws -> (scalar: Unicode.Scalar, end: Int) {
        let scalar: Unicode.Scalar
        switch bytes[start + 1] {
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "t"): scalar = "\t"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "b"): scalar = "\u{8}"
        case UInt8(ascii: "f"): scalar = "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(bytes[start + 1])
        case UInt8(ascii: "u"): return try unicodeEscape(at: start)
        default: throw malformed("an unknown escape in a string", at: start)
        }
        return (scalar, start + 2)
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
