#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// All unsafe code of this library, in one file however long it gets. Invariants:
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
// 5. `String(checkedUTF8:)` is handed text that is UTF-8: from a document that was checked when it was opened, or put
//    together of its parts and whole scalars.
// 6. `TrivialStack` owns memory for `capacity` elements, of which the first `count` are initialized; its elements need
//    no release, an index is checked against `count`, and the memory is released once, as above.
//    Memory that a `Scratch` lent it is neither released nor used beyond the call that the scratch was made for.
// 7. `PlainNames` owns `slotCount` initialized addresses or nothing; a slot is cut to that count. The addresses are compared,
//    never read from.
// 8. `Scratch` borrows memory that `withScratch` keeps for the call of its closure, all of it initialized. Nobody stores it beyond that
//    call, and an index is checked against `count`.

/// Borrowed UTF-8 text.
struct JSONBytes {
    private let buffer: UnsafeBufferPointer<UInt8>

    @inline(__always)
    var count: Int { buffer.count }

    init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

    /// No text, for a reader that reads from elsewhere.
    static var empty: JSONBytes { JSONBytes(UnsafeBufferPointer(start: nil, count: 0)) }

    /// The byte at `index`, or 0 past the end.
    @inline(__always)
    subscript(index: Int) -> UInt8 { index < count ? buffer[index] : 0 }

    /// Eight bytes, the first one lowest; `index` plus 8 must not be greater than `count`.
    @inline(__always)
    private func load(_ index: Int) -> UInt64 { start.loadWord(index) }

    @inline(__always)
    private var start: UnsafeRawPointer { UnsafeRawPointer(buffer.baseAddress.unsafelyUnwrapped) }

    /// The first byte from `index` on that is not white space, or `count`.
    @inline(__always)
    func pastSpace(_ index: Int) -> Int {
        guard index < count, buffer[index] <= 0x20 else { return index }
        // Mostly it is one space, after a comma or a colon.
        let next = index &+ 1
        if buffer[index] == 0x20, next < count, buffer[next] > 0x20 { return next }
        return pastRun(ofSpace: index)
    }

    @inline(never)
    private func pastRun(ofSpace start: Int) -> Int {
        var index = start
        while index < count, buffer[index].isSpace { index &+= 1 }
        return index
    }

    /// The first byte from `index` on that is not a digit, or `count`.
    @inline(__always)
    func pastDigits(_ start: Int) -> Int {
        var index = start
        while index < count, buffer[index].isDigit { index &+= 1 }
        return index
    }

