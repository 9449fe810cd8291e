import ModelGenDiagnostics

/// A document as libyaml gets to see it: with placeholders where libyaml differs from YAML 1.2.
struct YAMLText {
    /// The very bytes of the document, unless something has to be replaced.
    private(set) var bytes: [UInt8]
    /// `nil` when nothing is replaced.
    private(set) var placeholders: Placeholders?

    /// Prepares well-formed UTF-8 without a byte order mark.
    ///
    /// - Throws: `control-character`.
    init(_ bytes: [UInt8], findings: Findings) throws(Diagnostic) {
        self.bytes = bytes
        let survey = try Survey(bytes, findings: findings)
        guard survey.needsPlaceholders else { return }
        guard let placeholders = Placeholders(avoiding: survey.privateBlocks) else {
            throw .error(
                .controlCharacter, "the document uses every character of Unicode's last private use area",
                at: findings.location(SourcePosition(line: 1, column: 1)),
                fix: "remove the private characters, or U+007F, U+0085, U+2028 and surrogate escapes")
        }
        self.placeholders = placeholders
        self.bytes = Self.replacing(in: bytes, by: placeholders)
    }

    /// Where a character stands that may only stand between quotes: the first one at or after `position`.
    func firstUnprintable(from position: SourcePosition) -> SourcePosition? {
        guard let placeholders else { return nil }
        var place = SourcePosition(line: 1, column: 1)
        var previous: Unicode.Scalar = " "
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isAfter = (place.line, place.column) >= (position.line, position.column)
            if isAfter, case .scalar(let original)? = placeholders.original(of: scalar),
                !YAMLCharacter.isPrintable(original)
            {
                return place
            }
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r": place = SourcePosition(line: Int(place.line) + 1, column: 1)
            default: place.column += 1
            }
            previous = scalar
        }
        return nil
    }

    private static func replacing(in bytes: [UInt8], by placeholders: Placeholders) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        var copied = 0
        Survey.forEachSpecial(in: bytes) { offset, special in
            result += bytes[copied..<offset]
            result += placeholders.utf8(for: special.original)
            copied = offset + special.length
        }
        return result + bytes[copied...]
    }
}

/// What one look at every byte of a document shows.
private struct Survey {
    var needsPlaceholders = false
    /// The blocks of private characters that the document uses.
    var privateBlocks: Set<UInt32> = []

    init(_ bytes: [UInt8], findings: Findings) throws(Diagnostic) {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if YAMLCharacter.isForbidden(byte) {
                let value = String(byte, radix: 16, uppercase: true)
                throw .error(
                    .controlCharacter,
                    "the control character U+\(String(repeating: "0", count: 4 - value.utf8.count))\(value) is not allowed",
                    at: findings.location(SourcePosition(offset: offset, in: bytes)),
                    fix:
                        "remove it, or write it as an escape such as \"\\x\(value.utf8.count < 2 ? "0" : "")\(value)\" between double quotes"
                )
            }
            if byte == 0xF4 { addPrivate(at: offset, in: bytes) }
            offset += 1
        }
        var isSpecial = false
        Self.forEachSpecial(in: bytes) { _, _ in isSpecial = true }
        needsPlaceholders = isSpecial
    }

    private mutating func addPrivate(at offset: Int, in bytes: [UInt8]) {
        let scalar = bytes[offset..<offset + 4].reduce(UInt32(0)) { $0 << 6 | UInt32($1 & 0x3F) }
        // The lead byte F4 contributes 0x34 << 18 here; what counts of it is 4.
        if let block = Placeholders.block(of: scalar - 0x34 << 18 + 4 << 18) { privateBlocks.insert(block) }
    }

    /// Calls `body` for everything that has to be replaced, in order.
    static func forEachSpecial(in bytes: [UInt8], _ body: (Int, YAMLCharacter.Special) -> Void) {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\\") {
                offset = visitBackslashes(at: offset, in: bytes, body)
            } else if byte >= 0x7F, let special = YAMLCharacter.special(at: offset, in: bytes) {
                body(offset, special)
                offset += special.length
            } else {
                offset += 1
            }
        }
    }

    /// Looks at a run of backslashes; only after an odd number of them does `u` belong to an escape.
    ///
    /// Whether the run stands between double quotes does not matter here: elsewhere the placeholders turn back into
    /// backslashes.
    private static func visitBackslashes(
        at start: Int, in bytes: [UInt8], _ body: (Int, YAMLCharacter.Special) -> Void
    ) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "\\") { end += 1 }
        guard !(end - start).isMultiple(of: 2), YAMLCharacter.isSurrogatePairEscape(at: end - 1, in: bytes) else {
            return end
        }
        let backslash = YAMLCharacter.Special(original: .surrogateBackslash, length: 1)
        body(end - 1, backslash)
        body(end + 5, backslash)
        return end + 11
    }
}
