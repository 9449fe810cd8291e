import ModelGenModel
import ModelGenText

/// Gives the members of one type names that differ.
struct MemberNamer {
    /// A member that wants a name.
    struct Candidate {
        /// The spelling in the source, which decides collisions.
        var source: String
        /// What it would be called if it were alone.
        var preferred: String
        /// What tells it from one that prefers the same name better than a suffix does.
        var alternative: String?
        /// A name that the user requires.
        var required: String?

        init(source: String, preferred: String, alternative: String? = nil, required: String? = nil) {
            self.source = source
            self.preferred = preferred
            self.alternative = alternative
            self.required = required
        }
    }

    /// Names that generated code uses for something else in this place.
    let reserved: Set<String>

    /// The names, in the order of the candidates, without back-ticks.
    ///
    /// A collision is decided by spelling, never by position, so that adding or moving a member renames no other one: first
    /// the names that the user requires, then the member whose source spelling is the name itself, then the one whose
    /// spelling comes first; every other one gets its alternative, if nobody prefers that, or a suffix that its own spelling
    /// determines. A name that no member can have is no collision: whoever wants it wants `…Value` instead, however it is
    /// spelled.
    func names(for candidates: [Candidate]) -> [String] {
        var names = candidates.map { $0.required ?? "" }
        var taken = TakenNames(reserved: reserved, given: Set(names), preferred: Set(candidates.map(\.preferred)))
        for index in order(of: candidates) where candidates[index].required == nil {
            let candidate = candidates[index]
            let isUnusable = taken.isUnusable(candidate.preferred)
            var name = isUnusable ? candidate.preferred + "Value" : candidate.preferred
            if taken.contains(name) { name = Self.distinguished(name, of: candidate, avoiding: taken) }
            taken.insert(name)
            names[index] = name
        }
        return names
    }

    private func order(of candidates: [Candidate]) -> [Int] {
        candidates.indices.sorted { a, b in
            let (first, second) = (candidates[a], candidates[b])
            let (isFirstExact, isSecondExact) = (first.source == first.preferred, second.source == second.preferred)
            if isFirstExact != isSecondExact { return isFirstExact }
            if first.source.isExactly(second.source) { return a < b }
            return ExactText(first.source) < ExactText(second.source)
        }
    }

    private static func distinguished(
        _ name: String, of candidate: Candidate, avoiding taken: TakenNames
    ) -> String {
        if candidate.source == candidate.preferred || candidate.source.isEmpty {
            return numbered(candidate.preferred + "Value", avoiding: taken)
        }
        if let alternative = candidate.alternative, taken.isFree(alternative) { return alternative }
        return numbered(name + "_" + StableHash.suffix(candidate.source), avoiding: taken)
    }

    private static func numbered(_ name: String, avoiding taken: TakenNames) -> String {
        if !taken.contains(name) { return name }
        var number = 2
        while taken.contains("\(name)\(number)") { number += 1 }
        return "\(name)\(number)"
    }

    /// Names that are not free; the reserved ones are asked, not copied for every type.
    private struct TakenNames {
        let reserved: Set<String>
        var given: Set<String>
        let preferred: Set<String>

        /// Whether no member can have the name.
        func isUnusable(_ name: String) -> Bool {
            reserved.contains(name) || Keywords.unusableMembers.contains(name)
        }

        /// Whether a member can have the name that nobody else has or wants.
        func isFree(_ name: String) -> Bool { !contains(name) && !preferred.contains(name) }

        func contains(_ name: String) -> Bool { given.contains(name) || isUnusable(name) }

        mutating func insert(_ name: String) { given.insert(name) }
    }
}