    /// The end of the literal name at `index` (RFC 8259 §3), if there is one.
    @inline(__always)
    func endOfLiteral(at index: Int) -> Int? {
        guard index &+ 4 <= count else { return nil }
        switch start.loadHalf(index) {
        case 0x6C6C_756E: return index &+ 4  // null
        case 0x6575_7274: return index &+ 4  // true
        case 0x736C_6166: return self[index &+ 4] == UInt8(ascii: "e") ? index &+ 5 : nil  // false
        default: return nil
        }
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

    @inline(__always)
    fileprivate func withMemory<Result>(_ body: (UnsafeRawPointer, Int) -> Result) -> Result { body(start, count) }

    func slice(_ range: Range<Int>) -> JSONBytes { JSONBytes(UnsafeBufferPointer(rebasing: buffer[range])) }

    /// The text of a range, which must be valid UTF-8.
    @inline(__always)
    func string(_ range: Range<Int>) -> String { String(checkedUTF8: UnsafeBufferPointer(rebasing: buffer[range])) }

    /// The text of a range in which `escape` finds out what the escape at a place stands for, and where it ends.
    func string(_ range: Range<Int>, escape: (Int) -> (scalar: Unicode.Scalar, end: Int)?) -> String {
        // An escape is never shorter than what it stands for.
        String(unsafeUninitializedCapacity: range.count) { result in
            var count = 0
            var index = range.lowerBound
            while index < range.upperBound {
                if buffer[index] != UInt8(ascii: "\\") {
                    let end = min(max(index &+ 1, endOfPlainText(from: index)), range.upperBound)
                    let text = UnsafeBufferPointer(rebasing: buffer[index..<end])
                    count = UnsafeMutableBufferPointer(rebasing: result[count...]).update(fromContentsOf: text) + count
                    index = end
                } else if let byte = JSONBytes.byte(escapedAs: self[index &+ 1]) {
                    result[count] = byte
                    count &+= 1
                    index &+= 2
                } else {
                    // It was checked before.
                    guard let (scalar, end) = escape(index) else { return count }
                    for unit in UTF8.encode(scalar).unsafelyUnwrapped {
                        result[count] = unit
                        count &+= 1
                    }
                    index = end
                }
            }
            return count
        }
    }

    /// Whether the string that starts with a quote at `index` is `text`, spelled without escapes.
    @inline(__always)
    func quotes(_ text: StaticString, at index: Int, _ plainNames: inout PlainNames) -> Bool {
        let length = text.utf8CodeUnitCount
        guard text.hasPointerRepresentation, index &+ length &+ 2 <= count,
            buffer[index &+ length &+ 1] == UInt8(ascii: "\""), buffer[index] == UInt8(ascii: "\"")
        else { return false }
        let name = UnsafeRawPointer(text.utf8Start)
        return (start + index + 1).hasSameBytes(as: name, count: length) && plainNames.contains(name, length)
    }

    /// The end of the string that starts with a quote at `index`, if it is `text`, spelled without escapes.
    func endOfString(at index: Int, _ text: String) -> Int? {
        let length = text.utf8.count
        guard index &+ length &+ 2 <= count, buffer[index &+ length &+ 1] == UInt8(ascii: "\""),
            buffer[index] == UInt8(ascii: "\"")
        else { return nil }
        let isSame = text.utf8.withContiguousStorageIfAvailable { text in
            guard let base = text.baseAddress, length > 0 else { return length == 0 }
            let other = UnsafeRawPointer(base)
            return (start + index + 1).hasSameBytes(as: other, count: length) && !other.hasEscapes(count: length)
        }
        return isSame == true ? index &+ length &+ 2 : nil
    }

    /// Whether the bytes from `index` on, `count` of them, are those of `text`.
    @inline(__always)
    func equals(_ text: StaticString, at index: Int, count length: Int) -> Bool {
        guard length == text.utf8CodeUnitCount, index &+ length <= count else { return false }
        guard text.hasPointerRepresentation else { return string(index..<index &+ length) == text.description }
        return (start + index).hasSameBytes(as: UnsafeRawPointer(text.utf8Start), count: length)
    }

    /// One of 64 classes that equal texts share.
    @inline(__always)
    func keyClass(_ start: Int, _ end: Int) -> UInt64 {
        guard start < end else { return 1 }
        return 1 &<< (UInt64(buffer[start] ^ buffer[end &- 1] &<< 3) ^ UInt64(end &- start) &* 5)
    }

    /// Another one of 64 classes that equal keys in a document share, by other bytes.
    @inline(__always)
    func otherKeyClass(_ start: Int, _ end: Int) -> UInt64 {
        guard start < end else { return 1 }
        // Behind a key of one byte comes its quote.
        return 1 &<< (UInt64(buffer[(start &+ end) &>> 1]) ^ UInt64(buffer[start &+ 1]) &* 5)
    }

    /// The class of a text in a program.
    @inline(__always)
    static func keyClass(_ text: StaticString) -> UInt64 {
        guard text.hasPointerRepresentation else { return .max }
        return JSONBytes(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
            .keyClass(0, text.utf8CodeUnitCount)
    }

    /// Whether two ranges hold the same bytes.
    func equals(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && (start + a.lowerBound).hasSameBytes(as: start + b.lowerBound, count: a.count)
    }

    /// Whether these are the bytes of `other`.
    func hasSameBytes(as other: JSONBytes) -> Bool {
        count == other.count && (count == 0 || start.hasSameBytes(as: other.start, count: count))
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(buffer)) }

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

    @inline(__always)
    fileprivate func loadHalf(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    @inline(__always)
    fileprivate func loadByte(_ offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }

    /// Whether `count` bytes from both pointers on are the same. The last word may overlap the one before.
    @inline(__always)
    fileprivate func hasSameBytes(as other: UnsafeRawPointer, count: Int) -> Bool {
        if count >= 8 {
            var index = 0
            while index &+ 8 < count {
                guard loadWord(index) == other.loadWord(index) else { return false }
                index &+= 8
            }
            return loadWord(count &- 8) == other.loadWord(count &- 8)
        }
        if count >= 4 {
            return loadHalf(0) == other.loadHalf(0) && loadHalf(count &- 4) == other.loadHalf(count &- 4)
        }
        var index = 0
        while index < count {
            guard loadByte(index) == other.loadByte(index) else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether a byte of `count` from here on would be escaped in a string.
    @inline(__always)
    fileprivate func hasEscapes(count: Int) -> Bool {
        if count >= 8 {
            var found: UInt64 = 0
            var index = 0
            while index &+ 8 < count {
                found |= loadWord(index).bytesWithMeaningInStrings
                index &+= 8
            }
            return (found | loadWord(count &- 8).bytesWithMeaningInStrings) != 0
        }
        if count >= 4 {
            let word = UInt64(loadHalf(0)) | UInt64(loadHalf(count &- 4)) << 32
            return word.bytesWithMeaningInStrings != 0
        }
        var index = 0
        while index < count {
            if loadByte(index).needsEscape { return true }
            index &+= 1
        }
        return false
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
        // None of the three constants has the highest bit, so that one `~self` serves all.
        let found = (quotes &- ones) | (backslashes &- ones) | (self &- ones &* 0x20)
        return found & ~self & (ones &* 0x80)
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}

extension String {
    /// Text that is known to be UTF-8.
    ///
    /// What the standard library offers for bytes checks them once more, which takes as long as all else about a string.
    /// `StaticString.description` copies its bytes as they are; the layout of a `StaticString` is frozen, and a
    /// test compares it with the one below.
    @inline(__always)
    fileprivate init(checkedUTF8 text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else {
            self = ""
            return
        }
        let borrowed = StaticStringLayout(start: start, count: text.count, flags: 0)
        self = unsafeBitCast(borrowed, to: StaticString.self).description
    }
}

/// What a `StaticString` consists of. Without flags it has a pointer and may have more than ASCII.
struct StaticStringLayout {
    var start: UnsafePointer<UInt8>
    var count: Int
    var flags: UInt8

    /// Whether a literal looks as expected.
    static var isThatOfLiterals: Bool {
        let literal: StaticString = "größer"
        guard MemoryLayout<Self>.size == MemoryLayout<StaticString>.size else { return false }
        let parts = unsafeBitCast(literal, to: Self.self)
        return parts.start == literal.utf8Start && parts.count == literal.utf8CodeUnitCount && parts.flags == 0
    }
}

// MARK: - Memory of one reader or writer

/// Names in a program that were found to have no character that JSON escapes, by their addresses: a row's name is looked
/// through once, not in every object.
struct PlainNames: ~Copyable {
    private static var slotCount: Int { 256 }

    private var slots: UnsafeMutablePointer<UInt>?

    deinit { slots?.deallocate() }

    @inline(__always)
    mutating func contains(_ name: UnsafeRawPointer, _ length: Int) -> Bool {
        // Different for every name: literals end with a zero, so that one address is that of one length.
        let address = UInt(bitPattern: name)
        let hash = UInt64(address) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: hash &>> 32) & (Self.slotCount &- 1)
        if let slots, slots[slot] == address { return true }
        return check(name, length, slot)
    }

    @inline(never)
    private mutating func check(_ name: UnsafeRawPointer, _ length: Int, _ slot: Int) -> Bool {
        guard !name.hasEscapes(count: length) else { return false }
        let slots = slots ?? .allocate(capacity: Self.slotCount)
        if self.slots == nil {
            slots.initialize(repeating: 0, count: Self.slotCount)
            self.slots = slots
        }
        slots[slot] = UInt(bitPattern: name)
        return true
    }
}

/// Lends `body` memory of `count` elements, on the stack where it takes at most 1,024 bytes.
@inline(__always)
func withScratch<Element: BitwiseCopyable, Result>(
    _ count: Int, repeating value: Element, _ body: (Scratch<Element>) -> Result
) -> Result {
    withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { buffer in
        buffer.initialize(repeating: value)
        return body(Scratch(buffer))
    }
}

/// Memory for the time of a call. Whoever is lent it uses it within that call.
struct Scratch<Element: BitwiseCopyable> {
    fileprivate let buffer: UnsafeMutableBufferPointer<Element>

    fileprivate init(_ buffer: UnsafeMutableBufferPointer<Element>) { self.buffer = buffer }

    @inline(__always)
    var count: Int { buffer.count }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < buffer.count)
            return buffer[index]
        }
        nonmutating set {
            precondition(index >= 0 && index < buffer.count)
            buffer[index] = newValue
        }
    }
}

/// A stack of elements that need no release; appending costs a comparison and a store.
struct TrivialStack<Element: BitwiseCopyable>: ~Copyable {
    private var start: UnsafeMutablePointer<Element>?
    private var capacity = 0
    private(set) var count = 0
    /// Whether the memory is not the stack's own.
    private var isBorrowed = false

