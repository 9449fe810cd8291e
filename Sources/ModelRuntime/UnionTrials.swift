// How a union finds its member. Nothing here moves the reader except the member that is taken, and nothing is buffered:
// over bytes a look-ahead starts again at the same byte; over Codable it asks the same decoder for another container,
// which starts at the first key or element.
//
// Undecided unions inside undecided unions would be decided again for every outer candidate, exponentially often
// in the depth. So, while candidates are tried, the outcome of each union type at each place is remembered, and each is
// decided once. A look-ahead that passes over nested values remembers their ends (`JSONScanner`), so that the next one,
// within them, does not walk them again.

extension FieldReader {
    /// One member of a `oneOf` or `anyOf`.
    public struct Candidate<Union> {
        let read: (inout FieldReader) throws -> Union

        /// A member that `read` reads.
        public init(_ read: @escaping (inout FieldReader) throws -> Union) { self.read = read }
    }

    /// The kind of the value that comes next; the reader does not move.
    public mutating func kind() throws -> JSONKind {
        if isCodable { return codable.kind() }
        let shape = try json.shape()
        guard shape == .number else { return shape }
        let start = json.mark
        defer { json.mark = start }
        let number = JSONNumber(uncheckedSpelling: json.bytes.string(try json.number()))
        return number.isInteger ? .integer : .number
    }

    /// The kind of the value that comes next, where integers need not be told from other numbers.
    mutating func shape() throws -> JSONKind {
        if isCodable { return codable.kind() }
        return try json.shape()
    }

    /// The string under `key` of the object that comes next, `nil` when the key is absent or holds no string; the
    /// reader does not move.
    ///
    /// - Throws: `DecodingError` if the next value is not an object.
    public mutating func tag(_ key: StaticString) throws -> String? {
        if isCodable { return try codable.tag(key) }
        let start = json.mark
        defer { json.mark = start }
        guard try json.seek(key, last: options.duplicateKeys == .last), try json.shape() == .string else { return nil }
        return try json.string()
    }

    /// Whether the value that comes next is an object that has `key`; the reader does not move.
    public mutating func hasField(_ key: StaticString) throws -> Bool {
        if isCodable { return codable.hasField(key) }
        let start = json.mark
        defer { json.mark = start }
        return try json.shape() == .object && json.seek(key, last: false)
    }

    /// The one candidate that decodes and has no validation issue; it is an error if none or several do.
    public mutating func oneOf<Union: ModelValue>(
        _ type: Union.Type, _ candidates: [Candidate<Union>]
    ) throws -> Union {
        try remembering(type) { reader in
            var match: (value: Union, index: Int, end: Place)?
            var failures: [CandidateFailure] = []
            for (index, candidate) in candidates.enumerated() {
                switch try reader.attempt(candidate) {
                case .failure(let failure): failures.append(failure)
                case .success((let value, let end)):
                    if let match {
                        let matching = "members \(match.index + 1) and \(index + 1)"
                        throw reader.failure(.union("\(matching) of \(type) both match, exactly one must", []))
                    }
                    match = (value, index, end)
                }
            }
            guard let match else { throw try reader.noMatch(type, failures) }
            reader.place = match.end
            return match.value
        }
    }

    /// The first candidate that decodes and has no validation issue; it is an error if none does. For members of which
    /// one holds as much as another.
    public mutating func anyOf<Union: ModelValue>(
        _ type: Union.Type, _ candidates: [Candidate<Union>]
    ) throws -> Union {
        try remembering(type) { reader in
            var failures: [CandidateFailure] = []
            for candidate in candidates {
                switch try reader.attempt(candidate) {
                case .failure(let failure): failures.append(failure)
                case .success((let value, let end)):
                    reader.place = end
                    return value
                }
            }
            throw try reader.noMatch(type, failures)
        }
    }

    /// The error for a value that no member of a union takes.
    public func noMatch(_ type: Any.Type) -> any Error {
        (try? noMatch(type, [])) ?? failure(.union("no member of \(type) matches", []))
    }

