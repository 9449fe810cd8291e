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
