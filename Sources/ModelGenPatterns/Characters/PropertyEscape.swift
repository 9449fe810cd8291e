/// What stands between the braces of `\p{…}` (ECMA-262 §22.2.1, UnicodePropertyValueExpression).
enum PropertyEscape: Hashable, Sendable {
    /// Known, and decided by ranges that no Unicode version changes.
    case ranges(ScalarRanges)
    /// Known, and decided by the standard library; true also when the escape means the opposite.
    case property(UnicodeProperty, isNegated: Bool)
    /// Named by ECMA-262, but unknown to the standard library.
    case unavailable(String)
    case unknown

    /// Looks up the text between the braces.
    init(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            self = Self.lone(text)
            return
        }
        switch parts[0] {
        case "General_Category", "gc": self = Self.category(parts[1]) ?? .unknown
        case "Script", "sc", "Script_Extensions", "scx":
            self = .unavailable("the script of a character, which Swift's standard library does not know")
        default: self = .unknown
        }
    }

    private static func lone(_ name: String) -> PropertyEscape {
        switch name {
        case "Any": return .ranges(.all)
        case "ASCII": return .ranges(ScalarRanges([0...0x7F]))
        case "Regional_Indicator", "RI": return .ranges(ScalarRanges([0x1F1E6...0x1F1FF]))
        case "Assigned": return .property(.categories(mask("Cn")), isNegated: true)
        case "Emoji_Component", "EComp", "Extended_Pictographic", "ExtPict", "Terminal_Punctuation", "Term":
            return .unavailable("the property \(name), which Swift's standard library does not know")
        default: break
        }
        if let category = category(name) { return category }
        let index = UnicodeProperty.binaryNames.firstIndex { $0.contains(name) }
        return index.map { .property(.binary($0), isNegated: false) } ?? .unknown
    }

    private static func category(_ name: String) -> PropertyEscape? {
        let abbreviation = categoryNames.first { $0.value.contains(name) }?.key ?? name
        let mask = mask(abbreviation)
        return mask == 0 ? nil : .property(.categories(mask), isNegated: false)
    }

    /// The categories that an abbreviation stands for: one, those of one letter, or the cased letters.
    private static func mask(_ abbreviation: String) -> UInt32 {
        let all = UnicodeProperty.generalCategories
        let chosen =
            abbreviation == "LC"
            ? ["Lu", "Ll", "Lt"]
            : all.filter { $0 == abbreviation || (abbreviation.utf8.count == 1 && $0.hasPrefix(abbreviation)) }
        return all.indices.filter { chosen.contains(all[$0]) }.reduce(0) { $0 | 1 << UInt32($1) }
    }

    /// The long names of the general categories by abbreviation (Unicode PropertyValueAliases).
    private static let categoryNames: [String: [String]] = [
        "LC": ["Cased_Letter"], "Pe": ["Close_Punctuation"], "Pc": ["Connector_Punctuation"],
        "Cc": ["Control", "cntrl"],
        "Sc": ["Currency_Symbol"], "Pd": ["Dash_Punctuation"], "Nd": ["Decimal_Number", "digit"],
        "Me": ["Enclosing_Mark"], "Pf": ["Final_Punctuation"], "Cf": ["Format"], "Pi": ["Initial_Punctuation"],
        "L": ["Letter"], "Nl": ["Letter_Number"], "Zl": ["Line_Separator"], "Ll": ["Lowercase_Letter"],
        "M": ["Mark", "Combining_Mark"], "Sm": ["Math_Symbol"], "Lm": ["Modifier_Letter"], "Sk": ["Modifier_Symbol"],
        "Mn": ["Nonspacing_Mark"], "N": ["Number"], "Ps": ["Open_Punctuation"], "C": ["Other"], "Lo": ["Other_Letter"],
        "No": ["Other_Number"], "Po": ["Other_Punctuation"], "So": ["Other_Symbol"], "Zp": ["Paragraph_Separator"],
        "Co": ["Private_Use"], "P": ["Punctuation", "punct"], "Z": ["Separator"], "Zs": ["Space_Separator"],
        "Mc": ["Spacing_Mark"], "Cs": ["Surrogate"], "S": ["Symbol"], "Lt": ["Titlecase_Letter"], "Cn": ["Unassigned"],
        "Lu": ["Uppercase_Letter"],
    ]
}
