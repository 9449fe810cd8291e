import ModelGenDiagnostics
import ModelGenText

extension JSONReader {
    /// Reads a string, a number or a literal.
    mutating func readScalar() throws(Diagnostic) -> Node.Kind {
        switch cursor.byte {
        case UInt8(ascii: "\""): return .string(try readString())
        case (UInt8(ascii: "0")...UInt8(ascii: "9"))?, UInt8(ascii: "-"): return .number(try readNumber())
        case UInt8(ascii: "t"): return try readLiteral("true", .boolean(true))
        case UInt8(ascii: "f"): return try readLiteral("false", .boolean(false))
        case UInt8(ascii: "n"): return try readLiteral("null", .null)
        default: throw syntaxError("a value")
        }
    }

    private mutating func readLiteral(_ literal: String, _ kind: Node.Kind) throws(Diagnostic) -> Node.Kind {
        for byte in literal.utf8 {
            guard cursor.skip(byte) else { throw syntaxError("`\(literal)`") }
        }
        return kind
    }

    /// Reads a number as it is spelled (RFC 8259 §6).
    private mutating func readNumber() throws(Diagnostic) -> String {
        let start = cursor.offset
        let position = cursor.position
        _ = cursor.skip(UInt8(ascii: "-"))
        if cursor.skip(UInt8(ascii: "0")) {
            if let byte = cursor.byte, ASCII.isDigit(byte) {
                throw syntaxError("no digit after a leading zero", fix: "Remove the zero, or quote the value.")
            }
        } else {
            try readDigits()
        }
        if cursor.skip(UInt8(ascii: ".")) { try readDigits() }
        if cursor.skip(UInt8(ascii: "e")) || cursor.skip(UInt8(ascii: "E")) {
            if !cursor.skip(UInt8(ascii: "-")) { _ = cursor.skip(UInt8(ascii: "+")) }
            try readDigits()
        }
        try checkLength(cursor.offset - start, at: position)
        return cursor.text(from: start)
    }

    private mutating func readDigits() throws(Diagnostic) {
        guard cursor.skipDigits() else { throw syntaxError("a digit") }
    }

    /// Reads a string, from quotation mark to quotation mark (RFC 8259 §7).
    mutating func readString() throws(Diagnostic) -> String {
        let position = cursor.position
        cursor.skip()
        let start = cursor.offset
        cursor.skipPlainCharacters()
        if cursor.byte == UInt8(ascii: "\"") {
            try checkLength(cursor.offset - start, at: position)
            defer { cursor.skip() }
            return cursor.text(from: start)
        }
        var text = cursor.text(from: start)
        while !cursor.skip(UInt8(ascii: "\"")) {
            try checkLength(text.utf8.count, at: position)
            guard cursor.byte == UInt8(ascii: "\\") else { throw unfinishedString(from: position) }
            text.unicodeScalars.append(try readEscape())
            let plain = cursor.offset
            cursor.skipPlainCharacters()
            if cursor.offset > plain { text += cursor.text(from: plain) }
        }
        try checkLength(text.utf8.count, at: position)
        return text
    }

    private func checkLength(_ length: Int, at position: SourcePosition) throws(Diagnostic) {
        guard length <= limits.scalarLength else {
            throw limits.scalarLengthExceeded(at: findings.location(position))
        }
    }

    private func unfinishedString(from position: SourcePosition) -> Diagnostic {
        guard cursor.byte == nil else {
            return syntaxError(
                "an escape in place of a control character", fix: "Write `\\n` for a line feed, `\\t` for a tab.")
        }
        var diagnostic = syntaxError("a quotation mark")
        diagnostic.related = [.init("the string begins here", at: findings.location(position))]
        return diagnostic
    }

    private mutating func readEscape() throws(Diagnostic) -> Unicode.Scalar {
        let position = cursor.position
        cursor.skip()
        guard let byte = cursor.byte else { throw syntaxError("an escaped character") }
        if byte == UInt8(ascii: "u") { return try readUnicodeEscape(from: position) }
        guard let scalar = JSONEscape.scalar(Unicode.Scalar(byte)) else {
            throw syntaxError("one of `\"\\/bfnrtu` after a backslash", fix: "Write `\\\\` for a backslash.")
        }
        cursor.skip()
        return scalar
    }

    /// Reads `u` and four digits, twice for a surrogate pair.
    private mutating func readUnicodeEscape(from position: SourcePosition) throws(Diagnostic) -> Unicode.Scalar {
        let first = try readCodeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A lone surrogate is no character and no Swift string can hold it (RFC 8259 §8.2 leaves it open).
        guard SurrogatePair.isHigh(first), cursor.byte == UInt8(ascii: "\\") else { throw loneSurrogate(at: position) }
        cursor.skip()
        guard cursor.byte == UInt8(ascii: "u") else { throw loneSurrogate(at: position) }
        guard let scalar = SurrogatePair.scalar(high: first, low: try readCodeUnit()) else {
            throw loneSurrogate(at: position)
        }
        return scalar
    }

    private mutating func readCodeUnit() throws(Diagnostic) -> UInt16 {
        cursor.skip()
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = cursor.byte.flatMap(Hexadecimal.value) else {
                throw syntaxError("four hexadecimal digits after `\\u`")
            }
            unit = unit << 4 | UInt16(digit)
            cursor.skip()
        }
        return unit
    }

    private func loneSurrogate(at position: SourcePosition) -> Diagnostic {
        .error(
            .jsonSyntax, "Half of a surrogate pair stands alone", at: findings.location(position),
            consequence: "The document is not read, because this is no character.",
            fix: "Write the whole pair, such as `\\ud83d\\ude00`, or the character itself.")
    }
}