    init() {}

    /// An empty stack that needs no memory of its own until it outgrows `scratch`.
    init(_ scratch: Scratch<Element>) {
        start = scratch.buffer.baseAddress
        capacity = scratch.count
        isBorrowed = true
    }

    deinit {
        if !isBorrowed { start?.deallocate() }
    }

    var isEmpty: Bool { count == 0 }

    /// Removes the last element.
    @inline(__always)
    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count &-= 1
        return start.unsafelyUnwrapped[count]
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        start.unsafelyUnwrapped[count] = element
        count &+= 1
    }

    @inline(never)
    private mutating func grow() {
        capacity = max(32, 2 * capacity)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        if let start { larger.update(from: start, count: count) }
        if !isBorrowed { start?.deallocate() }
        (start, isBorrowed) = (larger, false)
    }

    /// Removes the elements from `newCount` on.
    @inline(__always)
    mutating func cut(to newCount: Int) {
        precondition(0...count ~= newCount)
        count = newCount
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return start.unsafelyUnwrapped[index]
        }
        set {
            precondition(index >= 0 && index < count)
            start.unsafelyUnwrapped[index] = newValue
        }
    }
}

// MARK: - Output

/// JSON text that is being written.
struct JSONOutput: ~Copyable {
    private var storage: UnsafeMutablePointer<UInt8>?
    private var capacity: Int
    private(set) var count = 0

