/// A known disagreement whose reason lies outside the reader of pages.
package struct Exclusion: Sendable, Hashable {
    /// What is left out of the comparison.
    package enum Scope: Sendable, Hashable {
        /// Every row of a class that no page of the set declares or names: the set does not have it.
        case classWithoutPage
        /// One fact; with `typeExists` every row of the class, with `propertyExists` every fact of the row.
        case fact(Fact)
    }

    /// What is left out.
    package var scope: Scope
    /// `Class` or `Class.field`.
    package var subject: String
    /// Why the disagreement says nothing about the reader.
    package var reason: String
    /// Where it stands in its file, counted from 1.
    package var line: Int
}

extension Exclusion {
    /// The exclusions of a list: fact, subject and reason, parted by tabs; `#` begins a comment.
    ///
    /// - Throws: `UnreadableRow`.
    package static func list(_ text: String) throws(UnreadableRow) -> [Exclusion] {
        let list = try TabSeparatedList(text, columns: ["fact", "subject", "reason"])
        var exclusions: [Exclusion] = []
        for (line, cells) in list.rows {
            guard let scope = Scope(cells[0]) else { throw list.unreadable(line) }
            exclusions.append(Exclusion(scope: scope, subject: cells[1], reason: cells[2], line: line))
        }
        return exclusions
    }
}

extension Exclusion.Scope {
    fileprivate init?(_ text: String) {
        if text == "noPage" {
            self = .classWithoutPage
        } else if let fact = Fact(rawValue: text) {
            self = .fact(fact)
        } else {
            return nil
        }
    }
}

extension Exclusion {
    /// Whether the claim is one of those that are left out.
    func covers(_ claim: Claim) -> Bool {
        let isSubject = claim.subject == subject
        let isField = claim.subject.hasPrefix(subject + ".")
        return switch scope {
        case .classWithoutPage, .fact(.typeExists): isSubject && claim.fact != .classExists || isField
        case .fact(.propertyExists): isSubject
        case .fact(let fact): isSubject && claim.fact == fact
        }
    }

    /// The class without its namespace, as pages and annotations call it.
    var className: String { String(subject.split(separator: ".").last ?? "") }

    /// Whether the row states something that is left out.
    func covers(_ row: GroundTruthRow) -> Bool {
        switch scope {
        case .classWithoutPage, .fact(.typeExists): "\(row.owner)" == subject
        case .fact: row.subject == subject
        }
    }
}