    /// The error for an object without the key that tells the members of a union apart, or whose value is not a string.
    public mutating func missingTag(_ key: StaticString, in type: Any.Type) -> any Error {
        if isCodable { return codable.missingTag(key) }
        let start = json.mark
        guard (try? json.seek(key, last: options.duplicateKeys == .last)) == true else {
            json.mark = start
            return failure(.missing(key.description))
        }
        return json.mismatch("a string", String.self)
    }

    func noMatch(_ type: Any.Type, _ failures: [CandidateFailure]) throws -> any Error {
        if isCodable ? codable.null() : json.bytes[startOfNext] == UInt8(ascii: "n") {
            return failure(.null("\(type)", type))
        }
        return failure(.union("no member of \(type) matches", failures))
    }

    /// Tries one candidate; the reader does not move. Throws what no candidate can mend.
    mutating func attempt<Union: ModelValue>(
        _ candidate: Candidate<Union>
    ) throws -> Result<(value: Union, end: Place), CandidateFailure> {
        // Unions nest in here: what is not needed for that is done elsewhere, for the sake of the stack.
        let start = place
        defer { place = start }
        do { return checked(try read(candidate)) } catch { return .failure(try Self.candidateFailure(error)) }
    }

    private mutating func read<Union: ModelValue>(_ candidate: Candidate<Union>) throws -> Union {
        guard isCodable else { return try candidate.read(&self) }
        var reader = FieldReader(codable.decoder)
        return try candidate.read(&reader)
    }

    private func checked<Union: ModelValue>(
        _ value: Union
    ) -> Result<(value: Union, end: Place), CandidateFailure> {
        if let issue = value.issues(limit: 1).first { return .failure(CandidateFailure(issue)) }
        return .success((value, place))
    }

    private static func candidateFailure(_ error: any Error) throws -> CandidateFailure {
        switch error {
        case let failure as ReadingFailure where !failure.isFinal: CandidateFailure(failure)
        case let error as DecodingError: CandidateFailure(error)
        default: throw error
        }
    }
}

/// Why one member of a union did not match.
struct CandidateFailure: Error {
    private enum Place {
        case offset(Int)
        case path([WireKey])
        /// Below the union itself.
        case pointer(String)
    }

    private let summary: String
    private let place: Place

    init(_ failure: ReadingFailure) {
        summary = failure.reason.summary
        place = .offset(failure.offset)
    }

    init(_ issue: ValidationIssue) {
        summary = "violates \(issue.rule.rawValue)"
        place = .pointer(issue.pointer)
    }

