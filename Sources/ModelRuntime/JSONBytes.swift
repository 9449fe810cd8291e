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

    /// Eight bytes as they lie in memory; `index` plus 8 must not be greater than `count`.
    @inline(__always)
    private func load(_ index: Int) -> UInt64 {
        UnsafeRawPointer(buffer.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// The text of a range, which must be valid UTF-8.
    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }

    /// Whether the bytes from `start` on, `count` of them, are those of `text`.
    @inline(__always)
    func equals(_ text: StaticString, at start: Int, count length: Int) -> Bool {
        guard text.hasPointerRepresentation else { return string(start..<start + length) == text.description }
        guard length == text.utf8CodeUnitCount, start + length <= count else { return false }
        let other = UnsafeRawPointer(text.utf8Start)
        var index = 0
        while index &+ 8 <= length {
            guard load(start &+ index) == other.loadUnaligned(fromByteOffset: index, as: UInt64.self) else {
                return false
            }
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
            if index &+ 8 <= count, load(index) & 0x8080_8080_8080_8080 == 0 {
                index &+= 8
                continue
            }
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

// MARK: - Appending text

extension [UInt8] {
    /// The path of the value that comes next in JSON text that is being written.
    var openPath: [WireKey] {
        withUnsafeBufferPointer { JSONScanner.path(to: $0.count, in: JSONBytes($0)) }
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends `text` as a JSON string: RFC 8259 §7, escaping only what must be.
    mutating func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { appendQuoted($0) }
    }

    /// Appends `text` as a JSON string: RFC 8259 §7, escaping only what must be.
    mutating func appendQuoted(_ text: StaticString) {
        text.withUTF8Buffer { appendQuoted($0) }
    }

    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        if text.allSatisfy({ !$0.needsEscape }) {
            append(contentsOf: text)
        } else {
            for byte in text { if byte.needsEscape { appendEscaped(byte) } else { append(byte) } }
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
}

extension UInt8 {
    @inline(__always)
    fileprivate var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
