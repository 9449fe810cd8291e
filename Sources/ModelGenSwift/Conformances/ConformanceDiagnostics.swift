package import ModelGenDiagnostics

extension DiagnosticID {
    /// A rule about conformances that no type answers to.
    package static let unmatchedConformance = DiagnosticID("unmatched-conformance")
    /// A rule about conformances that changes nothing.
    package static let uselessConformance = DiagnosticID("useless-conformance")
    /// A conformance that was asked for and that a type cannot have.
    package static let unmetConformance = DiagnosticID("unmet-conformance")
    /// A conformance that types lose because of what they hold.
    package static let lostConformance = DiagnosticID("lost-conformance")
    /// A protocol that is called like a generated type.
    package static let conflictingConformance = DiagnosticID("conflicting-conformance")
}

/// A type that cannot be compared as far as it was to be.
struct LostEquality {
    var name: String
    /// What it holds that is less.
    var cause: String
    var wish: Equality

    var text: String { "`\(name)` (holds `\(cause)`)" }
}

extension Diagnostic {
    static func lostConformance(_ types: [LostEquality], at location: SourceLocation?) -> Diagnostic {
        let wish = types.map(\.wish).max()?.protocolName ?? ""
        return .note(
            .lostConformance,
            "\(types.count == 1 ? "One type is" : "\(types.count) types are") not `\(wish)` because of what "
                + "\(types.count == 1 ? "it holds" : "they hold"): \(list(types.map(\.text)))", at: location,
            consequence: "They cannot be compared, or be keys and elements of sets.")
    }

    static func unmetConformance(_ types: [LostEquality], of rule: ConformanceRule) -> Diagnostic {
        .warning(
            .unmetConformance,
            "`\(rule.name.text)` is asked for types that hold some without it: \(list(types.map(\.text)))",
            at: rule.location, consequence: "They do without it.",
            fix: "Ask for it for what they hold as well, behind what leaves it out.")
    }

    static func noIdentity(_ types: [(String, Identity.Refusal)], of rule: ConformanceRule) -> Diagnostic {
        let texts = types.map { name, refusal in "`\(name)` (`\(refusal.property)` \(refusal.obstacle.rawValue))" }
        return .note(
            .unmetConformance, "Nothing tells values of some types apart: \(list(texts))", at: rule.location,
            consequence: "They are not `\(rule.name.text)`.",
            fix: types.contains { $0.1.obstacle == .absent }
                ? "Where the key is always there, say `required: true` and `nullability: nonnull` under `types`." : nil)
    }

    static func nothingToIdentify(by rule: ConformanceRule) -> Diagnostic {
        .warning(
            .unmatchedConformance, "No type of those that `\(rule.name.text)` is asked for has a property `id`",
            at: rule.location, consequence: "The entry has no effect.",
            fix: "Name the property that tells values apart, with `where: {property: …}`.")
    }

    static func unmatchedType(
        _ pattern: String, _ subjects: ConformanceSubjects, of rule: ConformanceRule
    ) -> Diagnostic {
        if let target = subjects.aliases[pattern] {
            return .warning(
                .unmatchedConformance, "`\(pattern)` is another name for `\(target)`", at: rule.location,
                consequence: "A name conforms to nothing by itself.", fix: "Write `\(target)`.")
        }
        let nearest = NearestName.of(pattern, in: subjects.all.map(\.name) + subjects.aliases.keys.sorted())
        return .warning(
            .unmatchedConformance, "No type that could conform to `\(rule.name.text)` is called `\(pattern)`",
            at: rule.location,
            consequence: "The pattern has no effect.",
            fix: nearest.map { "Did you mean `\($0)`?" }
                ?? "Write a type's name in Swift, such as `Invoice.Status`; `modelgen inspect` prints the types.")
    }

    static func unmatchedProperty(
        _ name: String, _ subjects: ConformanceSubjects, of rule: ConformanceRule
    ) -> Diagnostic {
        let known = Set(subjects.all.flatMap { $0.properties.flatMap { [$0.name, $0.wireName] } }).sorted()
        return .warning(
            .unmatchedConformance, "No type has a property `\(name)`", at: rule.location,
            consequence: "The entry has no effect.",
            fix: NearestName.of(name, in: known).map { "Did you mean `\($0)`?" })
    }

    static func unmatchedCriteria(of rule: ConformanceRule) -> Diagnostic {
        .warning(
            .unmatchedConformance, "No type meets all that the entry about `\(rule.name.text)` asks for",
            at: rule.location, consequence: "The entry has no effect.",
            fix: "Write an entry for each where one of them is enough.")
    }

    static func givenConformance(_ rule: ConformanceRule) -> Diagnostic {
        .note(
            .uselessConformance, "Every generated type is `\(rule.name.text)`", at: rule.location,
            consequence: "The entry has no effect.", fix: "Leave it out.")
    }

    static func nothingToLeaveOut(_ rule: ConformanceRule) -> Diagnostic {
        .warning(
            .uselessConformance, "No entry before this one asks for `\(rule.name.text)`", at: rule.location,
            consequence: "The entry has no effect.", fix: "Write it behind the entry that it is an exception to.")
    }

    static func hashableEnumerations(_ rule: ConformanceRule) -> Diagnostic {
        .warning(
            .uselessConformance, "Enumerations are always `Hashable`", at: rule.location,
            consequence: "The entry has no effect: they are compared by their raw value, which costs next to nothing.",
            fix: "Leave it out for objects and unions.")
    }

    static func conflictingConformance(_ rule: ConformanceRule) -> Diagnostic {
        .error(
            .conflictingConformance, "`\(rule.name.firstWord)` is what a generated type is called",
            at: rule.location, consequence: "Where the protocol is meant, Swift would take the type.",
            fix: "Write the protocol with its module in front, or name the type otherwise under `types`.")
    }

    /// At most eight of them.
    private static func list(_ texts: [String]) -> String {
        texts.prefix(8).joined(separator: ", ") + (texts.count > 8 ? " and \(texts.count - 8) more" : "")
    }
}
