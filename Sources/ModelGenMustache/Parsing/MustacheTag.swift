/// A tag as it stands in the text.
struct MustacheTag {
    enum Kind {
        case escapedVariable, variable, section, invertedSection, end, partial, comment, delimiters
    }

    var kind: Kind
    /// Without the mark and the blanks around it.
    var content: String
    /// Of the delimiters and what is between them, in bytes.
    var range: Range<Int>
}

extension MustacheTag.Kind {
    /// The kind that a tag's first byte marks.
    init(mark: UInt8?) {
        self =
            switch mark {
            case UInt8(ascii: "{"), UInt8(ascii: "&"): .variable
            case UInt8(ascii: "#"): .section
            case UInt8(ascii: "^"): .invertedSection
            case UInt8(ascii: "/"): .end
            case UInt8(ascii: ">"): .partial
            case UInt8(ascii: "!"): .comment
            case UInt8(ascii: "="): .delimiters
            default: .escapedVariable
            }
    }

    /// Whether a tag that is alone in its line takes the line with it.
    var canStandAlone: Bool {
        switch self {
        case .escapedVariable, .variable: false
        case .section, .invertedSection, .end, .partial, .comment, .delimiters: true
        }
    }
}
