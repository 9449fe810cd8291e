/// The name of a row: `note?\*`, `x? \[1\]`, `x **(deprecated)**`, `tags[]`.
struct FieldName {
    var text: String
    var isOptional: Bool
    var isDeprecated: Bool

    init(_ source: Substring) {
        let text = HTMLEntities.decoded(source)
        isDeprecated = text.lowercased().contains("deprecated") || text.hasPrefix("~~")
        let bare = CellMarks.plain(
            text.hasPrefix("~~") ? text.split(separator: "~").first.map(String.init) ?? "" : text)
        var rest = bare[...]
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
        isOptional = rest.hasPrefix("?")
    }
}
