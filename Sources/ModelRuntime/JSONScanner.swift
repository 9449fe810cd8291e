/// Walks JSON text (RFC 8259) that is known to be UTF-8. Errors carry a byte offset; line, column and path are found
/// from it afterwards, once.
///
/// Arrays and objects that were passed over are remembered with their ends, so that passing over them once more, from
/// within or from the front, costs one look: whatever is looked for, and however often, each is walked once.
struct JSONScanner: ~Copyable {
    let bytes: JSONBytes
    /// Where the next token, or the white space before it, starts.
    var offset = 0
    private(set) var depth = 0
    private let greatestDepth: Int
    /// The starts of the arrays and objects that are being passed over, the innermost last.
    private var open: ContiguousArray<Int> = []
    /// The ends, by their starts, of those that were; short ones are as quickly walked again.
    private var ends: [Int: Int] = [:]
    private static let greatestForgottenCount = 128
    #if DEBUG
        /// How many bytes were looked at, for tests.
        private(set) var work = 0
    #endif

    init(_ bytes: JSONBytes, greatestDepth: Int) {
        self.bytes = bytes
        self.greatestDepth = greatestDepth
        // RFC 8259 §8.1: a byte order mark may be ignored.
        if bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    }

    /// A place to come back to.
    struct Mark {
        fileprivate(set) var offset = 0
        fileprivate var depth = 0
    }

    var mark: Mark {
        get { Mark(offset: offset, depth: depth) }
        set { (offset, depth) = (newValue.offset, newValue.depth) }
    }

    @inline(__always)
    mutating func count(from start: Int) {
        #if DEBUG
            work += offset - start + 1
        #endif
    }

    // MARK: Structure

    /// The byte where the value that comes next starts.
    @inline(__always)
    var startOfNext: Int {
        var index = offset
        while bytes[index].isSpace { index &+= 1 }
        return index
    }

    @inline(__always)
    mutating func skipSpace() {
        while bytes[offset].isSpace { offset &+= 1 }
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
        let outer = open.count
        repeat {
            if try !enterOrSkip() { try leave(to: outer) }
        } while open.count > outer
    }

    /// Moves to the first value in the array or object that comes next; past it if it has none or its end is known, and
    /// past any other value. Whether it is inside.
    private mutating func enterOrSkip() throws -> Bool {
        switch try shape() {
        case .null: _ = try null()
        case .boolean: _ = try boolean()
        case .integer, .number: _ = try number()
        case .string: _ = try quoted()
        case .array, .object:
            if !ends.isEmpty, let end = ends[offset] {
                offset = end
                return false
            }
            let start = offset
            if bytes[start] == UInt8(ascii: "[") {
                guard try beginArray() else { return false }
            } else {
                guard try beginObject() else { return false }
                _ = try key()
            }
            open.append(start)
            return true
        }
        return false
    }

    /// Moves out of the arrays and objects that end here, but for `outer` of them, and to the value that follows.
    private mutating func leave(to outer: Int) throws {
        while open.count > outer {
            let start = open[open.count - 1]
            if bytes[start] == UInt8(ascii: "[") {
                if try nextElement() { return }
            } else if try nextField() {
                _ = try key()
                return
            }
            open.removeLast()
            if offset &- start > Self.greatestForgottenCount { ends[start] = offset }
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

    /// Takes the key that comes next, and its colon, if it is `name` and spelled without escapes.
    @inline(__always)
    mutating func key(_ name: StaticString) throws -> Quoted? {
        skipSpace()
        guard bytes.quotes(name, at: offset) else { return nil }
        let start = offset &+ 1
        let end = start &+ name.utf8CodeUnitCount
        offset = end &+ 1
        count(from: start)
        guard take(UInt8(ascii: ":")) else { throw malformed("expected \":\"") }
        return Quoted(range: start..<end, isEscaped: false)
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
        var found: Mark?
        repeat {
            if equals(try key(), name) {
                if !last { return true }
                found = mark
            }
            try skip()
        } while try nextField()
        guard let found else { return false }
        mark = found
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
        count(from: start)
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
        count(from: start)
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
        skipSpace()
        let start = offset
        if let value = shortDouble() {
            count(from: start)
            return value
        }
        let range = try number()
        guard let value = Double(bytes.string(range)), value.isFinite else { throw doesNotFit(Double.self, range) }
        return value
    }

    /// Takes a number of at most 15 digits without an exponent: both parts of the one division are exact, so that its
    /// result is rounded correctly.
    private mutating func shortDouble() -> Double? {
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        let first = isNegative ? offset &+ 1 : offset
        var index = first
        var mantissa: Int64 = 0
        while bytes[index].isDigit, index &- first < 16 {
            mantissa = mantissa &* 10 &+ Int64(bytes[index] &- 0x30)
            index &+= 1
        }
        guard index > first, bytes[first] != 0x30 || index &- first == 1 else { return nil }
        var scale = 1.0
        if bytes[index] == UInt8(ascii: ".") {
            index &+= 1
            let fraction = index
            while bytes[index].isDigit, index &- first < 17 {
                mantissa = mantissa &* 10 &+ Int64(bytes[index] &- 0x30)
                scale *= 10
                index &+= 1
            }
            guard index > fraction else { return nil }
        }
        guard index &- first <= 16, mantissa < 1 << 53, !bytes[index].isDigit,
            bytes[index] | 0x20 != UInt8(ascii: "e")
        else { return nil }
        offset = index
        let value = Double(mantissa) / scale
        return isNegative ? -value : value
    }

    // MARK: Errors

    @inline(never)
    func malformed(_ message: String, at place: Int? = nil) -> ReadingFailure {
        ReadingFailure(.malformed(message), at: place ?? offset)
    }

    /// The value that comes next is of another kind, or no value.
    @inline(never)
    func mismatch(_ expected: String, _ type: Any.Type) -> ReadingFailure {
        var probe = JSONScanner(bytes, greatestDepth: greatestDepth)
        probe.mark = mark
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

extension UInt8 {
    /// White space: RFC 8259 §2.
    @inline(__always)
    var isSpace: Bool { self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09) }
}

extension JSONNumber {
    /// The spelling, cut when it is too long for a message.
    var excerpt: String { spelling.utf8.count <= 40 ? spelling : spelling.prefix(40) + "…" }
}
