import ModelGenDiagnostics
import ModelGenModel

/// Which rules are about which types. Of several about one protocol and one type the last one counts.
struct ConformanceMatches {
    /// What was said last about a protocol and a type.
    struct Decision {
        /// The position of the rule.
        var rule: Int
        var isAsked: Bool
    }

    let rules: [ConformanceRule]
    let subjects: ConformanceSubjects
    /// For each rule the types that meet its criteria.
    private let matched: [Set<TypeID>]

    init(_ rules: [ConformanceRule], _ subjects: ConformanceSubjects) {
        self.rules = rules
        self.subjects = subjects
        matched = rules.map { rule in Set(subjects.all.filter { $0.meets(rule.criteria) }.map(\.id)) }
    }

    func isMatched(_ rule: Int) -> Bool { !matched[rule].isEmpty }

    func decision(on name: ProtocolName, for subject: ConformanceSubject) -> Decision? {
        decision(for: subject) { $0.plain == name.plain }
    }

    func decision(on role: ProtocolName.Role, for subject: ConformanceSubject) -> Decision? {
        decision(for: subject) { $0.role == role }
    }

    private func decision(for subject: ConformanceSubject, _ isMeant: (ProtocolName) -> Bool) -> Decision? {
        rules.indices.last { isMeant(rules[$0].name) && matched[$0].contains(subject.id) }
            .map { Decision(rule: $0, isAsked: !rules[$0].isOmitted) }
    }

    /// The first rule that leaves out `Hashable` or `Equatable`.
    var omission: ConformanceRule? { rules.first { $0.isOmitted && $0.name.isAboutEquality } }

    /// The protocols that are added beside declarations, each once.
    var otherProtocols: [ProtocolName] {
        var seen: Set<String> = []
        return rules.map(\.name).filter { name in
            switch name.role {
            case .equatable, .hashable, .given, .decided: false
            case .identifiable, .other: seen.insert(name.plain).inserted
            }
        }
    }

    // MARK: What is wrong

    /// What is wrong with rules as far as these types go.
    var faults: [ConformanceFault] { rules.indices.flatMap(faults) }

    private func faults(_ index: Int) -> [ConformanceFault] {
        let rule = rules[index]
        if rule.name.role == .given { return [fault(index, .givenConformance(rule))] }
        let names = rule.criteria.types.filter { pattern in !subjects.all.contains { $0.isCalled(pattern) } }
        if !names.isEmpty { return names.map { fault(index, .unmatchedType($0, subjects, of: rule), subject: $0) } }
        let properties = rule.criteria.properties.filter { wanted in
            !subjects.all.contains { $0.properties.contains { $0.isCalled(wanted) } }
        }
        if !properties.isEmpty {
            return properties.map { fault(index, .unmatchedProperty($0, subjects, of: rule), subject: $0) }
        }
        if matched[index].isEmpty { return [fault(index, .unmatchedCriteria(of: rule))] }
        if !rule.isOmitted { return [] }
        if rule.name.isAboutEquality { return enumerationsFault(index) }
        let isAsked = rules[..<index].contains { $0.name.plain == rule.name.plain && !$0.isOmitted }
        return isAsked ? [] : [fault(index, .nothingToLeaveOut(rule))]
    }

    private func enumerationsFault(_ index: Int) -> [ConformanceFault] {
        let affected = subjects.all.contains { $0.kind != .enumeration && matched[index].contains($0.id) }
        return affected ? [] : [fault(index, .hashableEnumerations(rules[index]))]
    }

    private func fault(_ rule: Int, _ diagnostic: Diagnostic, subject: String = "") -> ConformanceFault {
        ConformanceFault(rule: rule, subject: subject, diagnostic: diagnostic)
    }

    /// Protocols whose name would be taken for that of a generated type.
    func conflicts(in catalog: TypeCatalog) -> [Diagnostic] {
        // In a namespace a type is not what its name alone means.
        if catalog.options.namespace != nil { return [] }
        let types = Set(subjects.all.map(\.name)).union(subjects.aliases.keys)
        return rules.indices.compactMap { index in
            types.contains(rules[index].name.firstWord) && isMatched(index)
                ? .conflictingConformance(rules[index]) : nil
        }
    }
}

extension ProtocolName {
    /// Whether it is one of those that declarations name by themselves.
    var isAboutEquality: Bool { role == .equatable || role == .hashable }
}