    /// Text for which `capacity` bytes are enough at first; without any, nothing is allocated.
    init(capacity: Int) {
        self.capacity = capacity
        storage = capacity > 0 ? .allocate(capacity: capacity) : nil
    }

    deinit { storage?.deallocate() }

    /// Where `reserve` has made room.
    @inline(__always)
    private var start: UnsafeMutablePointer<UInt8> { storage.unsafelyUnwrapped }

    mutating func removeLast(_ length: Int) { count = max(0, count - length) }

    /// The byte at a place of the text; 0 where there is none.
    func byte(_ place: Int) -> UInt8 { place < count ? start[place] : 0 }

    /// Removes the text and keeps the memory.
    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// A copy of the text.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: storage, count: count)) }

    var text: String { String(checkedUTF8: UnsafeBufferPointer(start: storage, count: count)) }

    /// Appends a copy of the text.
    func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: UnsafeBufferPointer(start: storage, count: count)) }

    /// The path of the value that comes next.
    var openPath: [WireKey] {
        JSONScanner.path(to: count, in: JSONBytes(UnsafeBufferPointer(start: storage, count: count)))
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        if let storage { larger.update(from: storage, count: count) }
        storage?.deallocate()
        storage = larger
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
    @inline(__always)
    mutating func append<Value: FixedWidthInteger>(_ value: Value) {
        append(digits: UInt64(truncatingIfNeeded: value.magnitude), isNegative: value < 0)
    }

    private mutating func append(digits value: UInt64, isNegative: Bool) {
        reserve(21)
        var rest = value
        if isNegative { append(UInt8(ascii: "-")) }
        var length = 1
        var bound: UInt64 = 10
        while rest >= bound, length < 20 {
            length &+= 1
            // 10²⁰ does not fit, and is not needed.
            bound = bound &* 10
        }
        var index = count &+ length
        repeat {
            index &-= 1
            let quotient = rest / 10
            start[index] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
            rest = quotient
        } while rest > 0
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

    /// Appends a comma if there is a field before, a key and a colon.
    @inline(__always)
    mutating func appendKey(_ key: StaticString, isFirst: Bool) {
        reserve(1)
        start[count] = UInt8(ascii: ",")
        count &+= isFirst ? 0 : 1
        if key.hasPointerRepresentation {
            appendQuoted(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        } else {
            appendQuoted(key.description)
        }
        append(UInt8(ascii: ":"))
    }

    /// Appends a literal name of four bytes, the first one lowest, and another byte if there is one.
    @inline(__always)
    mutating func append(literal word: UInt32, _ last: UInt8? = nil) {
        reserve(5)
        UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt32.self)
        count &+= 4
        if let last { append(last) }
    }

    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        // The last word that is stored may reach beyond the text.
        reserve(text.count &+ 10)
        start[count] = UInt8(ascii: "\"")
        count &+= 1
        if let base = text.baseAddress {
            let source = UnsafeRawPointer(base)
            var index = appendPlain(source, from: 0, to: text.count)
            while index < text.count {
                appendEscaped(text[index])
                // An escape needs up to six bytes.
                reserve(text.count &- index &+ 16)
                index = appendPlain(source, from: index &+ 1, to: text.count)
            }
        }
        append(UInt8(ascii: "\""))
    }

    /// Copies bytes up to one that is escaped; returns where that is. There is room for a word more.
    @inline(__always)
    private mutating func appendPlain(_ source: UnsafeRawPointer, from first: Int, to end: Int) -> Int {
        let target = UnsafeMutableRawPointer(start + count)
        var index = first
        while index &+ 8 <= end {
            let word = source.loadWord(index)
            target.storeBytes(of: word.littleEndian, toByteOffset: index &- first, as: UInt64.self)
            let special = word.bytesWithMeaningInStrings
            if special != 0 {
                index &+= special.trailingZeroBitCount >> 3
                count &+= index &- first
                return index
            }
            index &+= 8
        }
        while index < end {
            let byte = source.loadByte(index)
            if byte.needsEscape { break }
            target.storeBytes(of: byte, toByteOffset: index &- first, as: UInt8.self)
            index &+= 1
        }
        count &+= index &- first
        return index
    }

    /// Copies text of a string up to a byte that ends it or needs a closer look; returns where that is.
    mutating func appendPlain(of bytes: JSONBytes, from first: Int) -> Int {
        bytes.withMemory { source, length in
            var index = first
            while index < length {
                // In pieces, because it is not known how long the string is.
                let end = min(index &+ 512, length)
                reserve(end &- index &+ 8)
                index = appendPlain(source, from: index, to: end)
                if index < end { break }
            }
            return index
        }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for unit in UTF8.encode(scalar).unsafelyUnwrapped { append(unit) }
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
