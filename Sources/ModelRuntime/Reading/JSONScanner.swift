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
    private var open = TrivialStack<Int>()
    private var plainNames = PlainNames()
    /// The text of a string with escapes, while it is put together.
    var unescaped = JSONOutput(capacity: 0)
    /// The ends, by their starts, of those that were; short ones are as quickly walked again.
    private var ends = OffsetTable()
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
    mutating func count(from start: Int) { count(from: start, to: offset) }

    @inline(__always)
    mutating func count(from start: Int, to end: Int) {
        #if DEBUG
            work += end - start + 1
        #endif
    }

    /// Looks at what was remembered are work too.
    @inline(__always)
    mutating func countLooks(_ count: Int) {
        #if DEBUG
            work += count
        #endif
    }

    /// What is jumped over was not looked at.
    @inline(__always)
    private mutating func countJump(from start: Int, to end: Int) {
        #if DEBUG
            work -= end - start
        #endif
    }

    // MARK: Structure

    /// The byte where the value that comes next starts.
    @inline(__always)
    var startOfNext: Int { bytes.pastSpace(offset) }

    @inline(__always)
    mutating func skipSpace() { offset = bytes.pastSpace(offset) }

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
        default: throw malformed(bytes.noValue(offset))
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
    @inline(__always)
    mutating func nextField() throws -> Bool {
        if take(UInt8(ascii: ",")) { return true }
        try endObject(at: offset)
        return false
    }

    /// Moves out of an object that ends at `index`.
    @inline(__always)
    mutating func endObject(at index: Int) throws {
        guard bytes[index] == UInt8(ascii: "}") else { throw malformed("expected \",\" or \"}\"", at: index) }
        offset = index &+ 1
        depth &-= 1
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
    @inline(__always)
    mutating func nextElement() throws -> Bool {
        if take(UInt8(ascii: ",")) { return true }
        guard bytes[offset] == UInt8(ascii: "]") else { throw malformed("expected \",\" or \"]\"") }
        offset &+= 1
        depth &-= 1
        return false
    }

    @inline(__always)
    private mutating func enter() throws {
        depth &+= 1
        guard depth <= greatestDepth else { throw tooDeep(at: offset - 1) }
    }

    /// Throws if `count` levels more than here would be too many.
    func checkDepth(with count: Int) throws {
        guard depth &+ count <= greatestDepth else { throw tooDeep(at: startOfNext) }
    }

    @inline(never)
    private func tooDeep(at place: Int) -> ReadingFailure {
        ReadingFailure(.limit("nested deeper than \(greatestDepth) levels"), at: place)
    }

    /// The end of the text, with nothing but white space before it.
    mutating func finish() throws {
        skipSpace()
        guard offset == bytes.count else { throw malformed("text after the value") }
    }

    // MARK: Passing over values

    /// Moves past a value without keeping it. Its text is checked like any other.
    @inline(__always)
    mutating func skip() throws {
        skipSpace()
        offset = try endOfValue(at: offset)
    }

    /// Where the value ends that starts at `start`.
    @inline(__always)
    mutating func endOfValue(at start: Int) throws -> Int {
        let first = bytes[start]
        // The brackets differ in one bit.
        if first | 0x20 == UInt8(ascii: "{") { return try endOfCollection(at: start) }
        let end = try first == UInt8(ascii: "\"") ? bytes.endOfString(at: start) : bytes.endOfScalar(at: start)
        count(from: start, to: end)
        return end
    }

    @inline(never)
    private mutating func endOfCollection(at start: Int) throws -> Int {
        let outer = open.count
        var index = start
        repeat {
            if try enter(at: &index) { continue }
            try leave(&index, to: outer)
        } while open.count > outer
        count(from: start, to: index)
        return index
    }

    /// Moves into the array or object at `index`, to the first one of those in it; past it if none is in it or its end is known. Whether
    /// another array or object comes next.
    @inline(__always)
    private mutating func enter(at index: inout Int) throws -> Bool {
        let start = index
        let bracket = bytes[start]
        if let end = ends[start] {
            index = end
            countJump(from: start, to: end)
            return false
        }
        guard depth &+ open.count < greatestDepth else { throw tooDeep(at: start) }
        index = bytes.pastSpace(start &+ 1)
        // A closing bracket is two code points after its opening one.
        if bytes[index] == bracket &+ 2 {
            index &+= 1
            return false
        }
        if bracket == UInt8(ascii: "{") { index = try bytes.pastKey(at: index) }
        if try bytes.passScalars(&index, isInObject: bracket == UInt8(ascii: "{")) {
            open.append(start)
            return true
        }
        try close(start, bracket, at: &index)
        return false
    }

    /// Moves past the closing bracket at `index` of the array or object that starts at `start`.
    @inline(__always)
    private mutating func close(_ start: Int, _ bracket: UInt8, at index: inout Int) throws {
        guard bytes[index] == bracket &+ 2 else {
            let closing = bracket == UInt8(ascii: "{") ? "}" : "]"
            throw malformed("expected \",\" or \"\(closing)\"", at: index)
        }
        index &+= 1
        if index &- start > Self.greatestForgottenCount { ends[start] = index }
    }

    /// Moves out of the arrays and objects that end at `index`, but for `outer` of them, and to the next one in those that do not.
    @inline(__always)
    private mutating func leave(_ index: inout Int, to outer: Int) throws {
        while open.count > outer {
            let start = open[open.count &- 1]
            let bracket = bytes[start]
            index = bytes.pastSpace(index)
            if bytes[index] == UInt8(ascii: ",") {
                let isInObject = bracket == UInt8(ascii: "{")
                index = bytes.pastSpace(index &+ 1)
                if isInObject { index = try bytes.pastKey(at: index) }
                if try bytes.passScalars(&index, isInObject: isInObject) { return }
            }
            try close(start, bracket, at: &index)
            open.cut(to: open.count &- 1)
        }
    }

    // MARK: Keys

    /// A key or string in the text, without its quotes.
    struct Quoted: BitwiseCopyable {
        var start: Int
        var end: Int
        var isEscaped: Bool

        @inline(__always)
        var range: Range<Int> { Range(uncheckedBounds: (start, end)) }
    }

    /// The key that comes next, its colon taken.
    @inline(__always)
    mutating func key() throws -> Quoted {
        let key = try bytes.key(at: startOfNext)
        offset = try bytes.pastColon(key.end)
        count(from: key.start)
        return key
    }

    /// Takes the key at `start`, whose quote was passed, and its colon, if it is `name` and spelled without escapes.
    @inline(__always)
    mutating func key(_ name: StaticString, at start: Int) -> Quoted? {
        guard let end = bytes.endOfKey(name, at: start, &plainNames) else { return nil }
        offset = end
        count(from: start)
        return Quoted(start: start, end: start &+ name.utf8CodeUnitCount, isEscaped: false)
    }

    /// Moves to the value under `name` in the object that comes next, the last one if `last`.
    mutating func seek(_ name: StaticString, last: Bool) throws -> Bool {
        guard try beginObject() else { return false }
        var found: Mark?
        repeat {
            if bytes.equals(try key(), name) {
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
    @inline(__always)
    mutating func null() throws -> Bool {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "n") else { return false }
        offset = try bytes.endOfScalar(at: offset)
        return true
    }

    mutating func boolean() throws -> Bool {
        skipSpace()
        let first = bytes[offset]
        guard first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else { throw mismatch("a boolean", Bool.self) }
        offset = try bytes.endOfScalar(at: offset)
        return first == UInt8(ascii: "t")
    }

    // MARK: Numbers

    /// The range of the number that comes next.
    mutating func number() throws -> Range<Int> {
        skipSpace()
        let start = offset
        guard bytes[start] == UInt8(ascii: "-") || bytes[start].isDigit else { throw mismatch("a number", Double.self) }
        offset = try bytes.endOfNumber(at: start)
        count(from: start)
        return start..<offset
    }

    mutating func integer<T: FixedWidthInteger>() throws -> T {
        skipSpace()
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        let first = isNegative ? offset &+ 1 : offset
        let digits = bytes.firstDigits(first)
        var (magnitude, index) = (digits.value, first &+ digits.count)
        // 18 digits cannot overflow.
        let limit = min(first &+ 18, bytes.count)
        while index < limit, bytes[index].isDigit {
            magnitude = magnitude &* 10 &+ UInt64(bytes[index] &- 0x30)
            index &+= 1
        }
        let next = bytes[index]
        if next.isDigit || next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e") {
            return try longInteger(start)
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
    @inline(__always)
    private mutating func shortDouble() -> Double? {
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        let first = isNegative ? offset &+ 1 : offset
        let limit = min(first &+ 17, bytes.count)
        var index = first
        var mantissa: Int64 = 0
        while index < limit, bytes[index].isDigit {
            mantissa = mantissa &* 10 &+ Int64(bytes[index] &- 0x30)
            index &+= 1
        }
        guard index > first, bytes[first] != 0x30 || index &- first == 1 else { return nil }
        var digitCount = index &- first
        var fractionCount = 0
        if bytes[index] == UInt8(ascii: ".") {
            index &+= 1
            let fraction = index
            let (value, count) = bytes.firstDigits(fraction)
            if fraction &+ count <= limit {
                mantissa = mantissa &* Self.integerPowersOfTen[count] &+ Int64(truncatingIfNeeded: value)
                index &+= count
            }
            while index < limit, bytes[index].isDigit {
                mantissa = mantissa &* 10 &+ Int64(bytes[index] &- 0x30)
                index &+= 1
            }
            fractionCount = index &- fraction
            guard fractionCount > 0 else { return nil }
            digitCount &+= fractionCount
        }
        guard digitCount <= 15, !bytes[index].isDigit, bytes[index] | 0x20 != UInt8(ascii: "e") else { return nil }
        offset = index
        let value = fractionCount == 0 ? Double(mantissa) : Double(mantissa) / Self.powersOfTen[fractionCount]
        return isNegative ? -value : value
    }

    /// Those that a `Double` holds exactly and a short number can need.
    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    private static let integerPowersOfTen: [Int64] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
    ]

    // MARK: Errors

    @inline(__always)
    func malformed(_ message: String, at place: Int? = nil) -> ReadingFailure {
        ReadingFailure.malformed(message, at: place ?? offset)
    }

    /// The value that comes next is of another kind, or no value: passed over once, however many readers it fits none of.
    @inline(never)
    mutating func mismatch(_ expected: String, _ type: Any.Type) -> ReadingFailure {
        let start = mark
        defer { mark = start }
        do {
            let shape = try shape()
            let start = offset
            try skip()
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
