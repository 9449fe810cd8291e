// Written by scripts/embed from Sources/ModelRuntime. Do not edit.
// swift-format-ignore-file

extension EmbeddedRuntime {
    static let files: [(path: String, text: String)] = [
        (
            "Bytes/Array+InPlace.swift",
            ########"""
// Invariant: the elements are looked at while their array is lent, and no place beyond its count is.

extension Array {
    /// Calls `body` with every element where it is: a loop over the array would hold on to the array and to each element in turn.
    @inlinable
    @inline(__always)
    func forEachInPlace(_ body: (borrowing Element) throws -> Void) rethrows {
        try withUnsafeBufferPointer { elements in
            for index in 0..<elements.count { try body(elements[index]) }
        }
    }
}

"""########
        ),
        (
            "Bytes/ByteText.swift",
            ########"""
// Invariant: `ByteText` borrows a string's bytes for the call of `with`'s closure, and nobody keeps it longer. A part is checked to lie within
// the whole, and an index beyond the end reads as 0.

/// The bytes of a string, or a part of them, as checks of formats go through them: a place is a number, and a part as cheap as
/// the whole. Those of a `Substring` are found out about again and again.
struct ByteText: RandomAccessCollection {
    typealias SubSequence = ByteText

    private let bytes: JSONBytes
    let startIndex: Int
    let endIndex: Int

    private init(_ bytes: JSONBytes, _ range: Range<Int>) {
        self.bytes = bytes
        (startIndex, endIndex) = (range.lowerBound, range.upperBound)
    }

    /// Lends the bytes of `text`.
    @inline(__always)
    static func with(_ text: String, _ body: (ByteText) -> Bool) -> Bool {
        JSONBytes.with(text) { body(ByteText($0, 0..<$0.count)) }
    }

    @inline(__always)
    subscript(position: Int) -> UInt8 { bytes[position] }

    @inline(__always)
    subscript(bounds: Range<Int>) -> ByteText {
        precondition(startIndex <= bounds.lowerBound && bounds.upperBound <= endIndex)
        return ByteText(bytes, bounds)
    }

    /// A copy.
    var string: String { bytes.string(startIndex..<endIndex) }

    /// Whether all scalars are as wanted, of a part that ends where scalars do.
    func hasScalars(allSatisfying isWanted: (Unicode.Scalar) -> Bool) -> Bool {
        var iterator = makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            guard isWanted(scalar) else { return false }
        }
        return true
    }
}

"""########
        ),
        (
            "Bytes/JSONBytes+Tokens.swift",
            ########"""
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

"""########
        ),
        (
            "Bytes/JSONBytes.swift",
            ########"""
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

"""########
        ),
        (
            "Bytes/JSONOutput.swift",
            ########"""
// Invariant: `JSONOutput` owns `capacity` bytes, of which the first `count` are initialized. Nothing is written before
// `reserve` has made room for it, and the memory is released once, because the type cannot be copied.

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
        // A sign, 20 digits, and what the last word that is stored has beyond them.
        reserve(32)
        start[count] = UInt8(ascii: "-")
        count &+= isNegative ? 1 : 0
        let unit: UInt64 = 100_000_000
        guard value >= unit else { return append(firstDigits: value) }
        let (upper, lower) = value.quotientAndRemainder(dividingBy: unit)
        if upper < unit {
            append(firstDigits: upper)
        } else {
            append(firstDigits: upper / unit)
            append(allDigits: upper % unit)
        }
        append(allDigits: lower)
    }

    /// Appends a number below 10⁸; there is room for a word.
    @inline(__always)
    private mutating func append(firstDigits value: UInt64) {
        let digits = value.eightDigits
        // The last digit is one even if it is zero.
        let zeros = min(digits.trailingZeroBitCount & ~7, 56)
        store((digits | UInt64.digitZeros) &>> UInt64(zeros))
        count &+= 8 &- zeros &>> 3
    }

    /// Appends a number below 10⁸ with zeros in front; there is room for a word.
    @inline(__always)
    private mutating func append(allDigits value: UInt64) {
        store(value.eightDigits | UInt64.digitZeros)
        count &+= 8
    }

    /// Stores eight bytes behind the text, the lowest one first; there is room for them.
    @inline(__always)
    private func store(_ word: UInt64) {
        UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
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
        let length = key.utf8CodeUnitCount
        reserve(length &+ 4)
        let comma = UnsafeMutableRawPointer(start + count)
        comma.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
        let target = isFirst ? comma : comma + 1
        target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        guard key.hasPointerRepresentation,
            (target + 1).copyUnescaped(from: UnsafeRawPointer(key.utf8Start), count: length)
        else { return appendEscapedKey(key, isFirst: isFirst) }
        // A quote and a colon.
        (target + 1 + length).storeBytes(of: (0x3A22 as UInt16).littleEndian, as: UInt16.self)
        count &+= length &+ (isFirst ? 3 : 4)
    }

    @inline(never)
    private mutating func appendEscapedKey(_ key: StaticString, isFirst: Bool) {
        if !isFirst { append(UInt8(ascii: ",")) }
        appendQuoted(key.description)
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
        // There is room for it.
        start[count] = UInt8(ascii: "\"")
        count &+= 1
    }

    /// Copies bytes up to one that is escaped; returns where that is. There is room for a word more.
    @inline(__always)
    private mutating func appendPlain(_ source: UnsafeRawPointer, from first: Int, to end: Int) -> Int {
        let target = UnsafeMutableRawPointer(start + count)
        let length = end &- first
        if length < 16, target.copyUnescaped(from: source + first, count: length) {
            count &+= length
            return end
        }
        var index = first
        while index &+ 16 <= end {
            let vector = source.loadVector(index)
            target.storeBytes(of: vector, toByteOffset: index &- first, as: SIMD16<UInt8>.self)
            let place = vector.firstWithMeaningInStrings
            if place < 16 {
                index &+= place
                count &+= index &- first
                return index
            }
            index &+= 16
        }
        if index &+ 8 <= end {
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
        if length >= 8, index < end {
            // The last word once more with what comes after it.
            let word = source.loadWord(end &- 8)
            if word.bytesWithMeaningInStrings == 0 {
                target.storeBytes(of: word.littleEndian, toByteOffset: length &- 8, as: UInt64.self)
                count &+= length
                return end
            }
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

"""########
        ),
        (
            "Bytes/MachineWords.swift",
            ########"""
// Invariant: whoever asks has made sure that the memory has as many bytes as are read, from the offset on.

extension UnsafeRawPointer {
    @inline(__always)
    func loadWord(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    func loadVector(_ offset: Int) -> SIMD16<UInt8> { loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self) }

    @inline(__always)
    func loadHalf(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    @inline(__always)
    func loadPair(_ offset: Int) -> UInt16 {
        UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }

    @inline(__always)
    func loadByte(_ offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }

    /// Whether `count` bytes from both pointers on are the same. The last word may overlap the one before.
    @inline(__always)
    func hasSameBytes(as other: UnsafeRawPointer, count: Int) -> Bool {
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

    /// A hash that the same bytes share, of which the highest bits are the best. There is at least one byte. It has no seed: whoever
    /// uses it bounds what texts with one hash can cost.
    @inline(__always)
    func keyHash(count: Int) -> UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var word = UInt64(truncatingIfNeeded: count)
        if count >= 8 {
            word ^= loadWord(0) &+ loadWord(count &- 8) &* 0xFF51_AFD7_ED55_8CCD
        } else if count >= 4 {
            word ^= UInt64(loadHalf(0)) << 32 ^ UInt64(loadHalf(count &- 4)) << 8
        } else {
            word ^= UInt64(loadByte(0)) << 8 ^ UInt64(loadByte(count &>> 1)) << 16 ^ UInt64(loadByte(count &- 1)) << 24
        }
        word ^= word &>> 32
        return word &* factor
    }

    /// Whether a byte of `count` from here on would be escaped in a string.
    @inline(__always)
    func hasEscapes(count: Int) -> Bool {
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

extension UnsafeMutableRawPointer {
    /// Copies `count` bytes; whether none of them would be escaped in a string. There is room for them, and only for them.
    @inline(__always)
    func copyUnescaped(from source: UnsafeRawPointer, count: Int) -> Bool {
        if count >= 8 {
            var found: UInt64 = 0
            var index = 0
            while index &+ 8 < count {
                found |= copyWord(from: source, index)
                index &+= 8
            }
            return (found | copyWord(from: source, count &- 8)) == 0
        }
        if count >= 4 {
            let (first, last) = (source.loadHalf(0), source.loadHalf(count &- 4))
            storeBytes(of: first.littleEndian, as: UInt32.self)
            storeBytes(of: last.littleEndian, toByteOffset: count &- 4, as: UInt32.self)
            return (UInt64(first) | UInt64(last) << 32).bytesWithMeaningInStrings == 0
        }
        guard count > 0 else { return true }
        // One, two or three bytes: the middle one is one of the others, or the third.
        let (first, middle, last) = (source.loadByte(0), source.loadByte(count &>> 1), source.loadByte(count &- 1))
        storeBytes(of: first, as: UInt8.self)
        storeBytes(of: middle, toByteOffset: count &>> 1, as: UInt8.self)
        storeBytes(of: last, toByteOffset: count &- 1, as: UInt8.self)
        return !(first.needsEscape || middle.needsEscape || last.needsEscape)
    }

    /// Copies eight bytes; what `bytesWithMeaningInStrings` has of them.
    @inline(__always)
    private func copyWord(from source: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        let word = source.loadWord(offset)
        storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
        return word.bytesWithMeaningInStrings
    }
}

extension UInt64 {
    /// The digit 0, eight times.
    static var digitZeros: UInt64 { 0x3030_3030_3030_3030 }

    /// The digits of a number below 10⁸, one in each byte, the first one lowest.
    @inline(__always)
    var eightDigits: UInt64 {
        // Four digits in each half, two in each quarter, one in each byte: with these factors a division by 100 or by 10 is
        // a multiplication in all parts at once, exact for what they can hold.
        let halves = self / 10_000 | (self % 10_000) << 32
        let hundreds = (halves &* 10_486) &>> 20 & 0x7F_0000_007F
        let quarters = hundreds | (halves &- hundreds &* 100) &<< 16
        let tens = (quarters &* 103) &>> 10 & 0x000F_000F_000F_000F
        return tens | (quarters &- tens &* 10) &<< 8
    }

    /// The number of which these are the digits, `count` of them from the lowest byte on: 1 to 8.
    @inline(__always)
    func number(ofDigits count: Int) -> UInt64 {
        // The last digit goes to the highest byte, and zeros before the first one. Then each step makes of neighbours one number.
        var digits = (self ^ Self.digitZeros) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        digits = digits &* 10 &+ digits &>> 8
        let (first, second) = (digits & 0x0000_00FF_0000_00FF, digits &>> 16 & 0x0000_00FF_0000_00FF)
        return (first &* (100 + 1_000_000 << 32) &+ second &* (1 + 10_000 << 32)) &>> 32
    }

    /// The highest bit of every byte that is no digit.
    ///
    /// A bit above the lowest one that is set may be wrong, because an addition carries into the next byte.
    @inline(__always)
    var bytesOtherThanDigits: UInt64 {
        // What is a digit becomes its value; what is none, 10 or more.
        let values = self ^ Self.digitZeros
        return (values &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    }

    /// The highest bit of every byte that is a quote, a backslash or a control character: RFC 8259 §7.
    ///
    /// A bit above the lowest one that is set may be wrong, because a subtraction borrows from the next byte.
    @inline(__always)
    var bytesWithMeaningInStrings: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Of all bytes, this makes those up to 0x20 of control characters and the quote, 0x22.
        let quotesAndControls = self ^ (ones &* 0x02)
        let backslashes = self ^ (ones &* 0x5C)
        // Neither constant has the highest bit, so that one `~self` serves both.
        let found = (quotesAndControls &- ones &* 0x21) | (backslashes &- ones)
        return found & ~self & (ones &* 0x80)
    }

    /// The highest bits of quotes, brackets and braces; as above, the lowest one that is set is right.
    @inline(__always)
    var bytesWithMeaningOutsideStrings: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Of brackets this makes braces.
        let braces = self | ones &* 0x20
        let (quotes, opening, closing) = (self ^ (ones &* 0x22), braces ^ (ones &* 0x7B), braces ^ (ones &* 0x7D))
        let found = (quotes &- ones) & ~quotes | (opening &- ones) & ~opening | (closing &- ones) & ~closing
        return found & (ones &* 0x80)
    }
}

extension SIMD16<UInt8> {
    /// The place of the first byte that is a quote, a backslash or a control character (RFC 8259 §7); 16 if none is.
    @inline(__always)
    var firstWithMeaningInStrings: Int {
        let found =
            (self .== Self(repeating: 0x22)) .| (self .== Self(repeating: 0x5C)) .| (self .< Self(repeating: 0x20))
        let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        guard words[0] | words[1] != 0 else { return 16 }
        let (low, high) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
        return low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
    }

    /// Whether a byte is a line feed.
    @inline(__always)
    var hasLineFeed: Bool {
        let words = unsafeBitCast(self .== Self(repeating: 0x0A), to: SIMD2<UInt64>.self)
        return words[0] | words[1] != 0
    }

    /// Whether a byte is none of ASCII.
    @inline(__always)
    var hasNonASCII: Bool {
        let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return (words[0] | words[1]) & 0x8080_8080_8080_8080 != 0
    }
}

extension UInt8 {
    @inline(__always)
    var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}

"""########
        ),
        (
            "Bytes/PlainNames.swift",
            ########"""
// Invariant: `PlainNames` owns `slotCount` initialized addresses or nothing; a slot is cut to that count. The addresses are compared,
// never read from, but for the name that was just handed over with its length.

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

"""########
        ),
        (
            "Bytes/Scratch.swift",
            ########"""
// Invariant: `Scratch` borrows memory that `withScratch` keeps for the call of its closure, all of it initialized. Nobody stores it
// beyond that call, and an index is checked against `count`.

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
    let buffer: UnsafeMutableBufferPointer<Element>

    init(_ buffer: UnsafeMutableBufferPointer<Element>) { self.buffer = buffer }

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

"""########
        ),
        (
            "Bytes/String+CheckedUTF8.swift",
            ########"""
// Invariant: `String(checkedUTF8:)` is handed text that is UTF-8: from a document that was checked when it was opened, or put
// together of its parts and whole scalars. A string is made of its bits only where strings were found to be made so, and of at most 15
// bytes, which the words that are loaded do not leave.

extension String {
    /// Text that is known to be UTF-8.
    ///
    /// What the standard library offers for bytes checks them once more, which takes as long as all else about a string.
    /// `StaticString.description` copies its bytes as they are, and a string of up to 15 bytes is nothing but them. Both layouts are frozen;
    /// should they be others here, text is checked once more: the optimizer decides that when it compiles, and nothing is left of the
    /// question.
    @inline(__always)
    init(checkedUTF8 text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else {
            self = ""
            return
        }
        if text.count < 16, SmallStringLayout.isThatOfStrings {
            self = unsafeBitCast(SmallStringLayout(UnsafeRawPointer(start), count: text.count), to: String.self)
            return
        }
        guard StaticStringLayout.isThatOfLiterals else {
            self = String(decoding: text, as: UTF8.self)
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
    @inline(__always)
    static var isThatOfLiterals: Bool {
        let literal: StaticString = "größer"
        guard MemoryLayout<Self>.size == MemoryLayout<StaticString>.size else { return false }
        let parts = unsafeBitCast(literal, to: Self.self)
        return parts.start == literal.utf8Start && parts.count == literal.utf8CodeUnitCount && parts.flags == 0
    }
}

/// What a `String` of at most 15 bytes consists of on machines of 64 bits: the bytes, the first one lowest, and in the highest one how
/// many they are and whether they are ASCII.
struct SmallStringLayout {
    private var low: UInt64
    private var high: UInt64

    /// The string of `count` bytes, at most 15, which must be UTF-8.
    @inline(__always)
    init(_ text: UnsafeRawPointer, count: Int) {
        if count >= 8 {
            low = text.loadWord(0)
            // Of the last eight bytes those that the first eight do not have; a shift by 64 leaves none.
            high = text.loadWord(count &- 8) >> UInt64(truncatingIfNeeded: 8 &* (16 &- count))
        } else if count >= 4 {
            let last = UInt64(text.loadHalf(count &- 4))
            low = UInt64(text.loadHalf(0)) | last &<< UInt64(truncatingIfNeeded: 8 &* (count &- 4))
            high = 0
        } else {
            low = 0
            high = 0
            if count > 0 {
                low = UInt64(text.loadByte(0))
                low |= UInt64(text.loadByte(count &>> 1)) &<< UInt64(truncatingIfNeeded: 8 &* (count &>> 1))
                low |= UInt64(text.loadByte(count &- 1)) &<< UInt64(truncatingIfNeeded: 8 &* (count &- 1))
            }
        }
        let isASCII = (low | high) & 0x8080_8080_8080_8080 == 0
        high |= (UInt64(truncatingIfNeeded: count) | (isASCII ? 0xE0 : 0xA0)) &<< 56
    }

    private init(_ string: String) { self = unsafeBitCast(string, to: Self.self) }

    /// Whether strings that are short look as expected.
    @inline(__always)
    static var isThatOfStrings: Bool {
        guard MemoryLayout<String>.size == MemoryLayout<Self>.size else { return false }
        let (short, long) = (Self("größer"), Self("123456789"))
        return short.low == 0x7265_9FC3_B6C3_7267 && short.high == 0xA800_0000_0000_0000
            && long.low == 0x3837_3635_3433_3231 && long.high == 0xE900_0000_0000_0039
    }
}

"""########
        ),
        (
            "Bytes/TrivialStack.swift",
            ########"""
// Invariant: `TrivialStack` owns memory for `capacity` elements, of which the first `count` are initialized; its elements need
// no release, an index is checked against `count`, and the memory is released once, because the type cannot be copied.
// Memory that a `Scratch` lent it is neither released nor used beyond the call that the scratch was made for.

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

    /// Whether an element of some is wanted.
    @inline(__always)
    func contains(in range: Range<Int>, where isWanted: (_ index: Int, _ element: Element) -> Bool) -> Bool {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        guard let start else { return false }
        var index = range.lowerBound
        while index < range.upperBound {
            if isWanted(index, start[index]) { return true }
            index &+= 1
        }
        return false
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

"""########
        ),
        (
            "Coding/CodableForm+Primitives.swift",
            ########"""
/// A value that the container's coder reads and writes itself.
public enum _PrimitiveForm<Value: PrimitiveValue>: _CodableForm {}

extension _CodableForm where Value: PrimitiveValue {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value {
        do { return try container.decode(Value.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Value? {
        do { return try container.decodeIfPresent(Value.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Value {
        let index = container.currentIndex
        do { return try container.decode(Value.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }

    /// Writes the next element.
    public static func encode(
        _ value: Value, to container: inout any UnkeyedEncodingContainer, _: _EncodingContext
    ) throws {
        try container.encode(value)
    }
}

extension _CodableForm where Value: PrimitiveValue {
    @inline(never)
    static func explained(
        _ error: any Error, _ container: KeyedDecodingContainer<WireKey>, _ key: WireKey
    ) -> any Error {
        let double = try? container.decode(Double.self, forKey: key)
        return explanation(of: error, double, at: container.codingPath + [key])
    }

    @inline(never)
    static func explained(
        _ error: any Error, _ container: inout any UnkeyedDecodingContainer, _ index: Int
    ) -> any Error {
        let double = try? container.decode(Double.self)
        return explanation(of: error, double, at: container.codingPath + [WireKey(intValue: index)])
    }

    /// Foundation reports a number that does not fit as "not valid JSON", without a path: this says which it is.
    ///
    /// `double` is the same value read as a `Double`, where it is one.
    static func explanation(of error: any Error, _ double: Double?, at path: [any CodingKey]) -> any Error {
        switch error {
        case DecodingError.keyNotFound, DecodingError.valueNotFound, DecodingError.typeMismatch: return error
        default: break
        }
        if Value.self == String.self || Value.self == Bool.self { return error }
        guard let double else { return ReadingFailure.Reason.outOfRange(nil, Value.self).decodingError(path) }
        guard double.rounded() == double || Value.self == Float.self else {
            return ReadingFailure.Reason.mismatch("expected an integer, found \(double)", Value.self).decodingError(
                path)
        }
        return ReadingFailure.Reason.outOfRange("\(double)", Value.self).decodingError(path)
    }
}

// Containers have a requirement of their own for each of these types, which spares them a coder for every value. A generic
// body cannot call it, so that the bodies differ in nothing but the type.

/// A `String`, for which containers have requirements of their own.
public enum _StringForm: _CodableForm {
    /// Reads an object of strings.
    public static func decodeDictionary(from container: any SingleValueDecodingContainer) throws -> [String: String] {
        try container.decode([String: String].self)
    }

    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> String {
        do { return try container.decode(String.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> String? {
        do { return try container.decodeIfPresent(String.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> String {
        let index = container.currentIndex
        do { return try container.decode(String.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: String, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// A `Bool`, for which containers have requirements of their own.
public enum _BoolForm: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Bool {
        do { return try container.decode(Bool.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Bool? {
        do { return try container.decodeIfPresent(Bool.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Bool {
        let index = container.currentIndex
        do { return try container.decode(Bool.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Bool, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// An `Int`, for which containers have requirements of their own.
public enum _IntForm: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Int {
        do { return try container.decode(Int.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Int? {
        do { return try container.decodeIfPresent(Int.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Int {
        let index = container.currentIndex
        do { return try container.decode(Int.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Int, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// An `Int32`, for which containers have requirements of their own.
public enum _Int32Form: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Int32 {
        do { return try container.decode(Int32.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Int32? {
        do { return try container.decodeIfPresent(Int32.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Int32 {
        let index = container.currentIndex
        do { return try container.decode(Int32.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Int32, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// An `Int64`, for which containers have requirements of their own.
public enum _Int64Form: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Int64 {
        do { return try container.decode(Int64.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Int64? {
        do { return try container.decodeIfPresent(Int64.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Int64 {
        let index = container.currentIndex
        do { return try container.decode(Int64.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Int64, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

/// A `Double`, for which containers have requirements of their own.
public enum _DoubleForm: _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Double {
        do { return try container.decode(Double.self, forKey: key) } catch { throw explained(error, container, key) }
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Double? {
        do { return try container.decodeIfPresent(Double.self, forKey: key) } catch {
            throw explained(error, container, key)
        }
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Double {
        let index = container.currentIndex
        do { return try container.decode(Double.self) } catch { throw explained(error, &container, index) }
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Double, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey, _: _EncodingContext
    ) throws {
        try container.encode(value, forKey: key)
    }
}

"""########
        ),
        (
            "Coding/CodableForm.swift",
            ########"""
/// How a Codable container holds a value, under a key, as an element, and in a dictionary.
///
/// Not for use outside this library: the defaults fit every value, and scalars take a shorter way.
public protocol _CodableForm {
    /// What is held.
    associatedtype Value: ModelValue

    /// Reads the value under a key.
    static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value
    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    static func decodeIfPresent(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value?
    /// Reads the next element.
    static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Value
    /// Reads an object of such values.
    static func decodeDictionary(from container: any SingleValueDecodingContainer) throws -> [String: Value]
    /// Writes the value under a key.
    static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws
    /// Writes the next element.
    static func encode(
        _ value: Value, to container: inout any UnkeyedEncodingContainer, _ context: _EncodingContext
    ) throws
}

/// What a value hands to the values in it while a Codable encoder is driven.
public struct _EncodingContext {
    let strategy: EncodingKeyStrategy?
}

// By a coder of its own, which drives the value's bodies.
extension _CodableForm {
    /// Reads the value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value {
        try container.decode(Coded<Value>.self, forKey: key).value
    }

    /// Reads the value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Value? {
        try container.decodeIfPresent(Coded<Value>.self, forKey: key)?.value
    }

    /// Reads the next element.
    public static func decode(from container: inout any UnkeyedDecodingContainer) throws -> Value {
        try container.decode(Coded<Value>.self).value
    }

    /// Reads an object of such values.
    public static func decodeDictionary(from container: any SingleValueDecodingContainer) throws -> [String: Value] {
        try container.decode([String: Coded<Value>].self).mapValues(\.value)
    }

    /// Writes the value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws {
        try container.encode(Encoded(value, context.strategy), forKey: key)
    }

    /// Writes the next element.
    public static func encode(
        _ value: Value, to container: inout any UnkeyedEncodingContainer, _ context: _EncodingContext
    ) throws {
        try container.encode(Encoded(value, context.strategy))
    }
}

/// A value that a coder of its own reads and writes.
public enum _CodedForm<Value: ModelValue>: _CodableForm {}

/// An enumeration held as its raw value.
public enum _OpenForm<Value: OpenEnumeration>: _CodableForm {
    private typealias RawForm = Value.RawValue._ContainerForm

    /// Reads the raw value under a key.
    public static func decode(from container: KeyedDecodingContainer<WireKey>, at key: WireKey) throws -> Value {
        Value(rawValue: try RawForm.decode(from: container, at: key))
    }

    /// Reads the raw value under a key; `nil` if the key is absent or its value is `null`.
    public static func decodeIfPresent(
        from container: KeyedDecodingContainer<WireKey>, at key: WireKey
    ) throws -> Value? {
        try RawForm.decodeIfPresent(from: container, at: key).map { Value(rawValue: $0) }
    }

    /// Writes the raw value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws {
        try RawForm.encode(value.rawValue, to: &container, at: key, context)
    }
}

/// An enumeration written as its raw value; reading says which enumeration a value is none of.
public enum _ClosedForm<Value: ClosedEnumeration>: _CodableForm {
    /// Writes the raw value under a key.
    public static func encode(
        _ value: Value, to container: inout KeyedEncodingContainer<WireKey>, at key: WireKey,
        _ context: _EncodingContext
    ) throws {
        try Value.RawValue._ContainerForm.encode(value.rawValue, to: &container, at: key, context)
    }
}

"""########
        ),
        (
            "Coding/CodableReader.swift",
            ########"""
/// Reads one value from a Codable decoder. Nested values are read by readers of their own.
///
/// A class, because containers of the standard library have no layout that a compiler may rely on, and a `FieldReader` that held one
/// would have none either: each access to whatever it has would look a place up at run time.
@usableFromInline
final class CodableReader {
    let decoder: any Decoder
    let options: DecodingOptions
    private var container: KeyedDecodingContainer<WireKey>?
    /// The keys that rows have asked for.
    private var claimed: [StaticString] = []
    private var takesEveryKey = false
    /// The tags of unions whose member this is, which it may have without a row for them.
    private(set) var expectedTags: [StaticString] = []
    /// Whether the schema forbids further keys.
    private var isClosed = false
    /// Made when a key is first missed.
    private var strategyInUse: DecodingKeyStrategy?
    private var strategy: DecodingKeyStrategy {
        get { strategyInUse ?? DecodingKeyStrategy(decoder) }
        set { strategyInUse = newValue }
    }

    init(_ decoder: any Decoder) {
        self.decoder = decoder
        let userInfo = decoder.userInfo
        options = userInfo.isEmpty ? .lenient : userInfo[.modelDecodingOptions] as? DecodingOptions ?? .lenient
    }

    /// What the value is read with: the decoder's options, unless members of a union are being tried.
    var strictness: Strictness { CodableUnionTrials.current?.strictness ?? Strictness(options) }

    /// What stands in every reader of bytes and is never asked, nor changed.
    nonisolated(unsafe) static let none = CodableReader()

    private init() {
        decoder = NoDecoder()
        options = .lenient
    }

    // MARK: Rows

    // Generic bodies are not specialized in the caller's module; for the most usual types they are here. A decoder looks a
    // key up for every question, so that each row asks as few as it can.

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func required<Value: ModelValue>(_ key: StaticString) throws -> Value {
        let container = try claim(key)
        let key = WireKey(key)
        do { return try Value._ContainerForm.decode(from: container, at: key) } catch {
            throw container.contains(key) ? error : try missing(key)
        }
    }

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func requiredNullable<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        let container = try claim(key)
        let key = WireKey(key)
        do {
            // It throws for a key that is absent.
            return try container.decodeNil(forKey: key) ? nil : Value._ContainerForm.decode(from: container, at: key)
        } catch {
            throw container.contains(key) ? error : try missing(key)
        }
    }

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func optional<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        let container = try claim(key)
        let key = WireKey(key)
        if !options.isStrict, let value = try Value._ContainerForm.decodeIfPresent(from: container, at: key) {
            return value
        }
        guard container.contains(key) else {
            try strategy.check(key, in: container, isRequired: false)
            return nil
        }
        return strictness.refusesStrayNulls ? try Value._ContainerForm.decode(from: container, at: key) : nil
    }

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func optionalNullable<Value: ModelValue>(_ key: StaticString) throws -> OptionalNullable<Value> {
        let container = try claim(key)
        let key = WireKey(key)
        if let value = try Value._ContainerForm.decodeIfPresent(from: container, at: key) { return .value(value) }
        if container.contains(key) { return .null }
        try strategy.check(key, in: container, isRequired: false)
        return .unset
    }

    @usableFromInline
    func constant<Value: ModelValue & Equatable>(_ key: StaticString, _ expected: Value) throws {
        let value: Value = try required(key)
        guard value.isSame(as: expected) else {
            let reason = ReadingFailure.Reason.invalid("expected the constant \(expected)")
            throw reason.decodingError(decoder.codingPath + [WireKey(key)])
        }
    }

    func additional<Value: ModelValue>() throws -> [String: Value] {
        takesEveryKey = true
        guard let container else { return [:] }
        try strategy.checkEveryKey()
        var values: [String: Value] = [:]
        let keys = unclaimed(container)
        CodableUnionTrials.current?.trials.strayKeys += keys.count
        for key in keys {
            values[key.stringValue] = try Value._ContainerForm.decode(from: container, at: key)
        }
        return values
    }

    @inline(__always)
    private func claim(_ key: StaticString) throws -> KeyedDecodingContainer<WireKey> {
        claimed.append(key)
        if let container { return container }
        return try openContainer()
    }

    private func openContainer() throws -> KeyedDecodingContainer<WireKey> {
        let opened = try decoder.container(keyedBy: WireKey.self)
        container = opened
        return opened
    }

    func missing(_ key: WireKey) throws -> any Error {
        let container = try container ?? openContainer()
        try strategy.check(key, in: container, isRequired: true)
        return ReadingFailure.Reason.missing(key.stringValue).decodingError(decoder.codingPath)
    }

    // MARK: Tags

    // Methods and no setters for `FieldReader`: with the thread sanitizer, the compiler (6.3) gives up on changing a property of a
    // class that an `inout` value refers to.

    func expect(_ tag: StaticString) { expectedTags.append(tag) }

    func expect(whatIsExpectedBy other: CodableReader) { expectedTags = other.expectedTags }

    func forgetLastTag() { expectedTags.removeLast() }

    // MARK: Objects

    /// No key that no row has asked for.
    func close() { isClosed = true }

    func beginObject() throws {
        container = try decoder.container(keyedBy: WireKey.self)
        claimed.removeAll(keepingCapacity: true)
        claimed.reserveCapacity(16)
        claimed += expectedTags
        takesEveryKey = false
        isClosed = false
    }

    func endObject() throws {
        let trials = CodableUnionTrials.current
        guard options.isStrict || trials != nil, !takesEveryKey, let container else { return }
        let keys = unclaimed(container)
        trials?.trials.strayKeys += keys.count
        guard let key = keys.first, strictness.refusesOtherKeys(ofClosed: isClosed) else { return }
        let reason = ReadingFailure.Reason.invalid("unexpected key \"\(key.stringValue)\"")
        throw reason.decodingError(decoder.codingPath + [key])
    }

    /// The keys that no row has asked for, in the order of their scalars: a decoder's own order may change from
    /// one run to the next.
    private func unclaimed(_ container: KeyedDecodingContainer<WireKey>) -> [WireKey] {
        let known = Set(claimed.map { ExactString($0.description) })
        return container.allKeys.filter { !known.contains(ExactString($0.stringValue)) }
            .sorted { ExactString($0.stringValue) < ExactString($1.stringValue) }
    }

    // MARK: Values

    func null() -> Bool {
        (try? decoder.singleValueContainer().decodeNil()) ?? false
    }

    @usableFromInline
    func primitive<Value: PrimitiveValue>() throws -> Value {
        let container = try decoder.singleValueContainer()
        do {
            return try container.decode(Value.self)
        } catch {
            throw Value._ContainerForm.explanation(
                of: error, try? container.decode(Double.self), at: decoder.codingPath)
        }
    }

    @usableFromInline
    func array<Element: ModelValue>() throws -> [Element] {
        var container = try decoder.unkeyedContainer()
        var elements: [Element] = []
        elements.reserveCapacity(container.count ?? 0)
        while !container.isAtEnd { elements.append(try Element._ContainerForm.decode(from: &container)) }
        return elements
    }

    /// By way of a dictionary, which Foundation's coders exempt from their key strategies.
    @usableFromInline
    func dictionary<Value: ModelValue>() throws -> [String: Value] {
        try Value._ContainerForm.decodeDictionary(from: decoder.singleValueContainer())
    }

    // MARK: Looking ahead

    /// A decoder does not tell what it holds: it is asked for one kind after the other.
    func kind() -> JSONKind {
        guard let value = try? decoder.singleValueContainer() else { return .null }
        if value.decodeNil() { return .null }
        // What unions are mostly made of comes first: a question that fails makes an error.
        if (try? value.decode(String.self)) != nil { return .string }
        if (try? decoder.container(keyedBy: WireKey.self)) != nil { return .object }
        if (try? decoder.unkeyedContainer()) != nil { return .array }
        if (try? value.decode(Bool.self)) != nil { return .boolean }
        if let double = try? value.decode(Double.self) { return double.rounded() == double ? .integer : .number }
        // A number beyond `Double`.
        return .number
    }

    func tag(_ key: StaticString) throws -> String? {
        guard let (container, key) = try tagContainer(key) else { return nil }
        return try? container.decode(String.self, forKey: key)
    }

    func scalarTag(_ key: StaticString) throws -> String? {
        guard let (container, key) = try tagContainer(key) else { return nil }
        if let text = try? container.decode(String.self, forKey: key) { return text }
        if let flag = try? container.decode(Bool.self, forKey: key) { return flag ? "true" : "false" }
        if let integer = try? container.decode(Int64.self, forKey: key) { return String(integer) }
        return (try? container.decode(Double.self, forKey: key))?.description
    }

    /// The object that comes next, if it has the key.
    private func tagContainer(_ key: StaticString) throws -> (KeyedDecodingContainer<WireKey>, WireKey)? {
        let container = try decoder.container(keyedBy: WireKey.self)
        let key = WireKey(key)
        if container.contains(key) { return (container, key) }
        try strategy.check(key, in: container, isRequired: true)
        return nil
    }

    func hasField(_ key: StaticString) -> Bool {
        (try? decoder.container(keyedBy: WireKey.self).contains(WireKey(key))) ?? false
    }

    func hasValue(_ key: StaticString) -> Bool {
        guard let container = try? decoder.container(keyedBy: WireKey.self) else { return false }
        return (try? container.decodeNil(forKey: WireKey(key))) == false
    }

    func missingTag(_ key: StaticString) -> any Error {
        do {
            let container = try decoder.container(keyedBy: WireKey.self)
            guard container.contains(WireKey(key)) else {
                return ReadingFailure.Reason.missing(key.description).decodingError(decoder.codingPath)
            }
            _ = try container.decode(String.self, forKey: WireKey(key))
            return ReadingFailure.Reason.invalid("unknown tag").decodingError(decoder.codingPath)
        } catch {
            return error
        }
    }
}

/// Carries a `ModelValue` out of a Codable container, past the decoder's own strategies for dates and data.
struct Coded<Value: ModelValue>: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
        var reader = FieldReader(decoder)
        value = try Value(reading: &reader)
    }
}

/// Carries a `ModelValue` into a Codable container, past the encoder's own strategies for dates and data.
///
/// Not generic: an encoder looks up what the type of each value conforms to.
struct Encoded: Encodable {
    private let value: any ModelValue
    /// The encoder's key strategy, found where a model was handed to it.
    private let strategy: EncodingKeyStrategy?

    init(_ value: any ModelValue, _ strategy: EncodingKeyStrategy?) {
        self.value = value
        self.strategy = strategy
    }

    func encode(to encoder: any Encoder) throws {
        var writer = FieldWriter(encoder, strategy)
        try value.write(to: &writer)
    }
}

/// The decoder of a reader that has none.
private struct NoDecoder: Decoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    private var error: DecodingError { ReadingFailure.Reason.invalid("no decoder").decodingError([]) }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> { throw error }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw error }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw error }
}

"""########
        ),
        (
            "Coding/CodableTarget.swift",
            ########"""
/// What a `FieldWriter` writes to where a Codable encoder is driven.
///
/// On the heap: containers of the standard library have no layout that a compiler may rely on, and a writer that held one would have
/// none either. Each access to whatever it has would look a place up at run time.
final class CodableTarget {
    let encoder: any Encoder
    let strategy: EncodingKeyStrategy?
    /// The object that is being written.
    var container: KeyedEncodingContainer<WireKey>?

    init(_ encoder: any Encoder, _ strategy: EncodingKeyStrategy?) {
        self.encoder = encoder
        self.strategy = strategy
    }
}

"""########
        ),
        (
            "Coding/KeyStrategy.swift",
            ########"""
// A key strategy on the caller's coder would silently lose fields: `convertFromSnakeCase` makes `num_inference_steps`
// absent. Wire names are already in the generated code, so such a strategy is refused where it has an effect; a model
// whose keys it leaves alone is read and written as usual.

/// Finds out whether a decoder hides a key behind a key strategy.
///
/// By behaviour: Foundation's coders exempt dictionaries from key strategies, so that a dictionary of the same
/// object shows the keys of the document. That costs time, and is asked only when a key is absent and
///
/// - it is required, or
/// - it is there in the spelling that `convertFromSnakeCase` gives it, which finds every loss by that strategy, or
/// - the object is in none but the first element of every array around it: this finds custom strategies.
///
/// A custom strategy that loses optional fields only in later elements of an array is not noticed.
struct DecodingKeyStrategy {
    private let decoder: any Decoder
    // Found when they are first asked for; not `lazy`, which a `nonisolated` struct cannot have.
    private var knownPlace: Bool?
    private var knownKeys: Set<ExactString>?

    init(_ decoder: any Decoder) { self.decoder = decoder }

    private var isInFirstElements: Bool {
        mutating get {
            if let knownPlace { return knownPlace }
            let isFirst = decoder.codingPath.allSatisfy { ($0.intValue ?? 0) == 0 }
            knownPlace = isFirst
            return isFirst
        }
    }

    private var keysOfDocument: Set<ExactString> {
        mutating get {
            if let knownKeys { return knownKeys }
            let keys = keys()
            knownKeys = keys
            return keys
        }
    }

    /// Throws if `key`, which the container does not have, is in the document.
    mutating func check(_ key: WireKey, in container: KeyedDecodingContainer<WireKey>, isRequired: Bool) throws {
        guard isRequired || isInFirstElements || isHidden(key, in: container) else { return }
        guard keysOfDocument.contains(ExactString(key.stringValue)) else { return }
        throw error("hides the key \"\(key.stringValue)\"")
    }

    /// Throws if the container's keys are not those of the document.
    mutating func checkEveryKey() throws {
        guard let container = try? decoder.container(keyedBy: WireKey.self) else { return }
        let keys = Set(container.allKeys.map { ExactString($0.stringValue) })
        guard !keysOfDocument.isSubset(of: keys) else { return }
        throw error("changes keys that are data")
    }

    private func isHidden(_ key: WireKey, in container: KeyedDecodingContainer<WireKey>) -> Bool {
        guard let camelCase = Self.camelCase(key.stringValue) else { return false }
        return container.contains(WireKey(stringValue: camelCase))
    }

    private func keys() -> Set<ExactString> {
        struct Anything: Decodable {
            init(from decoder: any Decoder) {}
        }
        let values = try? decoder.singleValueContainer().decode([String: Anything].self)
        return Set((values ?? [:]).keys.map { ExactString($0) })
    }

    private func error(_ effect: String) -> DecodingError {
        let strategy = Mirror(reflecting: decoder).descendant("options", "keyDecodingStrategy")
        let name = strategy.map { "keyDecodingStrategy \(keyStrategyName($0))" } ?? "key strategy"
        return ReadingFailure.Reason.invalid(
            "the decoder's \(name) \(effect); generated types know their keys, use the decoder's default keys"
        ).decodingError(decoder.codingPath)
    }

    /// What `convertFromSnakeCase` makes of a key; `nil` if it leaves the key alone.
    static func camelCase(_ key: String) -> String? {
        guard key.utf8.contains(UInt8(ascii: "_")) else { return nil }
        if let word = camelCaseOfASCII(key) { return word }
        let core = key.drop { $0 == "_" }
        let prefix = key.prefix(key.count - core.count)
        let suffix = core.reversed().prefix { $0 == "_" }.count
        let words = core.dropLast(suffix).split(separator: "_")
        guard words.count > 1 else { return nil }
        let tail = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
        return prefix + words[0].lowercased() + tail.joined() + String(repeating: "_", count: suffix)
    }

    /// For the keys that are usual: words of lower-case ASCII with single underscores between them.
    private static func camelCaseOfASCII(_ key: String) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(key.utf8.count)
        var startsWord = false
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "_") where !startsWord && !result.isEmpty: startsWord = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                result.append(startsWord ? byte & 0xDF : byte)
                startsWord = false
            default: return nil
            }
        }
        return startsWord ? nil : String(decoding: result, as: UTF8.self)
    }
}

/// A key strategy of Foundation's encoder that changes keys.
///
/// What an encoder writes cannot be seen, so this one is found in its mirror, at the value that was handed to the
/// encoder: in arrays, at their first element only. Another encoder's strategies are not noticed.
final class EncodingKeyStrategy: Sendable {
    typealias Conversion = @Sendable ([any CodingKey]) -> any CodingKey

    private let name: String
    /// Of a custom strategy.
    private let conversion: Conversion?

    /// Looks for a strategy.
    init?(_ encoder: any Encoder) {
        guard encoder.codingPath.allSatisfy({ ($0.intValue ?? 0) == 0 }),
            let strategy = Mirror(reflecting: encoder).descendant("options", "keyEncodingStrategy")
        else { return nil }
        name = keyStrategyName(strategy)
        conversion = Self.conversion(of: strategy)
        guard conversion != nil || name == "convertToSnakeCase" else { return nil }
    }

    /// Throws if the strategy would write another key.
    func check(_ key: WireKey, at path: [any CodingKey]) throws {
        let isChanged =
            conversion.map { $0(path + [key]).stringValue != key.stringValue }
            ?? key.stringValue.contains { $0.isUppercase }
        guard isChanged else { return }
        let text = """
            The encoder's keyEncodingStrategy \(name) changes the key "\(key.stringValue)"; \
            generated types know their keys, use the encoder's default keys.
            """
        throw EncodingError.invalidValue(key.stringValue, .init(codingPath: path, debugDescription: text))
    }
}

private func keyStrategyName(_ strategy: Any) -> String {
    // An enumeration's case with a payload is its mirror's child, one without prints as its name.
    Mirror(reflecting: strategy).children.first?.label ?? "\(strategy)"
}

"""########
        ),
        (
            "Coding/PrimitiveValue.swift",
            ########"""
/// A value that Codable containers hold directly.
public protocol PrimitiveValue: ModelValue, Codable {
    /// Held by the container's own coder.
    associatedtype _ContainerForm = _PrimitiveForm<Self>
}

extension String: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _StringForm

    /// Reads a string.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.string() }

    /// Writes a string.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.string(self) }
}

extension Bool: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _BoolForm

    /// Reads a boolean.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.bool() }

    /// Writes a boolean.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.bool(self) }
}

extension Double: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _DoubleForm

    /// Reads a number; one beyond the type's range is an error.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.double() }

    /// Writes the shortest decimal that reads back as this number; JSON has no infinities and no NaN.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.double(self) }
}

extension Float: PrimitiveValue {
    /// Reads a number; one beyond the type's range is an error.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.float() }

    /// Writes the shortest decimal that reads back as this number; JSON has no infinities and no NaN.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.float(self) }
}

extension PrimitiveValue where Self: FixedWidthInteger {
    /// Reads an integer in whatever spelling, such as `1.0`; one beyond the type's range is an error of its own.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.integer() }

    /// Writes an integer.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.integer(self) }
}

extension Int: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _IntForm
}

extension Int8: PrimitiveValue {}
extension Int16: PrimitiveValue {}
extension Int32: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _Int32Form
}

extension Int64: PrimitiveValue {
    /// Held by a container's requirement for this type.
    public typealias _ContainerForm = _Int64Form
}

extension UInt: PrimitiveValue {}
extension UInt8: PrimitiveValue {}
extension UInt16: PrimitiveValue {}
extension UInt32: PrimitiveValue {}
extension UInt64: PrimitiveValue {}

"""########
        ),
        (
            "Coding/WireKey.swift",
            ########"""
/// A key or an index in a coding path, as it stands in the document.
public struct WireKey: CodingKey, Hashable, Sendable {
    /// The key, or the index as text.
    public let stringValue: String
    /// The index, or -1 in an object. Thus a key has three words, the most that an existential holds without a box.
    private let index: Int
    /// The index, in an array.
    public var intValue: Int? { index < 0 ? nil : index }

    /// Creates a key.
    public init(stringValue: String) {
        self.stringValue = stringValue
        index = -1
    }

    /// Creates an index.
    public init(intValue: Int) {
        stringValue = "Index \(intValue)"
        index = max(0, intValue)
    }

    init(_ key: StaticString) { self.init(stringValue: key.description) }

    init(_ key: any CodingKey) {
        if let index = key.intValue { self.init(intValue: index) } else { self.init(stringValue: key.stringValue) }
    }
}

"""########
        ),
        (
            "Descriptions/FieldWriter+Excerpt.swift",
            ########"""
// Text for people: the way of a writer with options, which generated rows take anyway, so that rows without them pay nothing.

extension EncodingOptions {
    /// What is beyond the limits of a description is left out.
    static let excerpt = EncodingOptions(rawValue: 1 << 30)
}

/// What a writer knows that writes a description.
struct Excerpt {
    var limits = ModelDescription.line
    /// Where the value begins that was written last, until something follows it.
    var valueStart: Int?
    /// The row whose value is a secret.
    var secret: (row: Int, key: StaticString)?
}

extension FieldWriter {
    var isExcerpt: Bool { options.contains(.excerpt) }

    /// Says that the row of this key, which comes next, holds a secret, which descriptions do not show.
    @_documentation(visibility: internal)
    public mutating func secret(_ key: StaticString) {
        if isExcerpt { excerpt.secret = (rows.count, key) }
    }

    /// Whether the row that was just begun is the secret one; writes what stands for its value.
    mutating func hidesSecret(_ key: StaticString) -> Bool {
        guard let secret = excerpt.secret, secret.row == rows.count - 1,
            ExactString(secret.key.description) == ExactString(key.description)
        else { return false }
        excerpt.secret = nil
        output.append("\"***\"" as StaticString)
        return true
    }

    /// Whether nothing more is shown of the open array or object; writes what stands for the rest of it, once.
    mutating func elides() -> Bool {
        if collection.isElided { return true }
        guard level > excerpt.limits.depth || output.count >= excerpt.limits.size else { return false }
        separate()
        output.append("…" as StaticString)
        collection.isElided = true
        return true
    }

    /// A number for which JSON has no spelling, as people can read it.
    mutating func notFinite(_ value: some BinaryFloatingPoint & CustomStringConvertible) throws {
        guard isExcerpt else { throw failure(value, "JSON has no spelling for \(value).") }
        output.append(value.description)
    }

    mutating func startValue() { excerpt.valueStart = output.count }

    /// Cuts the value that was written last, if it is a string beyond its limit.
    mutating func shortenLast() {
        guard let start = excerpt.valueStart else { return }
        excerpt.valueStart = nil
        output.shortenString(from: start, to: excerpt.limits.stringSize)
        guard output.byte(start) == UInt8(ascii: "\""), output.spellUnseen(from: start) else { return }
        output.shortenString(from: start, to: excerpt.limits.stringSize)
    }

    mutating func excerptArray<Element: ModelValue>(_ values: [Element]) throws {
        guard isExcerpt else { return }
        let outer = openArray()
        for value in values {
            if elides() { break }
            separate()
            startValue()
            try value.write(to: &self)
        }
        shortenLast()
        endArray(returningTo: outer)
    }
}

extension JSONOutput {
    /// Cuts the string from `first` to the end so that at most `size` bytes of its contents stay, no scalar and no escape in part.
    mutating func shortenString(from first: Int, to size: Int) {
        let size = max(0, size)
        guard count - first - 2 > size, byte(first) == UInt8(ascii: "\"") else { return }
        var (end, next) = (first + 1, first + 1)
        while next - first - 1 <= size {
            end = next
            if byte(next) == UInt8(ascii: "\\") {
                next += byte(next + 1) == UInt8(ascii: "u") ? 6 : 2
            } else {
                repeat { next += 1 } while byte(next) & 0xC0 == 0x80
            }
        }
        removeLast(count - end)
        append("…\"" as StaticString)
    }

    /// Spells what nobody sees from `first` on as escapes; returns whether there was any.
    @discardableResult
    mutating func spellUnseen(from first: Int) -> Bool {
        var place = first
        while place < count, !isUnseen(at: place) { place += 1 }
        guard place < count else { return false }
        var rest: [UInt8] = []
        for index in place..<count { rest.append(byte(index)) }
        removeLast(rest.count)
        for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars {
            if scalar.isUnseen { append("\\u" + scalar.fourDigits) } else { append(String(scalar)) }
        }
        return true
    }

    /// Whether the UTF-8 at a place is that of such a scalar; `…`, which descriptions add, is its neighbour.
    private func isUnseen(at place: Int) -> Bool {
        switch byte(place) {
        case 0xC2: byte(place + 1) < 0xA0
        case 0xE2 where byte(place + 1) == 0x80: 0xA8...0xAE ~= byte(place + 2)
        case 0xE2 where byte(place + 1) == 0x81: 0xA6...0xA9 ~= byte(place + 2)
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character that JSON lets stand (RFC 8259 §7), the end of a line or a paragraph (UAX #14 BK, NL), or sets the
    /// direction of what follows (UAX #9 §2).
    fileprivate var isUnseen: Bool {
        switch value {
        case 0x80...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    fileprivate var fourDigits: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

"""########
        ),
        (
            "Descriptions/ModelDescription.swift",
            ########"""
/// How much of a model its text for people shows: `description` is `line`, `debugDescription` is `debug`.
///
/// The text reads like JSON and is JSON where nothing is left out. The same value always has the same text: properties stand in the
/// order of the schema, other keys in that of their scalars. What is beyond a limit is an ellipsis (`…`), so that a log line
/// stays one however large the value is; the whole of it is `jsonBytes()`. Scalars that would break a line or turn the direction of
/// what follows, such as U+2028 and U+202E, are escapes (`\u2028`).
///
/// Properties that are secrets (`format: password`), lists and maps of them, and unions with such a member are `"***"`. Shown are a
/// password that has an `enum` or a required `const`, whose values the document tells anyway, keys beside the properties of an object, and a value
/// that is described by itself, outside the object whose property it is.
///
/// ```swift
/// print(book)                                            // {"id":7,"title":"Ringworld"}
/// logger.debug("\(ModelDescription(size: 200).text(of: book))")
/// ```
public struct ModelDescription: Hashable, Sendable {
    /// After how many bytes of UTF-8 no further property or element is begun.
    public var size: Int
    /// How many bytes of UTF-8 of a string are shown.
    public var stringSize: Int
    /// How deep objects and arrays nest before they are left out.
    public var depth: Int
    /// Whether each property and element has a line of its own.
    public var isPretty: Bool

    /// A text with these limits.
    public init(size: Int = 4096, stringSize: Int = 256, depth: Int = 8, isPretty: Bool = false) {
        (self.size, self.stringSize, self.depth, self.isPretty) = (size, stringSize, depth, isPretty)
    }

    /// One line, for logs.
    public static let line = ModelDescription()
    /// Many lines, for a debugger.
    public static let debug = ModelDescription(size: 65_536, stringSize: 4096, depth: 32, isPretty: true)

    /// The text of a value. What JSON cannot hold ends it.
    public func text(of value: some ModelValue) -> String {
        var writer = FieldWriter(isPretty ? [.excerpt, .pretty] : .excerpt)
        writer.excerpt.limits = self
        writer.startValue()
        do { try value.write(to: &writer) } catch { writer.output.append("…" as StaticString) }
        writer.shortenLast()
        return writer.output.text
    }

    /// A text that is no JSON, within the limit of strings.
    func shortened(_ text: String) -> String {
        guard text.utf8.count > max(0, stringSize) else { return text }
        var count = 0
        let prefix = text.unicodeScalars.prefix { scalar in
            count += UTF8.width(scalar)
            return count <= stringSize
        }
        return String(prefix) + "…"
    }
}

extension Model {
    /// The value in one line that reads like JSON: `ModelDescription.line`.
    public var description: String { ModelDescription.line.text(of: self) }
    /// The value in lines that read like JSON: `ModelDescription.debug`.
    public var debugDescription: String { ModelDescription.debug.text(of: self) }
}

/// A model with a property that is called `description` or `debugDescription`, which would be taken for its text.
///
/// `book.description` is the property; whatever prints the book shows what it does of every model.
@_documentation(visibility: internal)
public protocol DescribedAsJSON: Model {}

extension DescribedAsJSON {
    /// The value in one line that reads like JSON, whatever properties are called.
    @_implements(CustomStringConvertible,description)
    public var _modelDescription: String { ModelDescription.line.text(of: self) }

    /// The value in lines that read like JSON, whatever properties are called.
    @_implements(CustomDebugStringConvertible,debugDescription)
    public var _modelDebugDescription: String { ModelDescription.debug.text(of: self) }
}

extension OpenEnumeration where RawValue == String {
    /// The text on the wire, without quotes, as a string has it.
    public var description: String { ModelDescription.line.shortened(rawValue) }
}

extension ClosedEnumeration where RawValue == String {
    /// The text on the wire, without quotes, as a string has it.
    public var description: String { ModelDescription.line.shortened(rawValue) }
}

"""########
        ),
        (
            "Formats/AddressFormat.swift",
            ########"""
/// `ipv4` (RFC 2673 §3.2) and `ipv6` (RFC 4291 §2.2).
enum AddressFormat {
    static func isIPv4(_ text: ByteText) -> Bool {
        var count = 0
        let areNumbers = text.hasParts(separatedBy: UInt8(ascii: ".")) { part in
            count += 1
            return 1...3 ~= part.count && part.allSatisfy(\.isDigit)
                // A leading zero could mean an octal number.
                && (part.count == 1 || part.first != UInt8(ascii: "0"))
                && part.reduce(0) { $0 * 10 + Int($1 &- 0x30) } <= 255
        }
        return areNumbers && count == 4
    }

    static func isIPv6(_ text: ByteText) -> Bool {
        let colon = UInt8(ascii: ":")
        guard let last = text.lastIndex(of: colon), text.firstIndex(of: colon) != last else { return false }
        let address = text[text.index(after: last)...]
        guard address.contains(UInt8(ascii: ".")) else { return hasGroups(text, trailing: 0) }
        return isIPv4(address) && hasGroups(text[..<last], trailing: 2)
    }

    /// Eight groups, or fewer with one gap; `trailing` of them are spelled as an IPv4 address behind the text.
    private static func hasGroups(_ text: ByteText, trailing: Int) -> Bool {
        let colon = UInt8(ascii: ":")
        var rest = text
        // A gap at either end leaves an empty group too many.
        if rest.first == colon {
            rest.removeFirst()
            guard rest.isEmpty || rest.first == colon else { return false }
        }
        if trailing == 0, rest.last == colon {
            rest.removeLast()
            guard rest.isEmpty || rest.last == colon else { return false }
        }
        var (count, gaps) = (trailing, 0)
        let areGroups = rest.hasParts(separatedBy: colon) { group in
            if group.isEmpty { gaps += 1 } else { count += 1 }
            return group.count <= 4 && group.allSatisfy(\.isHexDigit)
        }
        return areGroups && (gaps == 0 && count == 8 || gaps == 1 && count <= 7)
    }
}

"""########
        ),
        (
            "Formats/BidirectionalLabel.swift",
            ########"""
/// The rule for labels of host names that hold text written from right to left: RFC 5893 §2.
struct BidirectionalLabel {
    /// The classes that the rule tells apart (Unicode Standard Annex #9).
    private enum Class {
        case left, right, arabicNumber, europeanNumber, mark, other
    }

    private let classes: [Class]

    init(_ scalars: [Unicode.Scalar]) { classes = scalars.map(Self.classify) }

    /// Whether something in it is written from right to left.
    var isRightToLeft: Bool { classes.contains { $0 == .right || $0 == .arabicNumber } }

    var isValid: Bool {
        guard let first = classes.first, let last = classes.last(where: { $0 != .mark }) else { return true }
        switch first {
        case .right:
            let hasBothNumbers = classes.contains(.arabicNumber) && classes.contains(.europeanNumber)
            return !classes.contains(.left) && last != .other && !hasBothNumbers
        case .left: return !isRightToLeft && (last == .left || last == .europeanNumber)
        case .arabicNumber, .europeanNumber, .mark, .other: return false
        }
    }

    private static func classify(_ scalar: Unicode.Scalar) -> Class {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        default: break
        }
        switch scalar.value {
        case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
        case 0x660...0x669: return .arabicNumber
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: return .right
        default: return scalar.properties.isAlphabetic ? .left : .other
        }
    }
}

"""########
        ),
        (
            "Formats/ByteSet.swift",
            ########"""
/// A set of ASCII characters.
struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ characters: StaticString) {
        characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    /// Letters and digits, with some characters.
    static func alphanumeric(and characters: StaticString) -> ByteSet {
        var set = ByteSet(characters)
        for byte: UInt8 in 0..<0x80 where byte.isLetter || byte.isDigit { set.insert(byte) }
        return set
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }

    /// False beyond ASCII.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
    }
}

"""########
        ),
        (
            "Formats/DateTimeFormat.swift",
            ########"""
/// `date-time` and `time`: RFC 3339 §5.6.
enum DateTimeFormat {
    static func isDateTime(_ text: String) -> Bool {
        guard text.utf8.count > 11,
            let day = text.utf8.index(text.utf8.startIndex, offsetBy: 10, limitedBy: text.utf8.endIndex),
            CalendarDate(String(Substring(text.utf8.prefix(10)))) != nil, text.utf8[day] | 0x20 == UInt8(ascii: "t")
        else { return false }
        return isTime(String(Substring(text.utf8.dropFirst(11))))
    }

    static func isTime(_ text: String) -> Bool { ExactTime(text) != nil }
}

"""########
        ),
        (
            "Formats/DurationFormat.swift",
            ########"""
/// `duration`: RFC 3339 appendix A, where units follow each other without a gap.
enum DurationFormat {
    static func matches(_ text: String) -> Bool {
        var reader = DigitReader(text)
        guard reader.take("P") != nil else { return false }
        var weeks = reader
        if weeks.takeAll() > 0, weeks.take("W") != nil { return weeks.isAtEnd }
        guard let dates = units("YMD", &reader) else { return false }
        if reader.isAtEnd { return dates > 0 }
        guard reader.take("T") != nil, let times = units("HMS", &reader) else { return false }
        return reader.isAtEnd && times > 0
    }

    /// How many units there are; `nil` where they are out of order or leave one out between others.
    private static func units(_ names: String, _ reader: inout DigitReader) -> Int? {
        var last: Int?
        var count = 0
        while let digit = reader.rest.first, digit.isDigit {
            _ = reader.takeAll()
            guard let unit = reader.rest.first, let place = names.utf8.enumerated().first(where: { $0.element == unit })
            else { return nil }
            if let last, place.offset != last + 1 { return nil }
            last = place.offset
            count += 1
            _ = reader.take("YMDHS")
        }
        return count
    }
}

"""########
        ),
        (
            "Formats/EmailFormat.swift",
            ########"""
/// `email` (RFC 5321 §4.1.2) and `idn-email` (RFC 6531 §3.3).
enum EmailFormat {
    static func matches(_ text: ByteText, isInternational: Bool) -> Bool {
        guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text[..<at]
        let domain = text[(at + 1)...]
        guard isInternational || text.allSatisfy({ $0 < 0x80 }), 1...64 ~= local.count else { return false }
        return isLocal(local) && isDomain(domain, isInternational)
    }

    private static func isLocal(_ local: ByteText) -> Bool {
        if local.first == UInt8(ascii: "\"") { return isQuoted(local) }
        return local.hasParts(separatedBy: UInt8(ascii: ".")) { atom in
            !atom.isEmpty && atom.allSatisfy { $0 >= 0x80 || atomCharacters.contains($0) }
        }
    }

    private static let atomCharacters = ByteSet.alphanumeric(and: "!#$%&'*+-/=?^_`{|}~")

    private static func isQuoted(_ local: ByteText) -> Bool {
        guard local.count >= 2, local.last == UInt8(ascii: "\"") else { return false }
        var isEscaped = false
        for byte in local.dropFirst().dropLast() {
            if byte < 0x20 || byte == 0x7F { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                return false
            }
        }
        return !isEscaped
    }

    private static func isDomain(_ domain: ByteText, _ isInternational: Bool) -> Bool {
        guard domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]") else {
            return isInternational ? HostnameFormat.matchesInternational(domain) : HostnameFormat.matches(domain)
        }
        let literal = domain.dropFirst().dropLast()
        let isIPv6 = literal.prefix(5).elementsEqual("ipv6:".utf8) { $0 == $1 || $1.isLetter && $0 | 0x20 == $1 }
        return isIPv6 ? AddressFormat.isIPv6(literal.dropFirst(5)) : AddressFormat.isIPv4(literal)
    }
}

"""########
        ),
        (
            "Formats/HostnameFormat.swift",
            ########"""
/// `hostname` (RFC 1123 §2.1) and `idn-hostname` (RFC 5890 §2.3.2.3, RFC 5892).
enum HostnameFormat {
    /// Hyphens in the third and fourth place of a label announce an encoding, unless they are allowed there for their own sake.
    static func matches(_ text: ByteText, allowsHyphens: Bool = false) -> Bool {
        1...253 ~= text.count
            && text.hasParts(separatedBy: UInt8(ascii: ".")) { isLabel($0, allowsHyphens: allowsHyphens) }
    }

    private static func isLabel(_ label: ByteText, allowsHyphens: Bool = false) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard 1...63 ~= label.count, label.first != hyphen, label.last != hyphen,
            label.allSatisfy({ $0.isLetter || $0.isDigit || $0 == hyphen })
        else { return false }
        let isEncoded = label.count >= 4 && label.dropFirst(2).prefix(2).allSatisfy { $0 == hyphen }
        return allowsHyphens || !isEncoded || isEncoding(label)
    }

    /// Hyphens there announce an encoding, of which there is one (RFC 5891 §4.2.3.1).
    private static func isEncoding(_ label: ByteText) -> Bool {
        let encoded = Array(label.dropFirst(4))
        guard label.prefix(2).elementsEqual("xn".utf8, by: { $0 | 0x20 == $1 }),
            let scalars = Punycode.decode(encoded[...])
        else { return false }
        // What stands for the label must be what the label would be encoded as (RFC 5891 §4.2.1).
        return Punycode.encode(scalars) == encoded.map { $0.isLetter ? $0 | 0x20 : $0 }
            && scalars.contains { !$0.isASCII } && InternationalLabel(scalars).isValid
            && (!BidirectionalLabel(scalars).isRightToLeft || BidirectionalLabel(scalars).isValid)
    }

    static func matchesInternational(_ text: ByteText) -> Bool {
        text.allSatisfy { $0 < 0x80 } ? matches(text) : matchesInternational(text.string.unicodeScalars[...])
    }

    private static func matchesInternational(_ text: Substring.UnicodeScalarView) -> Bool {
        // The full stops that RFC 3490 §3.1 takes for separators.
        let separators: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let labels = text.split(omittingEmptySubsequences: false, whereSeparator: separators.contains)
        // One label that is written from right to left binds all others (RFC 5893 §2).
        let isBidirectional = labels.contains { BidirectionalLabel(Array($0)).isRightToLeft }
        var length = labels.count - 1
        for label in labels {
            let scalars = Array(label)
            guard !scalars.isEmpty, !isBidirectional || BidirectionalLabel(scalars).isValid else { return false }
            if scalars.allSatisfy(\.isASCII) {
                guard ByteText.with(String(label), { isLabel($0) }) else { return false }
                length += scalars.count
            } else {
                let encodedLength = 4 + Punycode.encode(scalars).count
                guard encodedLength <= 63, InternationalLabel(scalars).isValid else { return false }
                length += encodedLength
            }
        }
        return length <= 253
    }
}

"""########
        ),
        (
            "Formats/InternationalLabel.swift",
            ########"""
/// A label of an internationalized host name: RFC 5892, which says what may stand in one and beside what.
struct InternationalLabel {
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var isValid: Bool {
        guard let first = scalars.first, scalars.count <= 63 else { return false }
        // RFC 5891 §4.2.3: hyphens at the ends and in the third and fourth place; a combining mark in front.
        if first == "-" || scalars.last == "-" { return false }
        if scalars.count >= 4, scalars[2] == "-", scalars[3] == "-" { return false }
        switch first.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return false
        default: break
        }
        return hasOneKindOfDigits && scalars.indices.allSatisfy(isAllowed)
    }

    /// Arabic-Indic digits and their extended relatives do not mix (appendix A.8, A.9).
    private var hasOneKindOfDigits: Bool {
        !(scalars.contains { 0x660...0x669 ~= $0.value } && scalars.contains { 0x6F0...0x6F9 ~= $0.value })
    }

    private func isAllowed(_ index: Int) -> Bool {
        let scalar = scalars[index]
        switch scalar.value {
        // Middle dot, between two `l` (appendix A.3).
        case 0xB7: return before(index) == "l" && after(index) == "l"
        // Greek lower numeral sign, before a Greek letter (A.4).
        case 0x375: return after(index).map(Self.isGreek) ?? false
        // Hebrew geresh and gershayim, after a Hebrew letter (A.5, A.6).
        case 0x5F3, 0x5F4: return before(index).map { 0x590...0x5FF ~= $0.value } ?? false
        // Katakana middle dot, beside Japanese script (A.7).
        case 0x30FB: return scalars.contains(where: Self.isJapanese)
        // Joiners, after a virama (A.1, A.2).
        case 0x200C: return isAfterVirama(index) || isBetweenJoining(index)
        case 0x200D: return isAfterVirama(index)
        default: return Self.isPermitted(scalar)
        }
    }

    private func before(_ index: Int) -> Unicode.Scalar? { index > 0 ? scalars[index - 1] : nil }

    private func after(_ index: Int) -> Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

    private func isAfterVirama(_ index: Int) -> Bool {
        before(index)?.properties.canonicalCombiningClass == .virama
    }

    /// The non-joiner also breaks a cursive connection, which only cursive scripts have.
    private func isBetweenJoining(_ index: Int) -> Bool {
        guard let before = before(index), let after = after(index) else { return false }
        return [before, after].allSatisfy { 0x600...0x8FF ~= $0.value || 0x1800...0x18AF ~= $0.value }
    }

    private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
        0x370...0x3FF ~= scalar.value || 0x1F00...0x1FFF ~= scalar.value
    }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30FB: false
        case 0x3005, 0x3007, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x2_0000...0x3_FFFF:
            true
        default: false
        }
    }

    /// Letters, marks and digits that case folding and normalization leave as they are (§2, §3), and the exceptions of §2.6.
    private static func isPermitted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x30...0x39, 0x61...0x7A, 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
        case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
        // Conjoining jamo (§2.9).
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return false
        default: break
        }
        guard !scalar.properties.isDefaultIgnorableCodePoint, !scalar.properties.changesWhenNFKCCaseFolded else {
            return false
        }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
            .decimalNumber:
            return true
        default: return false
        }
    }
}

"""########
        ),
        (
            "Formats/NumberFormat.swift",
            ########"""
/// The formats of numbers (OpenAPI's format registry). Numbers that are too large for a text's JSON type are written as texts.
public enum NumberFormat: String, Hashable, Sendable, CaseIterable {
    /// Signed integers.
    case int8, int16, int32, int64
    /// Integers that are not negative.
    case uint8, uint16, uint32, uint64
    /// Numbers within the range of IEEE 754 binary32 and binary64.
    case float, double
    /// A number of any size and precision.
    case decimal

    /// Whether the number is of the format.
    func matches(_ number: JSONNumber) -> Bool {
        switch self {
        case .int8: number.integer(as: Int8.self) != nil
        case .int16: number.integer(as: Int16.self) != nil
        case .int32: number.integer(as: Int32.self) != nil
        case .int64: number.integer(as: Int64.self) != nil
        case .uint8: number.integer(as: UInt8.self) != nil
        case .uint16: number.integer(as: UInt16.self) != nil
        case .uint32: number.integer(as: UInt32.self) != nil
        case .uint64: number.integer(as: UInt64.self) != nil
        case .float: number.double.map { Float($0).isFinite } ?? false
        case .double: number.double != nil
        case .decimal: true
        }
    }
}

extension ValidationIssues {
    /// The number must be of the format.
    public mutating func format(
        _ value: some JSONNumeric, _ format: NumberFormat, from provenance: Provenance = .schema
    ) {
        if value.jsonNumber.map(format.matches) != true { fail("format", value, format.rawValue, from: provenance) }
    }

    /// The string must spell a number of the format.
    public mutating func format(_ value: String, _ format: NumberFormat, from provenance: Provenance = .schema) {
        if JSONNumber(value).map(format.matches) != true { fail("format", value, format.rawValue, from: provenance) }
    }

    /// A number, or a string that spells one, must be of the format.
    @_documentation(visibility: internal)
    public mutating func format(_ value: JSONValue, _ format: NumberFormat) {
        switch value {
        case .number(let number): self.format(number, format)
        case .string(let text): self.format(text, format)
        case .null, .boolean, .array, .object: break
        }
    }
}

"""########
        ),
        (
            "Formats/PointerFormat.swift",
            ########"""
/// `json-pointer` (RFC 6901) and `relative-json-pointer`.
enum PointerFormat {
    static func isPointer(_ text: ByteText) -> Bool {
        guard let first = text.first else { return true }
        guard first == UInt8(ascii: "/") else { return false }
        var isEscaped = false
        for byte in text {
            if isEscaped, byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { return false }
            isEscaped = byte == UInt8(ascii: "~")
        }
        return !isEscaped
    }

    static func isRelativePointer(_ text: ByteText) -> Bool {
        let digits = text.prefix(while: \.isDigit)
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else { return false }
        let rest = text[digits.endIndex...]
        return rest.elementsEqual("#".utf8) || isPointer(rest)
    }
}

"""########
        ),
        (
            "Formats/Punycode.swift",
            ########"""
/// The encoding of Unicode labels in ASCII: RFC 3492.
enum Punycode {
    private static let base = 36
    private static let leastThreshold = 1
    private static let greatestThreshold = 26
    private static let firstScalar = 128
    private static let firstBias = 72

    /// The scalars of a label without its `xn--`; `nil` where it is none.
    static func decode(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        let delimiter = text.lastIndex(of: UInt8(ascii: "-"))
        var scalars = (delimiter.map { text[..<$0] } ?? []).map { Unicode.Scalar($0) }
        var rest = delimiter.map { text[($0 + 1)...] } ?? text
        var (code, bias, index) = (firstScalar, firstBias, 0)
        while !rest.isEmpty {
            let start = index
            var weight = 1
            var position = base
            while true {
                guard let digit = rest.popFirst().flatMap(value) else { return nil }
                index += digit * weight
                let threshold = min(max(position - bias, leastThreshold), greatestThreshold)
                if digit < threshold { break }
                weight *= base - threshold
                guard weight < 1 << 32, index < 1 << 40 else { return nil }
                position += base
            }
            bias = adapted(index - start, scalars.count + 1, isFirst: start == 0)
            code += index / (scalars.count + 1)
            index %= scalars.count + 1
            guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
            scalars.insert(scalar, at: index)
            index += 1
        }
        return scalars
    }

    /// The label in ASCII, without its `xn--`.
    static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basicCount = output.count
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var (code, delta, bias, handled) = (firstScalar, 0, firstBias, basicCount)
        while handled < scalars.count {
            let next = scalars.map { Int($0.value) }.filter { $0 >= code }.min() ?? code
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in scalars {
                if Int(scalar.value) < code { delta += 1 }
                guard Int(scalar.value) == code else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
        var (rest, position) = (delta, base)
        while true {
            let threshold = min(max(position - bias, leastThreshold), greatestThreshold)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }

    /// §6.1
    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        let (damp, skew) = (700, 38)
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var position = 0
        while delta > (base - leastThreshold) * greatestThreshold / 2 {
            delta /= base - leastThreshold
            position += base
        }
        return position + (base - leastThreshold + 1) * delta / (delta + skew)
    }

    private static func value(_ byte: UInt8) -> Int? {
        if byte.isLetter { return Int(byte | 0x20) - 0x61 }
        return byte.isDigit ? Int(byte) - 0x30 + 26 : nil
    }
}

"""########
        ),
        (
            "Formats/RegexFormat.swift",
            ########"""
/// `regex`: the grammar of ECMA-262 §22.2.1 with the `u` flag, where nothing without a meaning may be escaped.
struct RegexFormat {
    private var rest: Substring.UnicodeScalarView
    private var groupCount = 0
    private var greatestReference = 0
    private var names: Set<String> = []
    private var namedReferences: Set<String> = []
    private var depth = 0

    private static let depthLimit = 200

    private init(_ text: String) { rest = text.unicodeScalars[...] }

    static func matches(_ text: String) -> Bool {
        var format = RegexFormat(text)
        return format.disjunction() && format.rest.isEmpty && format.greatestReference <= format.groupCount
            && format.namedReferences.isSubset(of: format.names)
    }

    private mutating func takes(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    private mutating func disjunction() -> Bool {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return false }
        repeat {
            while let next = rest.first, next != "|", next != ")" {
                guard term() else { return false }
            }
        } while takes("|")
        return true
    }

    private mutating func term() -> Bool {
        if takes("^") || takes("$") { return true }
        if takes("(?=") || takes("(?!") || takes("(?<=") || takes("(?<!") { return disjunction() && takes(")") }
        return atom() && quantifier()
    }

    private mutating func atom() -> Bool {
        guard let first = rest.popFirst() else { return false }
        switch first {
        case ".": return true
        case "\\": return escape(inClass: false)
        case "[": return characterClass()
        case "(": return group()
        case "*", "+", "?", "{", "}", "]", ")", "|": return false
        default: return true
        }
    }

    private mutating func group() -> Bool {
        if takes("?:") { return disjunction() && takes(")") }
        if takes("?<") {
            guard let name = groupName(), names.insert(name).inserted else { return false }
        } else if rest.first == "?" {
            return false
        }
        groupCount += 1
        return disjunction() && takes(")")
    }

    private mutating func groupName() -> String? {
        let name = rest.prefix { $0 != ">" }
        rest = rest.dropFirst(name.count)
        guard let first = name.first, takes(">"), first.properties.isIDStart || first == "$" || first == "_",
            name.allSatisfy({ $0.properties.isIDContinue || $0 == "$" || $0 == "\u{200C}" || $0 == "\u{200D}" })
        else { return nil }
        return String(name)
    }

    private mutating func quantifier() -> Bool {
        if takes("*") || takes("+") || takes("?") {
            _ = takes("?")
            return true
        }
        guard takes("{") else { return true }
        guard let least = digits() else { return false }
        if takes(","), rest.first != "}" {
            guard let most = digits(), least.count < most.count || least.count == most.count && least <= most else {
                return false
            }
        }
        guard takes("}") else { return false }
        _ = takes("?")
        return true
    }

    /// Without leading zeros.
    private mutating func digits() -> String? {
        let digits = rest.prefix { "0"..."9" ~= $0 }
        rest = rest.dropFirst(digits.count)
        guard !digits.isEmpty else { return nil }
        return String(digits.drop { $0 == "0" })
    }

    // MARK: Escapes and classes

    private mutating func escape(inClass: Bool) -> Bool {
        guard let kind = rest.popFirst() else { return false }
        switch kind {
        case "d", "D", "w", "W", "s", "S", "f", "n", "r", "t", "v": return true
        case "b": return true
        case "B": return !inClass
        case "-": return inClass
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return true
        case "c": return rest.popFirst().map { $0.isASCII && UInt8($0.value).isLetter } ?? false
        case "x": return takesHex(2)
        case "u": return unicodeEscape()
        case "p", "P": return property()
        case "0": return !(rest.first.map { "0"..."9" ~= $0 } ?? false)
        case "k":
            guard !inClass, takes("<"), let name = groupName() else { return false }
            namedReferences.insert(name)
            return true
        case "1"..."9":
            let number = String(kind) + String(rest.prefix { "0"..."9" ~= $0 })
            rest = rest.dropFirst(number.utf8.count - 1)
            guard !inClass, let reference = Int(number) else { return false }
            greatestReference = max(greatestReference, reference)
            return true
        default: return false
        }
    }

    private mutating func takesHex(_ count: Int) -> Bool {
        for _ in 0..<count {
            guard let scalar = rest.popFirst(), scalar.isASCII, UInt8(scalar.value).isHexDigit else { return false }
        }
        return true
    }

    private mutating func unicodeEscape() -> Bool {
        guard takes("{") else { return takesHex(4) }
        let digits = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count)
        guard takes("}"), !digits.isEmpty, digits.allSatisfy({ $0.isASCII && UInt8($0.value).isHexDigit }) else {
            return false
        }
        return UInt64(String(digits), radix: 16).map { $0 <= 0x10FFFF } ?? false
    }

    /// Which properties there are is not looked up.
    private mutating func property() -> Bool {
        guard takes("{") else { return false }
        let name = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(name.count)
        return takes("}") && !name.isEmpty
            && name.allSatisfy {
                $0 == "_" || $0 == "=" || $0.isASCII && (UInt8($0.value).isLetter || UInt8($0.value).isDigit)
            }
    }

    private mutating func characterClass() -> Bool {
        _ = takes("^")
        while !takes("]") {
            guard let low = classAtom() else { return false }
            guard rest.first == "-", rest.dropFirst().first != "]" else { continue }
            rest.removeFirst()
            // A set of characters is no end of a range.
            guard let high = classAtom(), let from = low, let to = high, from <= to else { return false }
        }
        return true
    }

    /// The character; an inner `nil` for a set of them; `nil` where there is none.
    private mutating func classAtom() -> UInt32?? {
        guard let first = rest.popFirst() else { return nil }
        guard first == "\\" else { return .some(first.value) }
        let escaped = rest
        guard escape(inClass: true) else { return nil }
        return .some(Self.value(of: escaped[..<rest.startIndex]))
    }

    /// The character that an escape without its backslash stands for; `nil` for a set of them.
    private static func value(of escape: Substring.UnicodeScalarView) -> UInt32? {
        guard let kind = escape.first else { return nil }
        switch kind {
        case "d", "D", "w", "W", "s", "S", "p", "P": return nil
        case "b": return 8
        case "t": return 9
        case "n": return 10
        case "v": return 11
        case "f": return 12
        case "r": return 13
        case "0": return 0
        case "c": return escape.last.map { $0.value & 0x1F }
        case "x", "u": return UInt32(String(escape.dropFirst().filter { $0 != "{" && $0 != "}" }), radix: 16)
        default: return kind.value
        }
    }
}

"""########
        ),
        (
            "Formats/ResourceIdentifierFormat.swift",
            ########"""
/// `uri`, `uri-reference` (RFC 3986), `iri` and `iri-reference` (RFC 3987, which adds characters beyond ASCII).
struct ResourceIdentifierFormat {
    let isInternational: Bool

    /// With a scheme.
    func isAbsolute(_ text: ByteText) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), isScheme(text[..<colon]) else {
            return false
        }
        return isHierarchical(text[(colon + 1)...])
    }

    /// With a scheme or relative (§4.1).
    func isReference(_ text: ByteText) -> Bool {
        if isAbsolute(text) { return true }
        // A colon in the first segment would end a scheme (§4.2).
        let first = text.prefix { !Self.segmentEnds.contains($0) }
        return !first.contains(UInt8(ascii: ":")) && isHierarchical(text)
    }

    private func isScheme(_ text: ByteText) -> Bool {
        text.first?.isLetter == true && text.allSatisfy(Self.schemeCharacters.contains)
    }

    private func isHierarchical(_ text: ByteText) -> Bool {
        var rest = text
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isText(rest[rest.index(after: hash)...], Self.queryCharacters) else { return false }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isText(rest[rest.index(after: mark)...], Self.queryCharacters, isQuery: true) else { return false }
            rest = rest[..<mark]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let authority = rest.prefix { $0 != UInt8(ascii: "/") }
            guard isAuthority(authority) else { return false }
            rest = rest[authority.endIndex...]
        }
        return isText(rest, Self.pathCharacters)
    }

    /// §3.2
    private func isAuthority(_ text: ByteText) -> Bool {
        var host = text
        if let at = text.lastIndex(of: UInt8(ascii: "@")) {
            guard isText(text[..<at], Self.userCharacters) else { return false }
            host = text[text.index(after: at)...]
        }
        if host.first == UInt8(ascii: "[") {
            guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let literal = host[host.index(after: host.startIndex)..<end]
            let port = host[host.index(after: end)...]
            return isLiteral(literal) && (port.isEmpty || port.first == UInt8(ascii: ":") && isPort(port.dropFirst()))
        }
        guard let colon = host.firstIndex(of: UInt8(ascii: ":")) else { return isText(host, Self.hostCharacters) }
        return isText(host[..<colon], Self.hostCharacters) && isPort(host[host.index(after: colon)...])
    }

    private func isPort(_ text: ByteText) -> Bool { text.allSatisfy(\.isDigit) }

    /// An IPv6 address, or one of a version to come (§3.2.2).
    private func isLiteral(_ text: ByteText) -> Bool {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else { return AddressFormat.isIPv6(text) }
        let rest = text.dropFirst()
        guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
        let (version, address) = (rest[..<dot], rest[rest.index(after: dot)...])
        return !version.isEmpty && version.allSatisfy(\.isHexDigit) && !address.isEmpty
            && isText(address, Self.userCharacters) && !address.contains(UInt8(ascii: "%"))
    }

    private static let segmentEnds = ByteSet("/?#")
    private static let schemeCharacters = ByteSet.alphanumeric(and: "+-.")
    // Unreserved characters, sub-delimiters, and further ones for each part (§2).
    private static let hostCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=")
    private static let userCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=:")
    private static let pathCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=:@/")
    private static let queryCharacters = ByteSet.alphanumeric(and: "-._~!$&'()*+,;=:@/?")

    /// Characters of a part, and `%` with two digits (§2).
    private func isText(_ text: ByteText, _ characters: ByteSet, isQuery: Bool = false) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index = text.index(after: index)
            if byte == UInt8(ascii: "%") {
                let digits = text[index...].prefix(2)
                guard digits.count == 2, digits.allSatisfy(\.isHexDigit) else { return false }
                index = digits.endIndex
            } else if byte >= 0x80 {
                guard isInternational else { return false }
            } else {
                guard characters.contains(byte) else { return false }
            }
        }
        return !isInternational || text.hasScalars { isAllowed($0, isQuery) }
    }

    /// RFC 3987 §2.2: private characters only in queries; no controls and no non-characters anywhere.
    private func isAllowed(_ scalar: Unicode.Scalar, _ isQuery: Bool) -> Bool {
        switch scalar.value {
        case ..<0x80: true
        case 0x80...0x9F, 0xFDD0...0xFDEF, 0xFFF0...0xFFFF: false
        case 0xE000...0xF8FF, 0xF_0000...0x10_FFFD: isQuery
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}

"""########
        ),
        (
            "Formats/StringFormat.swift",
            ########"""
/// The formats of strings that can be checked (JSON Schema 2020-12 Validation §7.3, OpenAPI's format registry).
public enum StringFormat: String, Hashable, Sendable, CaseIterable {
    /// RFC 3339 §5.6.
    case dateTime = "date-time"
    /// RFC 3339's `full-date`.
    case date
    /// RFC 3339's `full-time`.
    case time
    /// RFC 3339 appendix A.
    case duration
    /// RFC 5321 §4.1.2.
    case email
    /// RFC 6531.
    case internationalEmail = "idn-email"
    /// RFC 1123 §2.1.
    case hostname
    /// RFC 1123 §2.1, as drafts of JSON Schema up to 6 have it: `ab--cd` is a name like any other.
    case plainHostname = "hostname (RFC 1123)"
    /// RFC 5890 §2.3.2.3.
    case internationalHostname = "idn-hostname"
    /// RFC 2673 §3.2.
    case ipv4
    /// RFC 4291 §2.2.
    case ipv6
    /// RFC 3986.
    case uri
    /// RFC 3986 §4.1.
    case uriReference = "uri-reference"
    /// RFC 3987.
    case iri
    /// RFC 3987.
    case iriReference = "iri-reference"
    /// RFC 6570.
    case uriTemplate = "uri-template"
    /// RFC 9562 §4.
    case uuid
    /// RFC 6901 §5.
    case jsonPointer = "json-pointer"
    /// Relative JSON Pointers, draft-handrews-relative-json-pointer-01.
    case relativeJSONPointer = "relative-json-pointer"
    /// An ECMA-262 regular expression.
    case regex
    /// Base64 (RFC 4648 §4).
    case byte

    /// As `format` has it.
    var name: String { self == .plainHostname ? "hostname" : rawValue }

    /// Whether the text is of the format.
    func matches(_ text: String) -> Bool {
        switch self {
        case .dateTime: DateTimeFormat.isDateTime(text)
        case .date: CalendarDate(text) != nil
        case .time: DateTimeFormat.isTime(text)
        case .duration: DurationFormat.matches(text)
        case .email: ByteText.with(text) { EmailFormat.matches($0, isInternational: false) }
        case .internationalEmail: ByteText.with(text) { EmailFormat.matches($0, isInternational: true) }
        case .hostname: ByteText.with(text) { HostnameFormat.matches($0) }
        case .plainHostname: ByteText.with(text) { HostnameFormat.matches($0, allowsHyphens: true) }
        case .internationalHostname: ByteText.with(text) { HostnameFormat.matchesInternational($0) }
        case .ipv4: ByteText.with(text) { AddressFormat.isIPv4($0) }
        case .ipv6: ByteText.with(text) { AddressFormat.isIPv6($0) }
        case .uri: ByteText.with(text) { ResourceIdentifierFormat(isInternational: false).isAbsolute($0) }
        case .uriReference: ByteText.with(text) { ResourceIdentifierFormat(isInternational: false).isReference($0) }
        case .iri: ByteText.with(text) { ResourceIdentifierFormat(isInternational: true).isAbsolute($0) }
        case .iriReference: ByteText.with(text) { ResourceIdentifierFormat(isInternational: true).isReference($0) }
        case .uriTemplate: TemplateFormat.matches(text)
        case .uuid: UUIDFormat.matches(text)
        case .jsonPointer: ByteText.with(text) { PointerFormat.isPointer($0) }
        case .relativeJSONPointer: ByteText.with(text) { PointerFormat.isRelativePointer($0) }
        case .regex: RegexFormat.matches(text)
        case .byte: Base64Format.matches(text)
        }
    }
}

extension ValidationIssues {
    /// The string must be of the format.
    public mutating func format(_ value: String, _ format: StringFormat, from provenance: Provenance = .schema) {
        if !format.matches(value) { fail("format", value, format.name, from: provenance) }
    }

    /// A string must be of the format.
    @_documentation(visibility: internal)
    public mutating func format(_ value: JSONValue, _ format: StringFormat) {
        if case .string(let text) = value { self.format(text, format) }
    }
}

extension UInt8 {
    /// Whether this is an ASCII letter.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether this is an ASCII hexadecimal digit.
    var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
}

extension Collection where SubSequence == Self, Element: Equatable {
    /// Whether all parts between separators are as wanted; what a `split` would make an array of.
    func hasParts(separatedBy separator: Element, allSatisfying isWanted: (Self) -> Bool) -> Bool {
        var rest = self
        while let end = rest.firstIndex(of: separator) {
            guard isWanted(rest[..<end]) else { return false }
            rest = rest[rest.index(after: end)...]
        }
        return isWanted(rest)
    }
}

"""########
        ),
        (
            "Formats/TemplateFormat.swift",
            ########"""
/// `uri-template`: RFC 6570 §2.
enum TemplateFormat {
    static func matches(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "{" {
                guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
                rest = rest[rest.index(after: end)...]
            } else if scalar == "%" {
                guard takesHexDigits(&rest) else { return false }
            } else if !isLiteral(scalar) {
                return false
            }
        }
        return true
    }

    /// §2.1, with erratum 6937: an apostrophe is a literal.
    private static func isLiteral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0x9F: false
        default: true
        }
    }

    /// §2.2
    private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
        var rest = text
        if let first = rest.first, "+#./;?&=,!@|".unicodeScalars.contains(first) { rest.removeFirst() }
        return rest.hasParts(separatedBy: ",", allSatisfying: isVariable)
    }

    /// A name with a modifier (§2.3, §2.4).
    private static func isVariable(_ text: Substring.UnicodeScalarView) -> Bool {
        var name = text
        if name.last == "*" {
            name.removeLast()
        } else if let colon = name.firstIndex(of: ":") {
            let length = name[name.index(after: colon)...]
            guard 1...4 ~= length.count, length.first != "0", length.allSatisfy({ "0"..."9" ~= $0 }) else {
                return false
            }
            name = name[..<colon]
        }
        return name.hasParts(separatedBy: ".") { part in
            var rest = part
            guard !rest.isEmpty else { return false }
            while let scalar = rest.popFirst() {
                if scalar == "%" {
                    guard takesHexDigits(&rest) else { return false }
                } else if !(scalar == "_"
                    || scalar.isASCII && (UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit))
                {
                    return false
                }
            }
            return true
        }
    }

    private static func takesHexDigits(_ rest: inout Substring.UnicodeScalarView) -> Bool {
        for _ in 0..<2 {
            guard let scalar = rest.popFirst(), scalar.isASCII, UInt8(scalar.value).isHexDigit else { return false }
        }
        return true
    }
}

"""########
        ),
        (
            "Formats/UUIDFormat.swift",
            ########"""
/// `uuid`: RFC 9562 §4, in either case.
enum UUIDFormat {
    static func matches(_ text: String) -> Bool {
        guard text.utf8.count == 36 else { return false }
        var place = 0
        for byte in text.utf8 {
            switch place {
            case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return false }
            default: guard byte.isHexDigit else { return false }
            }
            place += 1
        }
        return true
    }
}

/// `byte`: base64 with its padding and nothing else (RFC 4648 §4).
enum Base64Format {
    static func matches(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count % 4 == 0 else { return false }
        let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return padding <= 2
            && bytes.dropLast(padding).allSatisfy { $0.isLetter || $0.isDigit || "+/".utf8.contains($0) }
    }
}

"""########
        ),
        (
            "Merging/MergePatch.swift",
            ########"""
// JSON Merge Patch: RFC 7396.

extension JSONValue {
    /// The value with the changes of a merge patch made to it (§2): of objects, `null` removes a key and every other value is merged
    /// into what stands there; whatever else a patch is takes the place of the value.
    public func applying(mergePatch patch: JSONValue) -> JSONValue {
        guard case .object(let changes) = patch else { return patch }
        return .object((objectValue ?? JSONObject()).applying(mergePatch: changes))
    }

    /// Makes the changes of a merge patch.
    public mutating func apply(mergePatch patch: JSONValue) { self = applying(mergePatch: patch) }
}

extension JSONObject {
    /// The object with the changes of a merge patch made to it: keys keep their places, new ones come last.
    public func applying(mergePatch changes: JSONObject) -> JSONObject {
        var result = JSONObject()
        for (key, value) in self {
            switch changes[key] {
            case nil: result.append(key, value)
            case .null?: break
            case let change?: result.append(key, value.applying(mergePatch: change))
            }
        }
        for (key, change) in changes where !hasKey(key) {
            if case .null = change { continue }
            result.append(key, JSONValue.null.applying(mergePatch: change))
        }
        return result
    }
}

extension Model {
    /// The value with the changes of a merge patch made to it.
    ///
    /// `null` removes a key. Where the key is required and may be `null`, it becomes that.
    ///
    /// - Parameter changes: An object of the same keys as far as it has them, such as the body of a `PATCH`.
    /// - Returns: The changed value.
    /// - Throws: `DecodingError` if the result is no such value, as where `null` removes what is required; its `pointer` is the place.
    public func applying(mergePatch changes: some ModelValue) throws -> Self {
        let limits = DecodingOptions(limits: .init(depth: .max))
        let patch = try JSONValue(json: changes.jsonBytes(), options: limits)
        var result = PatchedValue(try JSONValue(json: jsonBytes(), options: limits), patch)
        while true {
            let changed: Self
            do { changed = try Self(json: result.value.jsonBytes(), options: limits) } catch let error as DecodingError
            {
                try result.keepNull(after: error)
                continue
            }
            if try !result.hasTried || result.isHeld(by: JSONValue(json: changed.jsonBytes(), options: limits)) {
                return changed
            }
            try result.tryNextChoice()
        }
    }

    /// Makes the changes of a merge patch; where that throws, the value stays as it was.
    ///
    /// - Throws: `DecodingError` if the result is no such value, as where `null` removes what is required; its `pointer` is the place.
    public mutating func apply(mergePatch changes: some ModelValue) throws { self = try applying(mergePatch: changes) }
}

/// What a merge patch makes of a value. Whoever may be `null` and must be there has no other way to be cleared than to stay as `null`, and
/// only reading says who that is.
private struct PatchedValue {
    private(set) var value: JSONValue
    private let patch: JSONValue
    private var lastPath: [String]?
    private var union: UndecidedUnion?
    private var decided: Set<[String]> = []

    /// A union that had no member for its value: it does not say which key its members miss.
    private struct UndecidedUnion {
        let path: [String]
        let error: DecodingError
        /// Without any `null` kept.
        let value: JSONValue
        /// What may stay as `null`, in the order of the trials.
        var choices: ArraySlice<[[String]]>
    }

    /// Beyond this many removed keys, none is tried alone: each trial reads everything.
    private static let greatestCount = 8

    init(_ original: JSONValue, _ patch: JSONValue) {
        value = original.applying(mergePatch: patch)
        self.patch = patch
    }

    /// Whether a union has needed a `null`.
    var hasTried: Bool { union != nil }

    /// Whether such unions, as they were read, have all that they were read from: a member that leaves out keys is not what was meant.
    func isHeld(by read: JSONValue) -> Bool {
        decided.allSatisfy { path in
            guard let tried = value.value(at: path[...]) else { return true }
            return read.value(at: path[...])?.hasKeys(of: tried) ?? false
        }
    }

    /// Keeps `null` where that may mend the error that reading the value ended with; throws where nothing may.
    mutating func keepNull(after error: DecodingError) throws {
        let path = error.absentPath.flatMap { patch.isNull(at: $0[...]) ? $0 : nil }
        if case .keyNotFound = error, let path, lastPath != path {
            value.setNull(at: path[...])
            lastPath = path
        } else if let union, error.context?.codingPath.map(\.stringValue).starts(with: union.path) ?? true {
            try tryNextChoice()
        } else if let path {
            throw DecodingError.removal(of: path)
        } else {
            try decideUnion(error)
        }
    }

    /// What the patch sets to `null` in the union stays as that: one key, or else all.
    private mutating func decideUnion(_ error: DecodingError) throws {
        guard case .dataCorrupted(let context) = error, let path = context.objectPath, decided.insert(path).inserted
        else { throw error.withoutLocation }
        let keys = patch.value(at: path[...])?.nullKeys.map { path + $0 } ?? []
        let single = keys.count <= Self.greatestCount ? keys.map { [$0] } : []
        union = UndecidedUnion(
            path: path, error: error, value: value, choices: (keys.count == 1 ? single : single + [keys])[...])
        try tryNextChoice()
    }

    mutating func tryNextChoice() throws {
        guard let union, let choice = union.choices.first, !choice.isEmpty else {
            throw union?.error.withoutLocation ?? DecodingError.removal(of: [])
        }
        self.union?.choices.removeFirst()
        value = union.value
        for path in choice { value.setNull(at: path[...]) }
    }
}

extension JSONValue {
    /// The keys under which `null` stands, each with those that lead to it.
    fileprivate var nullKeys: [[String]] {
        guard case .object(let object) = self else { return [] }
        return object.flatMap { key, value in value.isNull ? [[key]] : value.nullKeys.map { [key] + $0 } }
    }

    fileprivate func value(at path: ArraySlice<String>) -> JSONValue? {
        guard let key = path.first else { return self }
        return objectValue?[key]?.value(at: path.dropFirst())
    }

    /// Whether the keys of the other value are here, too, at any depth.
    fileprivate func hasKeys(of other: JSONValue) -> Bool {
        guard case .object(let others) = other else { return true }
        guard case .object(let object) = self else { return false }
        return others.allSatisfy { key, value in object[key]?.hasKeys(of: value) ?? false }
    }

    /// Whether `null` stands under the keys, all of them those of objects.
    fileprivate func isNull(at path: ArraySlice<String>) -> Bool {
        guard let key = path.first else { return isNull }
        return objectValue?[key]?.isNull(at: path.dropFirst()) ?? false
    }

    fileprivate mutating func setNull(at path: ArraySlice<String>) {
        guard let key = path.first, case .object(var object) = self else {
            self = .null
            return
        }
        var value = object[key] ?? .null
        value.setNull(at: path.dropFirst())
        object[key] = value
        self = .object(object)
    }
}

extension DecodingError {
    /// The keys that lead to what is missing or `null`; `nil` for other errors, and within an array.
    fileprivate var absentPath: [String]? {
        let path: [String]?
        switch self {
        case .keyNotFound(let key, let context): path = context.objectPath.map { $0 + [key.stringValue] }
        case .valueNotFound(_, let context): path = context.objectPath
        case .typeMismatch, .dataCorrupted: return nil
        @unknown default: return nil
        }
        return path?.isEmpty == true ? nil : path
    }

    fileprivate var context: Context? {
        switch self {
        case .keyNotFound(_, let context), .valueNotFound(_, let context), .typeMismatch(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }

    fileprivate static func removal(of path: [String]) -> DecodingError {
        let keys = path.map { WireKey(stringValue: $0) }
        let key = keys.last ?? WireKey(stringValue: "")
        let text = "`null` removes the key \"\(key.stringValue)\", which is required."
        return .keyNotFound(key, .init(codingPath: Array(keys.dropLast()), debugDescription: text))
    }

    /// The same error without a line and a column, which are those of a text that nobody wrote.
    fileprivate var withoutLocation: DecodingError {
        func cleared(_ context: Context) -> Context {
            var text = context.debugDescription
            if let location = context.underlyingError as? JSONLocation,
                let range = text.firstRange(of: " (\(location))")
            {
                text.removeSubrange(range)
            }
            return Context(codingPath: context.codingPath, debugDescription: text)
        }
        switch self {
        case .keyNotFound(let key, let context): return .keyNotFound(key, cleared(context))
        case .valueNotFound(let type, let context): return .valueNotFound(type, cleared(context))
        case .typeMismatch(let type, let context): return .typeMismatch(type, cleared(context))
        case .dataCorrupted(let context): return .dataCorrupted(cleared(context))
        @unknown default: return self
        }
    }
}

extension DecodingError.Context {
    /// The keys that lead to the place; `nil` within an array.
    fileprivate var objectPath: [String]? {
        codingPath.contains { $0.intValue != nil } ? nil : codingPath.map(\.stringValue)
    }
}

"""########
        ),
        (
            "ModelRuntimeVersion.swift",
            ########"""
/// The contract between generated code and this library.
///
/// Every generated file names the version it was written for. A library that no longer fits has no such case, and the
/// compiler says so.
@_documentation(visibility: internal)
public enum ModelRuntimeVersion: Hashable, Sendable {
    /// The first contract.
    case v1
}

"""########
        ),
        (
            "ModelValue.swift",
            ########"""
/// Anything that can stand in a document.
///
/// One pair of bodies serves Codable and the direct JSON path alike: `FieldReader` and `FieldWriter` know which of the
/// two drives them.
public protocol ModelValue: Sendable {
    /// Reads the value at the reader's position.
    init(reading reader: inout FieldReader) throws
    /// Writes the value.
    func write(to writer: inout FieldWriter) throws
    /// Reports what the schema forbids about this value and everything in it; nothing by default.
    func validate(into issues: inout ValidationIssues)

    /// How a Codable container holds such a value. Not part of the contract: the default fits every type, and scalars
    /// take a shorter way.
    ///
    /// A type, because six methods in its place would be six functions to compile for every type that is generated.
    associatedtype _ContainerForm: _CodableForm = _CodedForm<Self> where _ContainerForm.Value == Self
}

/// A generated type. `Codable` comes from `ModelValue`'s bodies, and so does a description that reads like JSON.
///
/// It is `Hashable` unless that was left out, and says so itself: what compares and hashes a struct is much of what it costs to
/// compile.
public protocol Model: ModelValue, Codable, CustomStringConvertible, CustomDebugStringConvertible {}

/// A generated struct whose document form is a JSON object.
public protocol ModelObject: Model {
    /// Reads the fields of the object that the reader is in.
    init(fields: inout FieldReader) throws
    /// Writes the fields of the object that the writer is in.
    func write(fields: inout FieldWriter) throws
}

/// An enumeration that keeps values its schema does not list.
public protocol OpenEnumeration: Model, Hashable, RawRepresentable where RawValue: ModelValue & Hashable {
    /// Held as the raw value is.
    associatedtype _ContainerForm = _OpenForm<Self>

    /// The case of a raw value; a case of its own for one that the schema does not list.
    init(rawValue: RawValue)
}

/// An enumeration whose schema lists every value.
public protocol ClosedEnumeration: Model, Hashable, RawRepresentable where RawValue: ModelValue {
    /// Written as the raw value is.
    associatedtype _ContainerForm = _ClosedForm<Self>
}

// MARK: - Default implementations

extension ModelValue {
    /// Reports nothing.
    public func validate(into issues: inout ValidationIssues) {}
}

extension Model {
    /// Reads the value from a Codable decoder, with the options of `userInfo[.modelDecodingOptions]`.
    ///
    /// - Throws: `DecodingError`; `ValidationError` if the options ask for it.
    public init(from decoder: any Decoder) throws { try self.init(decoding: decoder) }

    /// Writes the value to a Codable encoder.
    ///
    /// - Throws: `EncodingError`.
    public func encode(to encoder: any Encoder) throws { try encoding(to: encoder) }

    fileprivate init(decoding decoder: any Decoder) throws {
        var reader = FieldReader(decoder)
        self = try Self(reading: &reader)
        if reader.options.validates { try validate() }
    }

    fileprivate func encoding(to encoder: any Encoder) throws {
        var writer = FieldWriter(encoder, EncodingKeyStrategy(encoder))
        try write(to: &writer)
    }
}

extension ModelObject {
    /// Reads an object.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws {
        let outer = try reader.beginObject()
        self = try Self(fields: &reader)
        try reader.endObject(returningTo: outer)
    }

    /// Writes an object.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws {
        let outer = try writer.beginObject()
        try write(fields: &writer)
        writer.endObject(returningTo: outer)
    }
}

extension OpenEnumeration {
    /// Reads the raw value from a Codable decoder. Said here again, because the standard library says otherwise for
    /// every `RawRepresentable`.
    public init(from decoder: any Decoder) throws { try self.init(decoding: decoder) }
    /// Writes the raw value to a Codable encoder.
    public func encode(to encoder: any Encoder) throws { try encoding(to: encoder) }
    /// Reads the raw value.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self.init(rawValue: try RawValue(reading: &reader)) }
    /// Writes the raw value.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try rawValue.write(to: &writer) }
}

// The standard library compares every `RawRepresentable` by raw value, and so merges strings that are canonically equal. Its
// hash, of the raw value too, fits these comparisons.

extension OpenEnumeration {
    /// Whether both have the same raw value.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
    /// Whether their raw values differ.
    @inlinable
    public static func != (a: Self, b: Self) -> Bool { a.rawValue != b.rawValue }
}

extension OpenEnumeration where RawValue == String {
    /// Whether both raw values have the same scalars.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.rawValue) == ExactString(b.rawValue) }
    /// Whether their raw values have different scalars.
    @inlinable
    public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

extension ClosedEnumeration where RawValue == String {
    /// Whether both raw values have the same scalars.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.rawValue) == ExactString(b.rawValue) }
    /// Whether their raw values have different scalars.
    @inlinable
    public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

extension ClosedEnumeration {
    /// Reads the raw value from a Codable decoder. Said here again, because the standard library says otherwise for
    /// every `RawRepresentable`.
    public init(from decoder: any Decoder) throws { try self.init(decoding: decoder) }
    /// Writes the raw value to a Codable encoder.
    public func encode(to encoder: any Encoder) throws { try encoding(to: encoder) }
    /// Reads the raw value, which must be one that the schema lists.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        let start = reader.startOfNext
        let rawValue = try RawValue(reading: &reader)
        guard let value = Self(rawValue: rawValue) else {
            throw reader.failure(.invalid("not a value of \(Self.self)"), at: start)
        }
        self = value
    }

    /// Writes the raw value.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try rawValue.write(to: &writer) }
}

"""########
        ),
        (
            "Patterns/PatternVerdict.swift",
            ########"""
/// What is known about a text and a pattern.
@_documentation(visibility: internal)
public enum PatternVerdict: Sendable, Hashable {
    /// The pattern is found in the text.
    case matches
    /// The pattern is not found in the text.
    case doesNotMatch
    /// The search was given up: its budget was spent, or the program cannot be read.
    case undecided

    init(_ matches: Bool) { self = matches ? .matches : .doesNotMatch }
}

"""########
        ),
        (
            "Patterns/TextPattern+AscendingValues.swift",
            ########"""
extension TextPattern {
    /// Numbers in ascending order.
    struct AscendingValues: Sendable {
        var values: [UInt32] = []

        /// How many numbers are not above `value`.
        func count(upTo value: UInt32) -> Int {
            var lower = 0
            var upper = values.count
            while lower < upper {
                let middle = (lower + upper) / 2
                if values[middle] <= value { lower = middle + 1 } else { upper = middle }
            }
            return lower
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+Assertion.swift",
            ########"""
extension TextPattern {
    /// A condition on the place between two scalars. The raw value is its number in a program.
    enum Assertion: Int, Sendable {
        case start = 0
        case end = 1
        case lineStart = 2
        case lineEnd = 3
        case wordBoundary = 4
        case notWordBoundary = 5
        /// A word boundary where case is ignored.
        case foldingWordBoundary = 6
        case notFoldingWordBoundary = 7

        /// Whether it holds between two scalars, of which the text may have only one or none.
        func holds(before: UInt32?, after: UInt32?) -> Bool {
            switch self {
            case .start: before == nil
            case .end: after == nil
            case .lineStart: before.map(Self.isLineTerminator) ?? true
            case .lineEnd: after.map(Self.isLineTerminator) ?? true
            case .wordBoundary: Self.isWord(before) != Self.isWord(after)
            case .notWordBoundary: Self.isWord(before) == Self.isWord(after)
            case .foldingWordBoundary: Self.isFoldingWord(before) != Self.isFoldingWord(after)
            case .notFoldingWordBoundary: Self.isFoldingWord(before) == Self.isFoldingWord(after)
            }
        }

        /// ECMA-262 §12.3.
        private static func isLineTerminator(_ value: UInt32) -> Bool {
            value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029
        }

        /// ſ and the Kelvin sign fold to letters (ECMA-262 §22.2.2.9.3).
        private static func isFoldingWord(_ value: UInt32?) -> Bool {
            value == 0x17F || value == 0x212A || isWord(value)
        }

        /// ECMA-262 §22.2.2.9.3, with ASCII letters only.
        private static func isWord(_ value: UInt32?) -> Bool {
            switch value {
            case .some(0x30...0x39), .some(0x41...0x5A), .some(0x5F), .some(0x61...0x7A): true
            default: false
            }
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+Automaton.swift",
            ########"""
extension TextPattern {
    /// A nondeterministic automaton, of which all ways are followed at once.
    struct Automaton: Sendable {
        /// One instruction; the raw codes in a program are 0 to 4 in this order.
        enum Instruction: Sendable {
            /// Takes one scalar of a class.
            case consume(Int)
            case split(Int, Int)
            case jump(Int)
            case assert(Assertion)
            case match
        }

        private let isAnchoredAtStart: Bool
        private let classes: ScalarClasses
        private let instructions: [Instruction]

        /// Reads the automaton.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            isAnchoredAtStart = try reader.flag()
            let classes = try reader.classes()
            let count = try reader.peekNumber()
            instructions = try reader.list { (reader) throws(MalformedProgram) in
                try Self.instruction(&reader, classCount: classes.count, count: count)
            }
            self.classes = classes
            // Every other instruction but a jump may go on at the next one.
            guard case .match = instructions.last else { throw MalformedProgram(problem: "the last step is no match") }
        }

        private static func instruction(
            _ reader: inout ProgramReader, classCount: Int, count: Int
        ) throws(MalformedProgram) -> Instruction {
            switch try reader.number(below: 5) {
            case 0: .consume(try reader.number(below: classCount))
            case 1: .split(try reader.number(below: count), try reader.number(below: count))
            case 2: .jump(try reader.number(below: count))
            case 3: .assert(try reader.assertion())
            default: .match
            }
        }

        // MARK: Matching

        /// The instructions that a search is at.
        private struct Threads {
            /// Where to go on, before anything but characters is followed.
            var pending: InstructionSet
            /// The instructions that wait for a character.
            var consuming: InstructionSet
            /// What was followed since the last character.
            var reached: InstructionSet
            var work = 0
        }

        /// Searches `text`; the work is at most the number of its scalars times the number of instructions.
        func search(_ text: UTF8Text) -> (verdict: PatternVerdict, work: Int) {
            let wordCount = (instructions.count + 63) / 64
            return withScratch(wordCount, repeating: 0 as UInt64) { pending in
                withScratch(wordCount, repeating: 0 as UInt64) { consuming in
                    withScratch(wordCount, repeating: 0 as UInt64) { reached in
                        var threads = Threads(
                            pending: InstructionSet(pending), consuming: InstructionSet(consuming),
                            reached: InstructionSet(reached))
                        return (search(text, &threads), threads.work)
                    }
                }
            }
        }

        private func search(_ text: UTF8Text, _ threads: inout Threads) -> PatternVerdict {
            threads.pending.insert(0)
            var position = 0
            var before: UInt32?
            while true {
                let after = text.next(&position)
                if follow(&threads, before: before, after: after) { return .matches }
                guard let after, advance(&threads, over: after) else { return .doesNotMatch }
                before = after
            }
        }

        /// Follows everything but characters; true when a match is reached.
        private func follow(_ threads: inout Threads, before: UInt32?, after: UInt32?) -> Bool {
            threads.reached.removeAll()
            while let index = threads.pending.popFirst() {
                guard threads.reached.insert(index) else { continue }
                threads.work += 1
                switch instructions[index] {
                case .consume: threads.consuming.insert(index)
                case .split(let first, let second):
                    threads.pending.insert(first)
                    threads.pending.insert(second)
                case .jump(let target): threads.pending.insert(target)
                case .assert(let assertion):
                    if assertion.holds(before: before, after: after) { threads.pending.insert(index + 1) }
                case .match: return true
                }
            }
            return false
        }

        /// Takes a scalar; false when nothing is left to follow.
        private func advance(_ threads: inout Threads, over scalar: UInt32) -> Bool {
            while let index = threads.consuming.popFirst() {
                guard case .consume(let characters) = instructions[index] else { continue }
                if classes.contains(scalar, in: characters) { threads.pending.insert(index + 1) }
            }
            if !isAnchoredAtStart { threads.pending.insert(0) }
            return !threads.pending.isEmpty
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+Backtracking.swift",
            ########"""
extension TextPattern {
    /// A program that tries one way after the other, as ECMA-262 §22.2.2 describes it.
    struct Backtracking: Sendable {
        /// One instruction; the raw codes in a program are 0 to 14, with two for `consume`.
        enum Instruction: Sendable {
            case consume(Int)
            case consumeBackwards(Int)
            /// Goes on at the first place; at the second when that leads nowhere.
            case choose(Int, Int)
            case jump(Int)
            case assert(Assertion)
            /// Sets a register to the position.
            case save(Int)
            /// Empties registers.
            case forget(Range<Int>)
            /// Sets a register to zero.
            case reset(Int)
            /// Decides, by the count in a register, between the body that follows and the exit.
            case loop(counter: Int, minimum: Int, maximum: Int, exit: Int, isGreedy: Bool)
            /// Adds one to a register, and sets the register after it to the position.
            case enter(Int)
            /// Fails when the body of a loop took nothing although it had repeated often enough.
            case progress(Int, minimum: Int)
            /// Tries what follows without moving; a negated one goes on at the exit when that fails.
            case look(Int, exit: Int, isNegated: Bool)
            case endLook(Int, isNegated: Bool)
            /// Takes again what one of the groups captured whose registers begin at those in a list of `references`.
            case repeatCapture(Int, backwards: Bool, ignoresCase: Bool)
            case match
        }

        let isAnchoredAtStart: Bool
        let registerCount: Int
        let classes: ScalarClasses
        let instructions: [Instruction]
        let references: [[Int]]

        /// Reads the program.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            isAnchoredAtStart = try reader.flag()
            registerCount = try reader.number(below: 1 << 18)
            classes = try reader.classes()
            var operands = BacktrackingOperands(
                classCount: classes.count, registerCount: registerCount, instructionCount: try reader.peekNumber())
            instructions = try reader.list { (reader) throws(MalformedProgram) in
                try operands.instruction(&reader)
            }
            references = operands.references
            guard case .match = instructions.last else { throw MalformedProgram(problem: "the last step is no match") }
        }

        /// Searches `text` within a budget that grows with its length.
        func search(_ text: UTF8Text) -> (verdict: PatternVerdict, work: Int) {
            BacktrackingAttempt.with(self, text) { attempt in
                var start = 0
                repeat {
                    switch attempt.run(from: start) {
                    case .matches: return (.matches, attempt.work)
                    case .undecided: return (.undecided, attempt.work)
                    case .doesNotMatch: break
                    }
                } while !isAnchoredAtStart && text.next(&start) != nil
                return (.doesNotMatch, attempt.work)
            }
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+BacktrackingAttempt.swift",
            ########"""
extension TextPattern {
    /// The state of a search by ``Backtracking``.
    struct BacktrackingAttempt: ~Copyable {
        /// A way not yet tried; without an instruction it only marks where a look-around began.
        private struct Choice: BitwiseCopyable {
            var instruction: Int?
            var position: Int
            /// The number of changes to registers that stay.
            var changes: Int
        }

        private struct Change: BitwiseCopyable {
            var register: Int
            var former: Int
        }

        /// What an instruction leads to.
        private enum Outcome {
            case goesOn
            case fails
            case matches
        }

        /// The steps allowed besides ``stepsPerByte``: some ten milliseconds.
        private static let steps = 1_000_000
        /// The steps allowed for each byte of the text, so that a long text is not undecided for its length alone.
        private static let stepsPerByte = 64
        /// The value of a register that holds nothing.
        private static let empty = -1

        private let program: Backtracking
        private let instructions: [Backtracking.Instruction]
        private let text: UTF8Text
        private let budget: Int
        private(set) var work = 0
        private var instruction = 0
        private var position = 0
        private let registers: Scratch<Int>
        private var choices: TrivialStack<Choice>
        private var changes: TrivialStack<Change>

        private init(
            _ program: Backtracking, _ text: UTF8Text, _ registers: Scratch<Int>,
            _ choices: Scratch<Choice>, _ changes: Scratch<Change>
        ) {
            self.program = program
            instructions = program.instructions
            self.text = text
            budget = Self.steps + Self.stepsPerByte * text.count
            self.registers = registers
            self.choices = TrivialStack(choices)
            self.changes = TrivialStack(changes)
        }

        /// Lends `body` an attempt, whose first choices take no memory from the heap.
        static func with<Result>(
            _ program: Backtracking, _ text: UTF8Text, _ body: (inout BacktrackingAttempt) -> Result
        ) -> Result {
            withScratch(program.registerCount, repeating: empty) { registers in
                withScratch(32, repeating: Choice(instruction: nil, position: 0, changes: 0)) { choices in
                    withScratch(64, repeating: Change(register: 0, former: 0)) { changes in
                        var attempt = BacktrackingAttempt(program, text, registers, choices, changes)
                        return body(&attempt)
                    }
                }
            }
        }

        /// Tries to match from `start`.
        mutating func run(from start: Int) -> PatternVerdict {
            (instruction, position) = (0, start)
            choices.cut(to: 0)
            changes.cut(to: 0)
            for register in 0..<registers.count { registers[register] = Self.empty }
            while work < budget {
                work += 1
                switch step() {
                case .goesOn: break
                case .matches: return .matches
                case .fails:
                    guard backtrack() else { return .doesNotMatch }
                }
            }
            return .undecided
        }

        /// Goes back to the last way not yet tried; false when there is none.
        private mutating func backtrack() -> Bool {
            while let choice = choices.popLast() {
                restore(choice)
                guard let next = choice.instruction else { continue }
                (instruction, position) = (next, choice.position)
                return true
            }
            return false
        }

        private mutating func restore(_ choice: Choice) {
            while changes.count > choice.changes, let change = changes.popLast() {
                registers[change.register] = change.former
            }
        }

        private mutating func set(_ register: Int, _ value: Int) {
            if !choices.isEmpty { changes.append(Change(register: register, former: registers[register])) }
            registers[register] = value
        }

        private mutating func push(_ instruction: Int?) {
            choices.append(Choice(instruction: instruction, position: position, changes: changes.count))
        }

        // MARK: Instructions

        private mutating func step() -> Outcome {
            let current = instructions[instruction]
            instruction += 1
            switch current {
            case .consume(let characters): return consume(text.next(&position), characters)
            case .consumeBackwards(let characters): return consume(text.previous(&position), characters)
            case .choose(let first, let second):
                push(second)
                instruction = first
            case .jump(let target): instruction = target
            case .assert(let assertion):
                let (before, after) = (text.scalar(before: position), text.scalar(at: position))
                if !assertion.holds(before: before, after: after) { return .fails }
            case .save(let register): set(register, position)
            case .forget(let range): for register in range { set(register, Self.empty) }
            case .reset(let register): set(register, 0)
            case .loop(let counter, let minimum, let maximum, let exit, let isGreedy):
                loop(registers[counter], minimum, maximum, exit, isGreedy)
            case .enter(let register):
                set(register, registers[register] + 1)
                set(register + 1, position)
            case .progress(let register, let minimum):
                if registers[register + 1] == position, registers[register] > minimum { return .fails }
            case .look(let register, let exit, let isNegated):
                push(isNegated ? exit : nil)
                set(register, choices.count - 1)
            case .endLook(let register, let isNegated): return endLook(registers[register], isNegated)
            case .repeatCapture(let reference, let backwards, let ignoresCase):
                return repeatCapture(program.references[reference], backwards, ignoresCase)
            case .match: return .matches
            }
            return .goesOn
        }

        /// Changes nothing; `mutating` keeps the whole attempt from being copied for the call.
        private mutating func consume(_ scalar: UInt32?, _ characters: Int) -> Outcome {
            guard let scalar, program.classes.contains(scalar, in: characters) else { return .fails }
            return .goesOn
        }

        private mutating func loop(_ count: Int, _ minimum: Int, _ maximum: Int, _ exit: Int, _ isGreedy: Bool) {
            guard count >= minimum else { return }
            guard count < maximum else { return instruction = exit }
            let body = instruction
            push(isGreedy ? exit : body)
            instruction = isGreedy ? body : exit
        }

        /// Ends a look-around that matched: its other ways are forgotten (ECMA-262 §22.2.2.4).
        private mutating func endLook(_ mark: Int, _ isNegated: Bool) -> Outcome {
            guard 0..<choices.count ~= mark else { return .fails }
            let choice = choices[mark]
            choices.cut(to: mark)
            if isNegated {
                restore(choice)
                return .fails
            }
            position = choice.position
            return .goesOn
        }

        /// A group that captured nothing matches anywhere (ECMA-262 §22.2.2.7.2).
        private mutating func repeatCapture(_ groups: [Int], _ backwards: Bool, _ ignoresCase: Bool) -> Outcome {
            guard let group = groups.first(where: { registers[$0] >= 0 && registers[$0 + 1] >= 0 }) else {
                return .goesOn
            }
            var (start, end) = (registers[group], registers[group + 1])
            while start < end {
                work += 1
                let expected = backwards ? text.previous(&end) : text.next(&start)
                let actual = backwards ? text.previous(&position) : text.next(&position)
                guard let expected, let actual else { return .fails }
                let isSame =
                    expected == actual || (ignoresCase && CaseFolding.fold(expected) == CaseFolding.fold(actual))
                if !isSame { return .fails }
            }
            return .goesOn
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+BacktrackingOperands.swift",
            ########"""
extension TextPattern {
    /// Reads instructions and checks that no operand can lead a search astray.
    struct BacktrackingOperands {
        /// What a register is for. One that were used for two things could hold a count where a position is expected.
        private enum Role {
            case capture
            case loop
            case look
        }

        let classCount: Int
        let instructionCount: Int
        /// The registers of the groups that each back-reference may mean.
        private(set) var references: [[Int]] = []
        private var roles: [Role?]

        init(classCount: Int, registerCount: Int, instructionCount: Int) {
            self.classCount = classCount
            self.instructionCount = instructionCount
            roles = Array(repeating: nil, count: registerCount)
        }

        /// Reads one instruction.
        mutating func instruction(
            _ reader: inout ProgramReader
        ) throws(MalformedProgram) -> Backtracking.Instruction {
            switch try reader.number(below: 15) {
            case 0: .consume(try reader.number(below: classCount))
            case 1: .consumeBackwards(try reader.number(below: classCount))
            case 2: .choose(try target(&reader), try target(&reader))
            case 3: .jump(try target(&reader))
            case 4: .assert(try reader.assertion())
            case 5: .save(try register(&reader, .capture))
            case 6: .forget(try captures(&reader))
            case 7: .reset(try register(&reader, .loop))
            case 8: try loop(&reader)
            case 9: .enter(try register(&reader, .loop, count: 2))
            case 10: .progress(try register(&reader, .loop, count: 2), minimum: try reader.number())
            case 11:
                .look(try register(&reader, .look), exit: try target(&reader), isNegated: try reader.flag())
            case 12: .endLook(try register(&reader, .look), isNegated: try reader.flag())
            case 13: try repeatCapture(&reader)
            default: .match
            }
        }

        private func target(_ reader: inout ProgramReader) throws(MalformedProgram) -> Int {
            try reader.number(below: instructionCount)
        }

        /// Reads the number of a register that, with those after it, has the given role and no other.
        private mutating func register(
            _ reader: inout ProgramReader, _ role: Role, count: Int = 1
        ) throws(MalformedProgram) -> Int {
            let register = try reader.number(below: roles.count - count + 1)
            try claim(register..<register + count, role)
            return register
        }

        private mutating func claim(_ registers: Range<Int>, _ role: Role) throws(MalformedProgram) {
            for register in registers {
                guard roles[register] == nil || roles[register] == role else {
                    throw MalformedProgram(problem: "register \(register) is used for two things")
                }
                roles[register] = role
            }
        }

        private mutating func captures(_ reader: inout ProgramReader) throws(MalformedProgram) -> Range<Int> {
            let lower = try reader.number(below: roles.count + 1)
            let upper = try reader.number(below: roles.count + 1)
            guard lower <= upper else { throw MalformedProgram(problem: "registers are out of order") }
            try claim(lower..<upper, .capture)
            return lower..<upper
        }

        private mutating func loop(
            _ reader: inout ProgramReader
        ) throws(MalformedProgram) -> Backtracking.Instruction {
            .loop(
                counter: try register(&reader, .loop), minimum: try reader.number(),
                maximum: try reader.bound() ?? .max, exit: try target(&reader), isGreedy: try reader.flag())
        }

        private mutating func repeatCapture(
            _ reader: inout ProgramReader
        ) throws(MalformedProgram) -> Backtracking.Instruction {
            let backwards = try reader.flag()
            let ignoresCase = try reader.flag()
            var groups: [Int] = []
            for _ in 0..<(try reader.number(below: 1 << 12)) {
                groups.append(try register(&reader, .capture, count: 2))
            }
            references.append(groups)
            return .repeatCapture(references.count - 1, backwards: backwards, ignoresCase: ignoresCase)
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+BinaryProperty.swift",
            ########"""
extension TextPattern {
    /// A binary property of Unicode. The raw value is its number in a program.
    enum BinaryProperty: Int, Sendable {
        case alphabetic = 0
        case asciiHexDigit = 1
        case bidiControl = 2
        case bidiMirrored = 3
        case caseIgnorable = 4
        case cased = 5
        case changesWhenCaseFolded = 6
        case changesWhenCaseMapped = 7
        case changesWhenLowercased = 8
        case changesWhenNFKCCaseFolded = 9
        case changesWhenTitlecased = 10
        case changesWhenUppercased = 11
        case dash = 12
        case defaultIgnorableCodePoint = 13
        case deprecated = 14
        case diacritic = 15
        case emoji = 16
        case emojiModifier = 17
        case emojiModifierBase = 18
        case emojiPresentation = 19
        case extender = 20
        case graphemeBase = 21
        case graphemeExtend = 22
        case hexDigit = 23
        case idsBinaryOperator = 24
        case idsTrinaryOperator = 25
        case idContinue = 26
        case idStart = 27
        case ideographic = 28
        case joinControl = 29
        case logicalOrderException = 30
        case lowercase = 31
        case math = 32
        case noncharacterCodePoint = 33
        case patternSyntax = 34
        case patternWhitespace = 35
        case quotationMark = 36
        case radical = 37
        case sentenceTerminal = 38
        case softDotted = 39
        case unifiedIdeograph = 40
        case uppercase = 41
        case variationSelector = 42
        case whitespace = 43
        case xidContinue = 44
        case xidStart = 45

        /// Whether a scalar with the given properties has this one.
        func holds(for properties: Unicode.Scalar.Properties) -> Bool {
            switch self {
            case .alphabetic: properties.isAlphabetic
            case .asciiHexDigit: properties.isASCIIHexDigit
            case .bidiControl: properties.isBidiControl
            case .bidiMirrored: properties.isBidiMirrored
            case .caseIgnorable: properties.isCaseIgnorable
            case .cased: properties.isCased
            case .changesWhenCaseFolded: properties.changesWhenCaseFolded
            case .changesWhenCaseMapped: properties.changesWhenCaseMapped
            case .changesWhenLowercased: properties.changesWhenLowercased
            case .changesWhenNFKCCaseFolded: properties.changesWhenNFKCCaseFolded
            case .changesWhenTitlecased: properties.changesWhenTitlecased
            case .changesWhenUppercased: properties.changesWhenUppercased
            case .dash: properties.isDash
            case .defaultIgnorableCodePoint: properties.isDefaultIgnorableCodePoint
            case .deprecated: properties.isDeprecated
            case .diacritic: properties.isDiacritic
            case .emoji: properties.isEmoji
            case .emojiModifier: properties.isEmojiModifier
            case .emojiModifierBase: properties.isEmojiModifierBase
            case .emojiPresentation: properties.isEmojiPresentation
            case .extender: properties.isExtender
            case .graphemeBase: properties.isGraphemeBase
            case .graphemeExtend: properties.isGraphemeExtend
            case .hexDigit: properties.isHexDigit
            case .idsBinaryOperator: properties.isIDSBinaryOperator
            case .idsTrinaryOperator: properties.isIDSTrinaryOperator
            case .idContinue: properties.isIDContinue
            case .idStart: properties.isIDStart
            case .ideographic: properties.isIdeographic
            case .joinControl: properties.isJoinControl
            case .logicalOrderException: properties.isLogicalOrderException
            case .lowercase: properties.isLowercase
            case .math: properties.isMath
            case .noncharacterCodePoint: properties.isNoncharacterCodePoint
            case .patternSyntax: properties.isPatternSyntax
            case .patternWhitespace: properties.isPatternWhitespace
            case .quotationMark: properties.isQuotationMark
            case .radical: properties.isRadical
            case .sentenceTerminal: properties.isSentenceTerminal
            case .softDotted: properties.isSoftDotted
            case .unifiedIdeograph: properties.isUnifiedIdeograph
            case .uppercase: properties.isUppercase
            case .variationSelector: properties.isVariationSelector
            case .whitespace: properties.isWhitespace
            case .xidContinue: properties.isXIDContinue
            case .xidStart: properties.isXIDStart
            }
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+CaseFolding.swift",
            ########"""
extension TextPattern {
    /// Simple case folding (ECMA-262 §22.2.2.7.3) for back-references; classes are closed under it when they are compiled.
    enum CaseFolding {
        /// The scalar that stands for all that differ from `value` only in case: lower case of upper case, where both are single scalars.
        static func fold(_ value: UInt32) -> UInt32 {
            switch value {
            // CaseFolding.txt leaves out the dotless i: folding must not make it an i.
            case 0x131: return value
            // Status S in CaseFolding.txt, although the upper case is of several scalars.
            case 0x1FD3: return 0x390
            case 0x1FE3: return 0x3B0
            case 0xFB05: return 0xFB06
            default: break
            }
            guard let scalar = Unicode.Scalar(value) else { return value }
            let upper = single(scalar.properties.uppercaseMapping) ?? scalar
            return (single(upper.properties.lowercaseMapping) ?? upper).value
        }

        private static func single(_ mapping: String) -> Unicode.Scalar? {
            let scalars = mapping.unicodeScalars
            return scalars.count == 1 ? scalars.first : nil
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+InstructionSet.swift",
            ########"""
extension TextPattern {
    /// A set of instructions, a bit each, in memory that is lent for a search.
    struct InstructionSet {
        private let words: Scratch<UInt64>
        /// No word before this one holds a bit.
        private var firstWord = 0

        /// An empty set of instructions below 64 times the number of words, all of which are zero.
        init(_ words: Scratch<UInt64>) {
            self.words = words
            firstWord = words.count
        }

        var isEmpty: Bool {
            mutating get {
                while firstWord < words.count, words[firstWord] == 0 { firstWord += 1 }
                return firstWord == words.count
            }
        }

        /// Adds an instruction; false if it was there.
        @discardableResult
        mutating func insert(_ index: Int) -> Bool {
            let (word, bit) = (index / 64, 1 as UInt64 &<< UInt64(index & 63))
            if words[word] & bit != 0 { return false }
            words[word] |= bit
            firstWord = min(firstWord, word)
            return true
        }

        /// Removes the first instruction.
        mutating func popFirst() -> Int? {
            guard !isEmpty else { return nil }
            let bits = words[firstWord]
            words[firstWord] = bits & (bits &- 1)
            return firstWord * 64 + bits.trailingZeroBitCount
        }

        mutating func removeAll() {
            while firstWord < words.count {
                words[firstWord] = 0
                firstWord += 1
            }
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+PlainSteps.swift",
            ########"""
extension TextPattern {
    /// Pieces of text and runs of characters, one after the other, taken without a second look.
    struct PlainSteps: Sendable {
        /// One step.
        enum Step: Sendable {
            /// A piece of the bytes in `literals`.
            case literal(Range<Int>)
            /// Exactly as many scalars of a class.
            case fixed(characters: Int, count: Int)
            /// As many scalars of a class as there are, up to the maximum.
            case longest(characters: Int, minimum: Int, maximum: Int)
            /// Scalars of a class up to the last ones of the text.
            case untilLast(characters: Int, minimum: Int, maximum: Int, last: Int)
        }

        private let holdsStart: Bool
        private let holdsEnd: Bool
        private let classes: ScalarClasses
        private var literals: [UInt8] = []
        private var steps: [Step] = []
        /// The number of scalars, where the start is not held.
        private var length = 0

        /// Reads the steps.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            let anchoring = try reader.number(below: 4)
            holdsStart = anchoring & 1 != 0
            holdsEnd = anchoring & 2 != 0
            classes = try reader.classes()
            for _ in 0..<(try reader.number(below: 1 << 16)) { try append(&reader) }
        }

        private mutating func append(_ reader: inout ProgramReader) throws(MalformedProgram) {
            let kind = try reader.number(below: holdsStart ? 4 : 2)
            if kind == 0 { return try appendLiteral(&reader) }
            let characters = try reader.number(below: classes.count)
            let minimum = try reader.number()
            length += minimum
            switch kind {
            case 1: steps.append(.fixed(characters: characters, count: minimum))
            case 2:
                let maximum = try reader.bound() ?? .max
                steps.append(.longest(characters: characters, minimum: minimum, maximum: maximum))
            default:
                let maximum = try reader.bound() ?? .max
                let last = try reader.number()
                steps.append(.untilLast(characters: characters, minimum: minimum, maximum: maximum, last: last))
            }
        }

        private mutating func appendLiteral(_ reader: inout ProgramReader) throws(MalformedProgram) {
            let start = literals.count
            let scalars = try reader.list { (reader) throws(MalformedProgram) in
                guard let scalar = Unicode.Scalar(UInt32(try reader.number(below: 0x110000))) else {
                    throw MalformedProgram(problem: "a literal holds a surrogate")
                }
                return scalar
            }
            for scalar in scalars { literals += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
            length += scalars.count
            steps.append(.literal(start..<literals.count))
        }

        // MARK: Matching

        /// Whether the steps can be taken somewhere in `text`.
        func matches(_ text: UTF8Text) -> Bool {
            if holdsStart { return matches(text, from: 0) }
            if holdsEnd { return text.position(beforeLast: length).map { matches(text, from: $0) } ?? false }
            var start = 0
            repeat {
                if matches(text, from: start) { return true }
            } while text.next(&start) != nil
            return false
        }

        private func matches(_ text: UTF8Text, from start: Int) -> Bool {
            var position = start
            for step in steps {
                guard take(step, text, &position) else { return false }
            }
            return !holdsEnd || position == text.count
        }

        private func take(_ step: Step, _ text: UTF8Text, _ position: inout Int) -> Bool {
            switch step {
            case .literal(let range):
                guard text.holds(literals[range], at: position) else { return false }
                position += range.count
                return true
            case .fixed(let characters, let count):
                return takeRun(characters, count, text, &position) == count
            case .longest(let characters, let minimum, let maximum):
                return takeRun(characters, maximum, text, &position) >= minimum
            case .untilLast(let characters, let minimum, let maximum, let last):
                guard let end = text.position(beforeLast: last), end >= position else { return false }
                let taken = takeRun(characters, maximum, text, &position, end: end)
                return position == end && taken >= minimum
            }
        }

        /// Takes scalars of a class before `end`, at most `maximum`, and says how many.
        private func takeRun(
            _ characters: Int, _ maximum: Int, _ text: UTF8Text, _ position: inout Int, end: Int = .max
        ) -> Int {
            let ascii = classes.ascii(characters)
            var (last, next, taken) = (position, position, 0)
            while taken < maximum, next < end, let scalar = text.next(&next) {
                guard scalar < 128 ? ascii.contains(scalar) : classes.contains(scalar, in: characters) else { break }
                last = next
                taken += 1
            }
            position = last
            return taken
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+Program.swift",
            ########"""
extension TextPattern {
    /// A program of one of the forms that ``ProgramReader`` reads.
    enum Program: Sendable {
        case plain(PlainSteps)
        case table(StateTable)
        case automaton(Automaton)
        case backtracking(Backtracking)
        case malformed(String)

        /// Reads the text of a program.
        init(decoding encoded: String) {
            do throws(MalformedProgram) {
                self = try Self.read(Array(encoded.utf8))
            } catch {
                self = .malformed(error.problem)
            }
        }

        private static func read(_ bytes: [UInt8]) throws(MalformedProgram) -> Program {
            guard bytes.first == UInt8(ascii: "1"), bytes.count > 1 else {
                throw MalformedProgram(problem: "the version is not 1")
            }
            var reader = ProgramReader(bytes[2...])
            let program = try form(bytes[1], &reader)
            try reader.finish()
            return program
        }

        private static func form(_ letter: UInt8, _ reader: inout ProgramReader) throws(MalformedProgram) -> Program {
            switch letter {
            case UInt8(ascii: "p"): .plain(try PlainSteps(&reader))
            case UInt8(ascii: "t"): .table(try StateTable(&reader))
            case UInt8(ascii: "a"): .automaton(try Automaton(&reader))
            case UInt8(ascii: "b"): .backtracking(try Backtracking(&reader))
            default: throw MalformedProgram(problem: "there is no such form of program")
            }
        }

        /// Searches `text`, and counts the steps where they are not simply its scalars.
        func search(_ text: UTF8Text) -> (verdict: PatternVerdict, work: Int) {
            switch self {
            case .plain(let steps): return (PatternVerdict(steps.matches(text)), text.count)
            case .table(let table): return (PatternVerdict(table.matches(text)), text.count)
            case .automaton(let automaton): return automaton.search(text)
            case .backtracking(let backtracking): return backtracking.search(text)
            case .malformed: return (.undecided, 0)
            }
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+ProgramReader.swift",
            ########"""
extension TextPattern {
    /// Why a program cannot be read.
    struct MalformedProgram: Error {
        var problem: String
    }

    /// Reads the text of a program.
    ///
    /// The text is the version of the format, `1`; a letter for the form of the program; and numbers. A number is written in groups of
    /// five bits, the lowest first, one character of `A–Z a–z 0–9 - _` (0 to 63) per group; 32 is added to every group but the last.
    /// What is counted comes after its count. `bound` is an upper bound: 0 for none, else one more than it.
    ///
    ///     class       negated, ranges (each: distance from the end of the one before, length - 1),
    ///                 properties (each: negated, 0 and a mask of categories, or 1 and a binary property)
    ///     p plain     anchoring (1 start + 2 end), classes, steps (each one of: 0 literal of scalars,
    ///                 1 class count, 2 class minimum bound, 3 class minimum bound count-of-last)
    ///     t table     groups, stretches of code points (each: distance from the start of the one before, group),
    ///                 number of states, start state, states from the third on (each: accepts at the end, most frequent
    ///                 target, exceptions (each: distance from the group after the one before, target));
    ///                 state 0 rejects and state 1 accepts whatever follows
    ///     a automaton anchored at the start, classes, instructions (see `Automaton`)
    ///     b backtracking anchored at the start, number of registers, classes, instructions (see `Backtracking`)
    struct ProgramReader {
        private var bytes: ArraySlice<UInt8>

        /// Starts after the version and the form.
        init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

        /// Reads a number below 2³⁵.
        mutating func number() throws(MalformedProgram) -> Int {
            var value = 0
            for shift in stride(from: 0, to: 35, by: 5) {
                guard let byte = bytes.popFirst(), let digit = Self.digit(byte) else { break }
                value |= (digit & 31) << shift
                if digit < 32 { return value }
            }
            throw MalformedProgram(problem: "a number is cut short")
        }

        /// The next number, unread.
        func peekNumber() throws(MalformedProgram) -> Int {
            var copy = self
            return try copy.number()
        }

        /// Reads a number below `limit`: an index, a code or a size.
        mutating func number(below limit: Int) throws(MalformedProgram) -> Int {
            let number = try number()
            guard number < limit else { throw MalformedProgram(problem: "\(number) is not below \(limit)") }
            return number
        }

        mutating func flag() throws(MalformedProgram) -> Bool { try number(below: 2) == 1 }

        /// Reads an upper bound; `nil` for none.
        mutating func bound() throws(MalformedProgram) -> Int? {
            let number = try number()
            return number == 0 ? nil : number - 1
        }

        /// Reads a count and as many elements; no count is believed that the text is too short for.
        mutating func list<Element>(
            of element: (inout ProgramReader) throws(MalformedProgram) -> Element
        ) throws(MalformedProgram) -> [Element] {
            let count = try number(below: bytes.count + 1)
            var elements: [Element] = []
            elements.reserveCapacity(count)
            for _ in 0..<count { elements.append(try element(&self)) }
            return elements
        }

        /// Checks that nothing is left.
        func finish() throws(MalformedProgram) {
            guard bytes.isEmpty else { throw MalformedProgram(problem: "something follows the program") }
        }

        private static func digit(_ byte: UInt8) -> Int? {
            switch byte {
            case 0x41...0x5A: Int(byte) - 0x41
            case 0x61...0x7A: Int(byte) - 0x61 + 26
            case 0x30...0x39: Int(byte) - 0x30 + 52
            case 0x2D: 62
            case 0x5F: 63
            default: nil
            }
        }
    }
}

extension TextPattern.ProgramReader {
    /// Reads the classes of a program.
    mutating func classes() throws(TextPattern.MalformedProgram) -> TextPattern.ScalarClasses {
        TextPattern.ScalarClasses(
            try list { (reader) throws(TextPattern.MalformedProgram) in try reader.scalarClass() })
    }

    private mutating func scalarClass() throws(TextPattern.MalformedProgram) -> TextPattern.ScalarClass {
        let isNegated = try flag()
        var boundaries: [UInt32] = []
        for _ in 0..<(try number(below: 1 << 16)) {
            let start = try number(below: 0x110000) + Int(boundaries.last ?? 0)
            let end = try number(below: 0x110000) + start + 1
            boundaries += [UInt32(start), UInt32(end)]
        }
        let properties = try list { (reader) throws(TextPattern.MalformedProgram) in try reader.property() }
        return TextPattern.ScalarClass(boundaries: boundaries, properties: properties, isNegated: isNegated)
    }

    private mutating func property() throws(TextPattern.MalformedProgram) -> TextPattern.PropertyTest {
        let isNegated = try flag()
        if try number(below: 2) == 0 {
            let mask = UInt32(try number(below: 1 << 30))
            return TextPattern.PropertyTest(property: .categories(mask), isNegated: isNegated)
        }
        guard let property = TextPattern.BinaryProperty(rawValue: try number()) else {
            throw TextPattern.MalformedProgram(problem: "there is no such property")
        }
        return TextPattern.PropertyTest(property: .binary(property), isNegated: isNegated)
    }

    /// Reads an assertion.
    mutating func assertion() throws(TextPattern.MalformedProgram) -> TextPattern.Assertion {
        guard let assertion = TextPattern.Assertion(rawValue: try number()) else {
            throw TextPattern.MalformedProgram(problem: "there is no such assertion")
        }
        return assertion
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+PropertyTest.swift",
            ########"""
extension TextPattern {
    /// A Unicode property that a scalar must have, or must not have.
    struct PropertyTest: Sendable {
        /// A property the standard library knows.
        enum Property: Sendable {
            /// One of several general categories, a bit each.
            case categories(UInt32)
            case binary(BinaryProperty)
        }

        var property: Property
        var isNegated: Bool

        /// Whether the scalar passes.
        func holds(for scalar: Unicode.Scalar) -> Bool {
            switch property {
            case .categories(let mask): (mask >> scalar.properties.generalCategory.code & 1 != 0) != isNegated
            case .binary(let property): property.holds(for: scalar.properties) != isNegated
            }
        }
    }
}

extension Unicode.GeneralCategory {
    /// The number of the category in a program.
    fileprivate var code: UInt32 {
        switch self {
        case .uppercaseLetter: 0
        case .lowercaseLetter: 1
        case .titlecaseLetter: 2
        case .modifierLetter: 3
        case .otherLetter: 4
        case .nonspacingMark: 5
        case .spacingMark: 6
        case .enclosingMark: 7
        case .decimalNumber: 8
        case .letterNumber: 9
        case .otherNumber: 10
        case .connectorPunctuation: 11
        case .dashPunctuation: 12
        case .openPunctuation: 13
        case .closePunctuation: 14
        case .initialPunctuation: 15
        case .finalPunctuation: 16
        case .otherPunctuation: 17
        case .mathSymbol: 18
        case .currencySymbol: 19
        case .modifierSymbol: 20
        case .otherSymbol: 21
        case .spaceSeparator: 22
        case .lineSeparator: 23
        case .paragraphSeparator: 24
        case .control: 25
        case .format: 26
        case .surrogate: 27
        case .privateUse: 28
        case .unassigned: 29
        @unknown default: 31
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+ScalarClass.swift",
            ########"""
extension TextPattern {
    /// Which ASCII scalars are of a class, a bit each.
    struct ASCIISet: Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Creates the set of the scalars below 128 that `isMember` accepts.
        init(_ isMember: (UInt32) -> Bool) {
            for value in UInt32(0)..<64 {
                if isMember(value) { low |= 1 << UInt64(value) }
                if isMember(value + 64) { high |= 1 << UInt64(value) }
            }
        }

        /// Whether `value`, which is below 128, is in the set.
        @inline(__always)
        func contains(_ value: UInt32) -> Bool {
            (value < 64 ? low : high) &>> UInt64(value & 63) & 1 != 0
        }
    }

    /// What one place of a text may hold.
    struct ScalarClass: Sendable {
        private(set) var ascii = ASCIISet { _ in false }
        /// Where the class begins and ends, alternately, in ascending order.
        private let boundaries: AscendingValues
        private let properties: [PropertyTest]
        private let isNegated: Bool

        /// Creates the class of the scalars between each first and second boundary, or of all others.
        init(boundaries: [UInt32], properties: [PropertyTest], isNegated: Bool) {
            self.boundaries = AscendingValues(values: boundaries)
            self.properties = properties
            self.isNegated = isNegated
            ascii = ASCIISet(decides)
        }

        /// Whether the scalar is of the class.
        @inline(__always)
        func contains(_ value: UInt32) -> Bool { value < 128 ? ascii.contains(value) : decides(value) }

        private func decides(_ value: UInt32) -> Bool {
            (isListed(value) || hasProperty(value)) != isNegated
        }

        private func isListed(_ value: UInt32) -> Bool {
            boundaries.count(upTo: value) & 1 == 1
        }

        private func hasProperty(_ value: UInt32) -> Bool {
            guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
            return properties.contains { $0.holds(for: scalar) }
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+ScalarClasses.swift",
            ########"""
extension TextPattern {
    /// The classes of a program; what they hold of ASCII lies apart, where a look costs no reference count.
    struct ScalarClasses: Sendable {
        private let classes: [ScalarClass]
        private let asciiSets: [ASCIISet]

        init(_ classes: [ScalarClass]) {
            self.classes = classes
            asciiSets = classes.map(\.ascii)
        }

        var count: Int { classes.count }

        /// Which ASCII scalars are of a class.
        func ascii(_ index: Int) -> ASCIISet { asciiSets[index] }

        /// Whether the scalar is of the class with the given index.
        @inline(__always)
        func contains(_ value: UInt32, in index: Int) -> Bool {
            value < 128 ? asciiSets[index].contains(value) : classes[index].contains(value)
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+StateTable.swift",
            ########"""
extension TextPattern {
    /// A deterministic automaton: for each state and group of scalars the next state.
    struct StateTable: Sendable {
        /// Leads nowhere and rejects.
        private static let dead = 0
        /// Leads nowhere and accepts.
        private static let accepted = 1
        /// The most entries of a table: two megabytes.
        private static let sizeLimit = 1 << 20

        private let groupCount: Int
        /// The group of each ASCII scalar.
        private var groupsOfASCII: [UInt16] = []
        /// Where stretches of scalars of one group begin, ascending from 0, and their groups.
        private var stretchStarts = AscendingValues()
        private var stretchGroups: [UInt16] = []
        private var next: [UInt16] = []
        private var acceptsAtEnd = [false, true]
        private let start: Int

        /// Reads the table.
        init(_ reader: inout ProgramReader) throws(MalformedProgram) {
            groupCount = try reader.number(below: 1 << 12)
            for _ in 0..<(try reader.number(below: 1 << 16)) {
                let start = Int(stretchStarts.values.last ?? 0) + (try reader.number(below: 0x110000))
                stretchStarts.values.append(UInt32(start))
                stretchGroups.append(UInt16(try reader.number(below: groupCount)))
            }
            guard stretchStarts.values.first == 0 else {
                throw MalformedProgram(problem: "not every scalar has a group")
            }
            let stateCount = try reader.number(below: min(1 << 16, Self.sizeLimit / groupCount))
            start = try reader.number(below: stateCount)
            next = Array(repeating: UInt16(Self.dead), count: groupCount)
            next += Array(repeating: UInt16(Self.accepted), count: groupCount)
            for _ in 2..<max(stateCount, 2) { try appendState(&reader, stateCount) }
            groupsOfASCII = (UInt32(0)..<128).map(findGroup)
        }

        private mutating func appendState(
            _ reader: inout ProgramReader, _ stateCount: Int
        ) throws(MalformedProgram) {
            acceptsAtEnd.append(try reader.flag())
            var row = Array(repeating: UInt16(try reader.number(below: stateCount)), count: groupCount)
            var group = 0
            for _ in 0..<(try reader.number(below: groupCount + 1)) {
                group += try reader.number(below: groupCount - group)
                row[group] = UInt16(try reader.number(below: stateCount))
                group += 1
            }
            next += row
        }

        private func findGroup(_ value: UInt32) -> UInt16 {
            stretchGroups[stretchStarts.count(upTo: value) - 1]
        }

        /// Whether the table accepts `text`.
        func matches(_ text: UTF8Text) -> Bool {
            var state = start
            var position = 0
            while state > Self.accepted, let scalar = text.next(&position) {
                let group = scalar < 128 ? groupsOfASCII[Int(scalar)] : findGroup(scalar)
                state = Int(next[state * groupCount + Int(group)])
            }
            return acceptsAtEnd[state]
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern+UTF8Text.swift",
            ########"""
extension TextPattern {
    /// The UTF-8 of a text, read scalar by scalar in both directions.
    ///
    /// This is the only file of the folder that touches unsafe memory. Its invariants:
    /// - The bytes are a Swift string's, so they are valid UTF-8: a leading byte is followed by all its continuation bytes.
    /// - A position is between 0 and `count` and at the start of a scalar: positions are only 0, `count`, or what `next` and `previous` made
    ///   of such a position.
    /// - The value lives no longer than the closure of `withUTF8` it was made in: nobody stores it.
    struct UTF8Text {
        private let bytes: UnsafeBufferPointer<UInt8>

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        /// The length in bytes.
        var count: Int { bytes.count }

        /// Reads the scalar at `position` and moves behind it; `nil` at the end.
        @inline(__always)
        func next(_ position: inout Int) -> UInt32? {
            guard position < bytes.count else { return nil }
            let first = bytes[position]
            guard first >= 0x80 else {
                position += 1
                return UInt32(first)
            }
            return nextBeyondASCII(first, &position)
        }

        private func nextBeyondASCII(_ first: UInt8, _ position: inout Int) -> UInt32 {
            let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            var value = UInt32(first) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
            for offset in 1..<width { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
            position += width
            return value
        }

        /// Moves before the scalar that ends at `position` and reads it; `nil` at the start.
        func previous(_ position: inout Int) -> UInt32? {
            guard position > 0 else { return nil }
            var start = position - 1
            while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            position = start
            return next(&start)
        }

        /// The scalar at `position`, without moving.
        func scalar(at position: Int) -> UInt32? {
            var position = position
            return next(&position)
        }

        /// The scalar that ends at `position`, without moving.
        func scalar(before position: Int) -> UInt32? {
            var position = position
            return previous(&position)
        }

        /// Whether `expected` stands at `position`.
        func holds(_ expected: ArraySlice<UInt8>, at position: Int) -> Bool {
            guard expected.count <= bytes.count - position else { return false }
            var position = position
            for byte in expected {
                guard bytes[position] == byte else { return false }
                position += 1
            }
            return true
        }

        /// The position `count` scalars before the end; `nil` when there are fewer.
        func position(beforeLast count: Int) -> Int? {
            var position = bytes.count
            guard count <= position else { return nil }
            for _ in 0..<count {
                guard previous(&position) != nil else { return nil }
            }
            return position
        }
    }
}

"""########
        ),
        (
            "Patterns/TextPattern.swift",
            ########"""
/// A regular expression that was compiled when the code that uses it was generated.
///
/// Patterns are ECMA-262 searches with the `u` flag: a match may begin and end anywhere unless the pattern holds `^` or `$`.
/// The unit is the Unicode scalar. Time is proportional to the length of the text, whatever the pattern.
@_documentation(visibility: internal)
public struct TextPattern: Sendable {
    private let program: Program

    /// Reads a program as the generator writes it. One that cannot be read leaves every text undecided: see ``problem``.
    public init(_ encoded: StaticString) { self.init(decoding: encoded.description) }

    /// Reads a program that is not a literal.
    init(decoding encoded: String) { program = Program(decoding: encoded) }

    /// Searches for the pattern in `text`.
    public func matches(_ text: String) -> PatternVerdict { search(text).verdict }

    /// Why the program cannot be read; `nil` for every program of a generator of the same version.
    public var problem: String? {
        if case .malformed(let problem) = program { problem } else { nil }
    }

    /// The verdict, and the number of steps it took where that is not simply the length of the text.
    func search(_ text: String) -> (verdict: PatternVerdict, work: Int) {
        var text = text
        return text.withUTF8 { bytes in program.search(UTF8Text(bytes)) }
    }
}

extension TextPattern: CustomDebugStringConvertible {
    public var debugDescription: String {
        switch program {
        case .plain: "TextPattern (plain)"
        case .table: "TextPattern (table)"
        case .automaton: "TextPattern (automaton)"
        case .backtracking: "TextPattern (backtracking)"
        case .malformed(let problem): "TextPattern (malformed: \(problem))"
        }
    }
}

"""########
        ),
        (
            "Patterns/ValidationIssues+TextPattern.swift",
            ########"""
@_documentation(visibility: internal)
extension ValidationIssues {
    /// The string must match `pattern`, which the source spells `expression`: JSON Schema 2020-12 Validation §6.3.3.
    ///
    /// A pattern with look-around that goes over its budget of steps is an issue of its own, `patternUndecided`: neither a match
    /// nor a failure was found.
    public mutating func pattern(
        _ value: String, _ pattern: TextPattern, _ expression: StaticString, from provenance: Provenance = .schema
    ) {
        switch pattern.matches(value) {
        case .matches: break
        case .doesNotMatch: fail("pattern", value, expression, from: provenance)
        case .undecided: fail("patternUndecided", value, expression, from: provenance)
        }
    }
}

"""########
        ),
        (
            "Presence/FieldReader+Presence.swift",
            ########"""
// Fields, one method per row of the presence table.

// Only these and the scalars are inlined into generated code, so that a field costs one call to find it and one to
// read it.
extension FieldReader {
    /// A key that must be there and must not be `null`.
    @inlinable
    public mutating func required<Value: ModelValue>(_ key: StaticString) throws -> Value {
        if isCodable { return try codable.required(key) }
        try seek(key)
        return try Value(reading: &self)
    }

    /// A key that must be there and may be `null`, which is `nil`.
    @inlinable
    public mutating func requiredNullable<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        if isCodable { return try codable.requiredNullable(key) }
        try seek(key)
        return try null() ? nil : Value(reading: &self)
    }

    /// A key that may be absent, which is `nil`. So is `null`, which strict decoding refuses.
    @inlinable
    public mutating func optional<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        if isCodable { return try codable.optional(key) }
        guard try find(key) else { return nil }
        return try !refusesStrayNulls && null() ? nil : Value(reading: &self)
    }

    /// A key that may be absent, `null`, or hold a value.
    @inlinable
    public mutating func optionalNullable<Value: ModelValue>(
        _ key: StaticString
    ) throws -> OptionalNullable<Value> {
        if isCodable { return try codable.optionalNullable(key) }
        guard try find(key) else { return .unset }
        return try null() ? .null : .value(Value(reading: &self))
    }

    /// A key that the schema requires and does not describe: only strict decoding insists on it.
    @_documentation(visibility: internal)
    public mutating func expected(_ key: StaticString) throws -> OptionalNullable<JSONValue> {
        let value: OptionalNullable<JSONValue> = try optionalNullable(key)
        let strictness = isCodable ? codable.strictness : jsonStrictness
        guard value.isUnset, strictness.demandsUndescribedKeys else { return value }
        throw isCodable ? try codable.missing(WireKey(key)) : missing(key)
    }

    /// A key that must be there and hold `expected`: the type could not write any other value back.
    @inlinable
    public mutating func constant<Value: ModelValue & Equatable>(_ key: StaticString, _ expected: Value) throws {
        if isCodable { return try codable.constant(key, expected) }
        try seek(key)
        let start = startOfNext
        guard try Value(reading: &self) == expected else { throw otherConstant(expected, at: start) }
    }

    /// A key that must be there and hold the string `expected`, scalar by scalar.
    public mutating func constant(_ key: StaticString, _ expected: String) throws {
        if isCodable { return try codable.constant(key, expected) }
        try seek(key)
        let start = startOfNext
        guard try json.takes(expected) || ExactString(try json.string()) == ExactString(expected) else {
            throw otherConstant(expected, at: start)
        }
    }

    @usableFromInline
    func otherConstant<Value>(_ expected: Value, at start: Int) -> any Error {
        failure(.invalid("expected the constant \(expected)"), at: start)
    }

    /// Every key that no row has asked for. It comes after the rows.
    ///
    /// A Swift dictionary merges keys that are canonically equal: over bytes, a document that has two of them is refused.
    public mutating func additional<Value: ModelValue>() throws -> [String: Value] {
        if isCodable { return try codable.additional() }
        var values: [String: Value] = [:]
        try forEachUnclaimed { key, reader in
            let start = reader.startOfNext
            guard values.updateValue(try Value(reading: &reader), forKey: key) == nil else {
                throw reader.failure(.invalid(Self.canonicallyEqual(key)), at: start)
            }
        }
        return values
    }

    /// Every key that no row has asked for, in order. It comes after the rows.
    public mutating func additional() throws -> JSONObject {
        if isCodable { return JSONObject(try codable.additional().map { ($0.key, $0.value) }) }
        var object = JSONObject()
        try forEachUnclaimed { key, reader in object[key] = try JSONValue(reading: &reader) }
        return object
    }

    /// Every key that no row has asked for, in order, where the schema announces none. It comes after the rows.
    ///
    /// Strict decoding refuses them, as where they are not kept.
    @_documentation(visibility: internal)
    public mutating func unannounced() throws -> JSONObject {
        // The end of the object does.
        if strictness.refusesOtherKeys(ofClosed: false) { return JSONObject() }
        return try additional()
    }

    /// No key that no row has asked for (`additionalProperties: false`). It comes after the rows.
    ///
    /// Lenient decoding tolerates such keys, but takes a member of a union that has none before one that does.
    public mutating func noAdditional() {
        if isCodable { codable.close() } else { object.isClosed = true }
    }

    static func canonicallyEqual(_ key: String) -> String {
        "the key \"\(key)\" is canonically equal to another one, which a dictionary cannot tell apart"
    }
}

extension ModelValue where Self: Equatable {
    /// Equality as JSON has it: strings by scalar.
    func isSame(as other: Self) -> Bool {
        if let a = self as? String, let b = other as? String { return ExactString(a) == ExactString(b) }
        return self == other
    }
}

"""########
        ),
        (
            "Presence/OptionalNullable+Codable.swift",
            ########"""
extension OptionalNullable: Decodable where Wrapped: Decodable {
    /// Decodes `null` as `.null`, anything else as a value; only a keyed container sees that a key is absent.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Wrapped.self))
    }
}

extension OptionalNullable: Encodable where Wrapped: Encodable {
    /// Encodes the value or `null`.
    ///
    /// - Throws: `EncodingError.invalidValue` for `.unset`, which only a keyed container can leave out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .unset: throw unwritable(at: encoder.codingPath)
        case .null: try container.encodeNil()
        case .value(let value): try container.encode(value)
        }
    }

    private func unwritable(at path: [any CodingKey]) -> EncodingError {
        .invalidValue(
            self,
            .init(
                codingPath: path,
                debugDescription: "`.unset` has no place in JSON here: only a key of an object can be left out. "
                    + "Use `.null`, or leave the element out."))
    }
}

// What the compiler synthesizes for a `Codable` struct calls these, because they are more specific than the library's own.

extension KeyedDecodingContainer {
    /// Decodes the value under a key: `.unset` if the key is absent, `.null` if its value is `null`.
    public func decode<Wrapped: Decodable>(
        _: OptionalNullable<Wrapped>.Type, forKey key: Key
    ) throws -> OptionalNullable<Wrapped> {
        guard contains(key) else { return .unset }
        return try decodeNil(forKey: key) ? .null : .value(decode(Wrapped.self, forKey: key))
    }

    /// Decodes the value under a key for an optional property: `nil` if the key is absent, `.null` if its value is `null`.
    public func decodeIfPresent<Wrapped: Decodable>(
        _ type: OptionalNullable<Wrapped>.Type, forKey key: Key
    ) throws -> OptionalNullable<Wrapped>? {
        contains(key) ? try decode(type, forKey: key) : nil
    }
}

extension KeyedEncodingContainer {
    /// Encodes a value or `null` under a key; `.unset` leaves the key out.
    public mutating func encode<Wrapped: Encodable>(_ value: OptionalNullable<Wrapped>, forKey key: Key) throws {
        switch value {
        case .unset: break
        case .null: try encodeNil(forKey: key)
        case .value(let value): try encode(value, forKey: key)
        }
    }

    /// Encodes a value or `null` under a key; `.unset` and `nil` leave the key out.
    public mutating func encodeIfPresent<Wrapped: Encodable>(
        _ value: OptionalNullable<Wrapped>?, forKey key: Key
    ) throws {
        if let value { try encode(value, forKey: key) }
    }
}

"""########
        ),
        (
            "Presence/OptionalNullable.swift",
            ########"""
/// A property that may be absent, `null`, or hold a value.
///
/// It does not take `nil`: an absent key is written `.unset`, a null one `.null`. With a `nil` literal a property that
/// turns from optional into optional-nullable would still compile at `Pet(name: nil)`, and start to erase data.
///
/// In a `Codable` type of your own, a property keeps the three apart as well: what the compiler synthesizes finds
/// the overloads for it of `KeyedDecodingContainer` and `KeyedEncodingContainer`, by which an absent key is
/// `.unset` and `.unset` writes no key. The file of the type must import `ModelRuntime`.
///
/// Where there is no key to leave out, `.unset` cannot be written and throws an `EncodingError`: in an array, a dictionary, a
/// single value, and in a type that is generic over what it holds (`Box<Value: Codable>`, a property wrapper), since generic code is
/// compiled without these overloads. Generated types use neither; their bodies are driven by `FieldReader` and `FieldWriter`.
@frozen
public enum OptionalNullable<Wrapped> {
    /// The key is absent.
    case unset
    /// The key is present and its value is `null`.
    case null
    /// The key is present and holds a value.
    case value(Wrapped)

    /// A value; `nil` becomes `.null`.
    @inlinable
    public init(valueOrNull value: Wrapped?) {
        if let value { self = .value(value) } else { self = .null }
    }

    /// A value; `nil` becomes `.unset`.
    @inlinable
    public init(valueOrUnset value: Wrapped?) {
        if let value { self = .value(value) } else { self = .unset }
    }

    /// The value, or `nil` when the key is absent or `null`.
    ///
    /// Assigning `nil` turns a value into `.null` and leaves absent absent.
    @inlinable
    public var value: Wrapped? {
        get { if case .value(let value) = self { value } else { nil } }
        set {
            if let newValue { self = .value(newValue) } else if case .value = self { self = .null }
        }
    }

    /// Whether the key is absent.
    @inlinable
    public var isUnset: Bool {
        if case .unset = self { true } else { false }
    }

    /// Whether the key is present and `null`.
    @inlinable
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Transforms the value; absent stays absent and `null` stays `null`.
    @inlinable
    public func map<Result, Failure: Error>(
        _ transform: (Wrapped) throws(Failure) -> Result
    ) throws(Failure) -> OptionalNullable<Result> {
        switch self {
        case .unset: .unset
        case .null: .null
        case .value(let value): .value(try transform(value))
        }
    }

    /// Transforms the value into any of the three; absent stays absent and `null` stays `null`.
    @inlinable
    public func flatMap<Result, Failure: Error>(
        _ transform: (Wrapped) throws(Failure) -> OptionalNullable<Result>
    ) throws(Failure) -> OptionalNullable<Result> {
        switch self {
        case .unset: .unset
        case .null: .null
        case .value(let value): try transform(value)
        }
    }

    /// The value, or `fallback` when the key is absent or `null`.
    @inlinable
    public static func ?? (self: Self, fallback: @autoclosure () throws -> Wrapped) rethrows -> Wrapped {
        if case .value(let value) = self { value } else { try fallback() }
    }

    /// The value, or `fallback` when the key is absent or `null`.
    @inlinable
    public static func ?? (self: Self, fallback: @autoclosure () throws -> Wrapped?) rethrows -> Wrapped? {
        if case .value(let value) = self { value } else { try fallback() }
    }

    /// Whether there is no value. Declared because `x == nil` would otherwise compare an `Optional` that is never `nil`.
    @available(*, deprecated, message: "Absent and null differ: use isUnset, isNull or value.")
    @inlinable
    public static func == (self: Self, _: _OptionalNilComparisonType) -> Bool {
        if case .value = self { false } else { true }
    }

    /// Whether there is a value.
    @available(*, deprecated, message: "Absent and null differ: use isUnset, isNull or value.")
    @inlinable
    public static func != (self: Self, _: _OptionalNilComparisonType) -> Bool {
        if case .value = self { true } else { false }
    }
}

extension OptionalNullable: Equatable where Wrapped: Equatable {}
extension OptionalNullable: Hashable where Wrapped: Hashable {}
extension OptionalNullable: Sendable where Wrapped: Sendable {}

"""########
        ),
        (
            "Presence/OptionalNullableLiterals.swift",
            ########"""
// A property of type `OptionalNullable<Wrapped>` takes the literals that a `Wrapped` takes, except `nil`.

extension OptionalNullable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
    /// Creates a value from a boolean literal.
    @inlinable
    public init(booleanLiteral value: Wrapped.BooleanLiteralType) {
        self = .value(Wrapped(booleanLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
    /// Creates a value from an integer literal.
    @inlinable
    public init(integerLiteral value: Wrapped.IntegerLiteralType) {
        self = .value(Wrapped(integerLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
    /// Creates a value from a floating-point literal.
    @inlinable
    public init(floatLiteral value: Wrapped.FloatLiteralType) {
        self = .value(Wrapped(floatLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByUnicodeScalarLiteral {
    /// Creates a value from a literal of one Unicode scalar.
    @inlinable
    public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
        self = .value(Wrapped(unicodeScalarLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
    /// Creates a value from a literal of one character.
    @inlinable
    public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
        self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
    /// Creates a value from a string literal.
    @inlinable
    public init(stringLiteral value: Wrapped.StringLiteralType) {
        self = .value(Wrapped(stringLiteral: value))
    }
}

extension OptionalNullable: ExpressibleByStringInterpolation where Wrapped: ExpressibleByStringInterpolation {
    /// Creates a value from an interpolated string literal.
    @inlinable
    public init(stringInterpolation: Wrapped.StringInterpolation) {
        self = .value(Wrapped(stringInterpolation: stringInterpolation))
    }
}

/// A type that `OptionalNullable` can build from an array literal: a variadic initializer cannot be forwarded.
@_documentation(visibility: internal)
public protocol ArrayLiteralBuildable: ExpressibleByArrayLiteral {
    /// Creates what the literal with these elements would create.
    init(arrayLiteralElements: [ArrayLiteralElement])
}

/// A type that `OptionalNullable` can build from a dictionary literal: a variadic initializer cannot be forwarded.
@_documentation(visibility: internal)
public protocol DictionaryLiteralBuildable: ExpressibleByDictionaryLiteral {
    /// Creates what the literal with these elements would create.
    init(dictionaryLiteralElements: [(Key, Value)])
}

extension OptionalNullable: ExpressibleByArrayLiteral where Wrapped: ArrayLiteralBuildable {
    /// Creates a value from an array literal.
    @inlinable
    public init(arrayLiteral elements: Wrapped.ArrayLiteralElement...) {
        self = .value(Wrapped(arrayLiteralElements: elements))
    }
}

extension OptionalNullable: ExpressibleByDictionaryLiteral where Wrapped: DictionaryLiteralBuildable {
    /// Creates a value from a dictionary literal.
    ///
    /// As the standard library documents for `Dictionary`, a literal that repeats a key of a dictionary is a programming
    /// error and traps, with the standard library's own message.
    @inlinable
    public init(dictionaryLiteral elements: (Wrapped.Key, Wrapped.Value)...) {
        self = .value(Wrapped(dictionaryLiteralElements: elements))
    }
}

@_documentation(visibility: internal)
extension Array: ArrayLiteralBuildable {
    /// The elements as they are.
    @inlinable
    public init(arrayLiteralElements elements: [Element]) { self = elements }
}

@_documentation(visibility: internal)
extension Set: ArrayLiteralBuildable {
    /// The elements; repeated ones count once, as in a literal of `Set`.
    @inlinable
    public init(arrayLiteralElements elements: [Element]) { self.init(elements) }
}

@_documentation(visibility: internal)
extension Dictionary: DictionaryLiteralBuildable {
    /// The pairs; traps on a repeated key, as a literal of `Dictionary` does.
    @inlinable
    public init(dictionaryLiteralElements elements: [(Key, Value)]) { self.init(uniqueKeysWithValues: elements) }
}

"""########
        ),
        (
            "Problems/ProblemDetails+Errors.swift",
            ########"""
// Problems of what a body holds. Texts are about the schema; contents of strings stay out of them.

extension ProblemDetails {
    /// The problem of a body that its schema forbids: 422 (RFC 9110 §15.5.21), with every issue.
    public init(body error: ValidationError, instance: String? = nil) {
        self.init(status: 422, errors: error.issues.map { Item($0) }, instance: instance)
    }

    /// The problem of a body that cannot be read: 400 (RFC 9110 §15.5.1), with the place.
    public init(body error: DecodingError, instance: String? = nil) {
        let item = Item(error)
        self.init(status: 400, detail: item.detail, errors: [item], instance: instance)
    }
}

extension ProblemDetails.Item {
    /// What a schema forbids about a value in a body.
    public init(_ issue: ValidationIssue) {
        self.init(detail: issue.requirement, pointer: Self.fragment(issue.pointer))
    }

    /// What cannot be read of a body.
    public init(_ error: DecodingError) {
        self.init(detail: error.problem, pointer: Self.fragment(error.pointer))
    }

    /// A JSON Pointer as the fragment of a URI: RFC 6901 §6.
    static func fragment(_ pointer: String) -> String {
        pointer.utf8.reduce(into: "#") { text, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII, isFragment(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// `fragment` of RFC 3986 §3.5.
    private static func isFragment(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=",
            ":", "@", "/", "?":
            true
        default: false
        }
    }
}

extension ValidationIssue {
    /// What is asked for, and what was there, without the places.
    public var requirement: String {
        let limit = limit.map { " \($0)" } ?? ""
        let actual = actual.map { " (actual: \($0))" } ?? ""
        return "\(rule)\(limit)\(actual)"
    }
}

extension DecodingError {
    /// What is wrong, in words.
    fileprivate var problem: String {
        switch self {
        case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            context.debugDescription
        @unknown default: "cannot be read"
        }
    }
}

"""########
        ),
        (
            "Problems/ProblemDetails+Phrases.swift",
            ########"""
extension ProblemDetails {
    /// The words of RFC 9110 §15, RFC 6585 and RFC 7725 for a status of an error.
    static func phrase(_ status: Int) -> String? {
        switch status {
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 402: "Payment Required"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 407: "Proxy Authentication Required"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 411: "Length Required"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 416: "Range Not Satisfiable"
        case 417: "Expectation Failed"
        case 421: "Misdirected Request"
        case 422: "Unprocessable Content"
        case 426: "Upgrade Required"
        default: further(status)
        }
    }

    private static func further(_ status: Int) -> String? {
        switch status {
        case 428: "Precondition Required"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 451: "Unavailable For Legal Reasons"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        case 511: "Network Authentication Required"
        default: nil
        }
    }
}

"""########
        ),
        (
            "Problems/ProblemDetails.swift",
            ########"""
/// What is wrong with a request, for the client: a problem of RFC 9457, which is sent as `application/problem+json`.
///
/// ```swift
/// } catch let error as ValidationError {
///     response.body = try ProblemDetails(body: error).jsonBytes()
/// ```
///
/// Members that RFC 9457 does not define are kept. One of a wrong type is passed over, as §3.1 has it.
public struct ProblemDetails: Hashable, Sendable {
    /// One thing that is wrong. Its members are those of RFC 9457 §3, where its example names them.
    public struct Item: Hashable, Sendable {
        /// What is wrong.
        public var detail: String
        /// Where in the body, as the fragment of a URI with a JSON Pointer, such as `#/tags/3`.
        public var pointer: String?
        /// Which parameter, such as `limit`.
        public var parameter: String?
        /// Where the parameter stands: `path`, `query`, `header` or `cookie`.
        public var location: String?
        /// Members that RFC 9457 does not define.
        public var extensions: JSONObject

        /// Creates an item.
        public init(
            detail: String, pointer: String? = nil, parameter: String? = nil, location: String? = nil,
            extensions: JSONObject = [:]
        ) {
            (self.detail, self.pointer, self.parameter, self.location) = (detail, pointer, parameter, location)
            self.extensions = extensions
        }
    }

    /// The kind of problem, as a URI; without it, `about:blank`, which means that the status says it all (§4.2.1).
    public var type: String?
    /// The kind of problem in words.
    public var title: String?
    /// The status.
    public var status: Int?
    /// What is wrong in this case.
    public var detail: String?
    /// This case, as a URI.
    public var instance: String?
    /// Everything that is wrong, with its place. It is written instead of a list of another form, which is among the `extensions`.
    public var errors: [Item]?
    /// Members that RFC 9457 does not define: §3.2.
    public var extensions: JSONObject

    /// Creates a problem. Without a type and a title, its title is the phrase of its status (§4.2.1).
    public init(
        status: Int? = nil, detail: String? = nil, errors: [Item]? = nil, type: String? = nil, title: String? = nil,
        instance: String? = nil, extensions: JSONObject = [:]
    ) {
        let phrase = type == nil || type == "about:blank" ? status.flatMap(Self.phrase) : nil
        (self.type, self.title, self.status) = (type, title ?? phrase, status)
        (self.detail, self.instance, self.errors, self.extensions) = (detail, instance, errors, extensions)
    }
}

extension ProblemDetails: Error {}

extension ProblemDetails: ModelObject {
    /// Reads the members.
    public init(fields: inout FieldReader) throws {
        type = try fields.member("type")?.stringValue
        title = try fields.member("title")?.stringValue
        status = try fields.member("status")?.intValue
        detail = try fields.member("detail")?.stringValue
        instance = try fields.member("instance")?.stringValue
        let errors = try fields.member("errors")
        extensions = try fields.additional()
        take(errors)
    }

    /// Lists of other forms than this type's are common, and stay what they are.
    private mutating func take(_ value: JSONValue?) {
        guard let value else { return }
        let items = value.arrayValue?.compactMap { try? Item($0) }
        if let items, items.count == value.arrayValue?.count { errors = items } else { extensions["errors"] = value }
    }

    /// Writes the members.
    public func write(fields: inout FieldWriter) throws {
        try fields.optional("type", type)
        try fields.optional("title", title)
        try fields.optional("status", status)
        try fields.optional("detail", detail)
        try fields.optional("instance", instance)
        // Left out without a row of its own: a list of another form is among the extensions.
        guard let errors else { return try fields.additional(extensions) }
        try fields.required("errors", errors)
        var others = extensions
        others["errors"] = nil
        try fields.additional(others)
    }
}

extension FieldReader {
    /// A member of whatever type.
    fileprivate mutating func member(_ key: StaticString) throws -> JSONValue? {
        try optional(key)
    }
}

extension ProblemDetails.Item: ModelObject {
    fileprivate init(_ value: JSONValue) throws { self = try value.decoded() }

    /// Reads the members.
    public init(fields: inout FieldReader) throws {
        detail = try fields.required("detail")
        pointer = try fields.optional("pointer")
        parameter = try fields.optional("parameter")
        location = try fields.optional("location")
        extensions = try fields.additional()
    }

    /// Writes the members.
    public func write(fields: inout FieldWriter) throws {
        try fields.required("detail", detail)
        try fields.optional("pointer", pointer)
        try fields.optional("parameter", parameter)
        try fields.optional("location", location)
        try fields.additional(extensions)
    }
}

"""########
        ),
        (
            "Reading/DecodingError+Pointer.swift",
            ########"""
extension DecodingError {
    /// Where it is wrong, as a JSON Pointer (RFC 6901), such as `/pets/3/name`; of a key that is missing, where it should be.
    public var pointer: String {
        let path: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return path.map { key in
            key.intValue.map { ValidationIssue.Step.index($0) } ?? .key(key.stringValue)
        }.map(\.pointerToken).joined()
    }
}

"""########
        ),
        (
            "Reading/DecodingOptions.swift",
            ########"""
/// How a document is read.
///
/// An argument of the direct path; a Codable decoder carries it in `userInfo[.modelDecodingOptions]`.
public struct DecodingOptions: Hashable, Sendable {
    /// Whether to refuse what the schema does not announce: `null` for an optional property that is not nullable, and
    /// keys that no property has asked for. Servers send both, so the default is `false`.
    public var isStrict: Bool
    /// Whether to validate what was decoded, and throw a `ValidationError` if it has issues.
    public var validates: Bool
    /// What to do with a key that occurs twice in one object (RFC 8259 §4 leaves it open). Only the direct path can
    /// tell: Foundation's decoder keeps the first one silently.
    public var duplicateKeys: DuplicateKeys
    /// What is refused for its size. Only the direct path checks it: a Codable decoder has its own limits.
    public var limits: Limits

    /// Creates options; the defaults are those of `.lenient`.
    public init(
        isStrict: Bool = false,
        validates: Bool = false,
        duplicateKeys: DuplicateKeys = .error,
        limits: Limits = Limits()
    ) {
        self.isStrict = isStrict
        self.validates = validates
        self.duplicateKeys = duplicateKeys
        self.limits = limits
    }

    /// Takes what servers send beyond their schema.
    public static let lenient = DecodingOptions()
    /// Refuses what the schema does not announce.
    public static let strict = DecodingOptions(isStrict: true)

    /// What to do with a key that occurs twice in one object.
    ///
    /// Keys are compared by scalar. Objects that nobody reads, such as the value of an unknown key, are not searched.
    public enum DuplicateKeys: Hashable, Sendable {
        /// The document is refused.
        case error
        /// The last value counts. Slower: an object is read to its end before its first property.
        case last
        /// The first value counts.
        case first
    }

    /// Limits on a document.
    public struct Limits: Hashable, Sendable {
        /// The greatest nesting of arrays and objects, and of unions whose members are tried one after the other. It also
        /// bounds the stack that decoding needs, and that releasing a chain of boxes takes.
        public var depth: Int
        /// The greatest number of bytes.
        public var size: Int

        /// Creates limits: 128 levels and any size.
        ///
        /// A level of free-form JSON takes about half a KB of stack (1 KB without optimization), one of a large recursive
        /// struct several: 128 levels fit into the 512 KB that a thread may have.
        public init(depth: Int = 128, size: Int = .max) {
            self.depth = depth
            self.size = size
        }
    }
}

extension CodingUserInfoKey {
    /// Under this key a decoder's `userInfo` carries `DecodingOptions` to generated types.
    public static let modelDecodingOptions = CodingUserInfoKey(modelRuntimeKey: "ModelRuntime.DecodingOptions")

    // The failable initializer is one only because `RawRepresentable` asks for it; it never returns `nil`.
    private init(modelRuntimeKey name: String) {
        guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("no key of user information") }
        self = key
    }
}

/// How JSON text is written by the direct path.
public struct EncodingOptions: OptionSet, Hashable, Sendable {
    /// The options as bits.
    public let rawValue: Int

    /// Creates options from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// No white space, properties in the order of the schema.
    public static let compact: EncodingOptions = []
    /// One property or element per line, indented by two spaces.
    public static let pretty = EncodingOptions(rawValue: 1)
    /// The keys of every object in the order of their Unicode scalars.
    public static let sortedKeys = EncodingOptions(rawValue: 2)
}

extension DecodingOptions {
    /// For what was a value already: however deep it nests, it fits.
    static let unlimited = DecodingOptions(limits: Limits(depth: .max))
}

"""########
        ),
        (
            "Reading/FieldReader+Objects.swift",
            ########"""
// Objects over bytes.

extension FieldReader {
    /// The object being read.
    @usableFromInline
    struct OpenObject {
        /// The byte of its brace.
        var start = 0
        /// After the last field that was taken in the order of the text.
        var cursor = 0
        /// Its first entry in `passed`.
        var firstPassed = 0
        /// The entry that is looked at first for a key that was passed over: fields often come in the order of the rows.
        var nextPassed = 0
        /// How many of its entries are unclaimed.
        var unclaimedCount = 0
        /// Their keys, and perhaps some that were claimed since.
        var unclaimedKeys = KeyFilter()
        var isAtEnd = true
        /// A field's value is being read at the cursor; what follows it was not looked at yet.
        var isInValue = false
        /// Whether the schema forbids further keys.
        var isClosed = false
        /// How many keys it may have without a row for them, by which unions have told it apart.
        var tagCount: UInt32 = 0
    }

    /// A field of an open object that was found.
    struct PassedField: BitwiseCopyable {
        private var start: Int
        private var end: Int
        let value: Int
        /// The upper half of the key's hash, where no row had asked for it and it is spelled without escapes.
        private let hashBits: UInt32
        private let isEscaped: Bool
        /// Whether a row has asked for it, or it does not count.
        var isClaimed: Bool

        // Not as one property, behind which the others would need more room.
        @inline(__always)
        var key: JSONScanner.Quoted { JSONScanner.Quoted(start: start, end: end, isEscaped: isEscaped) }

        @inline(__always)
        func hasHash(_ hash: UInt64) -> Bool { hashBits == UInt32(truncatingIfNeeded: hash &>> 32) }

        @inline(__always)
        var hash: UInt64 { UInt64(hashBits) &<< 32 }

        @inline(__always)
        init(key: JSONScanner.Quoted, hash: UInt64 = 0, value: Int, isClaimed: Bool) {
            (start, end, isEscaped) = (key.start, key.end, key.isEscaped)
            (hashBits, self.value, self.isClaimed) = (UInt32(truncatingIfNeeded: hash &>> 32), value, isClaimed)
        }
    }
}

extension FieldReader {
    /// Moves into the object that comes next; what it returns goes to `endObject`.
    @usableFromInline
    mutating func beginObject() throws -> OpenObject {
        let outer = object
        if isCodable {
            try codable.beginObject()
            return outer
        }
        let start = startOfNext
        let hasField = try json.beginObject()
        object = OpenObject(
            start: start, cursor: json.offset, firstPassed: passed.count, nextPassed: passed.count, isAtEnd: !hasField)
        if tags.hasPending { object.tagCount = tags.open() }
        if options.duplicateKeys == .last {
            try passRest()
            try settleDuplicates()
        }
        return outer
    }

    @usableFromInline
    mutating func endObject(returningTo outer: OpenObject) throws {
        if isCodable { return try codable.endObject() }
        try passRest()
        if object.unclaimedCount > 0 {
            try settleDuplicates()
            if object.tagCount > 0 { claimTags() }
            trials.strayKeys += object.unclaimedCount
            if object.unclaimedCount > 0, jsonStrictness.refusesOtherKeys(ofClosed: object.isClosed) {
                try refuseUnclaimed()
            }
        }
        json.offset = object.cursor
        passed.cut(to: object.firstPassed)
        object = outer
    }

    /// The open object may have its tags without a row for them.
    @inline(never)
    private mutating func claimTags() {
        for index in object.firstPassed..<passed.count where !passed[index].isClaimed {
            if tags.contains(ExactString(json.bytes.text(passed[index].key)), last: object.tagCount) {
                claim(at: index)
            }
        }
    }

    private func refuseUnclaimed() throws {
        let unclaimed = (object.firstPassed..<passed.count).map { passed[$0] }.filter { !$0.isClaimed }
        // The first key by its scalars, as for a Codable decoder, which does not show their order.
        let first = unclaimed.map { (key: ExactString(json.bytes.text($0.key)), value: $0.value) }.min {
            $0.key < $1.key
        }
        guard let first else { return }
        throw failure(.invalid("unexpected key \"\(first.key.string)\""), at: first.value)
    }

    /// Moves to the value of `key`, which must be there.
    @usableFromInline
    mutating func seek(_ key: StaticString) throws {
        if follows(key) { return }
        guard try findElsewhere(key) else { throw missing(key) }
    }

    /// Moves to the value of `key`, if it is there.
    @usableFromInline
    mutating func find(_ key: StaticString) throws -> Bool {
        if follows(key) { return true }
        return try findElsewhere(key)
    }

    @inline(never)
    func missing(_ key: StaticString) -> any Error { failure(.missing(key.description), at: object.start) }

    /// Moves to the value of `key`, if it is the next field in the order of the text. This is the usual case, and kept apart
    /// because it is short: what can go wrong is found out by `findElsewhere`.
    @inline(__always)
    private mutating func follows(_ key: StaticString) -> Bool {
        // Where the first of two fields counts, it may have been passed over.
        guard object.unclaimedCount == 0 || !keepsFirst, let start = startOfNextKey,
            let found = json.key(key, at: start)
        else { return false }
        take(found)
        return true
    }

    /// Where the next key starts, its quote passed.
    @inline(__always)
    private var startOfNextKey: Int? {
        if object.isInValue { return json.bytes.startOfNextKey(json.offset) }
        return object.isAtEnd ? nil : json.bytes.startOfKey(object.cursor)
    }

    /// Moves to the value of `key`, if it was passed over or is still to come.
    @inline(never)
    private mutating func findElsewhere(_ key: StaticString) throws -> Bool {
        // It is not the next field, unless the first one counts.
        if object.isInValue { try advance() }
        return try object.unclaimedCount > 0 && claim(key) || search(key)
    }

    /// Moves to the value of `key`, if it is still to come; remembers what it passes over.
    private mutating func search(_ key: StaticString) throws -> Bool {
        let bytes = json.bytes
        return try passFields { found in
            guard !found.isEscaped else { return bytes.equals(found, key) }
            // The lengths differ nearly always.
            let length = found.end &- found.start
            return length == key.utf8CodeUnitCount && bytes.equals(key, at: found.start, count: length)
        }
    }

    /// Moves from the cursor to the value of a key that is wanted, or to the end of the object; remembers what it passes over.
    @inline(__always)
    private mutating func passFields(until isWanted: (JSONScanner.Quoted) -> Bool) throws -> Bool {
        guard !object.isAtEnd else { return false }
        // Members of the reader are in memory, what the loop has of its own is not.
        let bytes = json.bytes
        var index = bytes.pastSpace(object.cursor)
        while true {
            let key = try bytes.key(at: index)
            let value = try bytes.pastColon(key.end)
            json.count(from: key.start, to: value)
            if isWanted(key) {
                json.offset = value
                take(key)
                return true
            }
            passOver(key, value: value)
            index = bytes.pastSpace(try json.endOfValue(at: bytes.pastSpace(value)))
            guard bytes[index] == UInt8(ascii: ",") else { break }
            index = bytes.pastSpace(index &+ 1)
        }
        try json.endObject(at: index)
        object.isAtEnd = true
        object.cursor = json.offset
        return false
    }

    /// Takes the field whose key was just read for the row that asked for it.
    @inline(__always)
    private mutating func take(_ key: JSONScanner.Quoted) {
        passed.append(PassedField(key: key, value: json.offset, isClaimed: true))
        object.isInValue = true
    }

    /// Remembers the field whose key was just read.
    @inline(__always)
    private mutating func passOver(_ key: JSONScanner.Quoted, value: Int) {
        let hash = key.isEscaped ? 0 : json.bytes.keyHash(key.start, key.end)
        passed.append(PassedField(key: key, hash: hash, value: value, isClaimed: false))
        object.unclaimedCount &+= 1
        if key.isEscaped {
            object.unclaimedKeys.insertUnknown()
        } else {
            object.unclaimedKeys.insert(hash, length: key.end &- key.start)
        }
    }

    /// Moves to the value of `key`, if it was passed over.
    @inline(__always)
    private mutating func claim(_ key: StaticString) -> Bool {
        guard object.unclaimedKeys.mayContain(classes: JSONBytes.keyClass(key)) else { return false }
        if keepsFirst { return claim(key, in: object.firstPassed..<passed.count) }
        return claim(key, in: object.nextPassed..<passed.count)
            || claim(key, in: object.firstPassed..<object.nextPassed)
    }

    private mutating func claim(_ key: StaticString, in range: Range<Int>) -> Bool {
        json.countLooks(range.count)
        for index in range where !passed[index].isClaimed && json.bytes.equals(passed[index].key, key) {
            claim(at: index)
            json.offset = passed[index].value
            object.nextPassed = index + 1
            return true
        }
        return false
    }

    private mutating func claim(at index: Int) {
        passed[index].isClaimed = true
        object.unclaimedCount -= 1
    }

    /// Moves past the value at the cursor, to the next key or the end of the object.
    @inline(__always)
    private mutating func advance() throws {
        object.isInValue = false
        object.isAtEnd = try !json.nextField()
        object.cursor = json.offset
    }

    private mutating func passRest() throws {
        if object.isInValue { try advance() }
        _ = try passFields { _ in false }
    }

    mutating func forEachUnclaimed(_ body: (String, inout FieldReader) throws -> Void) throws {
        try passRest()
        if object.unclaimedCount > 0 { try settleDuplicates() }
        if object.tagCount > 0 { claimTags() }
        // A value's own fields are appended behind these and removed again.
        for index in object.firstPassed..<passed.count where !passed[index].isClaimed {
            claim(at: index)
            trials.strayKeys += 1
            json.offset = passed[index].value
            try body(json.bytes.text(passed[index].key), &self)
        }
        json.offset = object.cursor
    }
}

// MARK: - Duplicate keys

extension FieldReader {
    /// Claims the fields of the open object that do not count, or refuses them, once it was read to its end.
    ///
    /// Rows ask for different keys, so that two claimed fields never have the same one.
    private mutating func settleDuplicates() throws {
        let range = object.firstPassed..<passed.count
        guard range.count > Self.greatestSmallCount || mayHaveDuplicates(range) else { return }
        for (earlier, later) in duplicatedFields(range) {
            switch options.duplicateKeys {
            case .error: throw duplicateKey(json.bytes.text(passed[later].key), at: passed[later].value)
            case .first: if !passed[later].isClaimed { claim(at: later) }
            case .last: if !passed[earlier].isClaimed { claim(at: earlier) }
            }
        }
    }

    func duplicateKey(_ key: String, at offset: Int) -> any Error {
        failure(.invalid("the key \"\(key)\" occurs twice"), at: offset)
    }

    /// Pairs of fields with the same key, of which not both are claimed; each later field is in one pair, with the
    /// nearest earlier one.
    private func duplicatedFields(_ range: Range<Int>) -> [(earlier: Int, later: Int)] {
        var pairs: [(earlier: Int, later: Int)] = []
        var places: [ExactString: Int] = [:]
        for later in range {
            let key = ExactString(json.bytes.text(passed[later].key))
            if let earlier = places.updateValue(later, forKey: key) { pairs.append((earlier, later)) }
        }
        return pairs
    }

    /// So many fields are compared with each other, should their keys have been made for it.
    private static let greatestSmallCount = 128

    /// Whether a field that no row has asked for has the key of another one, or an escaped key, which must be decoded to be
    /// compared.
    @inline(__always)
    private mutating func mayHaveDuplicates(_ range: Range<Int>) -> Bool {
        let (keys, bytes) = (object.unclaimedKeys, json.bytes)
        if keys.mayRepeat, unclaimedMayRepeat(range) { return true }
        var looks = 0
        defer { json.countLooks(looks) }
        return passed.contains(in: range) { _, field in
            guard field.isClaimed else { return false }
            let key = field.key
            if key.isEscaped { return true }
            guard keys.mayContain(length: key.end &- key.start) else { return false }
            let hash = bytes.keyHash(key.start, key.end)
            guard keys.mayContain(hash) else { return false }
            looks &+= range.count
            return passed.hasUnclaimed(key, hash, in: range, bytes)
        }
    }

    /// Whether two fields that no row has asked for have the same key, or one of them an escaped key.
    @inline(never)
    private mutating func unclaimedMayRepeat(_ range: Range<Int>) -> Bool {
        let bytes = json.bytes
        var earlier = KeyFilter()
        var looks = 0
        defer { json.countLooks(looks) }
        return passed.contains(in: range) { index, field in
            guard !field.isClaimed else { return false }
            let (key, hash) = (field.key, field.hash)
            if key.isEscaped { return true }
            if earlier.mayContain(hash) {
                looks &+= index &- range.lowerBound
                if passed.hasUnclaimed(key, hash, in: range.lowerBound..<index, bytes) { return true }
            }
            earlier.insert(hash, length: key.end &- key.start)
            return false
        }
    }
}

extension TrivialStack<FieldReader.PassedField> {
    /// Whether a field that no row has asked for has this key, which is spelled without escapes.
    @inline(never)
    fileprivate func hasUnclaimed(
        _ key: JSONScanner.Quoted, _ hash: UInt64, in range: Range<Int>, _ bytes: JSONBytes
    ) -> Bool {
        contains(in: range) { _, field in
            field.hasHash(hash) && !field.isClaimed && bytes.equals(field.key.range, key.range)
        }
    }
}

"""########
        ),
        (
            "Reading/FieldReader+Values.swift",
            ########"""
// Values, by either driver.

extension FieldReader {
    /// Takes `null` if it comes next.
    @usableFromInline
    mutating func null() throws -> Bool {
        if isCodable { return codable.null() }
        return try json.null()
    }

    /// Moves past the value that comes next.
    mutating func skip() throws {
        if !isCodable { try json.skip() }
    }

    @usableFromInline
    mutating func string() throws -> String {
        if isCodable { return try codable.primitive() }
        return try json.string()
    }

    @usableFromInline
    mutating func bool() throws -> Bool {
        if isCodable { return try codable.primitive() }
        return try json.boolean()
    }

    @usableFromInline
    mutating func double() throws -> Double {
        if isCodable { return try codable.primitive() }
        return try json.double()
    }

    @usableFromInline
    mutating func float() throws -> Float {
        if isCodable { return try codable.primitive() }
        // Not by way of `Double`, which would round twice.
        let range = try json.number()
        guard let value = Float(json.bytes.string(range)), value.isFinite else {
            throw json.doesNotFit(Float.self, range)
        }
        return value
    }

    @usableFromInline
    mutating func integer<Value: FixedWidthInteger & PrimitiveValue>() throws -> Value {
        if isCodable { return try codable.primitive() }
        return try json.integer()
    }

    @inlinable
    mutating func array<Element: ModelValue>() throws -> [Element] {
        if isCodable { return try codable.array() }
        var elements: [Element] = []
        guard try beginArray() else { return elements }
        // Enough to save the first growths of small elements, too little to matter where arrays are many.
        elements.reserveCapacity(max(2, min(8, 256 / max(1, MemoryLayout<Element>.stride))))
        repeat { elements.append(try Element(reading: &self)) } while try nextElement()
        return elements
    }

    @usableFromInline
    mutating func beginArray() throws -> Bool { try json.beginArray() }

    @usableFromInline
    mutating func nextElement() throws -> Bool { try json.nextElement() }

    @inlinable
    mutating func dictionary<Value: ModelValue>() throws -> [String: Value] {
        if isCodable { return try codable.dictionary() }
        var values: [String: Value] = [:]
        guard try beginDictionary() else { return values }
        repeat {
            let key = try nextKey()
            if keepsFirst, let place = values.index(forKey: key) {
                try passDuplicate(key, of: values.keys[place])
                continue
            }
            let start = startOfNext
            let count = values.count
            values[key] = try Value(reading: &self)
            if values.count == count, let place = values.index(forKey: key) {
                try checkDuplicate(key, of: values.keys[place], at: start)
            }
        } while try nextDictionaryField()
        return values
    }

    @usableFromInline
    mutating func beginDictionary() throws -> Bool {
        // A dictionary holds its tags like any other key; they are none of its values'.
        if tags.hasPending { _ = tags.open() }
        return try json.beginObject()
    }

    @usableFromInline
    mutating func nextDictionaryField() throws -> Bool { try json.nextField() }

    @usableFromInline
    mutating func nextKey() throws -> String { json.bytes.text(try json.key()) }

    /// Whether the first value of a key that occurs twice counts.
    @usableFromInline
    var keepsFirst: Bool { options.duplicateKeys == .first }

    /// Moves past the value of a key that is there already.
    @usableFromInline
    mutating func passDuplicate(_ key: String, of other: String) throws {
        try checkDuplicate(key, of: other, at: startOfNext)
        try json.skip()
    }

    /// Refuses a key that a dictionary merges with another one, and one that occurs twice if none may.
    @usableFromInline
    func checkDuplicate(_ key: String, of other: String, at start: Int) throws {
        guard ExactString(other) == ExactString(key) else {
            throw failure(.invalid(Self.canonicallyEqual(key)), at: start)
        }
        if options.duplicateKeys == .error { throw duplicateKey(key, at: start) }
    }

    mutating func jsonObject() throws -> JSONObject {
        if isCodable {
            let fields: [String: JSONValue] = try codable.dictionary()
            return JSONObject(fields.sorted { ExactString($0.key) < ExactString($1.key) }.map { ($0.key, $0.value) })
        }
        var object = JSONObject()
        guard try json.beginObject() else { return object }
        repeat {
            let key = json.bytes.text(try json.key())
            if object.hasKey(key) {
                guard try takesDuplicate(key) else { continue }
                object[key] = try JSONValue(reading: &self)
            } else {
                object.append(key, try JSONValue(reading: &self))
            }
        } while try json.nextField()
        return object
    }

    /// Whether the value that comes next replaces an earlier one of its key; if not, moves past it.
    private mutating func takesDuplicate(_ key: String) throws -> Bool {
        switch options.duplicateKeys {
        case .error: throw duplicateKey(key, at: startOfNext)
        case .last: return true
        case .first:
            try json.skip()
            return false
        }
    }
}

// MARK: - Going back

extension FieldReader {
    /// What is put back to read the same value again.
    struct Place {
        var json: JSONScanner.Mark
        var object: OpenObject
        var passedCount: Int
        var tags: ExpectedTags.Mark
    }

    var place: Place {
        get { Place(json: json.mark, object: object, passedCount: passed.count, tags: tags.mark) }
        set {
            json.mark = newValue.json
            object = newValue.object
            passed.cut(to: newValue.passedCount)
            tags.restore(newValue.tags)
        }
    }
}

"""########
        ),
        (
            "Reading/FieldReader.swift",
            ########"""
/// Reads one document for generated types, from JSON bytes or from any Codable decoder.
///
/// Generated initializers ask for the fields they know. Over bytes, fields that come in the order they are asked for
/// cost nothing to find; one that comes too early is passed over and remembered, until its object ends.
public struct FieldReader: ~Copyable {
    /// Whether a Codable decoder is read, not bytes.
    @usableFromInline let isCodable: Bool
    @usableFromInline let codable: CodableReader
    let options: DecodingOptions
    var json: JSONScanner
    /// The fields of the open objects that were found so far.
    var passed = TrivialStack<PassedField>()
    var object = OpenObject()
    /// What bytes are read with; a Codable decoder knows its own.
    var jsonStrictness: Strictness
    var trials = UnionTrials()
    /// The tags of unions whose member comes next, and of the open objects.
    var tags = ExpectedTags()

    init(_ bytes: JSONBytes, _ options: DecodingOptions) {
        isCodable = false
        codable = CodableReader.none
        self.options = options
        jsonStrictness = Strictness(options)
        json = JSONScanner(bytes, greatestDepth: options.limits.depth)
    }

    init(_ decoder: any Decoder) {
        isCodable = true
        codable = CodableReader(decoder)
        options = codable.options
        jsonStrictness = .lenient
        json = JSONScanner(.empty, greatestDepth: 0)
    }

    /// Another reader of the same value: a move-only one cannot be handed to what may read again.
    init(again codable: CodableReader) {
        self.init(codable.decoder)
        self.codable.expect(whatIsExpectedBy: codable)
    }

    /// Whether `null` for an optional property that is not nullable is refused, over bytes.
    @usableFromInline
    var refusesStrayNulls: Bool { jsonStrictness.refusesStrayNulls }

    /// The error for `reason`, at the value that comes next or at `offset`.
    func failure(_ reason: ReadingFailure.Reason, at offset: Int? = nil) -> any Error {
        guard !isCodable else { return reason.decodingError(codable.decoder.codingPath) }
        return ReadingFailure(reason, at: offset ?? startOfNext)
    }

    /// The byte where the value that comes next starts.
    @usableFromInline
    var startOfNext: Int { json.startOfNext }
}

extension ModelValue {
    /// Reads a whole document.
    init(_ bytes: JSONBytes, _ options: DecodingOptions) throws {
        do {
            guard bytes.count <= options.limits.size else {
                throw ReadingFailure(.limit("larger than \(options.limits.size) bytes"), at: 0)
            }
            if let offset = bytes.firstInvalidUTF8() { throw ReadingFailure(.malformed("not UTF-8"), at: offset) }
            var reader = FieldReader(bytes, options)
            self = try Self(reading: &reader)
            try reader.json.finish()
        } catch let failure as ReadingFailure {
            throw failure.decodingError(in: bytes)
        }
        if options.validates { try validate() }
    }
}

"""########
        ),
        (
            "Reading/JSONScanner+Strings.swift",
            ########"""
extension JSONScanner {
    mutating func string() throws -> String {
        skipSpace()
        guard bytes[offset] == UInt8(ascii: "\"") else { throw mismatch("a string", String.self) }
        let start = offset &+ 1
        let end = bytes.endOfPlainText(from: start)
        guard bytes[end] == UInt8(ascii: "\"") else { return try escapedString(start..<end) }
        offset = end &+ 1
        count(from: start)
        return bytes.string(start..<end)
    }

    /// A string of which the plain text in `range` was found so far.
    @inline(never)
    private mutating func escapedString(_ range: Range<Int>) throws -> String {
        unescaped.removeAll()
        var index = unescaped.appendPlain(of: bytes, from: range.lowerBound)
        while bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), let byte = JSONBytes.byte(escapedAs: bytes[index &+ 1]) {
                unescaped.append(byte)
                index &+= 2
            } else {
                let escape = try bytes.escape(at: index)
                unescaped.append(escape.scalar)
                index = escape.end
            }
            index = unescaped.appendPlain(of: bytes, from: index)
        }
        offset = index &+ 1
        count(from: range.lowerBound)
        return unescaped.text
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
        let quoted = try bytes.quoted(at: offset)
        offset = quoted.end &+ 1
        count(from: quoted.start)
        return quoted
    }
}

"""########
        ),
        (
            "Reading/JSONScanner.swift",
            ########"""
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

"""########
        ),
        (
            "Reading/KeyFilter.swift",
            ########"""
/// Tells most keys that are not among some others without comparing them.
struct KeyFilter {
    private var classes: UInt64 = 0
    /// Of other bits of the hash.
    private var otherClasses: UInt64 = 0
    private var lengths: UInt64 = 0
    /// Whether two of the keys may be the same: their classes are those of others, or one of them was inserted without a hash.
    private(set) var mayRepeat = false

    /// One of 64 classes that equal keys share.
    @inline(__always)
    static func keyClass(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

    /// False for a key that was not inserted, but for few.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        classes &>> (hash &>> 58) & otherClasses &>> (hash &>> 52 & 63) & 1 != 0
    }

    /// Whether a key of one of these classes may have been inserted.
    @inline(__always)
    func mayContain(classes others: UInt64) -> Bool { classes & others != 0 }

    /// False for a key that has none of the lengths that were inserted: known without looking at the key.
    @inline(__always)
    func mayContain(length: Int) -> Bool { lengths &>> UInt64(truncatingIfNeeded: length) & 1 != 0 }

    @inline(__always)
    mutating func insert(_ hash: UInt64, length: Int) {
        if mayContain(hash) { mayRepeat = true }
        classes |= Self.keyClass(hash)
        otherClasses |= 1 &<< (hash &>> 52 & 63)
        lengths |= 1 &<< UInt64(truncatingIfNeeded: length)
    }

    /// Inserts a key that has no hash before it is decoded.
    mutating func insertUnknown() {
        (classes, otherClasses, lengths, mayRepeat) = (.max, .max, .max, true)
    }
}

"""########
        ),
        (
            "Reading/OffsetTable.swift",
            ########"""
/// The ends of values by their starts: a hash table with open addressing and without removal.
///
/// The hash has no seed, so that a document can make starts collide. But starts that share one of n slots lie n bytes apart
/// on average: for a run that costs m² looks it needs m² bytes.
struct OffsetTable {
    /// Start and end in turn; -1 where there is none.
    private var slots: ContiguousArray<Int> = []
    private var count = 0
    /// What lies behind was never looked at: the usual case, told without looking.
    private var greatestStart = -1
    private var shift: UInt64 = 64

    @inline(__always)
    private func slot(of start: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: start) &* 0x9E37_79B9_7F4A_7C15) >> shift) &* 2
    }

    /// The end that is remembered for `start`.
    @inline(__always)
    subscript(start: Int) -> Int? {
        get { start > greatestStart ? nil : find(start) }
        set {
            guard let newValue else { return }
            if 4 * count >= slots.count { grow() }
            insert(start, newValue)
            greatestStart = max(greatestStart, start)
        }
    }

    private func find(_ start: Int) -> Int? {
        var slot = slot(of: start)
        while slots[slot] >= 0 {
            if slots[slot] == start { return slots[slot &+ 1] }
            slot = slot &+ 2 == slots.count ? 0 : slot &+ 2
        }
        return nil
    }

    private mutating func insert(_ start: Int, _ end: Int) {
        var slot = slot(of: start)
        while slots[slot] >= 0 {
            if slots[slot] == start { return }
            slot = slot &+ 2 == slots.count ? 0 : slot &+ 2
        }
        slots[slot] = start
        slots[slot &+ 1] = end
        count += 1
    }

    private mutating func grow() {
        let old = slots
        slots = ContiguousArray(repeating: -1, count: max(128, 2 * old.count))
        shift = 64 - UInt64((slots.count / 2).trailingZeroBitCount)
        count = 0
        for slot in stride(from: 0, to: old.count, by: 2) where old[slot] >= 0 { insert(old[slot], old[slot + 1]) }
    }
}

"""########
        ),
        (
            "Reading/ReadingFailure.swift",
            ########"""
/// Where in JSON text decoding stopped: the underlying error of a `DecodingError` that the direct path throws.
public struct JSONLocation: Error, Hashable, Sendable, CustomStringConvertible {
    /// The byte, counted from 0.
    public private(set) var offset: Int
    /// The line, counted from 1.
    public private(set) var line: Int
    /// The byte within the line, counted from 1.
    public private(set) var column: Int

    /// The line and column.
    public var description: String { "line \(line), column \(column)" }

    init(offset: Int, in bytes: JSONBytes) {
        var line = 1
        var lineStart = 0
        for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        (self.offset, self.line, column) = (offset, line, offset - lineStart + 1)
    }

    /// The first byte.
    static var start: JSONLocation { JSONLocation(offset: 0, in: .empty) }

    mutating func advance(over byte: UInt8) {
        offset += 1
        column = byte == UInt8(ascii: "\n") ? 1 : column + 1
        if byte == UInt8(ascii: "\n") { line += 1 }
    }

    mutating func advance(over bytes: JSONBytes) {
        offset += bytes.count
        let lineFeeds = bytes.lineFeeds
        line += lineFeeds.count
        column = lineFeeds.last.map { bytes.count - $0 } ?? column + bytes.count
    }

    /// The same place, where the text that it is in starts at `start`.
    func moved(to start: JSONLocation) -> JSONLocation {
        var moved = self
        moved.offset += start.offset
        if line == 1 { moved.column += start.column - 1 }
        moved.line += start.line - 1
        return moved
    }
}

/// Why a value could not be read, before it becomes a `DecodingError`: the same reasons for both drivers.
struct ReadingFailure: Error {
    enum Reason {
        /// Not JSON. Such an error has no coding path, as Foundation's has none.
        case malformed(String)
        /// A limit of `DecodingOptions`.
        case limit(String)
        /// A required key is absent.
        case missing(String)
        /// `null` where a value must be.
        case null(_ expected: String, Any.Type)
        /// A value of another kind.
        case mismatch(String, Any.Type)
        /// A number that its type cannot hold; its spelling, where the driver shows it.
        case outOfRange(String?, Any.Type)
        /// A value of the right kind that is not allowed.
        case invalid(String)
        /// No member of a union takes the value, or several do.
        case union(String, [CandidateFailure])
    }

    let reason: Reason
    /// The byte where the value starts; 0 for a Codable decoder.
    let offset: Int

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// Whether another member of a union would fail in the same way.
    var isFinal: Bool {
        switch reason {
        case .malformed, .limit: true
        case .missing, .null, .mismatch, .outOfRange, .invalid, .union: false
        }
    }

}

extension ReadingFailure.Reason {
    /// One line.
    var summary: String {
        switch self {
        case .malformed(let text): "not valid JSON: \(text)"
        case .limit(let text), .mismatch(let text, _), .invalid(let text), .union(let text, _): text
        case .missing(let key): "no value for the key \"\(key)\""
        case .null(let expected, _): "expected \(expected), found null"
        case .outOfRange(let number, let type): "the number\(number.map { " \($0)" } ?? "") does not fit in \(type)"
        }
    }

    /// The `DecodingError` of this reason.
    ///
    /// Its first line says what is wrong; further lines say what was wrong with each member of a union.
    func decodingError(_ path: [any CodingKey], in bytes: JSONBytes? = nil, at offset: Int = 0) -> DecodingError {
        let location = bytes.map { JSONLocation(offset: offset, in: $0) }
        var text = summary.prefix(1).uppercased() + summary.dropFirst()
        text += location.map { " (\($0))." } ?? "."
        if case .union(_, let failures) = self {
            text += CandidateFailure.list(failures, base: path.count, in: bytes)
        }
        let context = DecodingError.Context(codingPath: path, debugDescription: text, underlyingError: location)
        return switch self {
        case .missing(let key): .keyNotFound(WireKey(stringValue: key), context)
        case .null(_, let type): .valueNotFound(type, context)
        case .mismatch(_, let type): .typeMismatch(type, context)
        case .malformed, .limit, .outOfRange, .invalid, .union: .dataCorrupted(context)
        }
    }
}

extension ReadingFailure {
    /// The error that leaves the library, with path, line and column.
    func decodingError(in bytes: JSONBytes) -> DecodingError {
        let path = isFinal ? [] : JSONScanner.path(to: offset, in: bytes)
        return reason.decodingError(path, in: bytes, at: offset)
    }
}

extension JSONScanner {
    /// The keys and indices that lead to the value at `target`: a second walk, only after a failure.
    ///
    /// In text that ends at `target`, the path of what would stand there.
    static func path(to target: Int, in bytes: JSONBytes) -> [WireKey] {
        var scanner = JSONScanner(bytes, greatestDepth: .max)
        var path: [WireKey] = []
        while let step = try? scanner.step(towards: target) { path.append(step) }
        return path
    }

    /// Moves into the array or object that comes next, to the element that holds `target`; `nil` when this is it.
    private mutating func step(towards target: Int) throws -> WireKey? {
        skipSpace()
        guard offset < target else { return nil }
        switch try shape() {
        case .object:
            guard try beginObject() else { return nil }
            repeat {
                let key = try key()
                if try reaches(target) { return WireKey(stringValue: bytes.text(key)) }
            } while try nextField()
        case .array:
            guard try beginArray() else { return nil }
            var index = 0
            repeat {
                if try reaches(target) { return WireKey(intValue: index) }
                index += 1
            } while try nextElement()
        case .null, .boolean, .integer, .number, .string: break
        }
        return nil
    }

    /// Whether the value that comes next holds `target` or starts there; moves past it if not.
    private mutating func reaches(_ target: Int) throws -> Bool {
        skipSpace()
        let start = mark
        do { try skip() } catch {
            mark = start
            return true
        }
        guard offset > target || start.offset >= target else { return false }
        mark = start
        return true
    }
}

extension ReadingFailure {
    /// Text at `place` that is not JSON.
    @inline(never)
    static func malformed(_ message: String, at place: Int) -> ReadingFailure {
        ReadingFailure(.malformed(message), at: place)
    }
}

"""########
        ),
        (
            "Reading/Strictness.swift",
            ########"""
/// How much of what a schema does not announce is refused.
///
/// Callers choose between `strict` and `lenient` (`DecodingOptions.isStrict`). The step between them is taken while the members of a union
/// are told apart: there, what the schema forbids counts, and what it merely does not mention does not.
enum Strictness: UInt8, Comparable {
    /// Nothing: unknown keys and stray `null`s are tolerated.
    case lenient
    /// What the schema forbids: keys beside those of a closed object (JSON Schema 2020-12 Core §10.3.2.3), and `null` where it is not
    /// allowed.
    case letter
    /// Every unknown key as well.
    case strict

    init(_ options: DecodingOptions) { self = options.isStrict ? .strict : .lenient }

    static func < (a: Strictness, b: Strictness) -> Bool { a.rawValue < b.rawValue }

    /// What members are tried with, one after the other, where a document is read with this: the strictest first.
    var steps: [Strictness] {
        switch self {
        case .strict: [.strict]
        case .letter: [.strict, .letter]
        case .lenient: [.strict, .letter, .lenient]
        }
    }

    /// Whether `null` for an optional property that is not nullable is refused.
    var refusesStrayNulls: Bool { self > .lenient }

    /// Whether a key must be there that the schema requires and does not describe.
    var demandsUndescribedKeys: Bool { self > .lenient }

    /// Whether keys that no property has asked for are refused.
    func refusesOtherKeys(ofClosed isClosed: Bool) -> Bool {
        switch self {
        case .lenient: false
        case .letter: isClosed
        case .strict: true
        }
    }
}

"""########
        ),
        (
            "Streaming/JSONByteChunks.swift",
            ########"""
/// Bytes that come one by one, such as those of `URL.resourceBytes`, in chunks.
///
/// A chunk ends where an element may end, so that an element that is complete is not held back until more bytes come.
public struct JSONByteChunks<Bytes: AsyncSequence>: AsyncSequence where Bytes.Element == UInt8 {
    public typealias Element = [UInt8]

    private let bytes: Bytes

    init(_ bytes: Bytes) { self.bytes = bytes }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(bytes: bytes.makeAsyncIterator()) }

    /// The position in the bytes.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private static var greatestCount: Int { 4096 }

        fileprivate var bytes: Bytes.AsyncIterator

        /// The next chunk, `nil` after the last one.
        ///
        /// - Throws: What the bytes throw.
        public mutating func next() async throws -> [UInt8]? {
            var chunk: [UInt8] = []
            while let byte = try await bytes.next() {
                chunk.append(byte)
                switch byte {
                case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "]"): return chunk
                default: if chunk.count == Self.greatestCount { return chunk }
                }
            }
            return chunk.isEmpty ? nil : chunk
        }
    }
}

extension JSONByteChunks: Sendable where Bytes: Sendable {}

extension JSONArrayReader {
    /// Reads elements from bytes of UTF-8 that come one by one. The size limit of `options` counts for each element.
    public init<Bytes: AsyncSequence>(_ type: Element.Type, bytes: Bytes, options: DecodingOptions = .lenient)
    where Chunks == JSONByteChunks<Bytes> {
        self.init(type, JSONByteChunks(bytes), options: options)
    }
}

extension JSONLinesReader {
    /// Reads elements from bytes of UTF-8 that come one by one. The size limit of `options` counts for each element.
    public init<Bytes: AsyncSequence>(_ type: Element.Type, bytes: Bytes, options: DecodingOptions = .lenient)
    where Chunks == JSONByteChunks<Bytes> {
        self.init(type, JSONByteChunks(bytes), options: options)
    }
}

"""########
        ),
        (
            "Streaming/JSONElementWriter.swift",
            ########"""
/// Writes one element after the other: those of one array, or one on each line.
///
/// ```swift
/// var writer = JSONElementWriter(.array)
/// for book in books { try file.write(contentsOf: writer.bytes(book)) }
/// try file.write(contentsOf: writer.end())
/// ```
///
/// All together it writes what `jsonBytes` of the whole array does, and keeps none of it. An element that cannot be written leaves the
/// text as it was: another may follow.
public struct JSONElementWriter: Hashable, Sendable {
    /// How elements follow one another.
    public enum Form: Hashable, Sendable {
        /// As the elements of an array.
        case array
        /// A value on each line: JSON Lines.
        case lines
    }

    private let form: Form
    private let options: EncodingOptions
    /// How many elements are written.
    public private(set) var count = 0

    /// Starts a text. A line has no place for line breaks, so that `lines` are never `pretty`.
    public init(_ form: Form, _ options: EncodingOptions = .compact) {
        self.form = form
        self.options = form == .lines ? options.subtracting(.pretty) : options
    }

    /// The text of the next element, with what stands between it and the one before.
    ///
    /// - Throws: `EncodingError`.
    public mutating func bytes(_ element: some ModelValue) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try append(element, to: &bytes)
        return bytes
    }

    /// Appends the text of the next element, with what stands between it and the one before.
    ///
    /// - Throws: `EncodingError`; then nothing was appended.
    public mutating func append(_ element: some ModelValue, to bytes: inout [UInt8]) throws {
        var writer = FieldWriter(options, level: form == .array ? 1 : 0)
        switch form {
        case .array:
            writer.output.append(UInt8(ascii: count == 0 ? "[" : ","))
            writer.newLine()
        case .lines: break
        }
        try element.write(to: &writer)
        if form == .lines { writer.output.append(UInt8(ascii: "\n")) }
        writer.output.append(to: &bytes)
        count += 1
    }

    /// What stands behind the last element: the end of the array.
    public func end() -> [UInt8] {
        switch form {
        case .lines: []
        case .array where count == 0: Array("[]".utf8)
        case .array: Array((options.contains(.pretty) ? "\n]" : "]").utf8)
        }
    }
}

"""########
        ),
        (
            "Streaming/JSONElements.swift",
            ########"""
/// Cuts JSON text that comes in chunks into the texts of its elements: those of one array, or one on each line.
///
/// It only counts brackets outside strings; whoever reads an element's text finds out what is wrong in it. It keeps the
/// bytes of one element and of one chunk, and looks at each byte once.
struct JSONElements {
    enum Form {
        /// The elements of an array.
        case array
        /// A value on each line, blank lines apart: JSON Lines.
        case lines
    }

    private enum State { case beforeArray, inArray, afterArray, inLines }

    private var state: State
    private let limits: DecodingOptions.Limits
    private var chunk: [UInt8] = []
    private var position = 0
    /// The text of the element so far.
    private var text: [UInt8] = []
    private var nesting = Nesting()
    /// How many elements are complete.
    private(set) var count = 0
    /// Where the next byte stands in the whole text, and where the element started.
    private var place = JSONLocation.start
    private var start = JSONLocation.start

    init(_ form: Form, _ limits: DecodingOptions.Limits) {
        state = form == .array ? .beforeArray : .inLines
        self.limits = limits
    }

    /// Adds text; the last chunk was used up.
    mutating func append(_ bytes: some Sequence<UInt8>) {
        chunk = Array(bytes)
        position = 0
    }

    /// The next element's value; `nil` when more text is wanted, or, `atEnd`, when there is none.
    mutating func next<Element: ModelValue>(
        _: Element.Type, _ options: DecodingOptions, atEnd: Bool
    ) throws -> Element? {
        while position < chunk.count {
            if !text.isEmpty { takeRun() }
            guard position < chunk.count else { break }
            let byte = chunk[position]
            position += 1
            let isComplete = try take(byte)
            place.advance(over: byte)
            if isComplete { return try element(Element.self, options) }
        }
        guard atEnd else { return nil }
        switch state {
        case .inLines: return text.allSatisfy(\.isSpace) ? nil : try element(Element.self, options)
        case .afterArray: return nil
        case .beforeArray, .inArray: throw malformed("Unexpected end of text")
        }
    }

    /// Adds a byte; whether it ends an element.
    private mutating func take(_ byte: UInt8) throws -> Bool {
        switch state {
        case .beforeArray:
            if byte == UInt8(ascii: "[") {
                state = .inArray
            } else if !byte.isSpace && !(place.offset < 3 && byte == [0xEF, 0xBB, 0xBF][place.offset]) {
                throw malformed("Expected an array")
            }
            return false
        case .afterArray:
            guard byte.isSpace else { throw malformed("Text after the array") }
            return false
        case .inArray:
            if nesting.isOutermost {
                if byte == UInt8(ascii: ",") { return true }
                if byte == UInt8(ascii: "]") {
                    state = .afterArray
                    return count > 0 || !text.allSatisfy(\.isSpace)
                }
            }
        case .inLines:
            if byte == UInt8(ascii: "\n") { return !text.allSatisfy(\.isSpace) || clear() }
        }
        if text.isEmpty {
            // A byte order mark may only stand at the start of the whole text: RFC 8259 §8.1.
            guard byte != 0xEF || place.offset == 0 else { throw malformed("Expected a value") }
            start = place
        }
        text.append(byte)
        guard text.count <= limits.size else { throw malformed("Larger than \(limits.size) bytes") }
        nesting.follow(byte)
        return false
    }

    /// Takes the bytes up to one that may end the element, which has begun, or that its limit forbids.
    private mutating func takeRun() {
        let start = position
        let end = start + min(chunk.count - start, limits.size - text.count)
        chunk.withUnsafeBufferPointer { chunk in
            let run = JSONBytes(chunk).slice(start..<end)
            position = start + endOfElement(in: run)
            place.advance(over: run.slice(0..<position - start))
        }
        text += chunk[start..<position]
    }

    /// Where in the text of an element, or behind it, a byte is that may end it.
    private mutating func endOfElement(in run: JSONBytes) -> Int {
        // A copy: what `self` holds would be written at each byte.
        var nesting = nesting
        let isInLines = state == .inLines
        var index = 0
        while index < run.count {
            if nesting.isInString, !nesting.isEscaped {
                // Only quotes, backslashes and ends of lines matter.
                index = run.endOfPlainText(from: index)
                if index == run.count { break }
            } else if !isInLines, nesting.depth > 0, !nesting.isInString {
                index = run.endOfPlainTokens(from: index)
                if index == run.count { break }
            }
            let byte = run[index]
            if isInLines ? byte == UInt8(ascii: "\n") : nesting.mayEndElement(byte) { break }
            nesting.follow(byte)
            index &+= 1
        }
        self.nesting = nesting
        return index
    }

    private mutating func clear() -> Bool {
        text.removeAll(keepingCapacity: true)
        nesting = Nesting()
        return false
    }

    // The type is said, because an optional one would fit too, and take `null` for the end.
    private mutating func element<Element: ModelValue>(
        _: Element.Type, _ options: DecodingOptions
    ) throws -> Element {
        defer {
            _ = clear()
            count += 1
        }
        if text.isEmpty { start = place }
        do { return try Element(json: text, options: options) } catch let error as DecodingError {
            throw error.moved(to: start, index: count)
        } catch let error as ValidationError {
            throw error.moved(to: .index(count))
        }
    }

    private func malformed(_ message: String) -> DecodingError {
        let text = "\(message) (\(place))."
        return .dataCorrupted(
            .init(codingPath: [WireKey(intValue: count)], debugDescription: text, underlyingError: place))
    }
}

/// What stands around a byte of an element.
private struct Nesting {
    var depth = 0
    var isInString = false
    var isEscaped = false

    var isOutermost: Bool { depth == 0 && !isInString }

    /// Whether the byte ends an element of an array.
    @inline(__always)
    func mayEndElement(_ byte: UInt8) -> Bool {
        isOutermost && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]"))
    }

    @inline(__always)
    mutating func follow(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                isInString = byte != UInt8(ascii: "\"")
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        default: break
        }
    }
}

// MARK: - Errors of an element, as errors of the whole text

extension DecodingError {
    /// The same error, of an element that starts at `start`.
    fileprivate func moved(to start: JSONLocation, index: Int) -> DecodingError {
        func moved(_ context: Context) -> Context {
            let inner = context.underlyingError as? JSONLocation
            let location = inner.map { $0.moved(to: start) }
            var text = context.debugDescription
            if let inner, let location, let range = text.firstRange(of: "(\(inner))") {
                text.replaceSubrange(range, with: "(\(location))")
            }
            return Context(
                codingPath: [WireKey(intValue: index)] + context.codingPath, debugDescription: text,
                underlyingError: location ?? context.underlyingError)
        }
        switch self {
        case .keyNotFound(let key, let context): return .keyNotFound(key, moved(context))
        case .valueNotFound(let type, let context): return .valueNotFound(type, moved(context))
        case .typeMismatch(let type, let context): return .typeMismatch(type, moved(context))
        case .dataCorrupted(let context): return .dataCorrupted(moved(context))
        @unknown default: return self
        }
    }
}

"""########
        ),
        (
            "Streaming/JSONSequenceWriters.swift",
            ########"""
/// Writes elements that come one after the other as one JSON array, in chunks.
///
/// ```swift
/// for try await chunk in JSONArrayWriter(books) { try file.write(contentsOf: chunk) }
/// ```
///
/// It keeps one element's text in memory, or a chunk's. An element that cannot be written ends the sequence with its `EncodingError`, after
/// everything before it; what the elements throw comes through as it is.
public struct JSONArrayWriter<Elements: AsyncSequence>: AsyncSequence where Elements.Element: ModelValue {
    /// A chunk of UTF-8.
    public typealias Element = [UInt8]

    private let elements: Elements
    private let chunkSize: Int
    private let options: EncodingOptions

    /// Writes elements. A chunk is given out when it has `chunkSize` bytes; with 0, each element as soon as it has come.
    public init(_ elements: Elements, chunkSize: Int = 0, options: EncodingOptions = .compact) {
        (self.elements, self.chunkSize, self.options) = (elements, chunkSize, options)
    }

    /// Starts to write.
    public func makeAsyncIterator() -> JSONChunkIterator<Elements> {
        JSONChunkIterator(elements.makeAsyncIterator(), JSONElementWriter(.array, options), chunkSize)
    }
}

/// Writes elements that come one after the other as JSON Lines, a value on each line, in chunks.
///
/// It keeps one element's text in memory, or a chunk's. An element that cannot be written ends the sequence with its `EncodingError`, after
/// everything before it; what the elements throw comes through as it is.
public struct JSONLinesWriter<Elements: AsyncSequence>: AsyncSequence where Elements.Element: ModelValue {
    /// A chunk of UTF-8.
    public typealias Element = [UInt8]

    private let elements: Elements
    private let chunkSize: Int
    private let options: EncodingOptions

    /// Writes elements. A chunk is given out when it has `chunkSize` bytes; with 0, each element as soon as it has come.
    public init(_ elements: Elements, chunkSize: Int = 0, options: EncodingOptions = .compact) {
        (self.elements, self.chunkSize, self.options) = (elements, chunkSize, options)
    }

    /// Starts to write.
    public func makeAsyncIterator() -> JSONChunkIterator<Elements> {
        JSONChunkIterator(elements.makeAsyncIterator(), JSONElementWriter(.lines, options), chunkSize)
    }
}

extension JSONArrayWriter: Sendable where Elements: Sendable {}
extension JSONLinesWriter: Sendable where Elements: Sendable {}

/// The position of a `JSONArrayWriter` or `JSONLinesWriter`.
public struct JSONChunkIterator<Elements: AsyncSequence>: AsyncIteratorProtocol where Elements.Element: ModelValue {
    private var elements: Elements.AsyncIterator
    private var writer: JSONElementWriter
    private let chunkSize: Int
    private var end: End?

    /// What comes behind the last chunk.
    private enum End {
        case nothing
        case failure(any Error)
    }

    init(_ elements: Elements.AsyncIterator, _ writer: JSONElementWriter, _ chunkSize: Int) {
        (self.elements, self.writer, self.chunkSize) = (elements, writer, chunkSize)
    }

    /// The next chunk, `nil` after the last one or after an error.
    ///
    /// - Throws: `EncodingError`, and what the elements throw.
    public mutating func next() async throws -> [UInt8]? {
        if let end {
            self.end = .nothing
            if case .failure(let error) = end { throw error }
            return nil
        }
        var chunk: [UInt8] = []
        do {
            while let element = try await elements.next() {
                try writer.append(element, to: &chunk)
                if chunk.count >= chunkSize { return chunk }
            }
        } catch {
            end = chunk.isEmpty ? .nothing : .failure(error)
            if chunk.isEmpty { throw error }
            return chunk
        }
        end = .nothing
        chunk += writer.end()
        return chunk.isEmpty ? nil : chunk
    }
}

/// Elements that are known, as those that come.
public struct JSONElementSequence<Items: Sequence>: AsyncSequence {
    public typealias Element = Items.Element

    private let items: Items

    init(_ items: Items) { self.items = items }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(items: items.makeIterator()) }

    /// The position in the elements.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var items: Items.Iterator

        /// The next element, `nil` after the last one.
        public mutating func next() async -> Items.Element? { items.next() }
    }
}

extension JSONElementSequence: Sendable where Items: Sendable {}

extension JSONArrayWriter {
    /// Writes elements that are known, in chunks of about `chunkSize` bytes.
    public init<Items: Sequence>(_ items: Items, chunkSize: Int = 16_384, options: EncodingOptions = .compact)
    where Elements == JSONElementSequence<Items> {
        self.init(JSONElementSequence(items), chunkSize: chunkSize, options: options)
    }
}

extension JSONLinesWriter {
    /// Writes elements that are known, in chunks of about `chunkSize` bytes.
    public init<Items: Sequence>(_ items: Items, chunkSize: Int = 16_384, options: EncodingOptions = .compact)
    where Elements == JSONElementSequence<Items> {
        self.init(JSONElementSequence(items), chunkSize: chunkSize, options: options)
    }
}

"""########
        ),
        (
            "Streaming/JSONSequences.swift",
            ########"""
/// Reads the elements of one JSON array one after the other, from text that comes in chunks.
///
/// ```swift
/// for try await issue in JSONArrayReader(Issue.self, chunks) { … }
/// ```
///
/// It keeps one chunk and one element in memory. An element that cannot be read ends the sequence with its `DecodingError`
/// or `ValidationError`, whose path starts with the element's index, and whose `JSONLocation` is that in the whole text.
public struct JSONArrayReader<Element: ModelValue, Chunks: AsyncSequence>: AsyncSequence
where Chunks.Element: Sequence<UInt8> {
    private let chunks: Chunks
    private let options: DecodingOptions

    /// Reads elements from chunks of UTF-8. The size limit of `options` counts for each element.
    public init(_: Element.Type, _ chunks: Chunks, options: DecodingOptions = .lenient) {
        self.chunks = chunks
        self.options = options
    }

    /// Starts to read.
    public func makeAsyncIterator() -> JSONElementIterator<Element, Chunks> {
        JSONElementIterator(chunks.makeAsyncIterator(), .array, options)
    }
}

/// Reads JSON Lines, a value on each line, from text that comes in chunks. Blank lines are passed over.
///
/// It keeps one chunk and one element in memory. An element that cannot be read ends the sequence with its `DecodingError`
/// or `ValidationError`, whose path starts with the element's index, and whose `JSONLocation` is that in the whole text.
public struct JSONLinesReader<Element: ModelValue, Chunks: AsyncSequence>: AsyncSequence
where Chunks.Element: Sequence<UInt8> {
    private let chunks: Chunks
    private let options: DecodingOptions

    /// Reads elements from chunks of UTF-8. The size limit of `options` counts for each element.
    public init(_: Element.Type, _ chunks: Chunks, options: DecodingOptions = .lenient) {
        self.chunks = chunks
        self.options = options
    }

    /// Starts to read.
    public func makeAsyncIterator() -> JSONElementIterator<Element, Chunks> {
        JSONElementIterator(chunks.makeAsyncIterator(), .lines, options)
    }
}

extension JSONArrayReader: Sendable where Chunks: Sendable {}
extension JSONLinesReader: Sendable where Chunks: Sendable {}

/// The position of a `JSONArrayReader` or `JSONLinesReader`.
public struct JSONElementIterator<Element: ModelValue, Chunks: AsyncSequence>: AsyncIteratorProtocol
where Chunks.Element: Sequence<UInt8> {
    private var chunks: Chunks.AsyncIterator
    private var elements: JSONElements
    private let options: DecodingOptions
    private var isAtEnd = false
    private var hasFailed = false

    init(_ chunks: Chunks.AsyncIterator, _ form: JSONElements.Form, _ options: DecodingOptions) {
        self.chunks = chunks
        self.options = options
        elements = JSONElements(form, options.limits)
    }

    /// The next element, `nil` after the last one or after an error.
    ///
    /// - Throws: `DecodingError`, `ValidationError`, and what the chunks throw.
    public mutating func next() async throws -> Element? {
        guard !hasFailed else { return nil }
        do {
            while true {
                if let element = try elements.next(Element.self, options, atEnd: isAtEnd) { return element }
                guard !isAtEnd else { return nil }
                if let chunk = try await chunks.next() { elements.append(chunk) } else { isAtEnd = true }
            }
        } catch {
            hasFailed = true
            throw error
        }
    }
}

"""########
        ),
        (
            "Unions/CandidateFailure.swift",
            ########"""
/// Why one member of a union did not match.
struct CandidateFailure: Error {
    private enum Place {
        case offset(Int)
        case path([WireKey])
        /// Below the union itself.
        case pointer(String)
    }

    private let member: StaticString
    private let summary: String
    private let place: Place

    init(_ failure: ReadingFailure, of member: StaticString) {
        self.member = member
        summary = failure.reason.summary
        place = .offset(failure.offset)
    }

    init(_ issue: ValidationIssue, of member: StaticString) {
        self.member = member
        summary = "violates \(issue.rule.rawValue)"
        place = .pointer(issue.pointer)
    }

    init(_ error: DecodingError, of member: StaticString) {
        self.member = member
        let context: DecodingError.Context? =
            switch error {
            case .keyNotFound(_, let context), .valueNotFound(_, let context), .typeMismatch(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        // Nested unions list their members on further lines.
        summary = String(context?.debugDescription.prefix { $0 != "\n" } ?? "not readable")
        place = .path(context?.codingPath.map { WireKey($0) } ?? [])
    }

    private static let greatestListedCount = 8

    /// A line per failure, up to a limit; places are relative to the union's path, of which `base` is the length.
    static func list(_ failures: [CandidateFailure], base: Int, in bytes: JSONBytes?) -> String {
        var text = ""
        for failure in failures.prefix(greatestListedCount) {
            let place = failure.pointer(base: base, in: bytes)
            text += "\n- `\(failure.member)`\(place.isEmpty ? "" : " at \(place)"): \(failure.summary)"
        }
        if failures.count > greatestListedCount { text += "\n- and \(failures.count - greatestListedCount) more" }
        return text
    }

    private func pointer(base: Int, in bytes: JSONBytes?) -> String {
        let path: [WireKey]
        switch place {
        case .offset(let offset): path = bytes.map { JSONScanner.path(to: offset, in: $0) } ?? []
        case .path(let keys): path = keys
        case .pointer(let pointer): return pointer
        }
        return path.dropFirst(base).reduce("") {
            $0 + $1.intValue.map { ValidationIssue.Step.index($0) }.pointerToken(or: $1.stringValue)
        }
    }
}

extension ValidationIssue.Step? {
    fileprivate func pointerToken(or key: String) -> String { (self ?? .key(key)).pointerToken }
}

extension FieldReader {
    /// The error for a value that no member of a union takes.
    public func noMatch(_ type: Any.Type) -> any Error { noMatch(type, []) }

    func noMatch(_ type: Any.Type, _ failures: [CandidateFailure]) -> any Error {
        if isCodable ? codable.null() : json.bytes[startOfNext] == UInt8(ascii: "n") {
            return failure(.null("\(type)", type))
        }
        return failure(.union("no member of \(type) matches", failures))
    }
}

"""########
        ),
        (
            "Unions/ExpectedTags.swift",
            ########"""
/// The keys by which unions tell members apart, for members that do not declare them.
///
/// They stand in a list, outermost first. Those of an open object are the last ones as long as its fields are read, for what was
/// expected for a value is forgotten when it ends.
struct ExpectedTags {
    private var keys: [StaticString] = []
    /// How many, from the first, belong to objects that are open.
    private var openCount = 0

    /// Whether there are tags for the object that comes next.
    var hasPending: Bool { openCount < keys.count }

    mutating func expect(_ key: StaticString) { keys.append(key) }

    /// Gives the pending tags to the object that is being opened; returns how many these are.
    @inline(never)
    mutating func open() -> UInt32 {
        defer { openCount = keys.count }
        return UInt32(clamping: keys.count - openCount)
    }

    /// Whether one of the last `count` tags is that key.
    func contains(_ key: ExactString, last count: UInt32) -> Bool {
        keys.suffix(Int(count)).contains { ExactString($0.description) == key }
    }

    /// The pending tags, which decide what an object may hold, as text.
    var pending: [ExactString] { keys[openCount...].map { ExactString($0.description) } }

    /// What `restore` takes back to.
    struct Mark {
        fileprivate var count: Int
        fileprivate var openCount: Int
    }

    var mark: Mark { Mark(count: keys.count, openCount: openCount) }

    /// Forgets what was expected or opened since.
    mutating func restore(_ mark: Mark) {
        if keys.count > mark.count { keys.removeLast(keys.count - mark.count) }
        openCount = mark.openCount
    }
}

extension FieldReader {
    /// Reads the member of a union that does not declare the key by which the union tells it apart: the key is no
    /// unexpected one, and no additional one.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString) throws -> Value {
        if isCodable {
            codable.expect(key)
            defer { codable.forgetLastTag() }
            return try Value(reading: &self)
        }
        let mark = tags.mark
        tags.expect(key)
        defer { tags.restore(mark) }
        return try Value(reading: &self)
    }
}

"""########
        ),
        (
            "Unions/UnionConstants.swift",
            ########"""
// Members of a union that are one value each: cases without a payload.

extension FieldReader {
    /// The case that the scalar which comes next stands for; `nil`, and the reader does not move, where it is none of these.
    ///
    /// Numbers are told by their value: `1.0` is `1` (JSON Schema 2020-12 Core §4.2.2).
    @_documentation(visibility: internal)
    public mutating func listedCase<Union>(
        of type: Union.Type, _ cases: KeyValuePairs<JSONValue, Union>
    ) throws -> Union? {
        switch try shape() {
        case .null, .array, .object: return nil
        case .boolean, .integer, .number, .string: break
        }
        let start = place
        let value = try JSONValue(reading: &self)
        if let listed = cases.first(where: { $0.key == value }) { return listed.value }
        place = start
        return nil
    }

    /// The case that the value which comes next stands for, or what `otherwise` makes of another one of the same JSON type.
    @_documentation(visibility: internal)
    public mutating func listedCase<Union>(
        _ cases: KeyValuePairs<JSONValue, Union>, otherwise: (JSONValue) -> Union
    ) throws -> Union {
        if let listed = try listedCase(of: Union.self, cases) { return listed }
        let kind = try kind()
        guard cases.contains(where: { $0.key.kind == kind }) else { throw noMatch(Union.self) }
        return otherwise(try JSONValue(reading: &self))
    }

    /// The case that the value which comes next stands for, else what `read` reads, else what `otherwise` makes of it where `read` cannot.
    @_documentation(visibility: internal)
    public mutating func listedCase<Union>(
        _ cases: KeyValuePairs<JSONValue, Union>, else read: (inout FieldReader) throws -> Union,
        otherwise: (JSONValue) -> Union
    ) throws -> Union {
        if let listed = try listedCase(of: Union.self, cases) { return listed }
        let start = place
        do {
            return try read(&self)
        } catch {
            place = start
            // Of another JSON type, it is no later version of a listed value.
            guard let kind = try? kind(), cases.contains(where: { $0.key.kind == kind }) else { throw error }
            return otherwise(try JSONValue(reading: &self))
        }
    }
}

"""########
        ),
        (
            "Unions/UnionDecision.swift",
            ########"""
// Unions whose members nothing tells apart but trying them (docs/decisions/0017-unions-by-the-letter-first.md).

extension FieldReader {
    /// One member of a `oneOf` or `anyOf`.
    public struct Candidate<Union> {
        let name: StaticString
        let key: StaticString?
        let format: StringFormat?
        let read: (inout FieldReader) throws -> Union

        /// A member that `read` reads.
        ///
        /// - Parameters:
        ///   - name: What errors call it.
        ///   - key: A key that no other member announces: where it is there, this member is tried first.
        ///   - format: The format of the member's strings, where it is not asserted: of several members that hold a string, the one whose
        ///     format it has is taken.
        ///   - read: Reads the member.
        public init(
            _ name: StaticString, ifHas key: StaticString? = nil, format: StringFormat? = nil,
            _ read: @escaping (inout FieldReader) throws -> Union
        ) {
            self.name = name
            self.key = key
            self.format = format
            self.read = read
        }
    }

    /// The candidate that the value matches; an error if none does, and in strict decoding also if several do (JSON Schema 2020-12 Core
    /// §10.2.1.3).
    ///
    /// Candidates stand in the order in which they are preferred. Lenient decoding takes, of several that match, the one that holds all that
    /// the others hold; where none does, `several` makes the union of the value as it stands.
    public mutating func oneOf<Union: ModelValue>(
        _ type: Union.Type, _ candidates: [Candidate<Union>], several: ((JSONValue) -> Union)? = nil
    ) throws -> Union {
        try decide(UnionDecision(candidates: candidates, takesOne: true, several: several))
    }

    /// The candidate that the value matches and that holds all that other such candidates hold; an error if none matches (JSON Schema
    /// 2020-12 Core §10.2.1.2).
    ///
    /// Where several match and none holds everything, `several` makes the union of the value as it stands.
    public mutating func anyOf<Union: ModelValue>(
        _ type: Union.Type, _ candidates: [Candidate<Union>], several: ((JSONValue) -> Union)? = nil
    ) throws -> Union {
        try decide(UnionDecision(candidates: candidates, takesOne: false, several: several))
    }
}

/// What there is to choose from, and how.
struct UnionDecision<Union: ModelValue> {
    typealias Candidate = FieldReader.Candidate<Union>

    let candidates: [Candidate]
    /// `oneOf`: by the letter, exactly one matches.
    let takesOne: Bool
    let several: ((JSONValue) -> Union)?
}

/// A candidate that has taken the value.
private struct CandidateMatch<Union> {
    var position: Int
    var value: Union
    var end: FieldReader.Place
    /// How many keys of the value it does not announce.
    var strayKeys: Int
}

/// What became of all candidates.
private struct CandidateTrial<Union> {
    var matches: [CandidateMatch<Union>] = []
    var failures: [CandidateFailure] = []
}

// MARK: - Deciding

extension FieldReader {
    /// By the letter first, leniently second: a step is asked only where nothing matches by those before it, so that leniency never makes a
    /// value ambiguous, and nothing is refused that a stricter step reads.
    private mutating func decide<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union {
        try remembering(Union.self) { reader in
            if let likely = try reader.likely(decision) { return likely }
            var failures: [CandidateFailure] = []
            for step in reader.strictness.steps {
                let trial = try reader.trial(decision.candidates, step)
                if let value = try reader.settle(trial.matches, decision, step) { return value }
                failures = trial.failures
            }
            if let value = try reader.lastResort(decision) { return value }
            throw reader.noMatch(Union.self, failures)
        }
    }

    /// The candidate whose key is there, if it holds all of the value: then no other can hold more.
    private mutating func likely<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        for (position, candidate) in decision.candidates.enumerated() {
            guard let key = candidate.key, try hasField(key) else { continue }
            guard case .success(let match) = try attempt(candidate, at: position, .strict), match.strayKeys == 0 else {
                return nil
            }
            return take(match)
        }
        return nil
    }

    private mutating func trial<Union: ModelValue>(
        _ candidates: [Candidate<Union>], _ step: Strictness, isValidated: Bool = true
    ) throws -> CandidateTrial<Union> {
        var trial = CandidateTrial<Union>()
        for (position, candidate) in candidates.enumerated() {
            switch try attempt(candidate, at: position, step, isValidated: isValidated) {
            case .failure(let failure): trial.failures.append(failure)
            case .success(let match): trial.matches.append(match)
            }
        }
        return trial
    }

    /// The union of what matches; `nil` where nothing does.
    private mutating func settle<Union: ModelValue>(
        _ matches: [CandidateMatch<Union>], _ decision: UnionDecision<Union>, _ step: Strictness
    ) throws -> Union? {
        guard let first = matches.first else { return nil }
        var taken = first
        if matches.count > 1 {
            if decision.takesOne, strictness == .strict {
                throw failure(
                    .union(Self.ambiguity(matches.map { decision.candidates[$0.position].name }, Union.self), []))
            }
            let complete = try Self.mostComplete(of: matches)
            guard let best = try preferred(complete, decision) else {
                // What is not valid by the letter is not kept as several, which would pass for valid, and not cut down to one.
                guard step > .lenient else { return nil }
                guard let several = decision.several else { return take(first) }
                return several(try JSONValue(reading: &self))
            }
            taken = best
        }
        return take(taken)
    }

    private mutating func take<Union>(_ match: CandidateMatch<Union>) -> Union {
        place = match.end
        count(strayKeys: match.strayKeys)
        return match.value
    }

    /// Of matches that hold the same: the one whose format the string has, the one that announces the most of the keys, the first.
    private mutating func preferred<Union: ModelValue>(
        _ matches: [CandidateMatch<Union>], _ decision: UnionDecision<Union>
    ) throws -> CandidateMatch<Union>? {
        if matches.count > 1, let text = try formattedText(decision) {
            let fitting = matches.first { decision.candidates[$0.position].format?.matches(text) == true }
            if let fitting { return fitting }
        }
        return matches.min { ($0.strayKeys, $0.position) < ($1.strayKeys, $1.position) }
    }

    /// The value, if it is a string and a candidate's format has something to say about it.
    private mutating func formattedText<Union>(_ decision: UnionDecision<Union>) throws -> String? {
        guard decision.candidates.contains(where: { $0.format != nil }) else { return nil }
        let start = place
        defer { place = start }
        guard try shape() == .string else { return nil }
        return try string()
    }

    /// The matches that hold what each other one holds.
    private static func mostComplete<Union: ModelValue>(
        of matches: [CandidateMatch<Union>]
    ) throws -> [CandidateMatch<Union>] {
        guard matches.count > 1 else { return matches }
        let written = try matches.map { try JSONValue(writtenBy: $0.value) }
        return zip(matches, written).filter { _, own in written.allSatisfy { own.holds($0) } }.map(\.0)
    }

    private static func ambiguity(_ names: [StaticString], _ type: Any.Type) -> String {
        let listed = names.dropLast().map { "`\($0)`" }.joined(separator: ", ")
        return "\(listed) and `\(names.last.map(String.init(describing:)) ?? "")` of \(type) match, exactly one must"
    }

    /// What is left where no candidate matches, however lenient.
    private mutating func lastResort<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        switch strictness {
        case .strict: try heldTogether(decision)
        case .letter: nil
        case .lenient: try decoded(decision)
        }
    }

    /// Strict decoding refuses keys that nobody announces, but each member alone refuses those of the others: the value, if candidates
    /// that may pass over keys hold all of it together.
    private mutating func heldTogether<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        guard !decision.takesOne, let several = decision.several else { return nil }
        let parts = try trial(decision.candidates, .letter).matches.map { try JSONValue(writtenBy: $0.value) }
        guard parts.count > 1 else { return nil }
        let start = place
        let whole = try JSONValue(reading: &self)
        if whole.isHeld(by: parts) { return several(whole) }
        place = start
        return nil
    }

    /// A candidate that can be decoded and is not valid, as a property would hold it: `validate()` says what is wrong. Enumerations may
    /// have got a value since the schema was written.
    private mutating func decoded<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        for step in Strictness.lenient.steps {
            let matches = try trial(decision.candidates, step, isValidated: false).matches
            if let best = try preferred(Self.mostComplete(of: matches), decision) { return take(best) }
        }
        return nil
    }
}

// MARK: - Trying

extension FieldReader {
    /// Tries one candidate; the reader does not move. Throws what no candidate can mend.
    private mutating func attempt<Union: ModelValue>(
        _ candidate: Candidate<Union>, at position: Int, _ step: Strictness, isValidated: Bool = true
    ) throws -> Result<CandidateMatch<Union>, CandidateFailure> {
        // Unions nest in here: what is not needed for that is done elsewhere, for the sake of the stack.
        let start = beginAttempt(step)
        defer { endAttempt(start) }
        do {
            let value = try read(candidate)
            return matched(value, position, candidate.name, isValidated)
        } catch {
            return .failure(try Self.candidateFailure(error, candidate.name))
        }
    }

    private mutating func read<Union: ModelValue>(_ candidate: Candidate<Union>) throws -> Union {
        isCodable ? try readAgain(candidate) : try candidate.read(&self)
    }

    /// Apart from `read`, which unions nest in, because another reader takes stack.
    @inline(never)
    private func readAgain<Union: ModelValue>(_ candidate: Candidate<Union>) throws -> Union {
        var reader = FieldReader(again: codable)
        return try candidate.read(&reader)
    }

    private func matched<Union: ModelValue>(
        _ value: Union, _ position: Int, _ name: StaticString, _ isValidated: Bool
    ) -> Result<CandidateMatch<Union>, CandidateFailure> {
        if isValidated, let issue = value.issues(limit: 1).first { return .failure(CandidateFailure(issue, of: name)) }
        return .success(CandidateMatch(position: position, value: value, end: place, strayKeys: strayKeys))
    }

    private static func candidateFailure(_ error: any Error, _ name: StaticString) throws -> CandidateFailure {
        switch error {
        case let failure as ReadingFailure where !failure.isFinal: CandidateFailure(failure, of: name)
        case let error as DecodingError: CandidateFailure(error, of: name)
        default: throw error
        }
    }
}

"""########
        ),
        (
            "Unions/UnionLookAhead.swift",
            ########"""
// What unions look at before they choose. Nothing here moves the reader, and nothing is buffered: over bytes a look-ahead starts
// again at the same byte; over Codable it asks the same decoder for another container, which starts at the first key or
// element. A look-ahead that passes over nested values remembers their ends (`JSONScanner`), so that the next one, within
// them, does not walk them again.

extension FieldReader {
    /// The kind of the value that comes next; the reader does not move.
    public mutating func kind() throws -> JSONKind {
        if isCodable { return codable.kind() }
        let shape = try json.shape()
        guard shape == .number else { return shape }
        let start = json.mark
        defer { json.mark = start }
        let number = JSONNumber(uncheckedSpelling: json.bytes.string(try json.number()))
        return number.isInteger ? .integer : .number
    }

    /// The kind of the value that comes next, where integers need not be told from other numbers.
    mutating func shape() throws -> JSONKind {
        if isCodable { return codable.kind() }
        return try json.shape()
    }

    /// The string under `key` of the object that comes next, `nil` when the key is absent or holds no string; the
    /// reader does not move.
    ///
    /// - Throws: `DecodingError` if the next value is not an object.
    public mutating func tag(_ key: StaticString) throws -> String? {
        if isCodable { return try codable.tag(key) }
        let start = json.mark
        defer { json.mark = start }
        guard try json.seek(key, last: options.duplicateKeys == .last), try json.shape() == .string else { return nil }
        return try json.string()
    }

    /// The string, integer or boolean under `key` of the object that comes next as a discriminator's mapping writes it: `1.0` is `1`. `nil`
    /// when the key is absent or holds something else; the reader does not move.
    ///
    /// - Throws: `DecodingError` if the next value is not an object.
    @_documentation(visibility: internal)
    public mutating func scalarTag(_ key: StaticString) throws -> String? {
        if isCodable { return try codable.scalarTag(key) }
        let start = json.mark
        defer { json.mark = start }
        guard try json.seek(key, last: options.duplicateKeys == .last) else { return nil }
        switch try json.shape() {
        case .string: return try json.string()
        case .boolean: return try json.boolean() ? "true" : "false"
        case .integer, .number:
            let number = JSONNumber(uncheckedSpelling: json.bytes.string(try json.number()))
            return number.integer(as: Int64.self).map { String($0) } ?? number.spelling
        case .null, .array, .object: return nil
        }
    }

    /// Whether the value that comes next is an object that has `key`; the reader does not move.
    public mutating func hasField(_ key: StaticString) throws -> Bool {
        if isCodable { return codable.hasField(key) }
        let start = json.mark
        defer { json.mark = start }
        return try json.shape() == .object && json.seek(key, last: false)
    }

    /// Whether the value that comes next is an object that has something else than `null` under `key`; the reader does not move.
    @_documentation(visibility: internal)
    public mutating func hasValue(_ key: StaticString) throws -> Bool {
        if isCodable { return codable.hasValue(key) }
        let start = json.mark
        defer { json.mark = start }
        return try json.shape() == .object && json.seek(key, last: options.duplicateKeys == .last)
            && json.shape() != .null
    }

    /// The error for an object without the key that tells the members of a union apart, or whose value is not a string.
    public mutating func missingTag(_ key: StaticString, in type: Any.Type) -> any Error {
        missingTag(key, expected: "a string")
    }

    /// The error for an object without the key that tells the members of a union apart, or whose value is neither a string nor an
    /// integer nor a boolean.
    @_documentation(visibility: internal)
    public mutating func missingScalarTag(_ key: StaticString, in type: Any.Type) -> any Error {
        missingTag(key, expected: "a string, an integer or a boolean")
    }

    private mutating func missingTag(_ key: StaticString, expected: String) -> any Error {
        if isCodable { return codable.missingTag(key) }
        let start = json.mark
        guard (try? json.seek(key, last: options.duplicateKeys == .last)) == true else {
            json.mark = start
            return failure(.missing(key.description))
        }
        return json.mismatch(expected, String.self)
    }
}

"""########
        ),
        (
            "Unions/UnionTrials.swift",
            ########"""
// Undecided unions inside undecided unions would be decided again for every outer candidate, exponentially often in the depth. So, while
// candidates are tried, the outcome of each union type at each place is remembered for each strictness, and each is decided once.

/// What unions at places came to, while candidates are tried.
struct UnionTrials {
    struct Key: Hashable {
        var type: ObjectIdentifier
        var offset: Int
        /// Over Codable.
        var path: [WireKey] = []
        var strictness: Strictness
        /// What the value may hold without announcing it.
        var tags: [ExactString] = []
    }

    struct Match {
        var value: any ModelValue
        var end: FieldReader.Place
        var strayKeys: Int
    }

    var outcomes: [Key: Result<Match, any Error>] = [:]
    /// How many unions are being decided, one inside the other.
    var depth = 0
    /// How many keys the candidate that is being tried does not announce, so far.
    var strayKeys = 0
}

/// The trials of a Codable decoder, whose nested values are read by readers of their own.
///
/// Only the call that created it and what it calls reach it, one after the other.
final class CodableUnionTrials: @unchecked Sendable {
    @TaskLocal static var current: CodableUnionTrials?

    var trials = UnionTrials()
    /// What the candidate that is being tried is read with.
    var strictness: Strictness

    init(_ strictness: Strictness) { self.strictness = strictness }
}

extension FieldReader {
    /// What is put back after an attempt.
    struct Attempt {
        fileprivate var place: Place
        fileprivate var strictness: Strictness
        fileprivate var strayKeys: Int
    }

    /// What the value that comes next is read with.
    var strictness: Strictness { isCodable ? codable.strictness : jsonStrictness }

    /// How many keys the candidate that is being tried does not announce, so far.
    var strayKeys: Int { isCodable ? CodableUnionTrials.current?.trials.strayKeys ?? 0 : trials.strayKeys }

    mutating func beginAttempt(_ step: Strictness) -> Attempt {
        let attempt = Attempt(place: place, strictness: strictness, strayKeys: strayKeys)
        set(step, strayKeys: 0)
        return attempt
    }

    mutating func endAttempt(_ attempt: Attempt) {
        place = attempt.place
        set(attempt.strictness, strayKeys: attempt.strayKeys)
    }

    /// Notes keys of the value that is being read that nothing announces.
    mutating func count(strayKeys: Int) {
        if isCodable {
            CodableUnionTrials.current?.trials.strayKeys += strayKeys
        } else {
            trials.strayKeys += strayKeys
        }
    }

    private mutating func set(_ strictness: Strictness, strayKeys: Int) {
        if isCodable {
            CodableUnionTrials.current?.strictness = strictness
            CodableUnionTrials.current?.trials.strayKeys = strayKeys
        } else {
            jsonStrictness = strictness
            trials.strayKeys = strayKeys
        }
    }
}

// MARK: - Remembering outcomes

extension FieldReader {
    /// Decides a union, or returns what it came to here before.
    mutating func remembering<Union: ModelValue>(
        _ type: Union.Type, _ decide: (inout FieldReader) throws -> Union
    ) throws -> Union {
        if isCodable { return try remembering(type, codable, decide) }
        if let value: Union = try remembered(at: startOfNext) { return value }
        try openTrial()
        defer { closeTrial() }
        let start = startOfNext
        let strayKeys = trials.strayKeys
        do {
            let value = try decide(&self)
            remember(value, at: start, strayKeys: trials.strayKeys - strayKeys)
            return value
        } catch {
            remember(error, type, at: start)
            throw error
        }
    }

    // Unions nest in `remembering`: what is not needed for that is done in functions of their own, for the sake of the stack.

    @inline(never)
    private mutating func openTrial() throws {
        // Members that are tried take as much stack as a level of the document, and more.
        try json.checkDepth(with: trials.depth + 1)
        trials.depth += 1
    }

    @inline(never)
    private mutating func closeTrial() {
        trials.depth -= 1
        if trials.depth == 0 { trials.outcomes = [:] }
    }

    @inline(never)
    private mutating func remember<Union: ModelValue>(_ value: Union, at start: Int, strayKeys: Int) {
        trials.outcomes[key(Union.self, start)] = .success(.init(value: value, end: place, strayKeys: strayKeys))
    }

    @inline(never)
    private mutating func remember(_ error: any Error, _ type: Any.Type, at start: Int) {
        trials.outcomes[key(type, start)] = .failure(error)
    }

    private func key(_ type: Any.Type, _ offset: Int) -> UnionTrials.Key {
        .init(type: ObjectIdentifier(type), offset: offset, strictness: jsonStrictness, tags: tags.pending)
    }

    private mutating func remembered<Union: ModelValue>(at offset: Int) throws -> Union? {
        guard trials.depth > 0, let outcome = trials.outcomes[key(Union.self, offset)] else { return nil }
        let match = try outcome.get()
        guard let value = match.value as? Union else { return nil }
        json.mark = match.end.json
        trials.strayKeys += match.strayKeys
        return value
    }

    private mutating func remembering<Union: ModelValue>(
        _ type: Union.Type, _ codable: CodableReader, _ decide: (inout FieldReader) throws -> Union
    ) throws -> Union {
        guard let current = CodableUnionTrials.current else {
            // The closure below runs at once; a move-only reader cannot be captured, but another one is as good.
            return try CodableUnionTrials.$current.withValue(CodableUnionTrials(codable.strictness)) {
                var reader = FieldReader(again: codable)
                return try decide(&reader)
            }
        }
        let path = codable.decoder.codingPath.map { WireKey($0) }
        let key = UnionTrials.Key(
            type: ObjectIdentifier(type), offset: 0, path: path, strictness: current.strictness,
            tags: codable.expectedTags.map { ExactString($0.description) })
        if let outcome = current.trials.outcomes[key] {
            let match = try outcome.get()
            guard let value = match.value as? Union else { return try decide(&self) }
            current.trials.strayKeys += match.strayKeys
            return value
        }
        let strayKeys = current.trials.strayKeys
        do {
            let value = try decide(&self)
            current.trials.outcomes[key] = .success(
                .init(value: value, end: place, strayKeys: current.trials.strayKeys - strayKeys))
            return value
        } catch {
            current.trials.outcomes[key] = .failure(error)
            throw error
        }
    }
}

"""########
        ),
        (
            "Validation/BasicOutput.swift",
            ########"""
// What validation found, as other tools read it: JSON Schema 2020-12 Core §12.4.2.

extension ModelValue {
    /// What validation found, in JSON Schema's output format "basic".
    ///
    /// `{"valid": true}`, or `valid` with `errors`: for each issue, and for each cause of one, the place in the instance
    /// (`instanceLocation`), the keyword's place in the schema document (`keywordLocation`) and a text (`error`), which quotes
    /// contents of strings only if it may. With the address of the schema document each error has an `absoluteKeywordLocation`.
    public func basicOutput(schema: String? = nil, revealsStrings: Bool = false) -> JSONValue {
        issues(revealsStrings: revealsStrings).basicOutput(schema: schema)
    }
}

extension ValidationError {
    /// The issues in JSON Schema's output format "basic"; with the address of the schema document each error has an
    /// `absoluteKeywordLocation`.
    public func basicOutput(schema: String? = nil) -> JSONValue { issues.basicOutput(schema: schema) }
}

extension [ValidationIssue] {
    /// These issues in JSON Schema's output format "basic"; none are a valid instance.
    ///
    /// Locations in the schema are those of the document itself: a reference on the way to a keyword does not show in them. With
    /// the address of the schema document each error has an `absoluteKeywordLocation`.
    public func basicOutput(schema: String? = nil) -> JSONValue {
        if isEmpty { return .object(["valid": true]) }
        return .object(["valid": false, "errors": .array(flatMap { $0.outputUnits(below: "", schema: schema) })])
    }
}

extension ValidationIssue {
    /// The issue and its causes, as a flat list.
    fileprivate func outputUnits(below parent: String, schema address: String?) -> [JSONValue] {
        let location = parent + pointer
        var unit: JSONObject = [
            "keywordLocation": .string(keywordLocation), "instanceLocation": .string(location),
            "error": .string(problem),
        ]
        if let address { unit["absoluteKeywordLocation"] = .string("\(address)#\(keywordLocation)") }
        return [.object(unit)] + causes.joined().flatMap { $0.outputUnits(below: location, schema: address) }
    }

    /// The keyword's place in the schema document, as a JSON Pointer.
    private var keywordLocation: String {
        let fragment = schema.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).last.map(
            String.init)
        let place = fragment ?? ""
        let pointer = place.isEmpty || place.hasPrefix("/") ? place : Step.key(place).pointerToken
        // The schema `false` has no keyword, and what no schema says is no keyword of one.
        return rule == "false schema" ? pointer : pointer + Step.key(rule.rawValue).pointerToken
    }
}

"""########
        ),
        (
            "Validation/ModelValidator.swift",
            ########"""
/// The checks of a type that is only another name for one, and so has no `validate(into:)` of its own.
///
/// What holds such a value checks it by itself; this is for a value that stands alone.
public protocol ModelValidator {
    /// What is checked.
    associatedtype Value: ModelValue

    /// Reports what the schema forbids about the value and everything in it.
    static func validate(_ value: Value, into issues: inout ValidationIssues)
}

extension ModelValidator {
    /// Checks everything the schema says about the value and everything in it.
    ///
    /// - Throws: `ValidationError` with the issues, at most `limit`.
    public static func validate(
        _ value: Value, limit: Int = .max, revealsStrings: Bool = false
    ) throws(ValidationError) {
        let found = issues(of: value, limit: limit, revealsStrings: revealsStrings)
        if let error = ValidationError(found) { throw error }
    }

    /// Whether there are no issues.
    public static func isValid(_ value: Value) -> Bool {
        var issues = ValidationIssues(limit: 1, revealsStrings: false, countsOnly: true)
        validate(value, into: &issues)
        return issues.count == 0
    }

    /// Everything that the schema forbids about the value and everything in it, in the order of the checks.
    public static func issues(
        of value: Value, limit: Int = .max, revealsStrings: Bool = false
    ) -> [ValidationIssue] {
        var issues = ValidationIssues(limit: limit, revealsStrings: revealsStrings)
        validate(value, into: &issues)
        return issues.found
    }
}

"""########
        ),
        (
            "Validation/Predicates/EvaluatedParts.swift",
            ########"""
/// Which fields or elements of a value keywords have looked at, for `unevaluatedProperties` and `unevaluatedItems`
/// (JSON Schema 2020-12 Core §11).
@_documentation(visibility: internal)
public struct EvaluatedParts: Sendable {
    /// The first 64 places, a bit each: most objects and arrays have no more.
    private var first: UInt64 = 0
    /// The places after them; what lies beyond the end was not looked at.
    private var others: [Bool] = []
    private var isComplete = false

    /// Nothing was looked at yet.
    public init() {}

    func contains(_ place: Int) -> Bool {
        if isComplete { return true }
        return place < 64 ? first >> UInt64(place) & 1 == 1 : place - 64 < others.count && others[place - 64]
    }

    mutating func insert(_ place: Int) {
        if place < 64 { return first |= 1 << UInt64(place) }
        while others.count <= place - 64 { others.append(false) }
        others[place - 64] = true
    }

    mutating func insertAll() { isComplete = true }

    /// Adds what another subschema has looked at.
    public mutating func formUnion(_ other: EvaluatedParts) {
        isComplete = isComplete || other.isComplete
        first |= other.first
        for place in other.others.indices where other.others[place] { insert(place + 64) }
    }
}

"""########
        ),
        (
            "Validation/Predicates/JSONKinds.swift",
            ########"""
/// Kinds of JSON values, for `type` (JSON Schema 2020-12 Validation §6.1.1).
@_documentation(visibility: internal)
public struct JSONKinds: OptionSet, Hashable, Sendable {
    /// The kinds as bits.
    public let rawValue: Int

    /// Creates kinds from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `null`.
    public static let null = JSONKinds(rawValue: 1)
    /// `true` and `false`.
    public static let boolean = JSONKinds(rawValue: 2)
    /// Numbers without a fraction, such as `1.0`.
    public static let integer = JSONKinds(rawValue: 4)
    /// Every number.
    public static let number = JSONKinds(rawValue: 12)
    /// Strings.
    public static let string = JSONKinds(rawValue: 16)
    /// Arrays.
    public static let array = JSONKinds(rawValue: 32)
    /// Objects.
    public static let object = JSONKinds(rawValue: 64)

    /// The smallest kind that a value is of.
    init(_ kind: JSONKind) {
        switch kind {
        case .null: self = .null
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = JSONKinds(rawValue: 8)
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    /// The names that `type` uses.
    var names: [String] {
        let all: [(JSONKinds, String)] = [
            (.null, "null"), (.boolean, "boolean"), (.number, "number"), (.integer, "integer"), (.string, "string"),
            (.array, "array"), (.object, "object"),
        ]
        let names = all.filter { isSuperset(of: $0.0) }.map(\.1)
        return names.contains("number") ? names.filter { $0 != "integer" } : names
    }
}

"""########
        ),
        (
            "Validation/Predicates/SchemaScope.swift",
            ########"""
// Where in the source a predicate stands, and which schema resources led to it.

@_documentation(visibility: internal)
extension ValidationIssues {
    /// What `leave` restores.
    public struct Scope {
        let schema: SchemaPlace
        let resourceCount: Int
    }

    /// Begins the checks of the schema at `place` in the source; what it returns goes to `leave`.
    public mutating func enter(_ place: StaticString) -> Scope {
        defer { schema = SchemaPlace(property: place) }
        return Scope(schema: schema, resourceCount: resources.count)
    }

    /// Begins the checks of a schema of a resource that dynamic references look for
    /// (JSON Schema 2020-12 Core §7.1, dynamic scope).
    public mutating func enter(_ place: StaticString, resource: Int) -> Scope {
        defer { if resources.last != resource { resources.append(resource) } }
        return enter(place)
    }

    /// Ends the checks of a schema.
    public mutating func leave(_ scope: Scope) {
        schema = scope.schema
        resources.removeLast(resources.count - scope.resourceCount)
    }

    /// The outermost of the resources that the dynamic scope holds (JSON Schema 2020-12 Core §8.2.3.2).
    public func outermostResource(among candidates: Set<Int>) -> Int? { resources.first(where: candidates.contains) }
}

@_documentation(visibility: internal)
extension ValidationIssues {
    /// What a schema asserts about raw JSON.
    public typealias Predicate = (JSONValue, inout ValidationIssues) -> Void
    /// What a schema asserts about raw JSON, when others ask which parts it has looked at.
    public typealias TrackedPredicate = (JSONValue, inout EvaluatedParts, inout ValidationIssues) -> Void

    /// Checks free-form JSON.
    public mutating func predicate(_ value: JSONValue, _ check: Predicate) {
        if isWanting { check(value, &self) }
    }

    /// Checks free-form JSON.
    public mutating func predicate(_ value: JSONValue, _ check: TrackedPredicate) {
        guard isWanting else { return }
        var evaluated = EvaluatedParts()
        check(value, &evaluated, &self)
    }

    /// Checks the JSON form of a value, where the keywords need more than its type holds.
    public mutating func predicate(_ value: some ModelValue, _ check: Predicate) {
        if let raw = rawForm(of: value) { predicate(raw, check) }
    }

    /// Checks the JSON form of a value, where the keywords need more than its type holds.
    public mutating func predicate(_ value: some ModelValue, _ check: TrackedPredicate) {
        if let raw = rawForm(of: value) { predicate(raw, check) }
    }

    /// What JSON cannot hold, such as an infinite number, is no JSON value of any type.
    private mutating func rawForm(of value: some ModelValue) -> JSONValue? {
        guard isWanting else { return nil }
        if let raw = try? JSONValue(json: value.jsonBytes(), options: .unlimited) { return raw }
        report("type")
        return nil
    }
}

"""########
        ),
        (
            "Validation/Predicates/ValidationIssues+Branches.swift",
            ########"""
// Subschemas whose verdict counts, and not their issues (JSON Schema 2020-12 Core §10.2).

/// How many of several subschemas hold.
@_documentation(visibility: internal)
public struct SchemaBranches {
    /// What must hold.
    enum Requirement {
        case atLeastOne, exactlyOne
    }

    let requirement: Requirement
    var matchCount = 0
    var causes: [[ValidationIssue]] = []

    /// `anyOf`: at least one must hold.
    public static var anyOf: SchemaBranches { SchemaBranches(requirement: .atLeastOne) }
    /// `oneOf`: exactly one must hold.
    public static var oneOf: SchemaBranches { SchemaBranches(requirement: .exactlyOne) }
}

@_documentation(visibility: internal)
extension ValidationIssues {
    /// Tries a subschema; once the outcome is settled nothing is tried any more.
    public func attempt(_ branches: inout SchemaBranches, _ check: Branch) {
        switch branches.requirement {
        case .atLeastOne: if branches.matchCount > 0 { return }
        case .exactlyOne: if branches.matchCount > 1 { return }
        }
        _ = tried(&branches, check)
    }

    /// Tries a subschema, and remembers what it has looked at if it holds.
    public func attempt(
        _ branches: inout SchemaBranches, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, inout EvaluatedParts) -> Void
    ) {
        var parts = EvaluatedParts()
        if tried(&branches, { check(&$0, &parts) }) { evaluated.formUnion(parts) }
    }

    private func tried(_ branches: inout SchemaBranches, _ check: Branch) -> Bool {
        guard isWanting else { return false }
        var inner = ValidationIssues(within: self, countsOnly: countsOnly)
        check(&inner)
        if inner.count == 0 {
            branches.matchCount += 1
            return true
        }
        if !countsOnly { branches.causes.append(inner.found) }
        return false
    }

    /// Reports if more or fewer subschemas hold than may.
    public mutating func settle(_ branches: SchemaBranches) {
        switch branches.requirement {
        case .atLeastOne: if branches.matchCount == 0 { report("anyOf", causes: branches.causes) }
        case .exactlyOne:
            guard branches.matchCount != 1 else { return }
            if countsOnly { return miss() }
            report("oneOf", limit: "1", actual: "\(branches.matchCount)", causes: branches.causes)
        }
    }
    /// Whether a subschema holds; what it has looked at counts if it does.
    public func matches(
        _ evaluated: inout EvaluatedParts, _ check: (inout ValidationIssues, inout EvaluatedParts) -> Void
    ) -> Bool {
        var parts = EvaluatedParts()
        let holds = matches { issues in check(&issues, &parts) }
        if holds { evaluated.formUnion(parts) }
        return holds
    }
}

"""########
        ),
        (
            "Validation/Predicates/ValidationIssues+Fields.swift",
            ########"""
// Fields of a raw object (JSON Schema 2020-12 Core §10.3.2). What is no object passes.

@_documentation(visibility: internal)
extension JSONValue {
    /// Whether this is an object with the key.
    public func hasField(_ key: String) -> Bool { objectValue?[key] != nil }
}

@_documentation(visibility: internal)
extension ValidationIssues {
    /// Checks every field; its key is added to the path.
    public mutating func fields(
        of value: JSONValue, _ check: (inout ValidationIssues, String, JSONValue) -> Void
    ) {
        guard case .object(let object) = value else { return }
        for (key, value) in object where isWanting { step(.key(key)) { check(&$0, key, value) } }
    }

    /// Checks every field; `check` says whether a keyword describes it.
    public mutating func fields(
        of value: JSONValue, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, String, JSONValue) -> Bool
    ) {
        guard case .object(let object) = value else { return }
        for (place, field) in object.enumerated() where isWanting {
            var isDescribed = false
            step(.key(field.key)) { isDescribed = check(&$0, field.key, field.value) }
            if isDescribed { evaluated.insert(place) }
        }
    }

    /// `unevaluatedProperties`: checks the fields that no other keyword has looked at (§11.3).
    public mutating func unevaluatedFields(
        of value: JSONValue, _ evaluated: inout EvaluatedParts, _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        guard case .object(let object) = value else { return }
        for (place, field) in object.enumerated() where isWanting && !evaluated.contains(place) {
            step(.key(field.key)) { check(&$0, field.value) }
        }
        evaluated.insertAll()
    }

    /// `propertyNames`: checks every key (§10.3.2.4).
    public mutating func keys(of value: JSONValue, _ check: (inout ValidationIssues, JSONValue) -> Void) {
        guard case .object(let object) = value else { return }
        for (key, _) in object where isWanting { step(.key(key)) { check(&$0, .string(key)) } }
    }

    /// Whether a key matches a pattern of `patternProperties`; a search that was given up is an issue.
    public mutating func isMatch(_ key: String, _ pattern: TextPattern, _ expression: StaticString) -> Bool {
        switch pattern.matches(key) {
        case .matches: return true
        case .doesNotMatch: return false
        case .undecided:
            report("patternUndecided", limit: expression.description)
            return false
        }
    }

    /// `required`: the object must have the key (Validation §6.5.3).
    public mutating func required(_ key: StaticString, in value: JSONValue) {
        guard case .object(let object) = value, !object.hasKey(key) else { return }
        failRequired(key, from: .schema)
    }

    /// `dependentRequired`: an object with `key` must have `other` too (Validation §6.5.4).
    public mutating func required(_ other: StaticString, with key: StaticString, in value: JSONValue) {
        guard case .object(let object) = value, object.hasKey(key), !object.hasKey(other) else { return }
        if countsOnly { return miss() }
        report("dependentRequired", limit: "\(other) with \(key)")
    }

    private mutating func step(_ step: ValidationIssue.Step, _ check: (inout ValidationIssues) -> Void) {
        let first = count
        check(&self)
        if count > first { prefix(from: first, with: step) }
    }
}

"""########
        ),
        (
            "Validation/Predicates/ValidationIssues+Items.swift",
            ########"""
// Elements of a raw array (JSON Schema 2020-12 Core §10.3.1). What is no array passes.

@_documentation(visibility: internal)
extension ValidationIssues {
    /// Checks every element; its index is added to the path.
    public mutating func items(of value: JSONValue, _ check: (inout ValidationIssues, Int, JSONValue) -> Void) {
        guard case .array(let elements) = value else { return }
        for index in elements.indices where isWanting { step(index) { check(&$0, index, elements[index]) } }
    }

    /// Checks every element; `check` says whether a keyword describes it.
    public mutating func items(
        of value: JSONValue, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, Int, JSONValue) -> Bool
    ) {
        guard case .array(let elements) = value else { return }
        for index in elements.indices where isWanting {
            var isDescribed = false
            step(index) { isDescribed = check(&$0, index, elements[index]) }
            if isDescribed { evaluated.insert(index) }
        }
    }

    /// `unevaluatedItems`: checks the elements that no other keyword has looked at (§11.2).
    public mutating func unevaluatedItems(
        of value: JSONValue, _ evaluated: inout EvaluatedParts, _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        guard case .array(let elements) = value else { return }
        for index in elements.indices where isWanting && !evaluated.contains(index) {
            step(index) { check(&$0, elements[index]) }
        }
        evaluated.insertAll()
    }

    /// `contains`: at least `minimum` elements must match, and at most `maximum` (§10.3.1.3, Validation §6.4.4).
    public mutating func contains(
        _ value: JSONValue, atLeast minimum: Int, atMost maximum: Int?,
        _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        var evaluated = EvaluatedParts()
        contains(value, atLeast: minimum, atMost: maximum, &evaluated, check)
    }

    /// `contains`, which looks at the elements that match.
    public mutating func contains(
        _ value: JSONValue, atLeast minimum: Int, atMost maximum: Int?, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        guard case .array(let elements) = value, isWanting else { return }
        var matchCount = 0
        for index in elements.indices where matches({ check(&$0, elements[index]) }) {
            matchCount += 1
            evaluated.insert(index)
        }
        if matchCount < minimum {
            fail(minimum == 1 ? "contains" : "minContains", JSONNumber(matchCount), minimum, from: .schema)
        } else if let maximum, matchCount > maximum {
            fail("maxContains", JSONNumber(matchCount), maximum, from: .schema)
        }
    }

    private mutating func step(_ index: Int, _ check: (inout ValidationIssues) -> Void) {
        let first = count
        check(&self)
        if count > first { prefix(from: first, with: .index(index)) }
    }
}

"""########
        ),
        (
            "Validation/Predicates/ValidationIssues+RawValues.swift",
            ########"""
// Keywords of JSON Schema 2020-12 Validation §6 about raw JSON: each passes values of other kinds than its own.

@_documentation(visibility: internal)
extension ValidationIssues {
    /// No value is valid: the schema `false`.
    public mutating func never() { report("false schema") }

    /// The value must be of one of the kinds: §6.1.1.
    public mutating func type(_ value: JSONValue, _ kinds: JSONKinds) {
        if kinds.isSuperset(of: JSONKinds(value.kind)) { return }
        if countsOnly { return miss() }
        report("type", limit: kinds.names.joined(separator: ", "), actual: value.kind.rawValue)
    }

    /// A number must not be less than `limit`.
    public mutating func minimum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { minimum(number, limit) }
    }

    /// A number must not be greater than `limit`.
    public mutating func maximum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { maximum(number, limit) }
    }

    /// A number must be greater than `limit`.
    public mutating func exclusiveMinimum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { exclusiveMinimum(number, limit) }
    }

    /// A number must be less than `limit`.
    public mutating func exclusiveMaximum(_ value: JSONValue, _ limit: JSONNumber) {
        if case .number(let number) = value { exclusiveMaximum(number, limit) }
    }

    /// A number must be an integer times `divisor`.
    public mutating func multipleOf(_ value: JSONValue, _ divisor: JSONNumber) {
        if case .number(let number) = value { multipleOf(number, divisor) }
    }

    /// A string must have at least `limit` Unicode scalars.
    public mutating func minLength(_ value: JSONValue, _ limit: Int) {
        if case .string(let text) = value { minLength(text, limit) }
    }

    /// A string must have at most `limit` Unicode scalars.
    public mutating func maxLength(_ value: JSONValue, _ limit: Int) {
        if case .string(let text) = value { maxLength(text, limit) }
    }

    /// A string must match the pattern.
    public mutating func pattern(_ value: JSONValue, _ pattern: TextPattern, _ expression: StaticString) {
        if case .string(let text) = value { self.pattern(text, pattern, expression) }
    }

    /// An array must have at least `limit` elements.
    public mutating func minItems(_ value: JSONValue, _ limit: Int) {
        if case .array(let elements) = value { minItems(elements, limit) }
    }

    /// An array must have at most `limit` elements.
    public mutating func maxItems(_ value: JSONValue, _ limit: Int) {
        if case .array(let elements) = value { maxItems(elements, limit) }
    }

    /// No two elements of an array may be the same JSON value.
    public mutating func uniqueItems(_ value: JSONValue) {
        guard case .array(let elements) = value else { return }
        if elements.hasEqualElements(by: { $0 }) { report("uniqueItems") }
    }

    /// An object must have at least `limit` fields.
    public mutating func minProperties(_ value: JSONValue, _ limit: Int) {
        if case .object(let object) = value { minProperties(object, limit) }
    }

    /// An object must have at most `limit` fields.
    public mutating func maxProperties(_ value: JSONValue, _ limit: Int) {
        if case .object(let object) = value { maxProperties(object, limit) }
    }
}

"""########
        ),
        (
            "Validation/Repetitions.swift",
            ########"""
// Whether an array holds an element twice, without memory from the heap: as `uniqueItems` asks on every validation.

extension Array {
    /// Whether two elements have equal keys.
    ///
    /// Few are compared with each other. Many are entered into a table; up to 256 elements it lies on the stack.
    @inlinable
    func hasEqualElements<Key: Hashable>(by key: (Element) -> Key) -> Bool {
        if count > 16 { return hasEqualHashes(by: key) }
        var later = 1
        while later < count {
            let laterKey = key(self[later])
            var earlier = 0
            while earlier < later {
                if key(self[earlier]) == laterKey { return true }
                earlier += 1
            }
            later += 1
        }
        return false
    }

    @usableFromInline
    @inline(never)
    func hasEqualHashes<Key: Hashable>(by key: (Element) -> Key) -> Bool {
        count < 1 << 15 ? hasEqualElements(by: key, UInt16.self) : hasEqualElements(by: key, UInt32.self)
    }

    /// Slots hold the number of an element, counted from 1, and at least half of them hold none.
    private func hasEqualElements<Key: Hashable, Number: FixedWidthInteger & BitwiseCopyable>(
        by key: (Element) -> Key, _: Number.Type
    ) -> Bool {
        var slotCount = 32
        while slotCount < 2 * count { slotCount *= 2 }
        return withScratch(slotCount, repeating: Number.zero) { slots in
            for index in 0..<count {
                let laterKey = key(self[index])
                var slot = laterKey.hashValue & (slotCount - 1)
                while slots[slot] != 0 {
                    if key(self[Int(slots[slot]) - 1]) == laterKey { return true }
                    slot = (slot + 1) & (slotCount - 1)
                }
                slots[slot] = Number(truncatingIfNeeded: index + 1)
            }
            return false
        }
    }
}

"""########
        ),
        (
            "Validation/ValidationChecks.swift",
            ########"""
// One method per keyword of JSON Schema 2020-12 Validation §6. A value that passes costs a comparison; texts are made only for
// a failure. Whoever checks a value that is not of the keyword's kind need not call: the type decides.

extension ValidationIssues {
    /// Where a constraint comes from.
    public typealias Provenance = ValidationIssue.Provenance

    @usableFromInline
    @inline(never)
    mutating func fail<Value, Limit>(
        _ rule: StaticString, _ value: Value, _ limit: Limit, from provenance: Provenance
    ) {
        if countsOnly { return miss() }
        report(.init(rawValue: rule.description), limit: "\(limit)", actual: quoted(value), from: provenance)
    }

    /// A value for a message. Strings, and what may hold some, are withheld.
    private func quoted<Value>(_ value: Value) -> String? {
        if value is any JSONNumeric || value is Bool || revealsStrings { return "\(value)" }
        return nil
    }
}

// MARK: - Numbers: §6.2

/// A number with an exact decimal spelling.
@_documentation(visibility: internal)
public protocol JSONNumeric {
    /// The number, or `nil` for infinities and NaN.
    var jsonNumber: JSONNumber? { get }
}

@_documentation(visibility: internal)
extension JSONNumber: JSONNumeric {
    /// The number itself.
    public var jsonNumber: JSONNumber? { self }
}

@_documentation(visibility: internal)
extension Double: JSONNumeric {
    /// The shortest decimal that reads back as this number.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

@_documentation(visibility: internal)
extension Float: JSONNumeric {
    /// The shortest decimal that reads back as this number.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

@_documentation(visibility: internal)
extension JSONNumeric where Self: BinaryInteger {
    /// The integer.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

@_documentation(visibility: internal)
extension Int: JSONNumeric {}
@_documentation(visibility: internal)
extension Int8: JSONNumeric {}
@_documentation(visibility: internal)
extension Int16: JSONNumeric {}
@_documentation(visibility: internal)
extension Int32: JSONNumeric {}
@_documentation(visibility: internal)
extension Int64: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt8: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt16: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt32: JSONNumeric {}
@_documentation(visibility: internal)
extension UInt64: JSONNumeric {}

// Comparisons are written so that NaN fails them.
extension ValidationIssues {
    /// The value must not be less than `limit`.
    @inlinable
    public mutating func minimum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value < limit { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be less than `limit`.
    @inlinable
    public mutating func minimum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value >= limit) { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be less than `limit`.
    @inlinable
    public mutating func minimum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) >= limit) { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be less than `limit`, exactly.
    @_disfavoredOverload
    public mutating func minimum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, >=) { fail("minimum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`.
    @inlinable
    public mutating func maximum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value > limit { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`.
    @inlinable
    public mutating func maximum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value <= limit) { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`.
    @inlinable
    public mutating func maximum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) <= limit) { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must not be greater than `limit`, exactly.
    @_disfavoredOverload
    public mutating func maximum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, <=) { fail("maximum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`.
    @inlinable
    public mutating func exclusiveMinimum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value <= limit { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`.
    @inlinable
    public mutating func exclusiveMinimum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value > limit) { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`.
    @inlinable
    public mutating func exclusiveMinimum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) > limit) { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be greater than `limit`, exactly.
    @_disfavoredOverload
    public mutating func exclusiveMinimum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, >) { fail("exclusiveMinimum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`.
    @inlinable
    public mutating func exclusiveMaximum<Value: FixedWidthInteger>(
        _ value: Value, _ limit: Value, from provenance: Provenance = .schema
    ) {
        if value >= limit { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`.
    @inlinable
    public mutating func exclusiveMaximum(_ value: Double, _ limit: Double, from provenance: Provenance = .schema) {
        if !(value < limit) { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`.
    @inlinable
    public mutating func exclusiveMaximum(_ value: Float, _ limit: Double, from provenance: Provenance = .schema) {
        if !(Double(value) < limit) { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be less than `limit`, exactly.
    @_disfavoredOverload
    public mutating func exclusiveMaximum(
        _ value: some JSONNumeric, _ limit: JSONNumber, from provenance: Provenance = .schema
    ) {
        if !compare(value, limit, <) { fail("exclusiveMaximum", value, limit, from: provenance) }
    }

    /// The value must be an integer times `divisor`.
    @inlinable
    public mutating func multipleOf<Value: FixedWidthInteger>(
        _ value: Value, _ divisor: Value, from provenance: Provenance = .schema
    ) {
        // `Int.min % -1` is 0 and reports an overflow, which the plain operator traps on; so does a divisor of 0.
        let (remainder, _) = value.remainderReportingOverflow(dividingBy: divisor)
        if remainder != 0 || divisor == 0 { fail("multipleOf", value, divisor, from: provenance) }
    }

    /// The value must be an integer times `divisor`, in decimal arithmetic: `0.7` is a multiple of `0.1`.
    @_disfavoredOverload
    public mutating func multipleOf(
        _ value: some JSONNumeric, _ divisor: JSONNumber, from provenance: Provenance = .schema
    ) {
        if value.jsonNumber?.isMultiple(of: divisor) != true { fail("multipleOf", value, divisor, from: provenance) }
    }

    private func compare(
        _ value: some JSONNumeric, _ limit: JSONNumber, _ holds: (JSONNumber, JSONNumber) -> Bool
    ) -> Bool {
        value.jsonNumber.map { holds($0, limit) } ?? false
    }
}

// MARK: - Strings: §6.3

extension ValidationIssues {
    /// The string must have at least `limit` Unicode scalars.
    @inlinable
    public mutating func minLength(_ value: String, _ limit: Int, from provenance: Provenance = .schema) {
        // A scalar has at most four bytes and at least one: most strings are decided without counting.
        let byteCount = value.utf8.count
        if byteCount < limit || (byteCount / 4 < limit && value.unicodeScalars.count < limit) {
            failLength("minLength", value, limit, from: provenance)
        }
    }

    /// The string must have at most `limit` Unicode scalars.
    @inlinable
    public mutating func maxLength(_ value: String, _ limit: Int, from provenance: Provenance = .schema) {
        if value.utf8.count > limit, value.unicodeScalars.count > limit {
            failLength("maxLength", value, limit, from: provenance)
        }
    }

    @usableFromInline
    @inline(never)
    mutating func failLength(_ rule: StaticString, _ value: String, _ limit: Int, from provenance: Provenance) {
        fail(rule, value.unicodeScalars.count, limit, from: provenance)
    }

    /// The string must match the regular expression `pattern`, of which `matches` is the compiled form.
    @inlinable
    public mutating func pattern(
        _ value: String, _ pattern: StaticString, from provenance: Provenance = .schema, _ matches: (String) -> Bool
    ) {
        if !matches(value) { fail("pattern", value, pattern, from: provenance) }
    }
}

// MARK: - Arrays and objects: §6.4, §6.5

extension ValidationIssues {
    /// The array must have at least `limit` elements.
    @inlinable
    public mutating func minItems<Value>(_ value: [Value], _ limit: Int, from provenance: Provenance = .schema) {
        if value.count < limit { fail("minItems", value.count, limit, from: provenance) }
    }

    /// The array must have at most `limit` elements.
    @inlinable
    public mutating func maxItems<Value>(_ value: [Value], _ limit: Int, from provenance: Provenance = .schema) {
        if value.count > limit { fail("maxItems", value.count, limit, from: provenance) }
    }

    /// No two elements may be the same JSON value.
    @inlinable
    public mutating func uniqueItems<Value: ModelValue & Hashable>(
        _ value: [Value], from provenance: Provenance = .schema
    ) {
        if value.hasEqualElements(by: { $0 }) { failUnique(value, from: provenance) }
    }

    /// No two elements may be the same JSON value, where Swift cannot compare them: each is written as JSON.
    @_documentation(visibility: internal)
    @inlinable
    public mutating func uniqueItems<Value: ModelValue>(_ value: [Value], from provenance: Provenance = .schema) {
        if value.count > 1 { failUnique(value, from: provenance) }
    }

    /// No two strings may have the same scalars.
    public mutating func uniqueItems(_ value: [String], from provenance: Provenance = .schema) {
        if value.hasEqualElements(by: { ExactString($0) }) { report("uniqueItems", from: provenance) }
    }

    /// For elements of which two are equal in Swift, as elements that are the same JSON value always are, or that Swift
    /// cannot compare.
    @usableFromInline
    @inline(never)
    mutating func failUnique<Value: ModelValue>(_ value: [Value], from provenance: Provenance) {
        if value.hasSameElements { report("uniqueItems", from: provenance) }
    }

    /// The object must have at least `limit` fields.
    @inlinable
    public mutating func minProperties<Value>(
        _ value: [String: Value], _ limit: Int, from provenance: Provenance = .schema
    ) {
        if value.count < limit { fail("minProperties", value.count, limit, from: provenance) }
    }

    /// The object must have at most `limit` fields.
    @inlinable
    public mutating func maxProperties<Value>(
        _ value: [String: Value], _ limit: Int, from provenance: Provenance = .schema
    ) {
        if value.count > limit { fail("maxProperties", value.count, limit, from: provenance) }
    }

    /// An object of `count` fields must have at least `limit`.
    public mutating func minProperties(_ count: Int, _ limit: Int, from provenance: Provenance = .schema) {
        if count < limit { fail("minProperties", count, limit, from: provenance) }
    }

    /// An object of `count` fields must have at most `limit`.
    public mutating func maxProperties(_ count: Int, _ limit: Int, from provenance: Provenance = .schema) {
        if count > limit { fail("maxProperties", count, limit, from: provenance) }
    }

    /// The object must have at least `limit` fields.
    public mutating func minProperties(_ value: JSONObject, _ limit: Int, from provenance: Provenance = .schema) {
        if value.count < limit { fail("minProperties", value.count, limit, from: provenance) }
    }

    /// The object must have at most `limit` fields.
    public mutating func maxProperties(_ value: JSONObject, _ limit: Int, from provenance: Provenance = .schema) {
        if value.count > limit { fail("maxProperties", value.count, limit, from: provenance) }
    }

    /// The optional property `key` must be there: for a branch of a union.
    @_documentation(visibility: internal)
    @inlinable
    public mutating func required<Value>(
        _ key: StaticString, _ value: Value?, from provenance: Provenance = .schema
    ) {
        if value == nil { failRequired(key, from: provenance) }
    }

    /// The optional property `key` must be there, if only as `null`: for a branch of a union, and for a key that the schema
    /// requires and does not describe.
    @_documentation(visibility: internal)
    @inlinable
    public mutating func required<Value>(
        _ key: StaticString, _ value: OptionalNullable<Value>, from provenance: Provenance = .schema
    ) {
        if value.isUnset { failRequired(key, from: provenance) }
    }

    @usableFromInline
    @inline(never)
    mutating func failRequired(_ key: StaticString, from provenance: Provenance) {
        if countsOnly { return miss() }
        report("required", limit: key.description, from: provenance)
    }
}

extension Array where Element: ModelValue {
    /// Whether two elements are the same JSON value: Swift also equates canonically equal strings.
    fileprivate var hasSameElements: Bool {
        var seen: Set<JSONValue> = []
        return !allSatisfy { element in
            guard let value = try? JSONValue(json: element.jsonBytes(), options: .unlimited) else { return true }
            return seen.insert(value).inserted
        }
    }
}

// MARK: - Any type: §6.1

extension ValidationIssues {
    /// The value is none of those that its enumeration lists.
    @inline(never)
    public mutating func unlisted<Value: OpenEnumeration>(
        _ value: Value, among values: [Value], from provenance: Provenance = .schema
    ) {
        if countsOnly { return miss() }
        fail("enum", value.rawValue, values.map(\.rawValue), from: provenance)
    }

    /// The value must be one of `values`.
    @inlinable
    public mutating func allowed<Value: Equatable>(
        _ value: Value, _ values: [Value], from provenance: Provenance = .schema
    ) {
        if !values.contains(value) { fail("enum", value, values, from: provenance) }
    }

    /// The string must be one of `values`, compared by scalar.
    public mutating func allowed(_ value: String, _ values: [String], from provenance: Provenance = .schema) {
        let exactValue = ExactString(value)
        if !values.contains(where: { ExactString($0) == exactValue }) { fail("enum", value, values, from: provenance) }
    }

    /// The value must be `constant`.
    @inlinable
    public mutating func constant<Value: Equatable>(
        _ value: Value, _ constant: Value, from provenance: Provenance = .schema
    ) {
        if value != constant { fail("const", value, constant, from: provenance) }
    }

    /// The string must be `constant`, compared by scalar.
    public mutating func constant(_ value: String, _ constant: String, from provenance: Provenance = .schema) {
        if ExactString(value) != ExactString(constant) { fail("const", value, constant, from: provenance) }
    }
}

"""########
        ),
        (
            "Validation/ValidationIssue.swift",
            ########"""
/// One thing that a schema forbids about a value.
///
/// `rule` and `path` are stable; texts are not.
public struct ValidationIssue: Error, Hashable, Sendable {
    /// A key or an index.
    public enum Step: Hashable, Sendable {
        /// A key of an object.
        case key(String)
        /// An index of an array, from 0.
        case index(Int)
    }

    /// The keyword of the schema that was violated, such as `maximum`.
    public struct Rule: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        /// The keyword.
        public let rawValue: String

        /// A rule by its keyword.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A rule by its keyword.
        public init(stringLiteral value: String) { rawValue = value }

        /// The keyword.
        public var description: String { rawValue }
    }

    /// Where a constraint comes from.
    public enum Provenance: Hashable, Sendable {
        /// A keyword of the schema.
        case schema
        /// A sentence of its documentation.
        case prose
    }

    /// The keys and indices that lead to the value.
    public private(set) var path: [Step] = []
    /// What was violated.
    public let rule: Rule
    /// Where in the source the constraint stands, such as `#/components/schemas/Pet/properties/tags`.
    public let schema: String
    /// What the constraint asks for, such as `10`.
    public let limit: String?
    /// What it was instead. Contents of strings are withheld unless asked for: they may be anyone's data.
    public let actual: String?
    /// Where the constraint comes from.
    public let provenance: Provenance
    /// Of a union, what was wrong with each member.
    public let causes: [[ValidationIssue]]

    init(
        _ rule: Rule, schema: String, limit: String?, actual: String?, from provenance: Provenance,
        causes: [[ValidationIssue]]
    ) {
        (self.rule, self.schema, self.limit, self.actual) = (rule, schema, limit, actual)
        (self.provenance, self.causes) = (provenance, causes)
    }

    /// Puts a step in front of the path, on the way out of a check.
    mutating func prefix(_ step: Step) { path.insert(step, at: 0) }

    /// The path as a JSON Pointer (RFC 6901), such as `/pets/3/name`.
    public var pointer: String { path.map(\.pointerToken).joined() }
}

extension ValidationIssue.Step {
    /// The step in a JSON Pointer: RFC 6901 §3.
    var pointerToken: String {
        switch self {
        case .index(let index): "/\(index)"
        case .key(let key):
            key.unicodeScalars.reduce(into: "/") { text, scalar in
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
    }
}

extension ValidationIssue: CustomStringConvertible {
    /// The path as Swift would write it, such as `pets[3].name`.
    public var location: String {
        path.reduce(into: "") { text, step in
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            }
        }
    }

    /// One line: `pets[3].name: minLength 2 (actual: 1), schema #/components/schemas/Pet/properties/name`.
    public var description: String {
        let text = path.isEmpty ? problem : "\(location): \(problem)"
        return schema.isEmpty ? text : "\(text), schema \(schema)"
    }

    /// What is wrong, without the places.
    var problem: String {
        var text = "\(rule)"
        if let limit { text += " \(limit)" }
        if let actual { text += " (actual: \(actual))" }
        if provenance == .prose { text += ", from the documentation" }
        return text
    }
}

/// What is wrong with a value; at least one issue.
public struct ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The first issue.
    public let first: ValidationIssue
    /// All issues, in the order of the checks.
    public let issues: [ValidationIssue]

    /// An error with these issues, or `nil` if there are none.
    public init?(_ issues: [ValidationIssue]) {
        guard let first = issues.first else { return nil }
        self.first = first
        self.issues = issues
    }

    /// The same issues, of a value that stands at `step`.
    func moved(to step: ValidationIssue.Step) -> ValidationError {
        let moved = issues.map { issue in
            var issue = issue
            issue.prefix(step)
            return issue
        }
        return ValidationError(moved) ?? self
    }

    /// One line per issue.
    public var description: String { issues.map(\.description).joined(separator: "\n") }
}

extension ModelValue {
    /// Checks everything the schema says about this value and everything in it.
    ///
    /// - Parameters:
    ///   - limit: After how many issues to stop.
    ///   - revealsStrings: Whether issues may quote the contents of strings.
    /// - Throws: `ValidationError` with the issues.
    public func validate(limit: Int = .max, revealsStrings: Bool = false) throws(ValidationError) {
        if let error = ValidationError(issues(limit: limit, revealsStrings: revealsStrings)) { throw error }
    }

    /// Whether there are no issues. Allocates nothing, but for what docs/benchmarks.md lists.
    public var isValid: Bool {
        var issues = ValidationIssues(limit: 1, revealsStrings: false, countsOnly: true)
        validate(into: &issues)
        return issues.count == 0
    }

    /// Everything that the schema forbids about this value and everything in it.
    ///
    /// - Parameters:
    ///   - limit: After how many issues to stop.
    ///   - revealsStrings: Whether issues may quote the contents of strings.
    /// - Returns: The issues, in the order of the checks.
    public func issues(limit: Int = .max, revealsStrings: Bool = false) -> [ValidationIssue] {
        var issues = ValidationIssues(limit: limit, revealsStrings: revealsStrings)
        validate(into: &issues)
        return issues.found
    }
}

"""########
        ),
        (
            "Validation/ValidationIssues.swift",
            ########"""
/// Collects issues.
///
/// A check that passes costs a comparison: paths are put together only on the way out of a failure.
public struct ValidationIssues: ~Copyable {
    /// What was found so far.
    public private(set) var found: [ValidationIssue] = []
    /// After how many issues to stop.
    @usableFromInline let limit: Int
    let revealsStrings: Bool
    /// Whether only a verdict is wanted: then issues are counted, and nothing is allocated for them.
    let countsOnly: Bool
    @usableFromInline private(set) var missCount = 0
    @usableFromInline var schema = SchemaPlace()
    /// The schema resources that led to the check, the outermost first, as far as dynamic references look for them.
    var resources: [Int] = []

    /// Where in the source the checks stand that come next: a property's schema, and the subschemas for
    /// elements and values below it.
    @usableFromInline
    struct SchemaPlace {
        @usableFromInline var property: StaticString = ""
        /// A bit per level, the innermost last: whether it is `additionalProperties`, not `items`.
        private var levels: UInt64 = 0
        private var depth = 0

        @usableFromInline
        init(property: StaticString = "") { self.property = property }

        @usableFromInline
        mutating func descend(isMap: Bool) {
            levels = levels << 1 | (isMap ? 1 : 0)
            depth += 1
        }

        var pointer: String {
            (0..<min(depth, 64)).reversed().reduce(property.description) {
                $0 + (levels >> $1 & 1 == 1 ? "/additionalProperties" : "/items")
            }
        }
    }

    init(limit: Int, revealsStrings: Bool, countsOnly: Bool = false) {
        self.limit = limit
        self.revealsStrings = revealsStrings
        self.countsOnly = countsOnly
    }

    /// For a subschema whose issues must not mix with those of `outer`.
    init(within outer: borrowing ValidationIssues, countsOnly: Bool) {
        self.init(limit: countsOnly ? 1 : outer.limit, revealsStrings: outer.revealsStrings, countsOnly: countsOnly)
        schema = outer.schema
        resources = outer.resources
    }

    /// Whether no further issue is wanted.
    @inlinable
    public var isFull: Bool { !isWanting }

    @inlinable
    var isWanting: Bool { count < limit }

    @inlinable
    var count: Int { found.count + missCount }

    /// Counts an issue for which nobody wants texts.
    mutating func miss() { missCount += 1 }

    /// Adds an issue with the value that is being checked.
    ///
    /// - Parameters:
    ///   - rule: The keyword.
    ///   - limit: What it asks for.
    ///   - actual: What it was instead; not the content of a string.
    ///   - provenance: Where the constraint comes from.
    ///   - causes: Of a union, what was wrong with each member.
    @inline(never)
    public mutating func report(
        _ rule: ValidationIssue.Rule,
        limit: String? = nil,
        actual: String? = nil,
        from provenance: ValidationIssue.Provenance = .schema,
        causes: [[ValidationIssue]] = []
    ) {
        guard isWanting else { return }
        if countsOnly { return miss() }
        found.append(
            ValidationIssue(
                rule, schema: schema.pointer, limit: limit, actual: actual, from: provenance, causes: causes
            ))
    }

    @usableFromInline
    @inline(never)
    mutating func prefix(from first: Int, with step: ValidationIssue.Step) {
        if countsOnly { return }
        for index in first..<found.count { found[index].prefix(step) }
    }
}

// MARK: - What a check is about

extension ValidationIssues {
    /// Checks the property `key`, whose schema stands at `schema` in the source.
    ///
    /// Disfavored, because an optional is a value too and its own `validate(into:)` would be just as good a check.
    @_disfavoredOverload
    @inlinable
    public mutating func property<Value>(
        _ key: StaticString, _ value: Value, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        present(key, value, place, check)
    }

    /// Checks the property `key`, unless it is `nil`.
    @inlinable
    public mutating func property<Value>(
        _ key: StaticString, _ value: Value?, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        if let value { present(key, value, place, check) }
    }

    /// Checks the property `key`, unless it is absent: free-form JSON may be `null`.
    public mutating func property(
        _ key: StaticString, _ value: OptionalNullable<JSONValue>, schema place: StaticString,
        _ check: (inout ValidationIssues, JSONValue) -> Void
    ) {
        switch value {
        case .unset: break
        case .null: present(key, .null, place, check)
        case .value(let value): present(key, value, place, check)
        }
    }

    /// Checks the property `key`, unless it is absent or `null`.
    @inlinable
    public mutating func property<Value>(
        _ key: StaticString, _ value: OptionalNullable<Value>, schema place: StaticString,
        _ check: (inout ValidationIssues, Value) -> Void
    ) {
        if case .value(let value) = value { present(key, value, place, check) }
    }

    /// Checks the property `key` as its own type does, and what it holds.
    @_disfavoredOverload
    @inlinable
    public mutating func property<Value: ModelValue>(
        _ key: StaticString, _ value: Value, schema place: StaticString
    ) {
        present(key, value, place) { issues, value in value.validate(into: &issues) }
    }

    /// Checks the property `key` as its own type does, and what it holds, unless it is `nil`.
    @inlinable
    public mutating func property<Value: ModelValue>(
        _ key: StaticString, _ value: Value?, schema place: StaticString
    ) {
        if let value { present(key, value, place) { issues, value in value.validate(into: &issues) } }
    }

    /// Checks the property `key` as its own type does, and what it holds, unless it is absent or `null`.
    @inlinable
    public mutating func property<Value: ModelValue>(
        _ key: StaticString, _ value: OptionalNullable<Value>, schema place: StaticString
    ) {
        if case .value(let value) = value {
            present(key, value, place) { issues, value in value.validate(into: &issues) }
        }
    }

    /// Checks the number of fields of the object itself, whose schema stands at `schema` in the source.
    @_documentation(visibility: internal)
    public mutating func fieldCount(
        _ count: Int, schema place: StaticString, _ check: (inout ValidationIssues, Int) -> Void
    ) {
        let outer = schema
        schema = SchemaPlace(property: place)
        check(&self, count)
        schema = outer
    }

    @inlinable
    mutating func present<Value>(
        _ key: StaticString, _ value: Value, _ place: StaticString, _ check: (inout ValidationIssues, Value) -> Void
    ) {
        guard isWanting else { return }
        let outer = schema
        let first = count
        schema = SchemaPlace(property: place)
        check(&self, value)
        schema = outer
        if count > first { prefix(from: first, with: .key(key.description)) }
    }

    /// Checks each element; its index is added to the path, `/items` to the schema.
    @inlinable
    public mutating func elements<Value>(_ values: [Value], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: false)
        for index in values.indices where isWanting {
            let first = count
            check(&self, values[index])
            if count > first { prefix(from: first, with: .index(index)) }
        }
        schema = outer
    }

    /// Checks each element that is not `nil`.
    @inlinable
    public mutating func elements<Value>(_ values: [Value?], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: false)
        for index in values.indices where isWanting {
            guard let value = values[index] else { continue }
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .index(index)) }
        }
        schema = outer
    }

    /// Checks each value of a map; its key is added to the path, `/additionalProperties` to the schema.
    public mutating func values<Value>(_ values: [String: Value], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: true)
        for (key, value) in values where isWanting {
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .key(key)) }
        }
        schema = outer
    }

    /// Checks each value of a free-form object; its key is added to the path, `/additionalProperties` to the schema.
    public mutating func values(_ values: JSONObject, _ check: (inout ValidationIssues, JSONValue) -> Void) {
        let outer = schema
        schema.descend(isMap: true)
        for (key, value) in values where isWanting {
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .key(key)) }
        }
        schema = outer
    }

    /// Checks each value of a map that is not `nil`.
    public mutating func values<Value>(_ values: [String: Value?], _ check: (inout ValidationIssues, Value) -> Void) {
        let outer = schema
        schema.descend(isMap: true)
        for case (let key, let value?) in values where isWanting {
            let first = count
            check(&self, value)
            if count > first { prefix(from: first, with: .key(key)) }
        }
        schema = outer
    }
}

// MARK: - Branches

extension ValidationIssues {
    /// A check of one branch of a union.
    @_documentation(visibility: internal)
    public typealias Branch = (inout ValidationIssues) -> Void

    /// At least one branch must report nothing: JSON Schema 2020-12 §10.2.1.2.
    @_documentation(visibility: internal)
    public mutating func anyOf(_ branches: [Branch], from provenance: ValidationIssue.Provenance = .schema) {
        guard isWanting else { return }
        var causes: [[ValidationIssue]] = []
        for branch in branches {
            let issues = issues(of: branch)
            if issues.isEmpty { return }
            causes.append(issues)
        }
        report("anyOf", from: provenance, causes: causes)
    }

    /// Exactly one branch must report nothing: JSON Schema 2020-12 §10.2.1.3.
    @_documentation(visibility: internal)
    public mutating func oneOf(_ branches: [Branch], from provenance: ValidationIssue.Provenance = .schema) {
        guard isWanting else { return }
        let causes = branches.map { issues(of: $0) }
        let matchCount = causes.count { $0.isEmpty }
        if matchCount != 1 { report("oneOf", limit: "1", actual: "\(matchCount)", from: provenance, causes: causes) }
    }

    /// The branch must report something: JSON Schema 2020-12 §10.2.1.4.
    @_documentation(visibility: internal)
    public mutating func not(_ branch: Branch, from provenance: ValidationIssue.Provenance = .schema) {
        if isWanting, matches(branch) { report("not", from: provenance) }
    }

    /// Whether a subschema holds: of `if`, or under `contains`.
    @_documentation(visibility: internal)
    public func matches(_ check: Branch) -> Bool {
        var inner = ValidationIssues(within: self, countsOnly: true)
        check(&inner)
        return inner.count == 0
    }

    private func issues(of branch: Branch) -> [ValidationIssue] {
        var inner = ValidationIssues(within: self, countsOnly: false)
        branch(&inner)
        return inner.found
    }
}

"""########
        ),
        (
            "Values/CalendarDate.swift",
            ########"""
/// A day of the proleptic Gregorian calendar, without a time or a time zone: JSON Schema's format `date`.
public struct CalendarDate: Hashable, Sendable {
    /// The year, from 0 to 9999.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day, or `nil` if there is none such.
    public init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, 1...Self.dayCount(year, month) ~= day else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    private static func dayCount(_ year: Int, _ month: Int) -> Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeapYear ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01.
    ///
    /// Years are counted from March, so that the leap day comes last, in eras of 400 years, which are equally long.
    var daysSince1970: Int {
        let shifted = month <= 2 ? year + 399 : year + 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 865_565
    }

    /// The day that is `days` after 1970-01-01, or `nil` outside the years 0 to 9999.
    init?(daysSince1970 days: Int) {
        guard -719_528...2_932_896 ~= days else { return nil }
        let shifted = days + 865_565
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        year = shifted / 146_097 * 400 - 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }
}

extension CalendarDate: Comparable {
    /// Whether `a` is before `b`.
    public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension CalendarDate: LosslessStringConvertible {
    /// A day written as RFC 3339's `full-date`, such as `2024-02-29`.
    public init?(_ text: String) {
        guard let day = JSONBytes.with(text, { $0.count == 10 ? Self($0) : nil }) else { return nil }
        self = day
    }

    /// The day that text starts with.
    init?(_ text: JSONBytes) {
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = text.decimal(0, 4), let month = text.decimal(5, 2), let day = text.decimal(8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as RFC 3339's `full-date`.
    public var description: String {
        var output = JSONOutput(capacity: 10)
        _ = append(to: &output)
        return output.text
    }

    /// Appends the day as RFC 3339's `full-date`.
    func append(to output: inout JSONOutput) -> Bool {
        output.append(year, width: 4)
        output.append(UInt8(ascii: "-"))
        output.append(month, width: 2)
        output.append(UInt8(ascii: "-"))
        output.append(day, width: 2)
        return true
    }
}

extension CalendarDate: Model {
    /// Reads a string such as `2024-02-29`.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.text("a date") { $0.count == 10 ? CalendarDate($0) : nil }
    }

    /// Writes a string such as `2024-02-29`.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { _ = try writer.text(append) }
}

extension FieldReader {
    /// A string in a format: `parse` returns `nil` for one that is not.
    mutating func string<Value>(_ name: String, _ parse: (String) -> Value?) throws -> Value {
        let start = startOfNext
        guard let value = parse(try string()) else { throw failure(.invalid("not \(name)"), at: start) }
        return value
    }

    /// As `string(_:_:)`, without making a string where the text can be borrowed.
    mutating func text<Value>(_ name: String, _ parse: (JSONBytes) -> Value?) throws -> Value {
        guard !isCodable, try json.shape() == .string else {
            return try string(name) { JSONBytes.with($0, parse) }
        }
        let start = startOfNext
        let quoted = try json.quoted()
        let value =
            quoted.isEscaped ? JSONBytes.with(json.bytes.text(quoted), parse) : parse(json.bytes.slice(quoted.range))
        guard let value else { throw failure(.invalid("not \(name)"), at: start) }
        return value
    }
}

extension FieldWriter {
    /// A string that `append` writes and that needs no escapes; `false` if it writes none.
    mutating func text(_ append: (inout JSONOutput) -> Bool) throws -> Bool {
        if isEncoding {
            var text = JSONOutput(capacity: 32)
            guard append(&text) else { return false }
            try string(text.text)
            return true
        }
        output.append(UInt8(ascii: "\""))
        guard append(&output) else { return false }
        output.append(UInt8(ascii: "\""))
        return true
    }
}

extension JSONBytes {
    /// The number that `count` ASCII digits spell.
    @inline(__always)
    func decimal(_ start: Int, _ count: Int) -> Int? {
        var value = 0
        for index in start..<start + count {
            guard self[index].isDigit else { return nil }
            value = value * 10 + Int(self[index] &- 0x30)
        }
        return value
    }
}

"""########
        ),
        (
            "Values/Collections.swift",
            ########"""
/// `null` is `nil`: an element of an array or a map whose elements may be null.
extension Optional: ModelValue where Wrapped: ModelValue {
    /// Reads a value or `null`.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws {
        self = try reader.null() ? nil : Wrapped(reading: &reader)
    }

    /// Writes the value or `null`.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws {
        if let self { try self.write(to: &writer) } else { try writer.null() }
    }

    /// Reports what is wrong with the value, if there is one.
    ///
    /// Disfavored, so that in `issues.property("owner", owner) { issues, value in value.validate(into: &issues) }` an
    /// optional `owner` makes `value` the owner itself.
    @_documentation(visibility: internal)
    @_disfavoredOverload
    @inlinable
    public func validate(into issues: inout ValidationIssues) { self?.validate(into: &issues) }
}

extension Array: ModelValue where Element: ModelValue {
    /// Reads an array.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.array() }

    /// Writes an array.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.array(self) }

    /// Reports what is wrong with the elements.
    @_documentation(visibility: internal)
    @inlinable
    public func validate(into issues: inout ValidationIssues) {
        issues.elements(self) { issues, value in value.validate(into: &issues) }
    }
}

extension Dictionary: ModelValue where Key == String, Value: ModelValue {
    /// Reads an object.
    ///
    /// A Swift dictionary merges keys that are canonically equal: over bytes, a document that has two of them is refused.
    @_documentation(visibility: internal)
    @inlinable
    public init(reading reader: inout FieldReader) throws { self = try reader.dictionary() }

    /// Writes an object, its keys in the order of their scalars.
    @_documentation(visibility: internal)
    @inlinable
    public func write(to writer: inout FieldWriter) throws { try writer.dictionary(self) }

    /// Reports what is wrong with the values.
    @_documentation(visibility: internal)
    @inlinable
    public func validate(into issues: inout ValidationIssues) {
        issues.values(self) { issues, value in value.validate(into: &issues) }
    }
}

"""########
        ),
        (
            "Values/DecimalParts.swift",
            ########"""
/// A decimal taken apart: ±d.ddd… × 10^`exponent`, without leading or trailing zeros.
///
/// The first 19 digits stand left-aligned in one integer, so that nearly every number needs no allocation; equal values
/// have equal parts.
struct DecimalParts: Hashable {
    private(set) var isNegative = false
    /// The power of ten of the first digit.
    private var exponent = 0
    /// The first 19 digits, filled up with zeros.
    private var leading: UInt64 = 0
    /// Digits after the nineteenth.
    private var rest: [UInt8] = []

    static let zero = DecimalParts()

    private init() {}

    var isZero: Bool { leading == 0 }

    private static let width = 19
    /// Far from overflow when digit counts are added.
    private static let greatestExponent = 1_000_000_000_000_000_000

    /// Takes JSON's grammar of numbers (RFC 8259 §6), and nothing else.
    init?(_ spelling: String) {
        var text = spelling.utf8[...]
        isNegative = text.first == UInt8(ascii: "-")
        if isNegative { text.removeFirst() }

        let whole = text.prefix { $0.isDigit }
        guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return nil }
        text = text.dropFirst(whole.count)
        var fraction = text.prefix(0)
        if text.first == UInt8(ascii: ".") {
            fraction = text.dropFirst().prefix { $0.isDigit }
            guard !fraction.isEmpty else { return nil }
            text = text.dropFirst(1 + fraction.count)
        }
        var scale = 0
        if let marker = text.first {
            guard marker | 0x20 == UInt8(ascii: "e"), let value = Self.exponent(text.dropFirst()) else { return nil }
            scale = value
        }

        var position = whole.count - 1
        var count = 0
        for digits in [whole, fraction] {
            for byte in digits {
                append(byte &- 0x30, at: position, &count)
                position -= 1
            }
        }
        finish(count: count, scale: scale)
    }

    /// The digits after an `e`, its sign included; saturates.
    private static func exponent(_ text: Substring.UTF8View) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        guard !digits.isEmpty else { return nil }
        var value = 0
        for byte in digits {
            guard byte.isDigit else { return nil }
            value = value < greatestExponent / 10 ? value * 10 + Int(byte &- 0x30) : greatestExponent
        }
        return isNegative ? -value : value
    }

    private mutating func append(_ digit: UInt8, at position: Int, _ count: inout Int) {
        if count == 0 {
            guard digit != 0 else { return }
            exponent = position
        }
        if count < Self.width { leading = leading * 10 + UInt64(digit) } else { rest.append(digit) }
        count += 1
    }

    private mutating func finish(count: Int, scale: Int) {
        guard count > 0 else {
            self = .zero
            return
        }
        for _ in 0..<max(0, Self.width - count) { leading *= 10 }
        while rest.last == 0 { rest.removeLast() }
        exponent += scale
    }
}

extension UInt8 {
    /// Whether this is an ASCII digit.
    var isDigit: Bool { self &- 0x30 < 10 }
}

extension DecimalParts: Comparable {
    static func < (a: Self, b: Self) -> Bool {
        if a.isZero || b.isZero || a.isNegative != b.isNegative { return a.sign < b.sign }
        return a.isNegative ? b.magnitudeIsLess(than: a) : a.magnitudeIsLess(than: b)
    }

    private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

    private func magnitudeIsLess(than other: Self) -> Bool {
        if exponent != other.exponent { return exponent < other.exponent }
        if leading != other.leading { return leading < other.leading }
        return rest.lexicographicallyPrecedes(other.rest)
    }
}

extension DecimalParts {
    /// The first 19 digits without trailing zeros.
    private var shortened: (digits: UInt64, count: Int) {
        var digits = leading
        var count = Self.width
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            count -= 1
        }
        return (digits, count)
    }

    /// How many significant digits there are.
    private var digitCount: Int { rest.isEmpty ? shortened.count : Self.width + rest.count }

    /// The power of ten of the last significant digit.
    private var lastExponent: Int { exponent - digitCount + 1 }

    var isInteger: Bool { isZero || lastExponent >= 0 }

    /// The absolute value, if it is an integer that fits.
    var integerMagnitude: UInt64? {
        guard !isZero else { return 0 }
        guard isInteger, exponent <= Self.width else { return nil }
        var value = rest.isEmpty ? shortened.digits : leading
        for digit in rest + [UInt8](repeating: 0, count: lastExponent) {
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = tens.addingReportingOverflow(UInt64(digit))
            guard !isTooLarge, !overflows else { return nil }
            value = sum
        }
        return value
    }

    /// The significant digits, most significant first.
    private var digits: [UInt8] {
        var (value, count) = rest.isEmpty ? shortened : (leading, Self.width)
        var result = [UInt8](repeating: 0, count: count)
        while count > 0 {
            count -= 1
            result[count] = UInt8(value % 10)
            value /= 10
        }
        return result + rest
    }

    func isMultiple(of divisor: Self) -> Bool {
        guard !divisor.isZero else { return false }
        guard !isZero else { return true }
        // Both are integers times a power of ten; the last digit of this one is not zero, so that it divides by no
        // further power of ten.
        let shift = lastExponent - divisor.lastExponent
        guard shift >= 0 else { return false }
        // Ten contributes only factors two and five, of which a divisor of n digits has fewer than 4n: further zeros
        // cannot change the answer.
        let zeros = min(shift, 4 * divisor.digitCount)
        let (small, count) = divisor.shortened
        if divisor.rest.isEmpty, count <= 18 { return remainderIsZero(small, zeros: zeros) }
        return remainderIsZero(divisor.digits, zeros: zeros)
    }

    private func remainderIsZero(_ divisor: UInt64, zeros: Int) -> Bool {
        let (first, _) = rest.isEmpty ? shortened : (leading, Self.width)
        var remainder = first % divisor
        for digit in rest { remainder = (remainder * 10 + UInt64(digit)) % divisor }
        for _ in 0..<zeros { remainder = remainder * 10 % divisor }
        return remainder == 0
    }

    /// Long division, digit by digit, for divisors beyond 18 digits.
    private func remainderIsZero(_ divisor: [UInt8], zeros: Int) -> Bool {
        // One digit more than the divisor holds ten times any remainder.
        let divisor = [0] + divisor
        var remainder = [UInt8](repeating: 0, count: divisor.count)
        for digit in digits + [UInt8](repeating: 0, count: zeros) {
            remainder.removeFirst()
            remainder.append(digit)
            while !remainder.lexicographicallyPrecedes(divisor) { remainder.subtract(divisor) }
        }
        return remainder.allSatisfy { $0 == 0 }
    }
}

extension [UInt8] {
    /// Subtracts a decimal of as many digits that is not greater.
    fileprivate mutating func subtract(_ other: [UInt8]) {
        var borrow: UInt8 = 0
        for index in indices.reversed() {
            let digit = self[index] &+ 10 &- other[index] &- borrow
            borrow = digit < 10 ? 1 : 0
            self[index] = digit % 10
        }
    }
}

"""########
        ),
        (
            "Values/DecimalString.swift",
            ########"""
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A decimal number that JSON holds as a string, as `"19.90"`: the format `decimal` under `type: string`.
///
/// What was read is written back digit by digit, the zeros at the end included, which a `Decimal` does not keep.
public struct DecimalString: Hashable, Sendable {
    /// The text between the quotes.
    public let text: String
    /// The value.
    public let decimal: Decimal

    /// Whether both have the same value, however it is spelt.
    public static func == (a: Self, b: Self) -> Bool { a.decimal == b.decimal }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }
}

extension DecimalString: LosslessStringConvertible {
    /// Takes a number as JSON spells it, of at most 38 digits; `nil` for any other text.
    public init?(_ text: String) {
        guard let decimal = JSONNumber(text)?.decimal else { return nil }
        self.text = text
        self.decimal = decimal
    }

    /// A decimal, or `nil` for NaN.
    public init?(_ decimal: Decimal) {
        guard !decimal.isNaN else { return nil }
        self.decimal = decimal
        text = decimal.description
    }

    /// The text.
    public var description: String { text }
}

extension DecimalString: Comparable {
    /// Compares by value.
    public static func < (a: Self, b: Self) -> Bool { a.decimal < b.decimal }
}

extension DecimalString: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) {
        decimal = Decimal(value)
        text = String(value)
    }
}

extension DecimalString: Model {
    /// Reads a string that spells a number.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("a decimal number") { DecimalString($0) }
    }

    /// Writes the text as it was read.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(text) }
}

"""########
        ),
        (
            "Values/DigitReader.swift",
            ########"""
/// A number of ASCII digits taken from the front of text.
struct DigitReader {
    private(set) var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes exactly `count` digits, of a value within `range`.
    mutating func take(_ count: Int, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        guard range.contains(value) else { return nil }
        rest = rest.dropFirst(count)
        return value
    }

    /// Takes as many digits as there are; how many.
    mutating func takeAll() -> Int {
        let count = rest.prefix(while: \.isDigit).count
        rest = rest.dropFirst(count)
        return count
    }

    /// Takes one of some characters.
    mutating func take(_ characters: StaticString) -> UInt8? {
        guard let first = rest.first, characters.withUTF8Buffer({ $0.contains(first) }) else { return nil }
        rest.removeFirst()
        return first
    }
}

"""########
        ),
        (
            "Values/ExactDateTime.swift",
            ########"""
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A date-time as it is written: RFC 3339 text (§5.6) with its offset and all digits of its fraction.
///
/// A `Date` keeps about a tenth of a microsecond and no offset. Where nanoseconds or offsets matter, `formats: {date-time: ExactDateTime}` in
/// `modelgen.yaml`, or `x-swift-type: ExactDateTime` on a property, asks for this type instead.
public struct ExactDateTime: Hashable, Sendable {
    /// The text, as it was read.
    public let text: String

    /// The point in time, as near as a `Date` comes.
    public var date: Date {
        // The text is one: every initializer has made sure.
        JSONBytes.with(text) { Date(rfc3339: $0) } ?? Date(timeIntervalSinceReferenceDate: 0)
    }

    /// Whether both are written alike; the same time under another offset is not.
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.text) == ExactString(b.text) }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(ExactString(text)) }
}

extension ExactDateTime: LosslessStringConvertible {
    /// Takes RFC 3339 text, or `nil` for any other.
    public init?(_ text: String) {
        guard JSONBytes.with(text, { Date(rfc3339: $0) }) != nil else { return nil }
        self.text = text
    }

    /// A date in UTC, or `nil` for one outside the years 0 to 9999.
    public init?(_ date: Date) {
        var output = JSONOutput(capacity: 32)
        guard date.append(to: &output) else { return nil }
        text = output.text
    }

    /// The text.
    public var description: String { text }
}

extension ExactDateTime: Model {
    /// Reads RFC 3339 text.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("a date-time") { ExactDateTime($0) }
    }

    /// Writes the text as it was read.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(text) }
}

"""########
        ),
        (
            "Values/ExactString.swift",
            ########"""
/// A string compared by Unicode scalar, as JSON compares.
///
/// Swift's `==` on strings also merges canonically equal spellings, such as `é` as one scalar and as `e` with an accent.
/// Generated enumerations switch over it: `switch ExactString(rawValue) { case "url": … }`.
@frozen
public struct ExactString: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The string.
    public let string: String

    /// Wraps a string.
    @inlinable
    public init(_ string: String) { self.string = string }

    /// Wraps a string literal.
    @inlinable
    public init(stringLiteral value: String) { string = value }

    /// Whether both strings have the same scalars.
    @inlinable
    public static func == (a: Self, b: Self) -> Bool {
        // The lengths differ nearly always.
        a.string.utf8.count == b.string.utf8.count && a.hasSameBytes(as: b)
    }

    @usableFromInline
    func hasSameBytes(as other: Self) -> Bool {
        let isSame = string.utf8.withContiguousStorageIfAvailable { bytes in
            other.string.utf8.withContiguousStorageIfAvailable { JSONBytes(bytes).hasSameBytes(as: JSONBytes($0)) }
        }
        return (isSame ?? nil) ?? string.utf8.elementsEqual(other.string.utf8)
    }

    /// Whether `value` has the scalars of a literal: what a `case` asks.
    ///
    /// The standard library's operator for every `Equatable` type would make an `ExactString` of each literal, in twice
    /// the code.
    @inlinable
    public static func ~= (pattern: StaticString, value: Self) -> Bool {
        value.string.utf8.count == pattern.utf8CodeUnitCount && value.hasSameBytes(as: pattern)
    }

    @usableFromInline
    func hasSameBytes(as literal: StaticString) -> Bool {
        string.utf8.withContiguousStorageIfAvailable { JSONBytes($0).equals(literal, at: 0, count: $0.count) }
            ?? string.utf8.elementsEqual(literal.description.utf8)
    }

    /// Hashes the scalars. The string's own hash is the same for all canonically equal spellings, of which a document can hold
    /// any number.
    public func hash(into hasher: inout Hasher) {
        var text = string
        text.withUTF8 { JSONBytes($0).hash(into: &hasher) }
        // No byte of UTF-8, so that one string after the other hashes differently from both in one.
        hasher.combine(0xFF as UInt8)
    }
}

extension ExactString: Comparable {
    /// Whether `a` comes first in the order of Unicode scalars.
    public static func < (a: Self, b: Self) -> Bool {
        JSONBytes.with(a.string) { a in JSONBytes.with(b.string) { a.precedes($0) } }
    }
}

"""########
        ),
        (
            "Values/ExactTime.swift",
            ########"""
/// A time of day with its offset, as text: RFC 3339's `full-time`, such as `09:30:00.5+02:00`.
///
/// JSON Schema's format `time`. Without a day it is no point in time; the text keeps the offset and all digits.
public struct ExactTime: Hashable, Sendable {
    /// The text.
    public let text: String
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 60, which is a leap second.
    public let second: Int
    /// The fraction of the second; digits beyond nanoseconds are in the text only.
    public let nanosecond: Int
    /// Minutes east of UTC.
    public let offset: Int

    /// Whether both are written alike; the same time under another offset is not.
    public static func == (a: Self, b: Self) -> Bool { ExactString(a.text) == ExactString(b.text) }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(ExactString(text)) }
}

extension ExactTime: LosslessStringConvertible {
    /// Takes RFC 3339 `full-time` (§5.6), or `nil` for any other text.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let hour = reader.take(2, in: 0...23), reader.take(":") != nil, let minute = reader.take(2, in: 0...59),
            reader.take(":") != nil, let second = reader.take(2, in: 0...60),
            let nanosecond = Self.fraction(&reader), let offset = Self.offset(&reader), reader.isAtEnd
        else { return nil }
        // A leap second is the last of a day in UTC (§5.7).
        guard second < 60 || ((hour * 60 + minute - offset) % 1440 + 1440) % 1440 == 1439 else { return nil }
        (self.hour, self.minute, self.second) = (hour, minute, second)
        (self.nanosecond, self.offset, self.text) = (nanosecond, offset, text)
    }

    /// A time, or `nil` for one that there is not.
    public init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0, offset: Int = 0) {
        guard 0...59 ~= minute, 0...23 ~= hour, 0...60 ~= second, 0...999_999_999 ~= nanosecond,
            -1439...1439 ~= offset
        else { return nil }
        var output = JSONOutput(capacity: 32)
        for (index, part) in [hour, minute, second].enumerated() {
            if index > 0 { output.append(UInt8(ascii: ":")) }
            output.append(part, width: 2)
        }
        output.appendFraction(nanosecond)
        output.appendOffset(offset)
        self.init(output.text)
    }

    /// The text.
    public var description: String { text }

    private static func fraction(_ reader: inout DigitReader) -> Int? {
        guard reader.take(".") != nil else { return 0 }
        var (nanoseconds, count) = (0, 0)
        while let digit = reader.take(1, in: 0...9) {
            if count < 9 { nanoseconds = nanoseconds * 10 + digit }
            count += 1
        }
        guard count > 0 else { return nil }
        for _ in 0..<max(0, 9 - count) { nanoseconds *= 10 }
        return nanoseconds
    }

    /// Minutes east of UTC.
    private static func offset(_ reader: inout DigitReader) -> Int? {
        guard let sign = reader.take("Zz+-") else { return nil }
        if sign | 0x20 == UInt8(ascii: "z") { return 0 }
        guard let hour = reader.take(2, in: 0...23), reader.take(":") != nil, let minute = reader.take(2, in: 0...59)
        else { return nil }
        return (hour * 60 + minute) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}

extension JSONOutput {
    /// A fraction of a second with as few digits as it takes, in threes.
    fileprivate mutating func appendFraction(_ nanoseconds: Int) {
        guard nanoseconds > 0 else { return }
        var (digits, value) = (9, nanoseconds)
        while value % 1000 == 0 { (digits, value) = (digits - 3, value / 1000) }
        append(UInt8(ascii: "."))
        append(value, width: digits)
    }

    fileprivate mutating func appendOffset(_ minutes: Int) {
        guard minutes != 0 else { return append(UInt8(ascii: "Z")) }
        append(UInt8(ascii: minutes < 0 ? "-" : "+"))
        append(abs(minutes) / 60, width: 2)
        append(UInt8(ascii: ":"))
        append(abs(minutes) % 60, width: 2)
    }
}

"""########
        ),
        (
            "Values/FoundationValues.swift",
            ########"""
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// A format is its type's own conformance, so that the strategies of the caller's coder never see it.

// MARK: - date-time

extension Date: ModelValue {
    /// Reads RFC 3339 text (§5.6), up to nanoseconds; a `Date` keeps about a tenth of a microsecond.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.text("a date-time") { Date(rfc3339: $0) }
    }

    /// Writes RFC 3339 text in UTC, with as few digits of a fraction as read back as this date: none, 3, or 6 to 9.
    /// A time that is outside of the years 0 to 9999 only in UTC has the offset that brings it back in.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws {
        guard try writer.text(append) else {
            // Not the date itself: Foundation traps when it describes one far away.
            throw writer.failure(timeIntervalSince1970, "RFC 3339 has only the years 0 to 9999.")
        }
    }

    /// The time that RFC 3339 text (§5.6) names, as generated types read it; `nil` for any other text.
    public init?(rfc3339 text: String) {
        guard let date = JSONBytes.with(text, { Date(rfc3339: $0) }) else { return nil }
        self = date
    }

    /// RFC 3339 text in UTC, as generated types write it; `nil` for a time outside of the years 0 to 9999.
    public var rfc3339: String? {
        var output = JSONOutput(capacity: 32)
        return append(to: &output) ? output.text : nil
    }

    private static var secondsFrom1970: Int { 978_307_200 }

    init?(rfc3339 text: JSONBytes) {
        guard text.count >= 20, let day = CalendarDate(text), text[10] | 0x20 == UInt8(ascii: "t"),
            let hour = text.decimal(11, 2), text[13] == UInt8(ascii: ":"),
            let minute = text.decimal(14, 2), text[16] == UInt8(ascii: ":"),
            let second = text.decimal(17, 2), hour < 24, minute < 60, second <= 60
        else { return nil }
        var place = 19
        guard let fraction = Self.fraction(text, &place), let offset = Self.offset(text, place) else { return nil }
        let seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
        // A leap second ends a day in UTC (§5.7); `Date` has none and takes the second after it.
        guard second < 60 || seconds % 86_400 == 0 else { return nil }
        let whole = Double(seconds - Self.secondsFrom1970)
        let interval = whole + fraction
        // Far from 2001 a `Date` is coarser than a fraction near one; the next second may be the next year, or no year at all.
        self.init(timeIntervalSinceReferenceDate: interval < whole + 1 ? interval : (whole + 1).nextDown)
    }

    /// The seconds after the point; digits beyond nanoseconds do not count.
    private static func fraction(_ text: JSONBytes, _ place: inout Int) -> Double? {
        guard text[place] == UInt8(ascii: ".") else { return 0 }
        place += 1
        let start = place
        var nanoseconds = 0
        while text[place].isDigit {
            if place - start < 9 { nanoseconds = nanoseconds * 10 + Int(text[place] - 0x30) }
            place += 1
        }
        guard place > start else { return nil }
        for _ in 0..<max(0, start + 9 - place) { nanoseconds *= 10 }
        return Double(nanoseconds) / 1e9
    }

    /// Seconds east of UTC.
    private static func offset(_ text: JSONBytes, _ start: Int) -> Int? {
        if text.count == start + 1 { return text[start] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
        guard text.count == start + 6, text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "-"),
            text[start + 3] == UInt8(ascii: ":"),
            let hour = text.decimal(start + 1, 2), let minute = text.decimal(start + 4, 2), hour < 24, minute < 60
        else { return nil }
        return (hour * 60 + minute) * (text[start] == UInt8(ascii: "-") ? -60 : 60)
    }

    /// Appends RFC 3339 text, if there is one for this date.
    func append(to output: inout JSONOutput) -> Bool {
        let interval = timeIntervalSinceReferenceDate
        guard abs(interval) < 1e12 else { return false }
        let whole = interval.rounded(.down)
        var (digits, unit) = (0, 1.0)
        while true {
            let units = ((interval - whole) * unit).rounded()
            if digits == 9 || units < unit && whole + units / unit == interval {
                return Self.append(Int(whole), Int(min(units, unit - 1)), digits, to: &output)
            }
            // Seven digits are what .NET writes and what a `Date` of our time just keeps.
            digits += digits < 6 ? 3 : 1
            unit *= digits <= 6 ? 1000 : 10
        }
    }

    private static func append(_ seconds: Int, _ fraction: Int, _ digits: Int, to output: inout JSONOutput) -> Bool {
        let seconds = seconds + secondsFrom1970
        // A time within a day of the first or the last year may be one of that year in its place: there it can be written.
        let hours = hoursOutside(seconds)
        guard abs(hours) < 24 else { return false }
        let local = seconds - hours * 3600
        let second = ((local % 86_400) + 86_400) % 86_400
        guard let day = CalendarDate(daysSince1970: (local - second) / 86_400) else { return false }
        _ = day.append(to: &output)
        output.append(UInt8(ascii: "T"))
        output.append(second / 3600, width: 2)
        output.append(UInt8(ascii: ":"))
        output.append(second / 60 % 60, width: 2)
        output.append(UInt8(ascii: ":"))
        output.append(second % 60, width: 2)
        if digits > 0 {
            output.append(UInt8(ascii: "."))
            output.append(fraction, width: digits)
        }
        guard hours != 0 else {
            output.append(UInt8(ascii: "Z"))
            return true
        }
        output.append(hours > 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        output.append(abs(hours), width: 2)
        output.append(UInt8(ascii: ":"))
        output.append(0, width: 2)
        return true
    }

    /// The hours, whole ones, by which a time misses the years 0 to 9999; below zero for one before them.
    private static func hoursOutside(_ seconds: Int) -> Int {
        let (first, end) = (-719_528 * 86_400, 2_932_897 * 86_400)
        if seconds >= end { return (seconds - end) / 3600 + 1 }
        return seconds < first ? -((first - seconds + 3599) / 3600) : 0
    }
}

// MARK: - uuid, uri, byte

extension UUID: ModelValue {
    /// Reads a UUID (RFC 9562 §4) in either case.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("a UUID") { $0.utf8.count == 36 ? UUID(uuidString: $0) : nil }
    }

    /// Writes a UUID in lower case, as RFC 9562 §4 recommends.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(uuidString.lowercased()) }
}

extension URL: ModelValue {
    /// Reads a URL; Foundation percent-encodes characters that no URL may have.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws { self = try reader.string("a URL") { URL(string: $0) } }

    /// Writes the absolute URL.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(absoluteString) }
}

extension Data: ModelValue {
    /// Reads base64 (RFC 4648 §4): padded, without white space or stray bits.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        self = try reader.string("base64") { text in
            Data(base64Encoded: text).flatMap { $0.base64EncodedString() == text ? $0 : nil }
        }
    }

    /// Writes base64.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.string(base64EncodedString()) }
}

extension ModelValue {
    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: `EncodingError` for what JSON cannot hold, such as an infinite number.
    public func jsonData(_ options: EncodingOptions = .compact) throws -> Data { Data(try jsonBytes(options)) }
}

// MARK: - Exact numbers

extension JSONNumber {
    /// The value as a `Decimal`, or `nil` if it needs more than its 38 digits or a greater exponent.
    public var decimal: Decimal? {
        guard let value = Decimal(string: spelling), JSONNumber(value) == self else { return nil }
        return value
    }

    /// A decimal, or `nil` for NaN, which JSON does not have.
    public init?(_ value: Decimal) {
        guard !value.isNaN else { return nil }
        self.init(value.description)
    }
}

@_documentation(visibility: internal)
extension Decimal: JSONNumeric {
    /// The decimal, or `nil` for NaN.
    public var jsonNumber: JSONNumber? { JSONNumber(self) }
}

extension Decimal: ModelValue {
    /// Reads a number of at most 38 digits, exactly; one that does not fit is an error.
    ///
    /// A Codable decoder rounds what does not fit.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        if reader.isCodable {
            self = try reader.codable.decimal()
            return
        }
        let range = try reader.json.number()
        guard let value = JSONNumber(uncheckedSpelling: reader.json.bytes.string(range)).decimal else {
            throw reader.json.doesNotFit(Decimal.self, range)
        }
        self = value
    }

    /// Writes a number; JSON has no NaN.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws {
        guard let number = JSONNumber(self) else { throw writer.failure(self, "JSON has no spelling for \(self).") }
        try writer.number(number)
    }
}

extension JSONNumber: Model {
    /// Reads a number. A Codable decoder shows no number's spelling: integers and decimals of 38 digits keep their value,
    /// others are rounded to a `Double`.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        if reader.isCodable {
            self = try reader.codable.number()
            return
        }
        let range = try reader.json.number()
        spelling = reader.json.bytes.string(range)
    }

    /// Writes the spelling. A Codable encoder gets an integer, a `Double` or a `Decimal`, the first that holds the value.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.number(self) }
}

extension CodableReader {
    func decimal() throws -> Decimal {
        guard let value = try number().decimal else {
            throw ReadingFailure.Reason.outOfRange(nil, Decimal.self).decodingError(decoder.codingPath)
        }
        return value
    }

    func number() throws -> JSONNumber {
        let container = try decoder.singleValueContainer()
        // Foundation reads an integer by way of `Double` where it has a fraction: `Decimal` keeps 0.99999999999999999999.
        if let decimal = try? container.decode(Decimal.self), let number = JSONNumber(decimal) { return number }
        if let integer = try? container.decode(Int64.self) { return JSONNumber(integer) }
        if let integer = try? container.decode(UInt64.self) { return JSONNumber(integer) }
        let double: Double = try primitive()
        guard let number = JSONNumber(double) else {
            throw ReadingFailure.Reason.outOfRange(nil, Double.self).decodingError(decoder.codingPath)
        }
        return number
    }
}

/// A number for a Codable encoder.
struct EncodableNumber: Encodable {
    let number: JSONNumber

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let integer: Int64 = number.integer() { return try container.encode(integer) }
        if let integer: UInt64 = number.integer() { return try container.encode(integer) }
        // Only encoders of JSON know `Decimal`; others write it as an object.
        let double = number.double
        if let double, JSONNumber(double) == number { return try container.encode(double) }
        if let decimal = number.decimal { return try container.encode(decimal) }
        if let double { return try container.encode(double) }
        let text = "No encoder holds the number \(number.excerpt)."
        throw EncodingError.invalidValue(number, .init(codingPath: encoder.codingPath, debugDescription: text))
    }
}

// MARK: - Foundation's encoder

extension EncodingKeyStrategy {
    /// What a custom strategy does to keys.
    static func conversion(of strategy: Any) -> Conversion? {
        guard case .custom(let convert)? = strategy as? JSONEncoder.KeyEncodingStrategy else { return nil }
        return convert
    }
}

"""########
        ),
        (
            "Values/Indirect.swift",
            ########"""
// Boxes: what a property keeps on the heap behind its plain type, with value semantics. A type can contain itself through
// them, and a large struct does not grow by what it embeds. They are no property wrappers, because those cannot stand in a
// `nonisolated` struct.
//
// Releasing a chain of boxes is recursive, as for every linked structure in Swift: a list built in memory can overflow the
// stack when it is released, compared, hashed or encoded (measured for release: not yet at 64,000 boxes on 8 MB, 4,000 on
// 512 KB). What is decoded cannot get that long, because `DecodingOptions.Limits.depth` bounds nesting.

/// The heap storage behind the boxes.
@usableFromInline
final class IndirectStorage<Value> {
    @usableFromInline var value: Value

    @usableFromInline
    init(_ value: Value) { self.value = value }
}

/// A value on the heap; copies share it until one of them is changed.
@_documentation(visibility: internal)
@frozen
public struct Indirect<Value> {
    @usableFromInline var storage: IndirectStorage<Value>

    /// Puts a value into a new box.
    @inlinable
    public init(_ value: Value) { storage = IndirectStorage(value) }

    /// The value.
    @inlinable
    public var value: Value {
        get { storage.value }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = IndirectStorage(storage.value) }
            yield &storage.value
        }
    }
}

/// An optional value on the heap; `nil` allocates nothing.
@_documentation(visibility: internal)
@frozen
public struct IndirectOptional<Value> {
    @usableFromInline var storage: IndirectStorage<Value>?

    /// Puts a value into a new box.
    @inlinable
    public init(_ value: Value?) {
        if let value { storage = IndirectStorage(value) }
    }

    /// The value.
    @inlinable
    public var value: Value? {
        get { storage?.value }
        _modify {
            // The value is moved out while it is changed in place, so that it is copied only when it was shared.
            var value = isKnownUniquelyReferenced(&storage) ? storage.take()?.value : storage?.value
            defer { storage = value.map(IndirectStorage.init) }
            yield &value
        }
    }
}

/// An optional-nullable value on the heap; `.unset` and `.null` allocate nothing.
@_documentation(visibility: internal)
@frozen
public struct IndirectOptionalNullable<Value> {
    @usableFromInline var storage: OptionalNullable<IndirectStorage<Value>>

    /// Puts a value into a new box.
    @inlinable
    public init(_ value: OptionalNullable<Value>) { storage = value.map(IndirectStorage.init) }

    /// The value.
    @inlinable
    public var value: OptionalNullable<Value> {
        get { storage.map(\.value) }
        set { storage = newValue.map(IndirectStorage.init) }
    }
}

extension Indirect: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (a: Self, b: Self) -> Bool { a.storage === b.storage || a.value == b.value }
}

extension Indirect: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

// The storage is reachable through its box alone and is copied before a shared one is changed.
extension Indirect: @unchecked Sendable where Value: Sendable {}

extension IndirectOptional: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (a: Self, b: Self) -> Bool { a.storage === b.storage || a.value == b.value }
}

extension IndirectOptional: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

// As for `Indirect`.
extension IndirectOptional: @unchecked Sendable where Value: Sendable {}

extension IndirectOptionalNullable: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (a: Self, b: Self) -> Bool { a.value == b.value }
}

extension IndirectOptionalNullable: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

// As for `Indirect`.
extension IndirectOptionalNullable: @unchecked Sendable where Value: Sendable {}

"""########
        ),
        (
            "Values/JSONKind.swift",
            ########"""
/// What kind of JSON value stands somewhere, as JSON Schema's `type` keyword tells them apart.
@frozen
public enum JSONKind: String, Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean
    /// A number without a fractional part, in whatever spelling: `1`, `1.0` and `1e2` are integers.
    case integer
    /// A number with a fractional part.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
}

"""########
        ),
        (
            "Values/JSONNumber.swift",
            ########"""
/// A JSON number in its exact decimal spelling.
///
/// Numbers are compared by value, at any magnitude and without rounding: `1`, `1.0` and `1e0` are equal and have one
/// hash. Nothing is ever expanded, so that `1e999999999` is as cheap as `1`. (Exponents beyond ±10¹⁸ count as ±10¹⁸.)
public struct JSONNumber: Sendable {
    /// The number as it is spelled: RFC 8259 §6.
    public let spelling: String

    /// A number from its JSON spelling, or `nil` if that is not one.
    public init?(_ spelling: String) {
        guard DecimalParts(spelling) != nil else { return nil }
        self.spelling = spelling
    }

    /// An integer.
    public init(_ value: some BinaryInteger) { spelling = String(value) }

    /// The shortest decimal that reads back as `value`, or `nil` for infinities and NaN, which JSON does not have.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        spelling = value.description
    }

    /// The shortest decimal that reads back as `value`, or `nil` for infinities and NaN, which JSON does not have.
    public init?(_ value: Float) {
        guard value.isFinite else { return nil }
        spelling = value.description
    }

    /// For text that the reader has already checked.
    init(uncheckedSpelling: String) { spelling = uncheckedSpelling }

    /// The value as `T`, or `nil` if it has a fractional part or does not fit.
    public func integer<T: FixedWidthInteger>(as _: T.Type = T.self) -> T? {
        guard let magnitude = parts.integerMagnitude else { return nil }
        guard parts.isNegative else { return T(exactly: magnitude) }
        guard let value = T(exactly: magnitude) else {
            // The magnitude of the smallest integer has no positive counterpart.
            return T.isSigned && magnitude == T.min.magnitude ? T.min : nil
        }
        return T.isSigned ? 0 - value : value == 0 ? 0 : nil
    }

    /// The nearest `Double`, or `nil` if the number is beyond its range.
    public var double: Double? {
        guard let value = Double(spelling), value.isFinite else { return nil }
        return value
    }

    /// Whether the number has no fractional part.
    public var isInteger: Bool { parts.isInteger }

    /// Whether this number is `divisor` times an integer, in exact decimal arithmetic: `0.7` is a multiple of `0.1`.
    ///
    /// Nothing is a multiple of zero.
    public func isMultiple(of divisor: JSONNumber) -> Bool { parts.isMultiple(of: divisor.parts) }

    var parts: DecimalParts { DecimalParts(spelling) ?? .zero }
}

extension JSONNumber: Hashable, Comparable {
    /// Whether both numbers have the same value.
    public static func == (a: Self, b: Self) -> Bool { a.parts == b.parts }
    /// Whether `a` is less than `b`.
    public static func < (a: Self, b: Self) -> Bool { a.parts < b.parts }
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

extension JSONNumber: CustomStringConvertible {
    /// The spelling.
    public var description: String { spelling }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
    /// Creates a number from an integer literal.
    public init(integerLiteral value: Int) { self.init(value) }

    /// Creates a number from a floating-point literal, which the compiler rounds to a `Double`; a string literal is exact.
    public init(floatLiteral value: Double) {
        precondition(value.isFinite, "A JSON number is finite.")
        spelling = value.description
    }

    /// Creates a number from its spelling; a literal that is not a JSON number is a programming error and traps.
    public init(stringLiteral value: String) {
        precondition(DecimalParts(value) != nil, "Not a JSON number.")
        spelling = value
    }
}

"""########
        ),
        (
            "Values/JSONObject.swift",
            ########"""
/// A free-form JSON object: its keys in the order of the document, compared by scalar.
public struct JSONObject: Sendable {
    private var fields: [Element] = []
    /// Places by key, from the size on where looking at each key is slower.
    private var places = KeyPlaces()

    private static let greatestUnindexedCount = 8

    /// A key and its value.
    public typealias Element = (key: String, value: JSONValue)

    /// Creates an empty object.
    public init() {}

    /// Creates an object; of a key that is repeated, the first place and the last value count.
    public init(_ fields: some Sequence<(String, JSONValue)>) {
        for (key, value) in fields { self[key] = value }
    }

    /// The keys in order.
    public var keys: [String] { fields.map(\.key) }

    /// The values in order.
    public var values: [JSONValue] { fields.map(\.value) }

    /// The value under `key`. A new key is added at the end; assigning `nil` removes the key.
    public subscript(key: String) -> JSONValue? {
        get { place(of: key).map { fields[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (let place?, let value?): fields[place].value = value
            case (let place?, nil): remove(at: place)
            case (nil, let value?): append(key, value)
            case (nil, nil): break
            }
        }
    }

    private func place(of key: String) -> Int? {
        if fields.count > Self.greatestUnindexedCount {
            return places.place(hash: KeyPlaces.hash(key)) { ExactString(fields[$0].key) == ExactString(key) }
        }
        let key = ExactString(key)
        return fields.firstIndex { ExactString($0.key) == key }
    }

    func hasKey(_ key: String) -> Bool { place(of: key) != nil }

    /// Whether the key is there; makes a string of it only where looking at each key takes longer.
    func hasKey(_ key: StaticString) -> Bool {
        if fields.count > 64 { return hasKey(key.description) }
        return fields.contains { field in
            field.key.utf8.count == key.utf8CodeUnitCount
                && JSONBytes.with(field.key) { $0.equals(key, at: 0, count: $0.count) }
        }
    }

    /// Adds a key that is not there yet.
    mutating func append(_ key: String, _ value: JSONValue) {
        // Few objects have less, and a first field alone would be moved with the second and the third.
        if fields.isEmpty { fields.reserveCapacity(4) }
        fields.append((key, value))
        guard fields.count > Self.greatestUnindexedCount else { return }
        if fields.count == Self.greatestUnindexedCount + 1 || !places.hasRoom(for: fields.count) {
            index()
        } else {
            places.insert(fields.count - 1, hash: KeyPlaces.hash(key))
        }
    }

    private mutating func remove(at place: Int) {
        fields.remove(at: place)
        index()
    }

    private mutating func index() {
        places = KeyPlaces()
        guard fields.count > Self.greatestUnindexedCount else { return }
        places = KeyPlaces(for: 2 * fields.count)
        for place in fields.indices { places.insert(place, hash: KeyPlaces.hash(fields[place].key)) }
    }
}

extension JSONObject: RandomAccessCollection {
    /// The place of the first field.
    public var startIndex: Int { 0 }
    /// The number of fields.
    public var endIndex: Int { fields.count }
    /// The field at a place.
    public subscript(position: Int) -> Element { fields[position] }
}

extension JSONObject: Hashable {
    /// Whether both have the same keys with equal values, in whatever order.
    public static func == (a: Self, b: Self) -> Bool {
        a.count == b.count && a.allSatisfy { b[$0.key] == $0.value }
    }

    /// Hashes keys and values, in whatever order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for (key, value) in self {
            var field = Hasher()
            field.combine(ExactString(key))
            field.combine(value)
            sum &+= field.finalize()
        }
        hasher.combine(count)
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object from a literal; of a key that is repeated, the first place and the last value count.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: CustomStringConvertible {
    /// The object as compact JSON text.
    public var description: String { JSONValue.object(self).description }
}

extension JSONObject: Model {
    /// Reads an object.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws { self = try reader.jsonObject() }

    /// Writes the fields in their order.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.object(self) }
}

"""########
        ),
        (
            "Values/JSONValue+Holding.swift",
            ########"""
// What a value that was read holds of its document.

extension JSONValue {
    /// What a value writes that was just read, from a document as deep as its reader allowed.
    ///
    /// The tag that a union would add is none of what the value holds: it may have been read without.
    init(writtenBy value: some ModelValue) throws {
        var writer = FieldWriter(.compact)
        writer.leavesOutTag = true
        try value.write(to: &writer)
        try self.init(json: writer.output.bytes, options: DecodingOptions(limits: .init(depth: .max)))
    }

    /// Reads the value as a type of the model.
    ///
    /// - Throws: `DecodingError`.
    public func decoded<Value: ModelValue>(as type: Value.Type = Value.self) throws -> Value {
        try Value(json: jsonBytes())
    }

    /// Whether every key of `other`, at any depth, is one of this value too. Values that are neither objects nor arrays are
    /// different spellings of the same.
    func holds(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object(let own), .object(let other)):
            other.allSatisfy { key, value in own[key]?.holds(value) == true }
        case (.array(let own), .array(let other)):
            own.count == other.count && zip(own, other).allSatisfy { $0.holds($1) }
        default: true
        }
    }

    /// Whether every key of this value, at any depth, is one of a part's.
    func isHeld(by parts: [JSONValue]) -> Bool {
        switch self {
        case .object(let fields):
            fields.allSatisfy { key, value in
                let values = parts.compactMap { $0[key] }
                return !values.isEmpty && value.isHeld(by: values)
            }
        case .array(let elements):
            elements.enumerated().allSatisfy { index, element in
                element.isHeld(by: parts.compactMap { $0[index] })
            }
        default: true
        }
    }
}

"""########
        ),
        (
            "Values/JSONValue.swift",
            ########"""
/// Free-form JSON.
///
/// Over bytes nothing is lost: keys keep their order, numbers their spelling. A Codable decoder shows neither, and
/// Foundation's merges keys that are canonically equal.
///
/// Values are compared as JSON Schema compares them: numbers by value, objects in whatever order, strings by scalar.
public enum JSONValue: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number in its exact spelling.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

extension JSONValue {
    /// What kind of value this is.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number(let value): value.isInteger ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// Whether this is `null`.
    public var isNull: Bool { kind == .null }

    /// The boolean, if this is one.
    public var boolValue: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The number, if this is one.
    public var numberValue: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The number as an `Int`, if this is one that fits.
    public var intValue: Int? { numberValue?.integer() }

    /// The number as a `Double`, if this is one within its range.
    public var doubleValue: Double? { numberValue?.double }

    /// The string, if this is one.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The array, if this is one.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The object, if this is one.
    public var objectValue: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The value under `key`, if this is an object that has it.
    ///
    /// Assigning turns a value that is not an object into one; assigning `nil` removes the key.
    public subscript(key: String) -> JSONValue? {
        get { objectValue?[key] }
        set {
            var object = objectValue ?? JSONObject()
            guard newValue != nil || objectValue != nil else { return }
            self = .null
            object[key] = newValue
            self = .object(object)
        }
    }

    /// The element at `index`, if this is an array that has it.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }
}

extension JSONValue: Hashable {
    /// Whether both are the same JSON value.
    public static func == (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): ExactString(a) == ExactString(b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }

    /// Hashes the JSON value.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let values): hasher.combine(values)
        case .object(let value): hasher.combine(value)
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// Creates a boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// Creates a number.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// Creates a number.
    public init(floatLiteral value: Double) { self = .number(JSONNumber(floatLiteral: value)) }
    /// Creates a string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Creates an array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Creates an object; of a key that is repeated, the first place and the last value count.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON text.
    public var description: String { (try? jsonBytes()).map { String(decoding: $0, as: UTF8.self) } ?? "null" }
}

extension JSONValue: Model {
    /// Reads any value.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        switch try reader.shape() {
        case .null:
            try reader.skip()
            self = .null
        case .boolean: self = .boolean(try Bool(reading: &reader))
        case .integer, .number: self = .number(try JSONNumber(reading: &reader))
        case .string: self = .string(try String(reading: &reader))
        case .array: self = .array(try [JSONValue](reading: &reader))
        case .object: self = .object(try reader.jsonObject())
        }
    }

    /// Writes the value.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws {
        switch self {
        case .null: try writer.null()
        case .boolean(let value): try value.write(to: &writer)
        case .number(let value): try value.write(to: &writer)
        case .string(let value): try value.write(to: &writer)
        case .array(let values): try values.write(to: &writer)
        case .object(let object): try writer.object(object)
        }
    }
}

"""########
        ),
        (
            "Values/KeyPlaces.swift",
            ########"""
/// Places of keys by their hashes: a hash table with open addressing and without removal, an eighth of the room that a dictionary of
/// strings takes, and of its time.
struct KeyPlaces: Sendable {
    /// A place plus one; 0 where there is none. A power of two of them, at least twice as many as there are places.
    private var slots: [UInt32] = []

    init() {}

    /// A table with room for `count` places.
    init(for count: Int) {
        let size = 1 << (Int.bitWidth - (2 * max(count, 8) - 1).leadingZeroBitCount)
        slots = Array(repeating: 0, count: size)
    }

    /// Different in every process, so that no document is made of keys that share a slot.
    private static let seed = UInt64.random(in: .min ... .max)

    /// The hash of a key's bytes.
    static func hash(_ key: String) -> UInt64 { JSONBytes.with(key) { $0.hash(seed: seed) } }

    func hasRoom(for count: Int) -> Bool { 2 * count <= slots.count }

    /// The place of a key with this hash that `isMatch` tells to be the one.
    @inline(__always)
    func place(hash: UInt64, _ isMatch: (Int) -> Bool) -> Int? {
        var slot = slot(hash)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if isMatch(place) { return place }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// Adds a place, for which there is room.
    @inline(__always)
    mutating func insert(_ place: Int, hash: UInt64) {
        var slot = slot(hash)
        while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
        slots[slot] = UInt32(place + 1)
    }

    @inline(__always)
    private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count &- 1) }
}

"""########
        ),
        (
            "Values/WireText.swift",
            ########"""
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// Swift has no literals for dates, identifiers and addresses. Generated defaults write the text that the source has; the generator has
// made sure that it is one.

extension ModelValue {
    /// The value that a string stands for on the wire: `Date(wireText: "2024-02-29T12:00:00Z")`.
    ///
    /// - Precondition: The type reads the text.
    @_documentation(visibility: internal)
    public init(wireText text: StaticString) {
        var output = JSONOutput(capacity: text.utf8CodeUnitCount + 2)
        output.appendQuoted(text.description)
        self.init(wireJSON: output.text)
    }

    /// The value of a JSON text, which may have keys that the type does not.
    ///
    /// - Precondition: The type reads the text.
    @_documentation(visibility: internal)
    public init(exampleJSON text: StaticString) { self.init(wireJSON: text.description, .lenient) }

    fileprivate init(wireJSON json: String, _ options: DecodingOptions = .strict) {
        do {
            self = try JSONBytes.with(json) { try Self($0, options) }
        } catch {
            // Only generated code comes here, with a text that the generator has read as the type: there is no value to go on with.
            preconditionFailure("\(json) is no \(Self.self): \(error)")
        }
    }
}

extension Decimal {
    /// The value of a number as JSON spells it: `Decimal(wireText: "0.10")`. A float literal would go by way of `Double`.
    ///
    /// - Precondition: It is a number of at most 38 digits.
    @_documentation(visibility: internal)
    public init(wireText text: StaticString) { self.init(wireJSON: text.description) }
}

"""########
        ),
        (
            "Writing/FieldWriter+Values.swift",
            ########"""
// Values, by either driver.

extension FieldWriter {
    /// `null` as four bytes, the first one lowest.
    static var null: UInt32 { 0x6C6C_756E }

    /// Writes a value to the encoder.
    @inline(never)
    func single(_ value: some Encodable) throws {
        var container = codable?.encoder.singleValueContainer()
        try container?.encode(value)
    }

    @inline(never)
    private func singleNull() throws {
        var container = codable?.encoder.singleValueContainer()
        try container?.encodeNil()
    }

    @usableFromInline
    mutating func null() throws {
        if isEncoding { return try singleNull() }
        output.append(literal: Self.null)
    }

    @usableFromInline
    mutating func string(_ value: String) throws {
        if isEncoding { return try single(value) }
        output.appendQuoted(value)
    }

    @usableFromInline
    mutating func bool(_ value: Bool) throws {
        if isEncoding { return try single(value) }
        if value { output.append(literal: 0x6575_7274) } else { output.append(literal: 0x736C_6166, UInt8(ascii: "e")) }
    }

    @usableFromInline
    mutating func integer<Value: FixedWidthInteger & PrimitiveValue>(_ value: Value) throws {
        if isEncoding { return try single(value) }
        output.append(value)
    }

    @usableFromInline
    mutating func double(_ value: Double) throws {
        guard value.isFinite else { return try notFinite(value) }
        if isEncoding { return try single(value) }
        decimal(value.description)
    }

    @usableFromInline
    mutating func float(_ value: Float) throws {
        guard value.isFinite else { return try notFinite(value) }
        if isEncoding { return try single(value) }
        decimal(value.description)
    }

    /// Swift's shortest spelling, without a fraction of zero.
    private mutating func decimal(_ spelling: String) {
        output.append(spelling)
        if spelling.utf8.suffix(2).elementsEqual(".0".utf8) { output.removeLast(2) }
    }

    mutating func number(_ number: JSONNumber) throws {
        if isEncoding { return try single(EncodableNumber(number: number)) }
        output.append(number.spelling)
    }
}

"""########
        ),
        (
            "Writing/FieldWriter.swift",
            ########"""
// One file: what rows, unions and collections do to the state between them is private to it.

/// Writes one document for generated types, to JSON bytes or to any Codable encoder.
public struct FieldWriter: ~Copyable {
    let codable: CodableTarget?
    /// Whether a Codable encoder is driven.
    @usableFromInline let isEncoding: Bool

    let options: EncodingOptions
    var output: JSONOutput
    var collection = OpenCollection()
    private(set) var level = 0
    /// The keys of the rows of the open objects, written or not.
    private(set) var rows = TrivialStack<StaticString>()
    /// The fields of the open objects, where keys are sorted.
    private var fields: [WrittenField] = []
    /// What unions write into the object that comes next.
    private var pendingTags: [(key: StaticString, value: Tag)] = []
    /// Whether the outermost value is written without the tag that a union adds.
    var leavesOutTag = false
    /// What a description needs.
    var excerpt = Excerpt()

    /// The array or object being written.
    @usableFromInline
    struct OpenCollection {
        var isEmpty = true
        /// Whether a row is nothing but its key and its value.
        var isPlain = true
        /// Whether a description shows no more of it.
        var isElided = false
        /// How many of its rows, from the first, are tags that a union has written.
        var tagCount: UInt32 = 0
        var firstField = 0
        var firstRow = 0
    }

    private struct WrittenField {
        var key: ExactString
        var start: Int
        var end: Int
        var range: Range<Int> { start..<end }
    }

    init(_ options: EncodingOptions, level: Int = 0) {
        codable = nil
        isEncoding = false
        self.options = options
        self.level = level
        output = JSONOutput(capacity: 1024)
    }

    init(_ encoder: any Encoder, _ strategy: EncodingKeyStrategy?) {
        codable = CodableTarget(encoder, strategy)
        isEncoding = true
        options = .compact
        output = JSONOutput(capacity: 0)
    }
}

extension ModelValue {
    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: `EncodingError` for what JSON cannot hold, such as an infinite number.
    public func jsonBytes(_ options: EncodingOptions = .compact) throws -> [UInt8] {
        var writer = FieldWriter(options)
        try write(to: &writer)
        return writer.output.bytes
    }
}

// MARK: - Fields, one method per row of the presence table

extension FieldWriter {
    /// A key that must be there and must not be `null`.
    @inlinable
    public mutating func required<Value: ModelValue>(_ key: StaticString, _ value: Value) throws {
        if name(key) { return try encode(value, key) }
        try value.write(to: &self)
    }

    /// A key that must be there and may be `null`, which is `nil`.
    @inlinable
    public mutating func requiredNullable<Value: ModelValue>(_ key: StaticString, _ value: Value?) throws {
        if let value { try required(key, value) } else { try null(key) }
    }

    /// A key that may be absent, which is `nil`.
    @inlinable
    public mutating func optional<Value: ModelValue>(_ key: StaticString, _ value: Value?) throws {
        if let value { try required(key, value) } else { leaveOut(key) }
    }

    /// A key that may be absent, `null`, or hold a value.
    @inlinable
    public mutating func optionalNullable<Value: ModelValue>(
        _ key: StaticString, _ value: OptionalNullable<Value>
    ) throws {
        switch value {
        case .unset: leaveOut(key)
        case .null: try null(key)
        case .value(let value): try required(key, value)
        }
    }

    /// A key that the schema requires and does not describe.
    @_documentation(visibility: internal)
    public mutating func expected(_ key: StaticString, _ value: OptionalNullable<JSONValue>) throws {
        try optionalNullable(key, value)
    }

    /// A key whose value the schema fixes.
    @inlinable
    public mutating func constant<Value: ModelValue>(_ key: StaticString, _ value: Value) throws {
        try required(key, value)
    }

    /// Every key that no row has written, in the order of their scalars. It comes after the rows.
    ///
    /// - Throws: `EncodingError` for a key that belongs to a row: the object would have it twice.
    @inlinable
    public mutating func additional<Value: ModelValue>(_ values: [String: Value]) throws {
        guard !values.isEmpty else { return }
        let places = Array(values.indices)
        for place in Self.order(of: Array(values.keys)) {
            let (key, value) = values[places[place]]
            try additional(key, value)
        }
    }

    /// Every key that no row has written, in their order. It comes after the rows.
    ///
    /// - Throws: `EncodingError` for a key that belongs to a row: the object would have it twice.
    public mutating func additional(_ object: JSONObject) throws {
        for (key, value) in object { try additional(key, value) }
    }

    /// The places of keys in the order of their scalars. Whatever values they have are not moved.
    @usableFromInline
    static func order(of keys: [String]) -> [Int] {
        keys.enumerated().map { (key: ExactString($1), place: $0) }.sorted { $0.key < $1.key }.map(\.place)
    }

    @inlinable
    mutating func additional<Value: ModelValue>(_ key: String, _ value: Value) throws {
        switch try name(additional: key) {
        case .named: try value.write(to: &self)
        case .encoded: try encode(value, additional: key)
        case .leftOut: break
        }
    }

    /// What becomes of the value of a key that is no row's.
    @frozen @usableFromInline
    enum AdditionalField {
        /// The key was written, and the value comes next.
        case named
        /// A Codable encoder takes both.
        case encoded
        /// Neither is written.
        case leftOut
    }

    /// Starts a field of a key that no row has written.
    @usableFromInline
    mutating func name(additional key: String) throws -> AdditionalField {
        if rows.count > collection.firstRow, isRow(ExactString(key)) {
            if isTag(ExactString(key)) { return .leftOut }
            throw failure(key, "The additional key \"\(key)\" is that of a property.")
        }
        return name(key)
    }

    /// Starts a field.
    private mutating func name(_ key: String) -> AdditionalField {
        if isEncoding { return .encoded }
        if isExcerpt, elides() { return .leftOut }
        separate()
        if options.contains(.sortedKeys) { startField(key) }
        quote(key)
        colon()
        startValue()
        return .named
    }

    @usableFromInline
    mutating func encode<Value: ModelValue>(_ value: Value, additional key: String) throws {
        try encode(value, WireKey(stringValue: key))
    }

    @usableFromInline
    mutating func null(_ key: StaticString) throws {
        guard name(key) else { return output.append(literal: Self.null) }
        if isTag(ExactString(key.description)) { return }
        let key = WireKey(key)
        try checkStrategy(key)
        try codable?.container?.encodeNil(forKey: key)
    }

    @usableFromInline
    mutating func leaveOut(_ key: StaticString) { rows.append(key) }

    /// Writes a row by Codable.
    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    mutating func encode<Value: ModelValue>(_ value: Value, _ key: StaticString) throws {
        if isTag(ExactString(key.description)) { return }
        try encode(value, WireKey(key))
    }

    private mutating func encode<Value: ModelValue>(_ value: Value, _ key: WireKey) throws {
        try checkStrategy(key)
        try codable?.container?.encode(value, at: key, _EncodingContext(strategy: codable?.strategy))
    }

    private func checkStrategy(_ key: WireKey) throws {
        guard let strategy = codable?.strategy, let container = codable?.container else { return }
        try strategy.check(key, at: container.codingPath)
    }

    /// The error for a value that cannot be written where the writer is.
    func failure(_ value: Any, _ message: String) -> EncodingError {
        let path: [any CodingKey] = codable?.encoder.codingPath ?? output.openPath
        return .invalidValue(value, .init(codingPath: path, debugDescription: message))
    }
}

extension KeyedEncodingContainer<WireKey> {
    /// Called through an optional container, so that the one in place is written to and no copy of it.
    @inline(__always)
    fileprivate mutating func encode<Value: ModelValue>(
        _ value: Value, at key: WireKey, _ context: _EncodingContext
    ) throws {
        try Value._ContainerForm.encode(value, to: &self, at: key, context)
    }
}

// MARK: - Tags

extension FieldWriter {
    /// Writes the member of a union, with the tag that says which one it is.
    ///
    /// The tag is the object's first key. What the member has to say about that key is left out: the case decides, and
    /// the key is never there twice.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: String, _ value: Value) throws {
        try tagged(key, .string(tag), value)
    }

    /// Writes the member of a union, with the number that says which one it is.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: Int64, _ value: Value) throws {
        try tagged(key, .integer(tag), value)
    }

    /// Writes the member of a union, with the truth value that says which one it is.
    @_documentation(visibility: internal)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: Bool, _ value: Value) throws {
        try tagged(key, .boolean(tag), value)
    }

    private mutating func tagged<Value: ModelValue>(_ key: StaticString, _ tag: Tag, _ value: Value) throws {
        if leavesOutTag, level == 0 { return try value.write(to: &self) }
        pendingTags.append((key, tag))
        // A value that is no object leaves it there.
        defer { pendingTags.removeAll(keepingCapacity: true) }
        try value.write(to: &self)
    }

    @inline(never)
    private mutating func writeTags() throws {
        for index in pendingTags.indices {
            let tag = pendingTags[index]
            if isRow(ExactString(tag.key.description)) { continue }
            switch tag.value {
            case .string(let value): try required(tag.key, value)
            case .integer(let value): try required(tag.key, value)
            case .boolean(let value): try required(tag.key, value)
            }
        }
        pendingTags.removeAll(keepingCapacity: true)
        collection.tagCount = UInt32(clamping: rows.count - collection.firstRow)
        collection.isPlain = false
    }

    private enum Tag {
        case string(String)
        case integer(Int64)
        case boolean(Bool)
    }

    private func isRow(_ key: ExactString) -> Bool {
        (collection.firstRow..<rows.count).contains { ExactString(rows[$0].description) == key }
    }

    /// Whether a union has written the key into the open object.
    private func isTag(_ key: @autoclosure () -> ExactString) -> Bool {
        guard collection.tagCount > 0 else { return false }
        let key = key()
        let tags = collection.firstRow..<collection.firstRow + Int(collection.tagCount)
        return tags.contains { ExactString(rows[$0].description) == key }
    }
}

// MARK: - Objects and arrays

extension FieldWriter {
    /// Starts an object; what it returns goes to `endObject`.
    @usableFromInline
    mutating func beginObject() throws -> OpenCollection {
        if isEncoding { openContainer() }
        let outer = open(UInt8(ascii: "{"))
        if !pendingTags.isEmpty { try writeTags() }
        return outer
    }

    @inline(never)
    private func openContainer() {
        guard let codable else { return }
        codable.container = codable.encoder.container(keyedBy: WireKey.self)
    }

    @usableFromInline
    mutating func endObject(returningTo outer: OpenCollection) {
        if !options.isEmpty { finishFields() }
        close(UInt8(ascii: "}"), returningTo: outer)
    }

    private mutating func finishFields() {
        if options.contains(.sortedKeys) { sortFields() }
        if isExcerpt { shortenLast() }
    }

    private mutating func open(_ bracket: UInt8) -> OpenCollection {
        let outer = collection
        let isPlain = options.isEmpty && !isEncoding
        collection = OpenCollection(isPlain: isPlain, firstField: fields.count, firstRow: rows.count)
        level += 1
        if !isEncoding { output.append(bracket) }
        return outer
    }

    private mutating func close(_ bracket: UInt8, returningTo outer: OpenCollection) {
        level -= 1
        if !collection.isEmpty { newLine() }
        if !isEncoding { output.append(bracket) }
        rows.cut(to: collection.firstRow)
        collection = outer
    }

    @usableFromInline
    mutating func separate() {
        guard !options.isEmpty else {
            if !collection.isEmpty { output.append(UInt8(ascii: ",")) }
            collection.isEmpty = false
            return
        }
        if isExcerpt { shortenLast() }
        if options.contains(.sortedKeys), fields.count > collection.firstField {
            fields[fields.count - 1].end = output.count
        }
        if !collection.isEmpty { output.append(UInt8(ascii: ",")) }
        collection.isEmpty = false
        newLine()
    }

    mutating func newLine() {
        guard options.contains(.pretty) else { return }
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<level { output.append("  " as StaticString) }
    }

    /// Starts a row over bytes; returns whether it must be encoded instead.
    @usableFromInline
    mutating func name(_ key: StaticString) -> Bool {
        rows.append(key)
        if collection.isPlain {
            output.appendKey(key, isFirst: collection.isEmpty)
            collection.isEmpty = false
            return false
        }
        return nameSpecially(key)
    }

    /// Starts a row where keys are sorted, laid out or left out, or where one may be a tag, which stands there already.
    @inline(never)
    private mutating func nameSpecially(_ key: StaticString) -> Bool {
        if isEncoding { return true }
        if isTag(ExactString(key.description)) { return true }
        if isExcerpt, elides() { return true }
        separate()
        if options.contains(.sortedKeys) { startField(key.description) }
        quote(key.description)
        colon()
        startValue()
        return isExcerpt && hidesSecret(key)
    }

    private mutating func quote(_ key: String) {
        let start = output.count
        output.appendQuoted(key)
        if isExcerpt { output.spellUnseen(from: start) }
    }

    private mutating func colon() {
        output.append(UInt8(ascii: ":"))
        if options.contains(.pretty) { output.append(UInt8(ascii: " ")) }
    }

    private mutating func startField(_ key: String) {
        fields.append(WrittenField(key: ExactString(key), start: output.count, end: output.count))
    }

    /// Puts the text of the open object's fields into the order of their keys.
    private mutating func sortFields() {
        defer { fields.removeLast(fields.count - collection.firstField) }
        guard fields.count > collection.firstField + 1 else { return }
        fields[fields.count - 1].end = output.count
        let open = fields[collection.firstField...]
        output.rearrange(open.map(\.range), into: open.sorted { $0.key < $1.key }.map(\.range))
    }

    @inlinable
    mutating func array<Element: ModelValue>(_ values: [Element]) throws {
        guard let outer = beginArray() else { return try encode(values) }
        try values.forEachInPlace { value in
            separate()
            try value.write(to: &self)
        }
        endArray(returningTo: outer)
    }

    @usableFromInline
    mutating func encode<Element: ModelValue>(_ values: [Element]) throws {
        guard let codable else { return try excerptArray(values) }
        var container: any UnkeyedEncodingContainer = codable.encoder.unkeyedContainer()
        for value in values {
            try Element._ContainerForm.encode(value, to: &container, _EncodingContext(strategy: codable.strategy))
        }
    }

    /// Starts an array over bytes; what it returns goes to `endArray`.
    @usableFromInline
    mutating func beginArray() -> OpenCollection? {
        isEncoding || isExcerpt ? nil : openArray()
    }

    mutating func openArray() -> OpenCollection {
        // An array has no place for a tag, and its elements are not what it says.
        if !pendingTags.isEmpty { pendingTags.removeAll(keepingCapacity: true) }
        return open(UInt8(ascii: "["))
    }

    @usableFromInline
    mutating func endArray(returningTo outer: OpenCollection) { close(UInt8(ascii: "]"), returningTo: outer) }

    @inlinable
    mutating func dictionary<Value: ModelValue>(_ values: [String: Value]) throws {
        if isEncoding, try encodes(values) { return }
        let outer = try beginObject()
        try additional(values)
        endObject(returningTo: outer)
    }

    /// Foundation's encoder exempts dictionaries from its key strategies.
    @usableFromInline
    func encodes<Value: ModelValue>(_ values: [String: Value]) throws -> Bool {
        // What has a tag is an object.
        guard let codable, pendingTags.isEmpty else { return false }
        // The usual map holds strings, which no strategy changes.
        if Value.self == String.self, let strings = values as? [String: String] {
            try single(strings)
        } else {
            try single(values.mapValues { Encoded($0, codable.strategy) })
        }
        return true
    }

    mutating func object(_ object: JSONObject) throws {
        if isEncoding {
            let values = Dictionary(object.map { ($0.key, $0.value) }) { first, _ in first }
            guard values.count == object.count else {
                throw failure(object, "An encoder merges keys that are canonically equal.")
            }
            return try dictionary(values)
        }
        let outer = try beginObject()
        for (key, value) in object where !isTag(ExactString(key)) {
            if name(key) == .named { try value.write(to: &self) }
        }
        endObject(returningTo: outer)
    }
}

"""########
        ),
    ]
}
