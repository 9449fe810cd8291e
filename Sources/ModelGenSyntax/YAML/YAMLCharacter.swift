import ModelGenText

/// Characters that libyaml and YAML 1.2 treat differently.
enum YAMLCharacter {
    /// Why a place in a document has to be looked at.
    enum Remark {
        /// A control character that may stand nowhere (YAML 1.2.2 §5.1).
        case forbidden
        /// Something that a placeholder has to replace, and how many bytes it takes.
        case special(Placeholders.Original, length: Int)
        /// A character that could have been a placeholder.
        case privateUse(block: UInt32)
    }

    /// Calls `body` for everything remarkable in well-formed UTF-8, in order, until it returns `false`.
    static func forEachRemarkable(in bytes: [UInt8], _ body: (Int, Remark) -> Bool) {
        var offset = 0
        while offset < bytes.count {
            offset = PlainBytes.end(in: bytes, from: offset)
            guard offset < bytes.count else { return }
            if bytes[offset] == UInt8(ascii: "\\") {
                offset = visitBackslashes(at: offset, in: bytes, body)
            } else if let remark = remark(at: offset, in: bytes) {
                guard body(offset, remark) else { return }
                offset += 1
            } else {
                offset += 1
            }
        }
    }

    /// Looks at a run of backslashes; only after an odd number of them does `u` belong to an escape.
    ///
    /// Whether the run stands between double quotes does not matter here: elsewhere the placeholders turn back into
    /// backslashes.
    private static func visitBackslashes(at start: Int, in bytes: [UInt8], _ body: (Int, Remark) -> Bool) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "\\") { end += 1 }
        guard !(end - start).isMultiple(of: 2), isSurrogatePairEscape(at: end - 1, in: bytes) else { return end }
        let remark = Remark.special(.surrogateBackslash, length: 1)
        return body(end - 1, remark) && body(end + 5, remark) ? end + 11 : bytes.count
    }

    private static func remark(at offset: Int, in bytes: [UInt8]) -> Remark? {
        func at(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
        switch (bytes[offset], at(1), at(2)) {
        case (0x09, _, _), (0x0A, _, _), (0x0D, _, _): return nil
        case (..<0x20, _, _): return .forbidden
        case (0x7F, _, _): return .special(.scalar("\u{7F}"), length: 1)
        case (0xC2, 0x80...0x9F, _): return .special(.scalar(Unicode.Scalar(at(1))), length: 2)
        case (0xE2, 0x80, 0xA8): return .special(.scalar("\u{2028}"), length: 3)
        case (0xE2, 0x80, 0xA9): return .special(.scalar("\u{2029}"), length: 3)
        case (0xEF, 0xBB, 0xBF): return .special(.scalar("\u{FEFF}"), length: 3)
        case (0xEF, 0xBF, 0xBE): return .special(.scalar("\u{FFFE}"), length: 3)
        case (0xEF, 0xBF, 0xBF): return .special(.scalar("\u{FFFF}"), length: 3)
        case (0xF4, 0x80...0x8F, _): return privateUse(at: offset, in: bytes)
        default: return nil
        }
    }

    private static func privateUse(at offset: Int, in bytes: [UInt8]) -> Remark? {
        let scalar = bytes[offset + 1..<offset + 4].reduce(UInt32(0x4)) { $0 << 6 | UInt32($1 & 0x3F) }
        return Placeholders.block(of: scalar).map { .privateUse(block: $0) }
    }

    /// Whether `\ud83d\ude00` begins at `offset`, where a backslash stands: to JSON that is one character.
    private static func isSurrogatePairEscape(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset + 12 <= bytes.count, bytes[offset + 1] == UInt8(ascii: "u"),
            bytes[offset + 6] == UInt8(ascii: "\\"), bytes[offset + 7] == UInt8(ascii: "u"),
            let high = Hexadecimal.value(ofFourAt: offset + 2, in: bytes),
            let low = Hexadecimal.value(ofFourAt: offset + 8, in: bytes)
        else { return false }
        return SurrogatePair.scalar(high: high, low: low) != nil
    }

    /// Whether a special character may stand outside quotes (`c-printable` of YAML 1.2.2 §5.1, without the byte order
    /// mark, which §5.2 takes from it).
    static func isPrintable(_ special: Unicode.Scalar) -> Bool {
        special == "\u{85}" || special == "\u{2028}" || special == "\u{2029}"
    }
}
