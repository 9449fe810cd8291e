/// The values that a description lists as code: ``One of `draft`, `open`.``
struct ListedWords {
    var values: [String] = []

    init?(_ documentation: String?) {
        guard let documentation else { return nil }
        let lower = documentation.lowercased()
        guard let start = Self.openings.compactMap({ lower.firstRange(of: $0)?.upperBound }).min() else { return nil }
        // Lowercase text may have another length, so that its places are counted.
        let offset = lower.distance(from: lower.startIndex, to: start)
        var isCode = false
        for part in documentation.dropFirst(offset).split(separator: "`", omittingEmptySubsequences: false) {
            if isCode, !values.contains(String(part)) { values.append(String(part)) }
            if !isCode, part.contains(". ") || part.contains("\n"), !values.isEmpty { break }
            isCode.toggle()
        }
        guard values.count > 1 else { return nil }
    }

    private static let openings = [
        "one of", "possible values", "allowed values", "valid values", "values:", "can be", "must be", "either",
    ]
}
