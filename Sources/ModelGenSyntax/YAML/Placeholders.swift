import ModelGenText

/// Stands in for characters that libyaml, a YAML 1.1 scanner, treats otherwise than YAML 1.2 does.
///
/// libyaml takes U+0085, U+2028 and U+2029 for line breaks, refuses U+007F, the C1 controls, U+FEFF and U+FFFE…F even
/// within quotes (where YAML 1.2.2 §5.1 demands them: `nb-json`), and does not know that `"\ud83d\ude00"` is one
/// character, as JSON writes it. Each of these characters, and the backslash of each such escape, is replaced by one
/// character of the private use area before libyaml sees the text, and restored in the scalars that come out.
/// One character takes the place of one character, so every line and column stays true.
struct Placeholders {
    /// The first of 64 consecutive private characters that the document does not use.
    private let base: UInt32

    /// What a placeholder stands for.
    enum Original: Equatable {
        case scalar(Unicode.Scalar)
        /// The backslash of `\ud83d` or of the `\ude00` that follows it.
        case surrogateBackslash
    }

    /// Chooses private characters other than those in `used`, numbers of blocks of 64 from U+100000 on.
    ///
    /// `nil` when the document uses all of them.
    init?(avoiding used: Set<UInt32>) {
        // The last block is left out: its last two code points are not characters.
        guard let block = (0..<Self.blockCount - 1).first(where: { !used.contains($0) }) else { return nil }
        base = Self.start + block * 64
    }

    private static let start: UInt32 = 0x100000
    private static let blockCount: UInt32 = 1024

    /// The block of a character, if it is one that could be chosen.
    static func block(of scalar: UInt32) -> UInt32? { scalar >= start ? (scalar - start) / 64 : nil }

    /// The UTF-8 of what replaces `original`.
    func utf8(for original: Original) -> [UInt8] {
        let scalar = base + Self.number(of: original)
        return [0xF4, 0x80 | UInt8(scalar >> 12 & 0x3F), 0x80 | UInt8(scalar >> 6 & 0x3F), 0x80 | UInt8(scalar & 0x3F)]
    }

    /// What the character replaces, if it is a placeholder.
    func original(of scalar: Unicode.Scalar) -> Original? {
        guard (base..<base + 64).contains(scalar.value) else { return nil }
        return switch scalar.value - base {
        case 0: .surrogateBackslash
        case let number where number <= UInt32(Self.rare.count): .scalar(Self.rare[Int(number) - 1])
        case let number: Unicode.Scalar(0x80 + number - Self.firstControl).map { .scalar($0) }
        }
    }

    private static let rare: [Unicode.Scalar] = ["\u{7F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}"]
    private static let firstControl: UInt32 = 8

    private static func number(of original: Original) -> UInt32 {
        switch original {
        case .surrogateBackslash: 0
        case .scalar(let scalar):
            rare.firstIndex(of: scalar).map { UInt32($0) + 1 } ?? firstControl + (scalar.value & 0x1F)
        }
    }
}

extension Placeholders {
    /// A scalar's text with its characters restored.
    ///
    /// Between double quotes, escaped surrogate pairs become the characters that they stand for; elsewhere a backslash
    /// has no meaning.
    func restore(_ text: String, isDoubleQuoted: Bool) -> String {
        var result = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.popFirst() {
            switch original(of: scalar) {
            case nil: result.append(scalar)
            case .scalar(let original): result.append(original)
            case .surrogateBackslash:
                if isDoubleQuoted, let character = Self.takePair(from: &rest) {
                    result.append(character)
                } else {
                    result.append("\\")
                }
            }
        }
        return String(result)
    }

    /// Reads `ud83d\ude00`, whose backslash is a placeholder.
    private static func takePair(from rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let escape = rest.prefix(11).map { UInt8(truncatingIfNeeded: $0.value) }
        guard let high = Hexadecimal.value(ofFourAt: 1, in: escape),
            let low = Hexadecimal.value(ofFourAt: 7, in: escape),
            let character = SurrogatePair.scalar(high: high, low: low)
        else { return nil }
        rest.removeFirst(escape.count)
        return character
    }

    /// Whether a restored text has a character that may only stand between quotes (YAML 1.2.2 §5.1).
    func hasUnprintable(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch original(of: scalar) {
            case .scalar(let original): !YAMLCharacter.isPrintable(original)
            case .surrogateBackslash, nil: false
            }
        }
    }
}
