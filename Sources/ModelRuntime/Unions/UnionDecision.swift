// Unions whose members nothing tells apart but trying them (docs/decisions/0017-unions-by-the-letter-first.md).

extension FieldReader {
    /// One member of a `oneOf` or `anyOf`.
    public struct Candidate<Union> {
        let name: StaticString
        let key: StaticString?
        let format: StringFormat?
        let read: (inout FieldReader) throws -> Union

        /// A member that `read` reads.
        ///
        /// - Parameters:
        ///   - name: What errors call it.
        ///   - key: A key that no other member announces: where it is there, this member is tried first.
        ///   - format: The format of the member's strings, where it is not asserted: of several members that hold a string, the one whose
        ///     format it has is taken.
        ///   - read: Reads the member.
        public init(
            _ name: StaticString, ifHas key: StaticString? = nil, format: StringFormat? = nil,
            _ read: @escaping (inout FieldReader) throws -> Union
        ) {
            self.name = name
            self.key = key
            self.format = format
            self.read = read
        }
    }

    /// The candidate that the value matches; an error if none does, and in strict decoding also if several do (JSON Schema 2020-12 Core
    /// §10.2.1.3).
    ///
    /// Candidates stand in the order in which they are preferred. Lenient decoding takes, of several that match, the one that holds all that
    /// the others hold; where none does, `several` makes the union of the value as it stands.
    public mutating func oneOf<Union: ModelValue>(
        _ type: Union.Type, _ candidates: [Candidate<Union>], several: ((JSONValue) -> Union)? = nil
    ) throws -> Union {
        try decide(UnionDecision(candidates: candidates, takesOne: true, several: several))
    }

    /// The candidate that the value matches and that holds all that other such candidates hold; an error if none matches (JSON Schema
    /// 2020-12 Core §10.2.1.2).
    ///
    /// Where several match and none holds everything, `several` makes the union of the value as it stands.
    public mutating func anyOf<Union: ModelValue>(
        _ type: Union.Type, _ candidates: [Candidate<Union>], several: ((JSONValue) -> Union)? = nil
    ) throws -> Union {
        try decide(UnionDecision(candidates: candidates, takesOne: false, several: several))
    }
}

/// What there is to choose from, and how.
struct UnionDecision<Union: ModelValue> {
    typealias Candidate = FieldReader.Candidate<Union>

    let candidates: [Candidate]
    /// `oneOf`: by the letter, exactly one matches.
    let takesOne: Bool
    let several: ((JSONValue) -> Union)?
}

/// A candidate that has taken the value.
private struct CandidateMatch<Union> {
    var position: Int
    var value: Union
    var end: FieldReader.Place
    /// How many keys of the value it does not announce.
    var strayKeys: Int
}

/// What became of all candidates.
private struct CandidateTrial<Union> {
    var matches: [CandidateMatch<Union>] = []
    var failures: [CandidateFailure] = []
}

// MARK: - Deciding

extension FieldReader {
    /// By the letter first, leniently second: a step is asked only where nothing matches by those before it, so that leniency never makes a
    /// value ambiguous, and nothing is refused that a stricter step reads.
    private mutating func decide<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union {
        try remembering(Union.self) { reader in
            if let likely = try reader.likely(decision) { return likely }
            var failures: [CandidateFailure] = []
            for step in reader.strictness.steps {
                let trial = try reader.trial(decision.candidates, step)
                if let value = try reader.settle(trial.matches, decision, step) { return value }
                failures = trial.failures
            }
            if let value = try reader.lastResort(decision) { return value }
            throw reader.noMatch(Union.self, failures)
        }
    }

