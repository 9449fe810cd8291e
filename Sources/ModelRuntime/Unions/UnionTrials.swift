// Undecided unions inside undecided unions would be decided again for every outer candidate, exponentially often in the depth. So, while
// candidates are tried, the outcome of each union type at each place is remembered for each strictness, and each is decided once.

/// What unions at places came to, while candidates are tried.
struct UnionTrials {
    struct Key: Hashable {
        var type: ObjectIdentifier
        var offset: Int
        /// Over Codable.
        var path: [WireKey] = []
        var strictness: Strictness
        /// What the value may hold without announcing it.
        var tags: [ExactString] = []
    }

    struct Match {
        var value: any ModelValue
        var end: FieldReader.Place
        var strayKeys: Int
    }

    var outcomes: [Key: Result<Match, any Error>] = [:]
    /// How many unions are being decided, one inside the other.
    var depth = 0
    /// How many keys the candidate that is being tried does not announce, so far.
    var strayKeys = 0
}

/// The trials of a Codable decoder, whose nested values are read by readers of their own.
///
/// Only the call that created it and what it calls reach it, one after the other.
final class CodableUnionTrials: @unchecked Sendable {
    @TaskLocal static var current: CodableUnionTrials?

    var trials = UnionTrials()
    /// What the candidate that is being tried is read with.
    var strictness: Strictness

    init(_ strictness: Strictness) { self.strictness = strictness }
}

extension FieldReader {
    /// What is put back after an attempt.
    struct Attempt {
        fileprivate var place: Place
        fileprivate var strictness: Strictness
        fileprivate var strayKeys: Int
    }

    /// What the value that comes next is read with.
    var strictness: Strictness { isCodable ? codable.strictness : jsonStrictness }

    /// How many keys the candidate that is being tried does not announce, so far.
    var strayKeys: Int { isCodable ? CodableUnionTrials.current?.trials.strayKeys ?? 0 : trials.strayKeys }

    mutating func beginAttempt(_ step: Strictness) -> Attempt {
        let attempt = Attempt(place: place, strictness: strictness, strayKeys: strayKeys)
        set(step, strayKeys: 0)
        return attempt
    }

    mutating func endAttempt(_ attempt: Attempt) {
        place = attempt.place
        set(attempt.strictness, strayKeys: attempt.strayKeys)
    }

    /// Notes keys of the value that is being read that nothing announces.
    mutating func count(strayKeys: Int) {
        if isCodable {
            CodableUnionTrials.current?.trials.strayKeys += strayKeys
        } else {
            trials.strayKeys += strayKeys
        }
    }

    private mutating func set(_ strictness: Strictness, strayKeys: Int) {
        if isCodable {
            CodableUnionTrials.current?.strictness = strictness
            CodableUnionTrials.current?.trials.strayKeys = strayKeys
        } else {
            jsonStrictness = strictness
            trials.strayKeys = strayKeys
        }
    }
}

// MARK: - Remembering outcomes

extension FieldReader {
    /// Decides a union, or returns what it came to here before.
    mutating func remembering<Union: ModelValue>(
        _ type: Union.Type, _ decide: (inout FieldReader) throws -> Union
    ) throws -> Union {
        if isCodable { return try remembering(type, codable, decide) }
        if let value: Union = try remembered(at: startOfNext) { return value }
        try openTrial()
        defer { closeTrial() }
        let start = startOfNext
        let strayKeys = trials.strayKeys
        do {
            let value = try decide(&self)
            remember(value, at: start, strayKeys: trials.strayKeys - strayKeys)
            return value
        } catch {
            remember(error, type, at: start)
            throw error
        }
    }

    // Unions nest in `remembering`: what is not needed for that is done in functions of their own, for the sake of the stack.

    @inline(never)
    private mutating func openTrial() throws {
        // Members that are tried take as much stack as a level of the document, and more.
        try json.checkDepth(with: trials.depth + 1)
        trials.depth += 1
    }

    @inline(never)
    private mutating func closeTrial() {
        trials.depth -= 1
        if trials.depth == 0 { trials.outcomes = [:] }
    }

    @inline(never)
    private mutating func remember<Union: ModelValue>(_ value: Union, at start: Int, strayKeys: Int) {
        trials.outcomes[key(Union.self, start)] = .success(.init(value: value, end: place, strayKeys: strayKeys))
    }

    @inline(never)
    private mutating func remember(_ error: any Error, _ type: Any.Type, at start: Int) {
        trials.outcomes[key(type, start)] = .failure(error)
    }

    private func key(_ type: Any.Type, _ offset: Int) -> UnionTrials.Key {
        .init(type: ObjectIdentifier(type), offset: offset, strictness: jsonStrictness, tags: tags.pending)
    }

    private mutating func remembered<Union: ModelValue>(at offset: Int) throws -> Union? {
        guard trials.depth > 0, let outcome = trials.outcomes[key(Union.self, offset)] else { return nil }
        let match = try outcome.get()
        guard let value = match.value as? Union else { return nil }
        json.mark = match.end.json
        trials.strayKeys += match.strayKeys
        return value
    }

    private mutating func remembering<Union: ModelValue>(
        _ type: Union.Type, _ codable: CodableReader, _ decide: (inout FieldReader) throws -> Union
    ) throws -> Union {
        guard let current = CodableUnionTrials.current else {
            // The closure below runs at once; a move-only reader cannot be captured, but another one is as good.
            return try CodableUnionTrials.$current.withValue(CodableUnionTrials(codable.strictness)) {
                var reader = FieldReader(again: codable)
                return try decide(&reader)
            }
        }
        let path = codable.decoder.codingPath.map { WireKey($0) }
        let key = UnionTrials.Key(
            type: ObjectIdentifier(type), offset: 0, path: path, strictness: current.strictness,
            tags: codable.expectedTags.map { ExactString($0.description) })
        if let outcome = current.trials.outcomes[key] {
            let match = try outcome.get()
            guard let value = match.value as? Union else { return try decide(&self) }
            current.trials.strayKeys += match.strayKeys
            return value
        }
        let strayKeys = current.trials.strayKeys
        do {
            let value = try decide(&self)
            current.trials.outcomes[key] = .success(
                .init(value: value, end: place, strayKeys: current.trials.strayKeys - strayKeys))
            return value
        } catch {
            current.trials.outcomes[key] = .failure(error)
            throw error
        }
    }
}
