/// A known disagreement whose reason lies outside the reader of pages.
public struct Exclusion: Sendable, Hashable {
    /// What is left out of the comparison.
    public enum Scope: Sendable, Hashable {
        /// Every row of a class that no page of the set declares or names: the set does not have it.
        case classWithoutPage
        /// One fact; with `typeExists` every row of the class, with `propertyExists` every fact of the row.
        case fact(Fact)
    }

    /// What is left out.
    public var scope: Scope
    /// `Class` or `Class.field`.
    public var subject: String
    /// Why the disagreement says nothing about the reader.
    public var reason: String
    /// Where it stands in its file, counted from 1.
    public var line: Int
}

/// A line of an exclusion list that cannot be read.
public struct UnreadableExclusion: Error, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int

    /// What is wrong.
    public var description: String { "line \(line) is not of the form fact, subject, reason, parted by tabs" }
}

extension Exclusion {
    /// The exclusions of a list: fact, subject and reason, parted by tabs; `#` begins a comment.
    public static func list(_ text: String) throws(UnreadableExclusion) -> [Exclusion] {
        var exclusions: [Exclusion] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 3, let scope = Scope(cells[0]), !cells[1].isEmpty, !cells[2].isEmpty else {
                throw UnreadableExclusion(line: index + 1)
            }
            exclusions.append(Exclusion(scope: scope, subject: cells[1], reason: cells[2], line: index + 1))
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
