extension YAMLScalar {
    /// Whether this is the key of a merge (https://yaml.org/type/merge.html): quoted, it is a key like any other.
    var isMergeKey: Bool { style == .plain && text == "<<" }

    /// Whether the text begins right behind its anchor. `&a:b c` is the anchor `a:b` before `c`; libyaml takes it for the
    /// anchor `a` before `:b c`, which would be read without a complaint.
    var continuesAnchor: Bool {
        guard let anchor = properties.anchor, style == .plain, text.utf8.first == UInt8(ascii: ":") else {
            return false
        }
        return extent == 1 + anchor.utf8.count + text.unicodeScalars.count
    }

    /// What the scalar is under its tag, or `nil` if its text does not fit the tag.
    ///
    /// - Throws: ``NumberTooLong``.
    func kind(_ tag: YAMLTag) throws(NumberTooLong) -> Node.Kind? {
        switch tag {
        case .none, .unknown, .core(.merge): try untaggedKind()
        case .nonSpecific, .core(.string): .string(text)
        case .core(.null): CoreSchema.isNull(text) ? .null : nil
        case .core(.boolean): CoreSchema.boolean(text).map { .boolean($0) }
        case .core(.integer): try CoreSchema.integer(text).map { .number($0) }
        case .core(.float): try CoreSchema.number(text).map { .number($0) }
        case .core(.sequence), .core(.mapping): nil
        }
    }

    private func untaggedKind() throws(NumberTooLong) -> Node.Kind {
        guard style == .plain else { return .string(text) }
        let kind = try CoreSchema.resolve(text)
        if case .string = kind { return kind }
        return hasHiddenTag ? .string(text) : kind
    }

    /// Whether a `!` stands before this plain scalar, which libyaml does not report.
    ///
    /// Asked only of what looks like a null, a boolean or a number, so the text is ASCII and on one line; what takes more
    /// characters than its text has something before it. Behind an anchor that cannot be told, and `&a ! 12` is a number.
    private var hasHiddenTag: Bool {
        properties.tag == nil && properties.anchor == nil && extent > text.utf8.count
    }
}
