package import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Decides what is read, and remembers which patterns had a say in it.
final class SelectionReading {
    let selection: Selection
    private var matched: Set<SelectionPattern> = []
    /// What there was to match, by what it is.
    private var seen: [SelectionPattern.Subject: Set<String>] = [:]
    /// Named schemas that are not wanted.
    private(set) var excluded: [Place] = []
    /// Patterns that match no named schema, and the schema inside of which they name a type.
    private var holders: [SelectionPattern: String] = [:]
    /// Where these schemas stand.
    private var holderPlaces: [SelectionPattern: Place] = [:]

    init(_ selection: Selection) { self.selection = selection }

    /// Looks up what patterns name that are no named schema's, before the first one is read.
    func settle(among names: [String]) {
        for pattern in selection.patterns where pattern.subject == .name && !names.contains(where: pattern.matches) {
            // Of `Invoice` and `InvoiceItem`, the longer one holds `InvoiceItemKind`.
            holders[pattern] = names.filter(pattern.leadsInto).max { $0.utf8.count < $1.utf8.count }
        }
    }

    /// Whether a named schema is read for its own sake.
    func takes(schema name: String, at place: Place) -> Bool {
        let held = selection.patterns.filter { holders[$0]?.isExactly(name) == true }
        for pattern in held { holderPlaces[pattern] = place }
        let isWanted =
            isMatched(selection.only, [(.name, [name])]) || selection.only.isEmpty
            || held.contains(where: selection.only.contains)
        let isExcluded = isMatched(selection.excluded, [(.name, [name])])
        if isExcluded { excluded.append(place) }
        return isWanted && !isExcluded
    }

    /// Whether the operation at a path is read.
    func takes(operation: Place, path: String) -> Bool {
        let tags = operation.node["tags"]?.sequence?.compactMap(\.string) ?? []
        let facts: [Fact] = [
            (.tag, tags), (.path, [path]), (.operation, operation.node["operationId"]?.string.map { [$0] } ?? []),
        ]
        let isWanted = isMatched(selection.only, facts) || selection.only.isEmpty
        let isExcluded = isMatched(selection.excluded, facts)
        return isWanted && !isExcluded
    }

    private typealias Fact = (subject: SelectionPattern.Subject, texts: [String])

    /// Whether one of the patterns matches; all of them are tried, so that none counts as unmatched by chance.
    private func isMatched(_ patterns: [SelectionPattern], _ facts: [Fact]) -> Bool {
        var isMatched = false
        if !patterns.isEmpty { for fact in facts { seen[fact.subject, default: []].formUnion(fact.texts) } }
        for pattern in patterns {
            for fact in facts where fact.subject == pattern.subject && fact.texts.contains(where: pattern.matches) {
                matched.insert(pattern)
                isMatched = true
            }
        }
        return isMatched
    }

    /// The first few places that refer to a type, with the verb: `Owner.pet` and 2 others need.
    private static func users(of id: TypeID, in declarations: [TypeDeclaration]) -> String {
        let users = declarations.filter { $0.id != id }.flatMap { $0.places(of: id) }
        guard let first = users.first else { return "an operation needs" }
        if users.count == 1 { return "`\(first)` needs" }
        if users.count == 2 { return "`\(first)` and `\(users[1])` need" }
        return "`\(first)`, `\(users[1])` and \(users.count == 3 ? "another" : "\(users.count - 2) others") need"
    }

    /// What there is to say once everything is read.
    func report(_ declarations: DeclarationTable, to report: ReadingReport) {
        for pattern in selection.patterns where !matched.contains(pattern) {
            if let place = holderPlaces[pattern] {
                report.add(.inside(place, pattern, isExcluded: selection.excluded.contains(pattern)))
            } else {
                report.add(.unmatched(pattern, among: seen[pattern.subject, default: []].sorted()))
            }
        }
        let needed = excluded.filter { declarations.contains($0.id) }
        if needed.isEmpty { return }
        let read = declarations.inSourceOrder()
        for place in needed {
            report.add(
                .note(
                    .neededAlthoughExcluded,
                    "`\(place.path.token)` is excluded, and \(Self.users(of: place.id, in: read)) it",
                    at: place.location, consequence: "It is read all the same.",
                    fix: "Exclude what needs it as well, or give those properties another type in the configuration."))
        }
    }
}

extension TypeDeclaration {
    /// Where the declaration refers to a type: its properties, or the declaration itself.
    fileprivate func places(of id: TypeID) -> [String] {
        guard case .object(let object) = self else {
            return types.contains { $0.innermostReference == id } ? [header.name.text] : []
        }
        let properties = object.properties.filter { $0.type.innermostReference == id }
        if properties.isEmpty, types.contains(where: { $0.innermostReference == id }) { return [header.name.text] }
        return properties.map { "\(header.name.text).\($0.wireName.text)" }
    }
}

extension DiagnosticID {
    /// A pattern of `only` or `exclude` that matches nothing.
    package static let unmatchedSelection = DiagnosticID("unmatched-selection")
    /// A pattern of `only` or `exclude` that names a type inside of a named schema.
    static let nestedSelection = DiagnosticID("nested-selection")
    /// A schema that is excluded, and that others refer to.
    static let neededAlthoughExcluded = DiagnosticID("needed-although-excluded")
}

extension Diagnostic {
    /// Says that a pattern names a part of a named schema, which is read as a whole or not at all.
    fileprivate static func inside(_ place: Place, _ pattern: SelectionPattern, isExcluded: Bool) -> Diagnostic {
        let holder = place.path.token
        return .note(
            .nestedSelection, "`\(pattern.spelling)` leads inside of the schema `\(holder)`", at: place.location,
            consequence: isExcluded
                ? "It is read with `\(holder)`, of which it is a part." : "`\(holder)` is read as a whole.",
            fix: isExcluded
                ? "Exclude `\(holder)`, or give the property another type in the configuration."
                : "Select `\(holder)`.")
    }

    /// Says that a pattern matches nothing.
    fileprivate static func unmatched(_ pattern: SelectionPattern, among names: [String]) -> Diagnostic {
        let what =
            switch pattern.subject {
            case .name: "named schema"
            case .tag: "operation's tag"
            case .path: "path of an operation"
            case .operation: "`operationId`"
            }
        return .warning(
            .unmatchedSelection, "`\(pattern.spelling)` matches no \(what)", at: nil,
            consequence: "The pattern has no effect.",
            fix: pattern.nearest(in: names).map { "Did you mean `\($0)`?" }
                ?? "See the names that `modelgen inspect` prints, or the document.")
    }
}
