import ModelGenDiagnostics
import ModelGenModel

/// A row of a Properties table.
struct GeneratorRow: Sendable {
    var name: String
    /// The type as the language spells it, marks of markdown removed.
    var typeText: String
    /// Where a link in the type cell leads.
    var target: String?
    var description: String
    var notes: String
    /// The file ends within the row, so that the notes say no more than that much.
    var isCut: Bool
    var location: SourceLocation
    var typeLocation: SourceLocation
}

extension GeneratorRow {
    /// Bars are not escaped: what looks like notes is at the end, the name and the type are the first two cells, and everything
    /// between is the description.
    init?(_ row: PageTable.Row) {
        let name = CellMarks.plain(row.source(0))
        guard !name.isEmpty, row.cells.count >= 2 else { return nil }
        var rest = row.cells.dropFirst(2).map(\.source)
        var notes = Self.isNotes(row.tail) ? row.tail : ""
        if rest.count >= 2, let last = rest.last, Self.isNotes(last) {
            notes = last
            rest.removeLast()
        } else if let last = rest.last, let start = rest.dropFirst().lastIndex(where: Self.isMark) {
            // A default with a bar in it.
            let whole = last.base[rest[start].startIndex..<last.endIndex]
            if whole.hasSuffix("]") || whole.hasBytes(of: "if omitted the server ") {
                notes = whole
                rest.removeSubrange(start...)
            }
        }
        let (typeText, target) = Self.type(row.source(1))
        self.init(
            name: CellText.without("`", around: name[...]).map(String.init) ?? name, typeText: typeText, target: target,
            description: rest.joined(separator: " | "), notes: HTMLEntities.decoded(notes), isCut: !row.isClosed,
            location: row.location(0), typeLocation: row.location(1))
    }

    /// Kotlin's pages say `inline` of a type that they describe themselves, and link to its words: `#kotlin.collections.List<Kind>`.
    var inlineType: String? {
        guard typeText == "inline", let target, target.hasPrefix("#") else { return nil }
        return String(target.dropFirst())
    }

    private static func isMark(_ text: Substring) -> Bool {
        ["[optional", "[readonly", "[default to ", "if omitted the server "].contains { text.hasPrefix($0) }
    }

    private static func isNotes(_ text: Substring) -> Bool {
        text.isEmpty || text.hasPrefix("[") || text.hasPrefix("must be one of") || text.hasPrefix("if omitted ")
            || text.hasPrefix("defaults to") || text.hasPrefix("value must") || text.hasPrefix(".")
    }

    /// Emphasis goes, and of a link the text stays: targets dangle (`[**JsonObject**](.md)`).
    static func type(_ source: Substring) -> (text: String, target: String?) {
        var text = CellMarks.unescaped(HTMLEntities.decoded(String(source)))
        text = String(text.filter { $0 != "`" })
        text = withoutEmphasis(text)
        guard let bridge = text.range(ofLast: "]("), let opening = opening(of: bridge.lowerBound, in: text),
            let end = text[bridge.upperBound...].firstIndex(of: ")")
        else { return (text.trimmed(), nil) }
        let inner = text[text.index(after: opening)..<bridge.lowerBound]
        let target = String(text[bridge.upperBound..<end])
        return ((text[..<opening] + inner + text[text.index(after: end)...]).description.trimmed(), target)
    }

    private static func withoutEmphasis(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let next = rest.first {
            if rest.hasPrefix("**") {
                rest = rest.dropFirst(2)
            } else {
                result.append(next)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// The bracket that the one at `closing` closes.
    private static func opening(of closing: String.Index, in text: String) -> String.Index? {
        var depth = 0
        for index in text[...closing].indices.reversed() {
            if text[index] == "]" { depth += 1 }
            if text[index] == "[" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}

extension String {
    fileprivate func range(ofLast part: String) -> Range<String.Index>? {
        guard count >= part.count else { return nil }
        var start = index(endIndex, offsetBy: -part.count)
        while true {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            guard start > startIndex else { return nil }
            start = index(before: start)
        }
    }
}
