// Tokens of JSON text, by their places. Their functions need nothing but the text, which is two words: a reader would be
// copied to every one of them.

extension JSONBytes {
    /// Where the value of the key at `start` starts.
    @inline(__always)
    func pastKey(at start: Int) throws -> Int {
        pastSpace(try pastColon(try key(at: start).end))
    }

    /// The key that starts with a quote at `start`.
    @inline(__always)
    func key(at start: Int) throws -> JSONScanner.Quoted {
        guard self[start] == UInt8(ascii: "\"") else { throw ReadingFailure.malformed("expected a key", at: start) }
        return try quoted(at: start)
    }

    /// The string that starts at `start`, where a quote is.
    @inline(__always)
    func quoted(at start: Int) throws -> JSONScanner.Quoted {
        let plainEnd = endOfPlainText(from: start &+ 1)
        let end = self[plainEnd] == UInt8(ascii: "\"") ? plainEnd : try endOfEscapedText(from: plainEnd)
        return JSONScanner.Quoted(start: start &+ 1, end: end, isEscaped: end != plainEnd)
    }

    /// What follows the colon behind the key that ends at `end`.
    @inline(__always)
    func pastColon(_ end: Int) throws -> Int {
        if let index = endOfKey(end) { return index }
        throw ReadingFailure.malformed("expected \":\"", at: pastSpace(end &+ 1))
    }

    /// The end of the literal name or number at `start`.
    @inline(__always)
    func endOfScalar(at start: Int) throws -> Int {
        if self[start] <= UInt8(ascii: "9") { return try endOfNumber(at: start) }
        guard let end = endOfLiteral(at: start) else { throw ReadingFailure.malformed("expected a value", at: start) }
        return end
    }

    /// Moves past strings, numbers and literal names in an array or object, from the value at `index` on, to a value that is none of them, or to
    /// what follows the last one. Whether a value comes next.
    func passScalars(_ index: inout Int, isInObject: Bool) throws -> Bool {
        while true {
            let first = self[index]
            // The brackets differ in one bit.
            if first | 0x20 == UInt8(ascii: "{") { return true }
            index = try first == UInt8(ascii: "\"") ? endOfString(at: index) : endOfScalar(at: index)
            index = pastSpace(index)
            guard self[index] == UInt8(ascii: ",") else { return false }
            index = pastSpace(index &+ 1)
            if isInObject { index = try pastKey(at: index) }
        }
    }

    /// The end of the number at `start`: RFC 8259 §6.
    func endOfNumber(at start: Int) throws -> Int {
        let first = self[start] == UInt8(ascii: "-") ? start &+ 1 : start
        var index = pastDigits(first)
        guard index > first else {
            throw ReadingFailure.malformed(first > start ? "expected a digit" : noValue(start), at: first)
        }
        if self[first] == 0x30, index &- first > 1 {
            throw ReadingFailure.malformed("a number starts with 0", at: first)
        }
        if self[index] == UInt8(ascii: ".") { index = try pastSomeDigits(index &+ 1) }
        if self[index] | 0x20 == UInt8(ascii: "e") {
            let sign = self[index &+ 1]
            let hasSign = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
            index = try pastSomeDigits(index &+ (hasSign ? 2 : 1))
        }
        return index
    }

    @inline(__always)
    private func pastSomeDigits(_ start: Int) throws -> Int {
        let end = pastDigits(start)
        guard end > start else { throw ReadingFailure.malformed("expected a digit", at: start) }
        return end
    }

    func noValue(_ place: Int) -> String { place < count ? "expected a value" : "unexpected end of text" }
}

// MARK: - Strings

extension JSONBytes {
    /// The text of a key or string whose escapes were checked.
    func text(_ quoted: JSONScanner.Quoted) -> String {
        guard quoted.isEscaped else { return string(quoted.range) }
        return string(quoted.range) { try? escape(at: $0) }
    }

    @inline(__always)
    func equals(_ key: JSONScanner.Quoted, _ name: StaticString) -> Bool {
        if key.isEscaped { return ExactString(text(key)) == ExactString(name.description) }
        return equals(name, at: key.start, count: key.end &- key.start)
    }

    /// Where the string that starts with a quote at `start` ends, its closing quote passed.
    @inline(__always)
    func endOfString(at start: Int) throws -> Int {
        let plainEnd = endOfPlainText(from: start &+ 1)
        return (self[plainEnd] == UInt8(ascii: "\"") ? plainEnd : try endOfEscapedText(from: plainEnd)) &+ 1
    }

    /// The closing quote of a string that has an escape at `start`.
    @inline(never)
    func endOfEscapedText(from start: Int) throws -> Int {
        var index = start
        repeat {
            let isShort = self[index] == UInt8(ascii: "\\") && Self.byte(escapedAs: self[index &+ 1]) != nil
            index = endOfPlainText(from: isShort ? index &+ 2 : try escape(at: index).end)
        } while self[index] != UInt8(ascii: "\"")
        return index
    }

    /// The scalar that the escape at `start` stands for, and where the escape ends: RFC 8259 §7.
    func escape(at start: Int) throws -> (scalar: Unicode.Scalar, end: Int) {
        guard self[start] == UInt8(ascii: "\\") else {
            let message = start < count ? "a control character in a string" : "unexpected end of text"
            throw ReadingFailure.malformed(message, at: start)
        }
        if let byte = Self.byte(escapedAs: self[start + 1]) { return (Unicode.Scalar(byte), start + 2) }
        guard self[start + 1] == UInt8(ascii: "u") else {
            throw ReadingFailure.malformed("an unknown escape in a string", at: start)
        }
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
        guard unit < 0xDC00, self[start + 6] == UInt8(ascii: "\\"), self[start + 7] == UInt8(ascii: "u") else {
            throw ReadingFailure.malformed("a lone surrogate in a string", at: start)
        }
        let low = try codeUnit(at: start + 6)
        guard 0xDC00...0xDFFF ~= low, let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else {
            throw ReadingFailure.malformed("a lone surrogate in a string", at: start)
        }
        return (scalar, start + 12)
    }

    private func codeUnit(at start: Int) throws -> UInt32 {
        var unit: UInt32 = 0
        for index in start + 2..<start + 6 {
            switch self[index] {
            case 0x30...0x39: unit = unit << 4 | UInt32(self[index] - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((self[index] | 0x20) - 0x57)
            default: throw ReadingFailure.malformed("an incomplete escape in a string", at: start)
            }
        }
        return unit
    }
}