    /// The candidate whose key is there, if it holds all of the value: then no other can hold more.
    private mutating func likely<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        for (position, candidate) in decision.candidates.enumerated() {
            guard let key = candidate.key, try hasField(key) else { continue }
            guard case .success(let match) = try attempt(candidate, at: position, .strict), match.strayKeys == 0 else {
                return nil
            }
            return take(match)
        }
        return nil
    }

    private mutating func trial<Union: ModelValue>(
        _ candidates: [Candidate<Union>], _ step: Strictness, isValidated: Bool = true
    ) throws -> CandidateTrial<Union> {
        var trial = CandidateTrial<Union>()
        for (position, candidate) in candidates.enumerated() {
            switch try attempt(candidate, at: position, step, isValidated: isValidated) {
            case .failure(let failure): trial.failures.append(failure)
            case .success(let match): trial.matches.append(match)
            }
        }
        return trial
    }

    /// The union of what matches; `nil` where nothing does.
    private mutating func settle<Union: ModelValue>(
        _ matches: [CandidateMatch<Union>], _ decision: UnionDecision<Union>, _ step: Strictness
    ) throws -> Union? {
        guard let first = matches.first else { return nil }
        var taken = first
        if matches.count > 1 {
            if decision.takesOne, strictness == .strict {
                throw failure(
                    .union(Self.ambiguity(matches.map { decision.candidates[$0.position].name }, Union.self), []))
            }
            let complete = try Self.mostComplete(of: matches)
            guard let best = try preferred(complete, decision) else {
                // What is not valid by the letter is not kept as several, which would pass for valid, and not cut down to one.
                guard step > .lenient else { return nil }
                guard let several = decision.several else { return take(first) }
                return several(try JSONValue(reading: &self))
            }
            taken = best
        }
        return take(taken)
    }

    private mutating func take<Union>(_ match: CandidateMatch<Union>) -> Union {
        place = match.end
        count(strayKeys: match.strayKeys)
        return match.value
    }

    /// Of matches that hold the same: the one whose format the string has, the one that announces the most of the keys, the first.
    private mutating func preferred<Union: ModelValue>(
        _ matches: [CandidateMatch<Union>], _ decision: UnionDecision<Union>
    ) throws -> CandidateMatch<Union>? {
        if matches.count > 1, let text = try formattedText(decision) {
            let fitting = matches.first { decision.candidates[$0.position].format?.matches(text) == true }
            if let fitting { return fitting }
        }
        return matches.min { ($0.strayKeys, $0.position) < ($1.strayKeys, $1.position) }
    }

    /// The value, if it is a string and a candidate's format has something to say about it.
    private mutating func formattedText<Union>(_ decision: UnionDecision<Union>) throws -> String? {
        guard decision.candidates.contains(where: { $0.format != nil }) else { return nil }
        let start = place
        defer { place = start }
        guard try shape() == .string else { return nil }
        return try string()
    }

    /// The matches that hold what each other one holds.
    private static func mostComplete<Union: ModelValue>(
        of matches: [CandidateMatch<Union>]
    ) throws -> [CandidateMatch<Union>] {
        guard matches.count > 1 else { return matches }
        let written = try matches.map { try JSONValue(writtenBy: $0.value) }
        return zip(matches, written).filter { _, own in written.allSatisfy { own.holds($0) } }.map(\.0)
    }

    private static func ambiguity(_ names: [StaticString], _ type: Any.Type) -> String {
        let listed = names.dropLast().map { "`\($0)`" }.joined(separator: ", ")
        return "\(listed) and `\(names.last.map(String.init(describing:)) ?? "")` of \(type) match, exactly one must"
    }

    /// What is left where no candidate matches, however lenient.
    private mutating func lastResort<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        switch strictness {
        case .strict: try heldTogether(decision)
        case .letter: nil
        case .lenient: try decoded(decision)
        }
    }

    /// Strict decoding refuses keys that nobody announces, but each member alone refuses those of the others: the value, if candidates
    /// that may pass over keys hold all of it together.
    private mutating func heldTogether<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        guard !decision.takesOne, let several = decision.several else { return nil }
        let parts = try trial(decision.candidates, .letter).matches.map { try JSONValue(writtenBy: $0.value) }
        guard parts.count > 1 else { return nil }
        let start = place
        let whole = try JSONValue(reading: &self)
        if whole.isHeld(by: parts) { return several(whole) }
        place = start
        return nil
    }

    /// A candidate that can be decoded and is not valid, as a property would hold it: `validate()` says what is wrong. Enumerations may
    /// have got a value since the schema was written.
    private mutating func decoded<Union: ModelValue>(_ decision: UnionDecision<Union>) throws -> Union? {
        for step in Strictness.lenient.steps {
            let matches = try trial(decision.candidates, step, isValidated: false).matches
            if let best = try preferred(Self.mostComplete(of: matches), decision) { return take(best) }
        }
        return nil
    }
}

// MARK: - Trying

extension FieldReader {
    /// Tries one candidate; the reader does not move. Throws what no candidate can mend.
    private mutating func attempt<Union: ModelValue>(
        _ candidate: Candidate<Union>, at position: Int, _ step: Strictness, isValidated: Bool = true
    ) throws -> Result<CandidateMatch<Union>, CandidateFailure> {
        // Unions nest in here: what is not needed for that is done elsewhere, for the sake of the stack.
        let start = beginAttempt(step)
        defer { endAttempt(start) }
        do {
            let value = try read(candidate)
            return matched(value, position, candidate.name, isValidated)
        } catch {
            return .failure(try Self.candidateFailure(error, candidate.name))
        }
    }

    private mutating func read<Union: ModelValue>(_ candidate: Candidate<Union>) throws -> Union {
        isCodable ? try readAgain(candidate) : try candidate.read(&self)
    }

    /// Apart from `read`, which unions nest in, because another reader takes stack.
    @inline(never)
    private func readAgain<Union: ModelValue>(_ candidate: Candidate<Union>) throws -> Union {
        var reader = FieldReader(again: codable)
        return try candidate.read(&reader)
    }

    private func matched<Union: ModelValue>(
        _ value: Union, _ position: Int, _ name: StaticString, _ isValidated: Bool
    ) -> Result<CandidateMatch<Union>, CandidateFailure> {
        if isValidated, let issue = value.issues(limit: 1).first { return .failure(CandidateFailure(issue, of: name)) }
        return .success(CandidateMatch(position: position, value: value, end: place, strayKeys: strayKeys))
    }

    private static func candidateFailure(_ error: any Error, _ name: StaticString) throws -> CandidateFailure {
        switch error {
        case let failure as ReadingFailure where !failure.isFinal: CandidateFailure(failure, of: name)
        case let error as DecodingError: CandidateFailure(error, of: name)
        default: throw error
        }
    }
}
