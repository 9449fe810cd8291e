import ModelGenDiagnostics
import ModelGenText

/// A place in a JSON text that knows its line and column.
struct JSONCursor {
    let bytes: [UInt8]
    private(set) var offset = 0
    private var line = 1
    private var lineStart = 0
    /// How many bytes since `lineStart` continue a character.
    private var continuationBytes = 0

    /// Starts at the beginning of well-formed UTF-8.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The byte here, or `nil` at the end.
    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    var position: SourcePosition {
        SourcePosition(line: line, column: offset - lineStart - continuationBytes + 1)
    }

    /// Skips one byte that is no line break.
    mutating func skip() {
        if bytes[offset] & 0xC0 == 0x80 { continuationBytes += 1 }
        offset += 1
    }

    /// Skips the byte if it is here.
    mutating func skip(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        offset += 1
        return true
    }

    /// Skips spaces, tabs and line ends (RFC 8259 §2).
    mutating func skipWhitespace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09: offset += 1
            case 0x0A: beginLine(after: 1)
            case 0x0D: beginLine(after: offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1)
            default: return
            }
        }
    }

    /// Skips decimal digits and says whether there were any.
    mutating func skipDigits() -> Bool {
        let start = offset
        while offset < bytes.count, ASCII.isDigit(bytes[offset]) { offset += 1 }
        return offset > start
    }

    /// Skips what needs no attention within a string: everything but quotation marks, backslashes and controls.
    mutating func skipPlainCharacters() {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
            if byte & 0xC0 == 0x80 { continuationBytes += 1 }
            offset += 1
        }
    }

    /// The text from an offset up to here.
    func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

    private mutating func beginLine(after length: Int) {
        offset += length
        line += 1
        lineStart = offset
        continuationBytes = 0
    }
}
