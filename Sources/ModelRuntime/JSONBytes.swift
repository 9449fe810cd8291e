#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// All unsafe code of this library. Invariants:
//
// 1. `JSONBytes` borrows memory that its creator keeps alive and unchanged for the whole call that it is handed to
//    (`withUnsafeBytes` and its like). It is never stored beyond that call: `FieldReader` cannot be copied, is only ever
//    lent to generated code, and ends before the call returns.
// 2. Every byte is read through `subscript`, `load` or a range that was checked against `count` here. An index past the
//    end reads as 0, which no JSON token contains, so that scanning needs no bounds check of its own. Indices
//    are never negative: they start at 0 and only grow, or were remembered.
// 3. `UnsafePointer`s of a `StaticString` are read for `utf8CodeUnitCount` bytes; they are valid for the whole program.
// 4. `JSONOutput` owns `capacity` bytes, of which the first `count` are initialized. Nothing is written before
//    `reserve` has made room for it, and the memory is released once, because the type cannot be copied.

/// Borrowed UTF-8 text.
struct JSONBytes {
    private let buffer: UnsafeBufferPointer<UInt8>

    let count: Int

    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        self.buffer = buffer
        count = buffer.count
    }

    /// No text, for a reader that reads from elsewhere.
    static var empty: JSONBytes { JSONBytes(UnsafeBufferPointer(start: nil, count: 0)) }

    /// The byte at `index`, or 0 past the end.
    @inline(__always)
    subscript(index: Int) -> UInt8 { index < count ? buffer[index] : 0 }

    /// Eight bytes, the first one lowest; `index` plus 8 must not be greater than `count`.
    @inline(__always)
    private func load(_ index: Int) -> UInt64 {
        UnsafeRawPointer(buffer.baseAddress.unsafelyUnwrapped).loadWord(index)
    }

    /// The first byte from `start` on that ends a string or needs a closer look in one, or `count`.
    @inline(__always)
    func endOfPlainText(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let special = load(index).bytesWithMeaningInStrings
            if special != 0 { return index &+ special.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < count, !buffer[index].needsEscape { index &+= 1 }
        return index
    }

    func slice(_ range: Range<Int>) -> JSONBytes { JSONBytes(UnsafeBufferPointer(rebasing: buffer[range])) }

    /// The text of a range, which must be valid UTF-8.
    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }

    /// The text of a range in which `escape` finds out what the escape at a place stands for, and where it ends.
    func string(_ range: Range<Int>, escape: (Int) -> (scalar: Unicode.Scalar, end: Int)?) -> String {
        // An escape is never shorter than what it stands for.
        String(unsafeUninitializedCapacity: range.count) { result in
            var count = 0
            var index = range.lowerBound
            while index < range.upperBound {
                if buffer[index] == UInt8(ascii: "\\"), let (scalar, end) = escape(index) {
                    for unit in UTF8.encode(scalar).unsafelyUnwrapped {
                        result[count] = unit
                        count += 1
                    }
                    index = end
                } else {
                    let end = min(max(index + 1, endOfPlainText(from: index)), range.upperBound)
                    let text = UnsafeBufferPointer(rebasing: buffer[index..<end])
                    count = UnsafeMutableBufferPointer(rebasing: result[count...]).update(fromContentsOf: text) + count
                    index = end
                }
            }
            return count
        }
    }

    /// Length, first and last bytes of a short text: equal texts have equal ones.
    func signature(_ range: Range<Int>) -> UInt64 {
        let length = range.count
        guard length < 8 || range.lowerBound + 8 > count else {
            return load(range.lowerBound) ^ load(range.upperBound - 8) &* 31 ^ UInt64(length) << 56
        }
        return buffer[range].reduce(UInt64(length) << 56) { $0 &* 31 ^ UInt64($1) }
    }

    /// Whether the string that starts with a quote at `start` is `text`, spelled without escapes.
    @inline(__always)
    func quotes(_ text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard text.hasPointerRepresentation, start &+ length &+ 2 <= count,
            buffer[start] == UInt8(ascii: "\""), buffer[start &+ length &+ 1] == UInt8(ascii: "\"")
        else { return false }
        let other = UnsafeRawPointer(text.utf8Start)
        let first = start &+ 1
        var index = 0
        while index &+ 8 <= length {
            let word = other.loadWord(index)
            guard load(first &+ index) == word, word.bytesWithMeaningInStrings == 0 else { return false }
            index &+= 8
        }
        while index < length {
            let byte = other.load(fromByteOffset: index, as: UInt8.self)
            guard buffer[first &+ index] == byte, !byte.needsEscape else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether the bytes from `start` on, `count` of them, are those of `text`.
    @inline(__always)
    func equals(_ text: StaticString, at start: Int, count length: Int) -> Bool {
        guard text.hasPointerRepresentation else { return string(start..<start + length) == text.description }
        guard length == text.utf8CodeUnitCount, start + length <= count else { return false }
        let other = UnsafeRawPointer(text.utf8Start)
        var index = 0
        while index &+ 8 <= length {
            guard load(start &+ index) == other.loadWord(index) else { return false }
            index &+= 8
        }
        while index < length {
            guard buffer[start &+ index] == other.load(fromByteOffset: index, as: UInt8.self) else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether two ranges hold the same bytes.
    func equals(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && buffer[a].elementsEqual(buffer[b])
    }

    /// The place of the first byte that is not UTF-8 (RFC 3629 §4), or `nil`.
    func firstInvalidUTF8() -> Int? {
        var index = 0
        while index < count {
            while index &+ 32 <= count,
                (load(index) | load(index &+ 8) | load(index &+ 16) | load(index &+ 24)) & 0x8080_8080_8080_8080 == 0
            {
                index &+= 32
            }
            if index &+ 8 <= count, load(index) & 0x8080_8080_8080_8080 == 0 {
                index &+= 8
                continue
            }
            guard index < count else { break }
            let byte = buffer[index]
            if byte < 0x80 {
                index &+= 1
                continue
            }
            guard let length = sequenceLength(at: index, first: byte) else { return index }
            index &+= length
        }
        return nil
    }

    private func sequenceLength(at index: Int, first: UInt8) -> Int? {
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            range ~= self[index + offset]
        }
        switch first {
        case 0xC2...0xDF: return continues(1) ? 2 : nil
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
        default: return nil
        }
    }
}

// MARK: - Borrowing a caller's bytes

extension ModelValue {
    /// Reads a value from JSON text in UTF-8.
    ///
    /// - Throws: `DecodingError`, whose underlying error is a `JSONLocation`; `ValidationError` if `options` ask for it.
    public init(json bytes: UnsafeRawBufferPointer, options: DecodingOptions = .lenient) throws {
        self = try bytes.withMemoryRebound(to: UInt8.self) { try Self(JSONBytes($0), options) }
    }

    /// Reads a value from JSON text in UTF-8.
    ///
    /// - Throws: `DecodingError`, whose underlying error is a `JSONLocation`; `ValidationError` if `options` ask for it.
    public init(json bytes: [UInt8], options: DecodingOptions = .lenient) throws {
        self = try bytes.withUnsafeBufferPointer { try Self(JSONBytes($0), options) }
    }

    /// Reads a value from JSON text in UTF-8.
    ///
    /// - Throws: `DecodingError`, whose underlying error is a `JSONLocation`; `ValidationError` if `options` ask for it.
    public init(json data: Data, options: DecodingOptions = .lenient) throws {
        self = try data.withUnsafeBytes { try Self(json: $0, options: options) }
    }

    /// Reads a value from JSON text.
    ///
    /// - Throws: `DecodingError`, whose underlying error is a `JSONLocation`; `ValidationError` if `options` ask for it.
    public init(json text: String, options: DecodingOptions = .lenient) throws {
        var text = text
        self = try text.withUTF8 { try Self(JSONBytes($0), options) }
    }
}

extension JSONBytes {
    /// Lends the UTF-8 of `text`.
    static func with<Result>(_ text: String, _ body: (JSONBytes) throws -> Result) rethrows -> Result {
        var text = text
        return try text.withUTF8 { try body(JSONBytes($0)) }
    }
}

// MARK: - Words and bytes

extension UnsafeRawPointer {
    @inline(__always)
    fileprivate func loadWord(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}

extension UInt64 {
    /// The highest bit of every byte that is a quote, a backslash or a control character: RFC 8259 §7.
    ///
    /// A bit above the lowest one that is set may be wrong, because a subtraction borrows from the next byte.
    @inline(__always)
    fileprivate var bytesWithMeaningInStrings: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = self ^ (ones &* 0x22)
        let backslashes = self ^ (ones &* 0x5C)
        let found =
            (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (self &- ones &* 0x20) & ~self
        return found & (ones &* 0x80)
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}

// MARK: - Output

/// JSON text that is being written.
struct JSONOutput: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    /// Text for which `capacity` bytes are enough at first.
    init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    mutating func removeLast(_ length: Int) { count = max(0, count - length) }

    /// A copy of the text.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    var text: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

    /// The path of the value that comes next.
    var openPath: [WireKey] {
        JSONScanner.path(to: count, in: JSONBytes(UnsafeBufferPointer(start: start, count: count)))
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count &+= 1
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.baseAddress else { return }
        reserve(text.count)
        (start + count).update(from: first, count: text.count)
        count &+= text.count
    }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends the decimal digits of `value`.
    mutating func append<Value: FixedWidthInteger>(_ value: Value) {
        reserve(3 * MemoryLayout<Value>.size + 1)
        var rest = value.magnitude
        if value < 0 { append(UInt8(ascii: "-")) }
        var length = 1
        var bound: Value.Magnitude = 10
        while rest >= bound {
            length &+= 1
            let (next, isTooLarge) = bound.multipliedReportingOverflow(by: 10)
            if isTooLarge { break }
            bound = next
        }
        for index in stride(from: length &- 1, through: 0, by: -1) {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            start[count &+ index] = 0x30 &+ UInt8(truncatingIfNeeded: digit)
            rest = quotient
        }
        count &+= length
    }

    /// Appends the last `width` digits of a number, with zeros in front.
    mutating func append(_ value: Int, width: Int) {
        reserve(width)
        var rest = value
        for index in stride(from: width &- 1, through: 0, by: -1) {
            start[count &+ index] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count &+= width
    }

    /// Appends `text` as a JSON string: RFC 8259 §7, escaping only what must be.
    mutating func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { appendQuoted($0) }
    }

    /// Appends `text` as a JSON string: RFC 8259 §7, escaping only what must be.
    mutating func appendQuoted(_ text: StaticString) { text.withUTF8Buffer { appendQuoted($0) } }

    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count &+ 2)
        append(UInt8(ascii: "\""))
        let source = JSONBytes(text)
        var index = 0
        while true {
            let end = source.endOfPlainText(from: index)
            append(UnsafeBufferPointer(rebasing: text[index..<end]))
            guard end < text.count else { break }
            appendEscaped(text[end])
            index = end + 1
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(#"\""# as StaticString)
        case UInt8(ascii: "\\"): append(#"\\"# as StaticString)
        case 0x08: append(#"\b"# as StaticString)
        case 0x09: append(#"\t"# as StaticString)
        case 0x0A: append(#"\n"# as StaticString)
        case 0x0C: append(#"\f"# as StaticString)
        case 0x0D: append(#"\r"# as StaticString)
        default:
            append(#"\u00"# as StaticString)
            for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }

    /// Puts the ranges, which fill the text from the first one's start on but for what separates them, into another
    /// order.
    mutating func rearrange(_ ranges: [Range<Int>], into sorted: [Range<Int>]) {
        guard ranges.count > 1 else { return }
        let separator = Array(
            UnsafeBufferPointer(start: start + ranges[0].upperBound, count: ranges[1].lowerBound - ranges[0].upperBound)
        )
        let parts = sorted.map { UnsafeBufferPointer(start: start + $0.lowerBound, count: $0.count) }
        let text = Array(parts.joined(separator: separator))
        text.withUnsafeBufferPointer { text in
            count = ranges[0].lowerBound
            append(text)
        }
    }
}
