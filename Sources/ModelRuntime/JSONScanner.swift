/// Walks JSON text (RFC 8259) that is known to be UTF-8. Errors carry a byte offset; line, column and path are found
/// from it afterwards, once.
struct JSONScanner {
    let bytes: JSONBytes
    /// Where the next token, or the white space before it, starts.
    var offset = 0
    private(set) var depth = 0
    private let greatestDepth: Int

    init(_ bytes: JSONBytes, greatestDepth: Int) {
        self.bytes = bytes
        self.greatestDepth = greatestDepth
        // RFC 8259 §8.1: a byte order mark may be ignored.
        if bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    }

    // MARK: Structure

    @inline(__always)
    mutating func skipSpace() {
        while true {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset &+= 1
            default: return
            }
        }
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard bytes[offset] == byte else { return false }
        offset &+= 1
        return true
    }

    /// The kind of the value that comes next, by its first byte. Every number is `.number` here.
    mutating func shape() throws -> JSONKind {
        skipSpace()
        switch bytes[offset] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), 0x30...0x39: return .number
        default: throw malformed(offset < bytes.count ? "expected a value" : "unexpected end of text")
        }
    }

    /// Moves into an object; whether it has a field.
    mutating func beginObject() throws -> Bool {
        guard take(UInt8(ascii: "{")) else { throw mismatch("an object", [String: Any].self) }
        try enter()
        guard take(UInt8(ascii: "}")) else { return true }
        depth -= 1
        return false
    }

    /// Moves past a field's value; whether another field follows.
    mutating func nextField() throws -> Bool {
        if take(UInt8(ascii: ",")) { return true }
        guard take(UInt8(ascii: "}")) else { throw malformed("expected \",\" or \"}\"") }
        depth -= 1
        return false
    }

    /// Moves into an array; whether it has an element.
    mutating func beginArray() throws -> Bool {
        guard take(UInt8(ascii: "[")) else { throw mismatch("an array", [Any].self) }
        try enter()
        guard take(UInt8(ascii: "]")) else { return true }
        depth -= 1
        return false
    }

    /// Moves past an element; whether another one follows.
    mutating func nextElement() throws -> Bool {
        if take(UInt8(ascii: ",")) { return true }
        guard take(UInt8(ascii: "]")) else { throw malformed("expected \",\" or \"]\"") }
        depth -= 1
        return false
    }

    private mutating func enter() throws {
        depth += 1
        guard depth <= greatestDepth else {
            throw ReadingFailure(.limit("nested deeper than \(greatestDepth) levels"), at: offset - 1)
        }
    }

    /// Moves past a value without keeping it. Its text is checked like any other.
    mutating func skip() throws {
        switch try shape() {
        case .null: _ = try null()
        case .boolean: _ = try boolean()
        case .integer, .number: _ = try number()
        case .string: _ = try quoted()
        case .array:
            guard try beginArray() else { return }
            repeat { try skip() } while try nextElement()
        case .object:
            guard try beginObject() else { return }
            repeat {
                _ = try key()
                try skip()
            } while try nextField()
        }
    }

    /// The end of the text, with nothing but white space before it.
    mutating func finish() throws {
        skipSpace()
        guard offset == bytes.count else { throw malformed("text after the value") }
    }

    // MARK: Keys

    /// A key or string in the text, without its quotes.
    struct Quoted {
        var range: Range<Int>
        var isEscaped: Bool
    }

    /// The key that comes next, its colon taken.
    @inline(__always)
    mutating func key() throws -> Quoted {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "\"") else { throw malformed("expected a key") }
        let key = try quoted()
        guard take(UInt8(ascii: ":")) else { throw malformed("expected \":\"") }
        return key
    }

    @inline(__always)
    func equals(_ key: Quoted, _ name: StaticString) -> Bool {
        if key.isEscaped { return ExactString(text(key)) == ExactString(name.description) }
        return bytes.equals(name, at: key.range.lowerBound, count: key.range.count)
    }

    func equals(_ a: Quoted, _ b: Quoted) -> Bool {
        if a.isEscaped || b.isEscaped { return ExactString(text(a)) == ExactString(text(b)) }
        return bytes.equals(a.range, b.range)
    }

    /// Moves to the value under `name` in the object that comes next, the last one if `last`.
    mutating func seek(_ name: StaticString, last: Bool) throws -> Bool {
        guard try beginObject() else { return false }
        var found: (offset: Int, depth: Int)?
        repeat {
            let isFound = equals(try key(), name)
            if isFound {
                found = (offset, depth)
                if !last { return true }
            }
            try skip()
        } while try nextField()
        guard let found else { return false }
        (offset, depth) = found
        return true
    }

    // MARK: Literals

    /// Takes `null` if it comes next.
    mutating func null() throws -> Bool {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    mutating func boolean() throws -> Bool {
        skipSpace()
        switch bytes[offset] {
        case UInt8(ascii: "t"):
            try literal("true")
            return true
        case UInt8(ascii: "f"):
            try literal("false")
            return false
        default: throw mismatch("a boolean", Bool.self)
        }
    }

    private mutating func literal(_ word: StaticString) throws {
        guard bytes.equals(word, at: offset, count: word.utf8CodeUnitCount) else { throw malformed("expected a value") }
        offset += word.utf8CodeUnitCount
    }

    // MARK: Numbers

    /// The range of the number that comes next.
    mutating func number() throws -> Range<Int> {
        skipSpace()
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        guard isNegative || bytes[offset].isDigit else { throw mismatch("a number", Double.self) }
        if isNegative { offset += 1 }
        if bytes[offset] == UInt8(ascii: "0"), bytes[offset + 1].isDigit { throw malformed("a number starts with 0") }
        try takeDigits()
        if bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            try takeDigits()
        }
        if bytes[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+") { offset += 1 }
            try takeDigits()
        }
        return start..<offset
    }

    private mutating func takeDigits() throws {
        let start = offset
        while bytes[offset].isDigit { offset &+= 1 }
        guard offset > start else { throw malformed("expected a digit") }
    }

    mutating func integer<T: FixedWidthInteger>() throws -> T {
        skipSpace()
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        var index = isNegative ? offset &+ 1 : offset
        let first = index
        var magnitude: UInt64 = 0
        // 18 digits cannot overflow.
        while index &- first < 18, bytes[index].isDigit {
            magnitude = magnitude &* 10 &+ UInt64(bytes[index] &- 0x30)
            index &+= 1
        }
        switch bytes[index] {
        case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return try longInteger(start)
        default: break
        }
        guard index > first, bytes[first] != 0x30 || index &- first == 1 else { return try longInteger(start) }
        offset = index
        let value = Int64(magnitude)
        guard let result = T(exactly: isNegative ? 0 &- value : value) else { throw doesNotFit(T.self, start..<index) }
        return result
    }

    /// Many digits, a fraction, an exponent, or no number at all.
    @inline(never)
    private mutating func longInteger<T: FixedWidthInteger>(_ start: Int) throws -> T {
        guard bytes[start] == UInt8(ascii: "-") || bytes[start].isDigit else { throw mismatch("an integer", T.self) }
        let range = try number()
        let number = JSONNumber(uncheckedSpelling: bytes.string(range))
        if let value = number.integer(as: T.self) { return value }
        guard number.isInteger else {
            throw ReadingFailure(.mismatch("expected an integer, found \(number.excerpt)", T.self), at: start)
        }
        throw doesNotFit(T.self, range)
    }

    mutating func double() throws -> Double {
        let range = try number()
        if let value = shortDouble(range) { return value }
        guard let value = Double(bytes.string(range)), value.isFinite else { throw doesNotFit(Double.self, range) }
        return value
    }

    /// At most 15 digits and a small scale: one exact division.
    private func shortDouble(_ range: Range<Int>) -> Double? {
        let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
        let digits = range.lowerBound &+ (isNegative ? 1 : 0)
        guard range.upperBound &- digits <= 16 else { return nil }
        var mantissa: Int64 = 0
        var scale = 1.0
        var hasPoint = false
        for index in digits..<range.upperBound {
            let byte = bytes[index]
            if byte.isDigit {
                mantissa = mantissa &* 10 &+ Int64(byte &- 0x30)
                if hasPoint { scale *= 10 }
            } else {
                guard byte == UInt8(ascii: ".") else { return nil }
                hasPoint = true
            }
        }
        guard mantissa < 1 << 53 else { return nil }
        let value = Double(mantissa) / scale
        return isNegative ? -value : value
    }

    // MARK: Strings

    mutating func string() throws -> String {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "\"") else { throw mismatch("a string", String.self) }
        let quoted = try quoted()
        return quoted.isEscaped ? text(quoted) : bytes.string(quoted.range)
    }

    /// Moves past the string that starts here.
    @inline(__always)
    private mutating func quoted() throws -> Quoted {
        let start = offset &+ 1
        var isEscaped = false
        offset = start
        while true {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                defer { offset &+= 1 }
                return Quoted(range: start..<offset, isEscaped: isEscaped)
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                offset = try escape(at: offset).end
            } else {
                guard byte >= 0x20 else {
                    throw malformed(offset < bytes.count ? "a control character in a string" : "unexpected end of text")
                }
                offset &+= 1
            }
        }
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
        var result = ""
        var start = quoted.range.lowerBound
        var index = start
        while index < quoted.range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\"), let (scalar, end) = try? escape(at: index) else {
                index += 1
                continue
            }
            result += bytes.string(start..<index)
            result.unicodeScalars.append(scalar)
            start = end
            index = end
        }
        return result + bytes.string(start..<index)
    }

    // MARK: Errors

    @inline(never)
    func malformed(_ message: String, at place: Int? = nil) -> ReadingFailure {
        ReadingFailure(.malformed(message), at: place ?? offset)
    }

    /// The value that comes next is of another kind, or no value.
    @inline(never)
    func mismatch(_ expected: String, _ type: Any.Type) -> ReadingFailure {
        var probe = self
        do {
            let shape = try probe.shape()
            let start = probe.offset
            try probe.skip()
            if shape == .null { return ReadingFailure(.null(expected, type), at: start) }
            let article = shape == .array || shape == .object ? "an" : "a"
            return ReadingFailure(
                .mismatch("expected \(expected), found \(article) \(shape.rawValue)", type), at: start)
        } catch let failure as ReadingFailure {
            return failure
        } catch {
            return malformed("expected \(expected)")
        }
    }

    @inline(never)
    func doesNotFit(_ type: Any.Type, _ range: Range<Int>) -> ReadingFailure {
        let number = JSONNumber(uncheckedSpelling: bytes.string(range))
        return ReadingFailure(.outOfRange(number.excerpt, type), at: range.lowerBound)
    }
}

extension JSONNumber {
    /// The spelling, cut when it is too long for a message.
    var excerpt: String { spelling.utf8.count <= 40 ? spelling : spelling.prefix(40) + "…" }
}
