import ModelGenDiagnostics
import ModelGenText

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
                .controlCharacter, "The document uses every character of Unicode's last private use area",
                at: findings.location(SourcePosition(line: 1, column: 1)),
                fix: "Remove the private characters, or U+007F, U+0085, U+2028 and surrogate escapes.")
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
            if place >= position, case .scalar(let original)? = placeholders.original(of: scalar),
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
        YAMLCharacter.forEachRemarkable(in: bytes) { offset, remark in
            guard case .special(let original, let length) = remark else { return true }
            result += bytes[copied..<offset]
            result += placeholders.utf8(for: original)
            copied = offset + length
            return true
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
        var forbidden: Int?
        var isSpecial = false
        var blocks: Set<UInt32> = []
        YAMLCharacter.forEachRemarkable(in: bytes) { offset, remark in
            switch remark {
            case .forbidden: forbidden = offset
            case .special: isSpecial = true
            case .privateUse(let block): blocks.insert(block)
            }
            return forbidden == nil
        }
        if let forbidden { throw Self.controlCharacter(at: forbidden, in: bytes, findings: findings) }
        needsPlaceholders = isSpecial
        privateBlocks = blocks
    }

    private static func controlCharacter(at offset: Int, in bytes: [UInt8], findings: Findings) -> Diagnostic {
        let value = Hexadecimal.uppercaseDigits(bytes[offset], width: 2)
        return .error(
            .controlCharacter, "The control character U+00\(value) is not allowed",
            at: findings.location(SourcePosition(offset: offset, in: bytes)),
            consequence: "The document is not read.",
            fix: "Remove it, or write it as the escape `\\x\(value)` between double quotes.")
    }
}
