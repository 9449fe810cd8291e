package import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages

/// Page sets of one API in several languages, joined by the titles of their pages: where two of them state a fact, they must
/// state the same one, so that together they are one model.
package struct DialectJoin: Sendable {
    /// Two of the sets.
    struct Pair: Sendable {
        var first: String
        var second: String
        /// What both state.
        var tallies: [Fact: Tally] = [:]
        var disagreements: [Disagreement] = []
    }

    private struct Side {
        var set: DialectSet
        var model: ModelSet
        var rows: [DialectRow]
        /// Types whose pages have the rows of several others, of all members of a union or of some.
        var flattened: Set<String>
        /// Properties whose links lead to pages that the set does not have.
        var unlinked: Set<String>
        var explained: Set<Claim>
    }

    private(set) var pairs: [Pair] = []

    /// Reads the sets' pages below a folder.
    ///
    /// - Throws: What cannot be read.
    package init(
        of sets: [DialectSet], below corpus: URL, explained: [String: [DialectException]] = [:]
    ) throws {
        self.init(
            try sets.map { set in
                (set, try PageSet(contentsOf: corpus.appendingPathComponent(set.path), rows: []).pages)
            }, explained: explained)
    }

    init(_ sets: [(set: DialectSet, pages: [PageFile])], explained: [String: [DialectException]] = [:]) {
        let sides = sets.map { Self.side($0, $1, explained[$0.path] ?? []) }
        for (index, side) in sides.enumerated() {
            for other in sides.dropFirst(index + 1) { pairs.append(Self.pair(side, other)) }
        }
    }

    /// Languages keep names apart from words of their own, so that properties are joined by what they are on the wire.
    private static func side(_ set: DialectSet, _ pages: [PageFile], _ exceptions: [DialectException]) -> Side {
        let read = PageSetReader(options: PageOptions(wireCase: set.wireCase)).read(pages)
        var model = CommonPrefix.removed(from: read, unlikeAnyOf: [])
        let dangling = Set(model.diagnostics.filter { $0.id.rawValue == "missing-page" }.compactMap(\.location?.place))
        var unlinked: Set<String> = []
        for position in model.declarations.indices {
            guard case .object(var object) = model.declarations[position] else { continue }
            for index in object.properties.indices {
                let name = object.properties[index].wireName.text
                object.properties[index].sourceName = name
                guard dangling.contains(object.properties[index].location.place) else { continue }
                unlinked.insert(normalized("\(object.header.name.text).\(name)"))
            }
            model.declarations[position] = .object(object)
        }
        let flattened = DialectRow.flattened(model)
        return Side(
            set: set, model: model, rows: DialectRow.rows(of: model, in: set.language),
            flattened: Set(flattened.map(normalized)), unlinked: unlinked,
            explained: Set(
                exceptions.compactMap { exception in
                    Fact(rawValue: exception.fact).map { Claim(fact: $0, subject: normalized(exception.subject)) }
                }))
    }

    /// What one side cannot state is weaker by nature on its own, seen from the other; only what differs seen from both is a
    /// difference.
    private static func pair(_ first: Side, _ second: Side) -> Pair {
        let there = DialectComparison(of: second.model, with: first.rows, in: second.set.language)
        let back = DialectComparison(of: first.model, with: second.rows, in: first.set.language)
        let seen = Set(back.disagreements.map(claim))
        var pair = Pair(first: first.set.path, second: second.set.path)
        pair.disagreements = there.disagreements.filter { seen.contains(claim($0)) || $0.isOfMissingProperty }
        pair.disagreements += back.disagreements.filter(\.isOfMissingProperty)
        pair.disagreements.removeAll { isLost($0, first, second) }
        for (fact, count) in there.counts {
            let lost = there.disagreements.count { $0.claim.fact == fact && !pair.disagreements.contains($0) }
            pair.tallies[fact] = Tally(agreed: count.agreed, total: count.total - count.weaker - lost)
        }
        return pair
    }

    /// Whether one of the sides does not state the fact, or a difference is explained already.
    private static func isLost(_ disagreement: Disagreement, _ first: Side, _ second: Side) -> Bool {
        let claim = claim(disagreement)
        if first.explained.union(second.explained).contains(claim) { return true }
        let owner = String(claim.subject.prefix { $0 != "." })
        switch claim.fact {
        case .propertyExists, .noOtherProperty: return first.flattened.union(second.flattened).contains(owner)
        case .baseType: return first.unlinked.union(second.unlinked).contains(claim.subject)
        case .typeExists, .classExists, .presence, .nullability, .constant, .defaultValue, .enumerationValues,
            .unionMembers:
            return false
        }
    }

    private static func claim(_ disagreement: Disagreement) -> Claim {
        Claim(fact: disagreement.claim.fact, subject: normalized(disagreement.claim.subject))
    }

    /// Names are spelled as each language does.
    private static func normalized(_ subject: String) -> String {
        subject.split(separator: ".").map { PropertyName.normalized(String($0)) }.joined(separator: ".")
    }

    /// Why the sets are not one model; none if they are.
    package var faults: [String] {
        let others = pairs.flatMap { pair in pair.disagreements.map { "\(pair.first), \(pair.second): \($0)" } }
        let silent = pairs.filter { ($0.tallies[.propertyExists]?.agreed ?? 0) == 0 }
        return others + silent.map { "\($0.first), \($0.second): nothing was compared" }
            + (pairs.isEmpty ? ["nothing was compared"] : [])
    }

    /// The figures of each pair, and the verdict.
    package var report: [String] {
        let facts: [Fact] = [.propertyExists, .presence, .baseType, .nullability, .enumerationValues]
        let lines = pairs.map { pair in
            let parts = facts.compactMap { fact in
                pair.tallies[fact].map { "\(fact.rawValue) \($0.agreed) of \($0.total)" }
            }
            return "\(pair.first) with \(pair.second): \(parts.joined(separator: ", "))"
        }
        return lines + (faults.isEmpty ? ["passed"] : faults.map { "failed: \($0)" })
    }
}

extension Disagreement {
    /// Both sides have the object, and one lacks a property of the other's.
    fileprivate var isOfMissingProperty: Bool { claim.fact == .propertyExists && expected == "a property" }
}

extension SourceLocation {
    fileprivate var place: String { "\(file):\(line)" }
}

extension DialectRow {
    /// What pages of a language say, as rows to hold pages of another one against. What the language cannot state is left out.
    static func rows(of set: ModelSet, in language: DialectLanguage) -> [DialectRow] {
        let flattened = flattened(set)
        return rows(of: DocumentRows(set, resolvesAliases: true).rows).map { row in
            var row = row
            if flattened.contains(row.owner) || !language.canState(.presence) { row.isRequired = nil }
            return row
        }
    }

    /// The types whose pages may be those of unions.
    static func flattened(_ set: ModelSet) -> Set<String> {
        let suspects = Set(set.diagnostics.filter { $0.id.rawValue == "possible-union" }.compactMap(\.location))
        return Set(set.declarations.filter { suspects.contains($0.header.location) }.map(\.header.name.text))
    }
}
