/// A Unicode property that a scalar must have, or must not have.
///
/// The program asks the standard library at run time: a table made at generation time would differ from machine to machine.
package struct PropertyTest: Hashable, Sendable {
    /// The code of the property in a program: see ``UnicodeProperty``.
    package var property: UnicodeProperty
    /// Whether the scalar must not have the property.
    package var isNegated: Bool
}

/// A property that the standard library knows (ECMA-262 §22.2.2.9.8, tables 69 and 70).
package enum UnicodeProperty: Hashable, Sendable {
    /// One of several general categories: bit `n` stands for category `n` in the order of ``generalCategories``.
    case categories(UInt32)
    /// A binary property: its place in ``binaryNames``.
    case binary(Int)

    /// The abbreviations of the general categories. The order is part of the encoding.
    static let generalCategories = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]

    /// Names and abbreviations of the binary properties. The order is part of the encoding.
    static let binaryNames: [[String]] = [
        ["Alphabetic", "Alpha"], ["ASCII_Hex_Digit", "AHex"], ["Bidi_Control", "Bidi_C"],
        ["Bidi_Mirrored", "Bidi_M"], ["Case_Ignorable", "CI"], ["Cased"], ["Changes_When_Casefolded", "CWCF"],
        ["Changes_When_Casemapped", "CWCM"], ["Changes_When_Lowercased", "CWL"],
        ["Changes_When_NFKC_Casefolded", "CWKCF"], ["Changes_When_Titlecased", "CWT"],
        ["Changes_When_Uppercased", "CWU"], ["Dash"], ["Default_Ignorable_Code_Point", "DI"], ["Deprecated", "Dep"],
        ["Diacritic", "Dia"], ["Emoji"], ["Emoji_Modifier", "EMod"], ["Emoji_Modifier_Base", "EBase"],
        ["Emoji_Presentation", "EPres"], ["Extender", "Ext"], ["Grapheme_Base", "Gr_Base"],
        ["Grapheme_Extend", "Gr_Ext"], ["Hex_Digit", "Hex"], ["IDS_Binary_Operator", "IDSB"],
        ["IDS_Trinary_Operator", "IDST"], ["ID_Continue", "IDC"], ["ID_Start", "IDS"], ["Ideographic", "Ideo"],
        ["Join_Control", "Join_C"], ["Logical_Order_Exception", "LOE"], ["Lowercase", "Lower"], ["Math"],
        ["Noncharacter_Code_Point", "NChar"], ["Pattern_Syntax", "Pat_Syn"], ["Pattern_White_Space", "Pat_WS"],
        ["Quotation_Mark", "QMark"], ["Radical"], ["Sentence_Terminal", "STerm"], ["Soft_Dotted", "SD"],
        ["Unified_Ideograph", "UIdeo"], ["Uppercase", "Upper"],
        ["Variation_Selector", "VS"], ["White_Space", "space"], ["XID_Continue", "XIDC"], ["XID_Start", "XIDS"],
    ]
}