    init(_ error: DecodingError) {
        let context: DecodingError.Context? =
            switch error {
            case .keyNotFound(_, let context), .valueNotFound(_, let context), .typeMismatch(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        // Nested unions list their members on further lines.
        summary = String(context?.debugDescription.prefix { $0 != "\n" } ?? "not readable")
        place = .path(context?.codingPath.map { WireKey($0) } ?? [])
    }

    private static let greatestListedCount = 8

    /// A line per failure, up to a limit; places are relative to the union's path, of which `base` is the length.
    static func list(_ failures: [CandidateFailure], base: Int, in bytes: JSONBytes?) -> String {
        var text = ""
        for (index, failure) in failures.prefix(greatestListedCount).enumerated() {
            let place = failure.pointer(base: base, in: bytes)
            text += "\n- member \(index + 1)\(place.isEmpty ? "" : " at \(place)"): \(failure.summary)"
        }
        if failures.count > greatestListedCount { text += "\n- and \(failures.count - greatestListedCount) more" }
        return text
    }

    private func pointer(base: Int, in bytes: JSONBytes?) -> String {
        let path: [WireKey]
        switch place {
        case .offset(let offset): path = bytes.map { JSONScanner.path(to: offset, in: $0) } ?? []
        case .path(let keys): path = keys
        case .pointer(let pointer): return pointer
        }
        return path.dropFirst(base).reduce("") {
            $0 + $1.intValue.map { ValidationIssue.Step.index($0) }.pointerToken(or: $1.stringValue)
        }
    }
}

extension ValidationIssue.Step? {
    fileprivate func pointerToken(or key: String) -> String { (self ?? .key(key)).pointerToken }
}

// MARK: - Remembering outcomes

/// What unions at places came to, while candidates are tried.
struct UnionTrials {
    struct Key: Hashable {
        var type: ObjectIdentifier
        var offset: Int
        /// Over Codable.
        var path: [WireKey] = []
        var allowsOtherKeys: Bool
    }

    struct Match {
        var value: any ModelValue
        var end: FieldReader.Place
    }

    var outcomes: [Key: Result<Match, any Error>] = [:]
    /// Whether strict decoding lets a member pass over keys, because other members of the same value may hold them.
    var allowsOtherKeys = false
    /// How many unions are being decided, one inside the other.
    var depth = 0
}

/// The trials of a Codable decoder, whose nested values are read by readers of their own.
///
/// Only the call that created it and what it calls reach it, one after the other.
final class CodableUnionTrials: @unchecked Sendable {
    @TaskLocal static var current: CodableUnionTrials?

    var trials = UnionTrials()
}

extension FieldReader {
    /// Decides a union, or returns what it came to here before.
    mutating func remembering<Union: ModelValue>(
        _ type: Union.Type, _ decide: (inout FieldReader) throws -> Union
    ) throws -> Union {
        if isCodable { return try remembering(type, codable, decide) }
        if let value: Union = try remembered(at: startOfNext) { return value }
        trials.depth += 1
        defer {
            trials.depth -= 1
            if trials.depth == 0 { trials.outcomes = [:] }
        }
        // Members that are tried take as much stack as a level of the document, and more.
        try json.checkDepth(with: trials.depth)
        let start = startOfNext
        do {
            let value = try decide(&self)
            remember(value, at: start)
            return value
        } catch {
            remember(error, of: type, at: start)
            throw error
        }
    }

    private func key(_ type: Any.Type, _ offset: Int) -> UnionTrials.Key {
        .init(type: ObjectIdentifier(type), offset: offset, allowsOtherKeys: trials.allowsOtherKeys)
    }

    private mutating func remembered<Union: ModelValue>(at offset: Int) throws -> Union? {
        guard trials.depth > 0, let outcome = trials.outcomes[key(Union.self, offset)] else { return nil }
        let match = try outcome.get()
        guard let value = match.value as? Union else { return nil }
        json.mark = match.end.json
        return value
    }

    private mutating func remember<Union: ModelValue>(_ value: Union, at offset: Int) {
        trials.outcomes[key(Union.self, offset)] = .success(.init(value: value, end: place))
    }

    private mutating func remember(_ error: any Error, of type: Any.Type, at offset: Int) {
        trials.outcomes[key(type, offset)] = .failure(error)
    }

    private mutating func remembering<Union: ModelValue>(
        _ type: Union.Type, _ codable: CodableReader, _ decide: (inout FieldReader) throws -> Union
    ) throws -> Union {
        guard let current = CodableUnionTrials.current else {
            // The closure below runs at once; a move-only reader cannot be captured, but another one is as good.
            return try CodableUnionTrials.$current.withValue(CodableUnionTrials()) {
                var reader = FieldReader(codable.decoder)
                return try decide(&reader)
            }
        }
        let path = codable.decoder.codingPath.map { WireKey($0) }
        let key = UnionTrials.Key(
            type: ObjectIdentifier(type), offset: 0, path: path, allowsOtherKeys: current.trials.allowsOtherKeys)
        if let outcome = current.trials.outcomes[key], let value = try outcome.get().value as? Union { return value }
        do {
            let value = try decide(&self)
            current.trials.outcomes[key] = .success(.init(value: value, end: place))
            return value
        } catch {
            current.trials.outcomes[key] = .failure(error)
            throw error
        }
    }
}
