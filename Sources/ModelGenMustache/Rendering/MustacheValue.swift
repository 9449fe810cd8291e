/// What a key yields.
package enum MustacheValue: Sendable {
    /// Known, but nothing here: sections over it are skipped, and outer contexts are not asked.
    case absent
    case text(String)
    case flag(Bool)
    case texts([String])
    case context(any MustacheContext)
    case contexts([any MustacheContext])
    /// Of anything, lists included.
    case list([MustacheValue])
}

/// Something that keys can be looked up in.
package protocol MustacheContext: Sendable {
    /// The value of a key; `nil` for one that is not known here, so that outer contexts are asked.
    func value(_ key: MustacheKey) -> MustacheValue?
}

extension MustacheValue {
    /// Whether a section over it is skipped, and an inverted one is not.
    var isFalsy: Bool {
        switch self {
        case .absent: true
        case .flag(let flag): !flag
        case .texts(let texts): texts.isEmpty
        case .contexts(let contexts): contexts.isEmpty
        case .list(let values): values.isEmpty
        case .text, .context: false
        }
    }
}
