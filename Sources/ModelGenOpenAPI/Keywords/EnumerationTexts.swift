internal import ModelGenModel
internal import ModelGenSyntax

/// An extension that says a text about each value: a list in the order of the values, or a mapping by value.
struct EnumerationTexts {
    let report: ReadingReport
    let keyword: Keyword

    func read(_ place: Place, _ listed: EnumerationEntries) -> [JSONLiteral: String] {
        switch place.node.kind {
        case .sequence(let elements):
            if elements.count != listed.values.count {
                report.warning(
                    .malformedKeyword,
                    "`\(keyword.rawValue)` has \(elements.count) entries for \(listed.values.count) values",
                    at: place.location, consequence: "Entries and values are matched from the first on.",
                    fix: "Give each value one entry, or write a mapping from value to text.")
            }
            return texts(
                zip(listed.values, place.elements).compactMap { value, element in value.map { ($0, element) } })
        case .mapping(let mapping):
            return texts(mapping.entries.compactMap { value(of: place.child($0), listed) })
        case .null, .boolean, .number, .string:
            report.malformed(keyword, at: place, expected: "a list or a mapping")
            return [:]
        }
    }

    private func value(of entry: Place, _ listed: EnumerationEntries) -> (JSONLiteral, Place)? {
        if let value = listed.value(spelled: entry.path.token) { return (value, entry) }
        report.warning(
            .malformedKeyword, "`\(keyword.rawValue)` has an entry for `\(entry.path.token)`, which is not listed",
            at: entry.location, consequence: "The entry has no effect.")
        return nil
    }

    /// `null` and the empty text say nothing; of a value that is listed twice, the first entry counts.
    private func texts(_ entries: [(value: JSONLiteral, place: Place)]) -> [JSONLiteral: String] {
        var texts: [JSONLiteral: String] = [:]
        for (value, place) in entries where !place.node.isNull {
            guard let text = report.string(keyword, at: place) else { continue }
            if !text.isEmpty, texts[value] == nil { texts[value] = text }
        }
        return texts
    }
}
