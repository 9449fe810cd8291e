import ModelGenModel

/// The name of a row, and what stands behind it: `note?\*`, `x? \[1\]`, `x **(deprecated)**`, `tags[]`, `**id** *required*`.
struct FieldName {
    var text: String
    /// Whether a question mark follows.
    var isMarked: Bool
    var isDeprecated: Bool
    /// What a word behind it says of presence.
    var presence: Presence?

    init(_ source: Substring) {
        let text = HTMLEntities.decoded(source)
        isDeprecated = text.lowercased().contains("deprecated") || text.hasPrefix("~~")
        let bare = CellMarks.plain(
            text.hasPrefix("~~") ? text.split(separator: "~").first.map(String.init) ?? "" : text
        ).drop { "*`".contains($0) }
        var rest = bare
        while let first = rest.first {
            if first.isLetter || first.isNumber || "_$@.-:".contains(first) {
                rest.removeFirst()
            } else if rest.hasPrefix("[]") {
                rest.removeFirst(2)
            } else {
                break
            }
        }
        self.text = String(bare.dropLast(rest.count))
        isMarked = rest.hasPrefix("?")
        presence = isMarked ? .optional : Self.presence(rest)
    }

    private static func presence(_ rest: Substring) -> Presence? {
        let words = rest.lowercased().split { !$0.isLetter }
        if words.contains("optional") { return .optional }
        guard let place = words.firstIndex(of: "required") else { return nil }
        return place > 0 && words[place - 1] == "not" ? .optional : .required
    }
}
