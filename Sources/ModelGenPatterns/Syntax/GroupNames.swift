/// The rule that a name may come twice only in different alternatives (ECMA-262 §22.2.1.1, MightBothParticipate).
enum GroupNames {
    /// Throws when two groups of `term` that can both take part in a match have the same name.
    static func check(_ term: Term, at offset: Int) throws(PatternProblem) { _ = try names(in: term, at: offset) }

    private static func names(in term: Term, at offset: Int) throws(PatternProblem) -> Set<String> {
        switch term {
        case .empty, .character, .assertion, .backreference: return []
        case .repetition(let repetition): return try names(in: repetition.term, at: offset)
        case .look(let look): return try names(in: look.term, at: offset)
        case .capture(let capture):
            let own: Set<String> = capture.name.map { [$0] } ?? []
            return try join(own, try names(in: capture.term, at: offset), at: offset)
        case .alternation(let terms):
            var result: Set<String> = []
            for term in terms { result.formUnion(try names(in: term, at: offset)) }
            return result
        case .sequence(let terms):
            var result: Set<String> = []
            for term in terms { result = try join(result, try names(in: term, at: offset), at: offset) }
            return result
        }
    }

    private static func join(
        _ left: Set<String>, _ right: Set<String>, at offset: Int
    ) throws(PatternProblem) -> Set<String> {
        if let name = left.intersection(right).min() {
            throw PatternProblem(.invalid, at: offset, "Two groups that can both match are named `\(name)`")
        }
        return left.union(right)
    }
}
