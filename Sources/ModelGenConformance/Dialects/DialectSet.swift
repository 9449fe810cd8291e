import ModelGenPages

/// A line of the list of sets: pages of another kind than Python SDKs', beside a ground truth.
package struct DialectSet: Sendable {
    /// The folder below the corpus's.
    package let path: String
    let language: DialectLanguage
    /// The document to compare with, below the corpus's folder; `nil` where a table lies beside the pages.
    let document: String?
    /// The rule by which the language spelled the keys, which its pages do not tell.
    let wireCase: WireCase
    /// The share of keys that the rule must find, of a hundred; `nil` where each one that it does not is listed.
    let leastNames: Double?

    /// The sets of a list with the columns path, language, truth, wire case and least share of names; `#` begins a comment.
    ///
    /// - Throws: `UnreadableRow`.
    package static func list(_ text: String) throws(UnreadableRow) -> [DialectSet] {
        let list = try TabSeparatedList(text, columns: ["path", "language", "truth", "wire case", "least names"])
        var sets: [DialectSet] = []
        for (line, cells) in list.rows {
            guard let language = DialectLanguage(rawValue: cells[1]), let wireCase = WireCase(rawValue: cells[3]),
                cells[4] == "listed" || Double(cells[4]) != nil
            else { throw list.unreadable(line) }
            sets.append(
                DialectSet(
                    path: cells[0], language: language, document: cells[2] == "table" ? nil : cells[2],
                    wireCase: wireCase, leastNames: Double(cells[4])))
        }
        return sets
    }
}

extension DialectSet {
    /// The paths of each line of a list whose lines name sets of one API.
    ///
    /// - Throws: `UnreadableRow`.
    package static func joined(_ text: String) throws(UnreadableRow) -> [[String]] {
        try TabSeparatedList(text, columns: ["path", "path"], mayGoOn: true).rows.map(\.cells)
    }
}

/// A disagreement that is explained.
package struct DialectException: Sendable, Hashable {
    let fact: String
    let subject: String

    private init(fact: String, subject: String) { (self.fact, self.subject) = (fact, subject) }

    init(_ claim: Claim) { self.init(fact: claim.fact.rawValue, subject: claim.subject) }

    /// Of a key that the set's rule does not find.
    init(otherName subject: String) { self.init(fact: "wireName", subject: subject) }

    /// The lines of a list with the columns set, fact, subject and reason, by set.
    ///
    /// - Throws: `UnreadableRow`.
    package static func list(_ text: String) throws(UnreadableRow) -> [String: [DialectException]] {
        var result: [String: [DialectException]] = [:]
        for (_, cells) in try TabSeparatedList(text, columns: ["set", "fact", "subject", "reason"]).rows {
            result[cells[0], default: []].append(DialectException(fact: cells[1], subject: cells[2]))
        }
        return result
    }
}
