#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// The unsafe code of this library is in this folder, but for the text that patterns run on (`TextPattern.UTF8Text`). Invariants here:
//
// - `JSONBytes` borrows memory that its creator keeps alive and unchanged for the whole call that it is handed to
//   (`withUnsafeBytes` and its like). It is never stored beyond that call: `FieldReader` cannot be copied, is only ever
//   lent to generated code, and ends before the call returns.
// - Every byte is read through `subscript`, `load` or a range that was checked against `count` here. An index past the
//   end reads as 0, which no JSON token contains, so that scanning needs no bounds check of its own. Indices
//   are never negative: they start at 0 and only grow, or were remembered.
// - `UnsafePointer`s of a `StaticString` are read for `utf8CodeUnitCount` bytes; they are valid for the whole program.

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
        // Lines are indented by spaces.
        while index &+ 8 <= count {
            let others = load(index) ^ 0x2020_2020_2020_2020
            guard others != 0 else {
                index &+= 8
                continue
            }
            index &+= others.trailingZeroBitCount &>> 3
            if buffer[index] > 0x20 { return index }
            guard buffer[index].isSpace else { return index }
            index &+= 1
        }
        while index < count, buffer[index].isSpace { index &+= 1 }
        return index
    }

    /// The first byte from `index` on that is not a digit, or `count`.
    @inline(__always)
    func pastDigits(_ start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let others = load(index).bytesOtherThanDigits
            if others != 0 { return index &+ others.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < count, buffer[index].isDigit { index &+= 1 }
        return index
    }

    /// The number that is made of the digits from `start` on, at most eight of them, and how many these are; none where less text follows.
    @inline(__always)
    func firstDigits(_ start: Int) -> (value: UInt64, count: Int) {
        guard start &+ 8 <= count else { return (0, 0) }
        let word = load(start)
        let others = word.bytesOtherThanDigits
        let count = others == 0 ? 8 : others.trailingZeroBitCount &>> 3
        return count > 0 ? (word.number(ofDigits: count), count) : (0, 0)
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
        // Most keys and many strings are short.
        guard start &+ 8 <= count else { return endOfLongPlainText(from: start) }
        let special = load(start).bytesWithMeaningInStrings
        return special != 0 ? start &+ special.trailingZeroBitCount &>> 3 : endOfLongPlainText(from: start &+ 8)
    }

    @inline(never)
    private func endOfLongPlainText(from start: Int) -> Int {
        var index = start
        while index &+ 16 <= count {
            let place = self.start.loadVector(index).firstWithMeaningInStrings
            if place < 16 { return index &+ place }
            index &+= 16
        }
        while index < count, !buffer[index].needsEscape { index &+= 1 }
        return index
    }

    /// The first byte from `start` on that begins a string or changes how deep values stand in each other, or one of the last seven.
    @inline(__always)
    func endOfPlainTokens(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let special = load(index).bytesWithMeaningOutsideStrings
            if special != 0 { return index &+ special.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        return index
    }

    /// How many line feeds there are, and where the last one is.
    var lineFeeds: (count: Int, last: Int?) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var found: (count: Int, last: Int?) = (0, nil)
        var index = 0
        while index < count {
            while index &+ 16 <= count, !start.loadVector(index).hasLineFeed { index &+= 16 }
            guard index < count else { break }
            if index &+ 8 <= count {
                let others = load(index) ^ ones &* 0x0A
                guard (others &- ones) & ~others & (ones &* 0x80) != 0 else {
                    index &+= 8
                    continue
                }
            }
            if buffer[index] == UInt8(ascii: "\n") { found = (found.count &+ 1, index) }
            index &+= 1
        }
        return found
    }

    @inline(__always)
    func withMemory<Result>(_ body: (UnsafeRawPointer, Int) -> Result) -> Result { body(start, count) }

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

    /// Where the key starts, its quote passed, that is separated by a comma from the value that ends at `index`; `nil` where none is.
    @inline(__always)
    func startOfNextKey(_ index: Int) -> Int? {
        // Mostly there is no space.
        if index &+ 2 <= count, start.loadPair(index) == 0x222C { return index &+ 2 }
        let comma = pastSpace(index)
        guard self[comma] == UInt8(ascii: ",") else { return nil }
        return startOfKey(comma &+ 1)
    }

    /// Where the key starts that comes next, its quote passed; `nil` where none does.
    @inline(__always)
    func startOfKey(_ index: Int) -> Int? {
        let quote = pastSpace(index)
        return self[quote] == UInt8(ascii: "\"") ? quote &+ 1 : nil
    }

    /// What follows the colon of the key at `index`, if it is `name`, spelled without escapes; its quote was passed.
    @inline(__always)
    func endOfKey(_ name: StaticString, at index: Int, _ plainNames: inout PlainNames) -> Int? {
        let end = index &+ name.utf8CodeUnitCount
        guard name.hasPointerRepresentation, end &+ 2 <= count else { return nil }
        // A quote, mostly with its colon.
        let closing = start.loadPair(end)
        guard closing & 0xFF == 0x22 else { return nil }
        let text = UnsafeRawPointer(name.utf8Start)
        guard (start + index).hasSameBytes(as: text, count: end &- index), plainNames.contains(text, end &- index)
        else {
            return nil
        }
        if closing == 0x3A22 { return end &+ 2 }
        let colon = pastSpace(end &+ 1)
        return self[colon] == UInt8(ascii: ":") ? colon &+ 1 : nil
    }

    /// What follows the colon behind the key that ends at `index`, with its quote; `nil` where there is none.
    @inline(__always)
    func endOfKey(_ index: Int) -> Int? {
        if index &+ 2 <= count, start.loadPair(index) == 0x3A22 { return index &+ 2 }
        let colon = pastSpace(index &+ 1)
        return self[colon] == UInt8(ascii: ":") ? colon &+ 1 : nil
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

    /// A hash of a text within the document.
    @inline(__always)
    func keyHash(_ start: Int, _ end: Int) -> UInt64 {
        guard start < end, end <= count else { return 0 }
        return (self.start + start).keyHash(count: end &- start)
    }

    /// The class of a text in a program, or all of them.
    @inline(__always)
    static func keyClass(_ text: StaticString) -> UInt64 {
        guard text.hasPointerRepresentation else { return .max }
        let length = text.utf8CodeUnitCount
        return KeyFilter.keyClass(length > 0 ? UnsafeRawPointer(text.utf8Start).keyHash(count: length) : 0)
    }

    /// Whether two ranges hold the same bytes.
    func equals(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && (start + a.lowerBound).hasSameBytes(as: start + b.lowerBound, count: a.count)
    }

    /// Whether these are the bytes of `other`.
    func hasSameBytes(as other: JSONBytes) -> Bool {
        count == other.count && (count == 0 || start.hasSameBytes(as: other.start, count: count))
    }

    /// Whether these bytes come before those of `other`, which is the order of scalars.
    func precedes(_ other: JSONBytes) -> Bool {
        let length = min(count, other.count)
        var index = 0
        while index &+ 8 <= length {
            let (word, otherWord) = (load(index).byteSwapped, other.load(index).byteSwapped)
            if word != otherWord { return word < otherWord }
            index &+= 8
        }
        while index < length {
            if buffer[index] != other.buffer[index] { return buffer[index] < other.buffer[index] }
            index &+= 1
        }
        return count < other.count
    }

    /// A hash that cannot be foreseen without the seed: 64 bits at a time, each multiplied into twice as many, which are folded.
    func hash(seed: UInt64) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        func mix(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed | 1)
            hash = product.high ^ product.low
        }
        if count >= 8 {
            var index = 0
            while index &+ 8 < count {
                mix(load(index))
                index &+= 8
            }
            mix(load(count &- 8))
        } else if count >= 4 {
            mix(UInt64(start.loadHalf(0)) | UInt64(start.loadHalf(count &- 4)) << 32)
        } else if count > 0 {
            mix(UInt64(buffer[0]) | UInt64(buffer[count &>> 1]) << 8 | UInt64(buffer[count &- 1]) << 16)
        }
        mix(hash &>> 32)
        return hash
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(buffer)) }

    /// The place of the first byte that is not UTF-8 (RFC 3629 §4), or `nil`.
    func firstInvalidUTF8() -> Int? {
        var index = 0
        while index < count {
            while index &+ 64 <= count,
                !(start.loadVector(index) | start.loadVector(index &+ 16) | start.loadVector(index &+ 32)
                    | start.loadVector(index &+ 48)).hasNonASCII
            {
                index &+= 64
            }
            while index &+ 16 <= count, !start.loadVector(index).hasNonASCII { index &+= 16 }
            if index &+ 8 <= count, load(index) & 0x8080_8080_8080_8080 == 0 {
                index &+= 8
                continue
            }
            if index &+ 8 <= count { index &+= (load(index) & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3 }
            index = pastCommonSequences(index)
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

    /// The first byte from `start` on that is ASCII or needs a closer look at its sequence: those of two and three bytes are the usual ones.
    @inline(__always)
    private func pastCommonSequences(_ start: Int) -> Int {
        var index = start
        while index &+ 4 <= count {
            let half = self.start.loadHalf(index)
            if half & 0x00C0_C0F0 == 0x0080_80E0 {
                // Not the shortest form, or a surrogate.
                if half & 0x200F == 0 || half & 0x200F == 0x200D { return index }
                index &+= 3
            } else if half & 0xC0E0 == 0x80C0, half & 0x1E != 0 {
                index &+= 2
            } else {
                return index
            }
        }
        return index
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
