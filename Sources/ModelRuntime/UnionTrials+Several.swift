// `anyOf` allows a value to be several of its members at once (JSON Schema 2020-12 Core §10.2.1.2), and then a single
// member need not hold all that they announce.

extension FieldReader {
    /// The first candidate that decodes, has no validation issue, and holds all that the other such candidates hold.
    ///
    /// Where several match and none holds everything, `several` makes the union of the value as it stands. It is an
    /// error if no candidate matches.
    public mutating func anyOf<Union: ModelValue>(
        _ type: Union.Type, _ candidates: [Candidate<Union>], several: (JSONValue) -> Union
    ) throws -> Union {
        try remembering(type) { reader in
            let (matches, failures) = try reader.matches(candidates)
            guard !matches.isEmpty else {
                if let whole = try reader.heldTogether(by: candidates) { return several(whole) }
                throw try reader.noMatch(type, failures)
            }
            guard let whole = try Self.mostComplete(of: matches.map(\.value)) else {
                return several(try JSONValue(reading: &reader))
            }
            reader.place = matches[whole].end
            return matches[whole].value
        }
    }

    private mutating func matches<Union: ModelValue>(
        _ candidates: [Candidate<Union>]
    ) throws -> (matches: [(value: Union, end: Place)], failures: [CandidateFailure]) {
        var matches: [(value: Union, end: Place)] = []
        var failures: [CandidateFailure] = []
        for candidate in candidates {
            switch try attempt(candidate) {
            case .failure(let failure): failures.append(failure)
            case .success(let match): matches.append(match)
            }
        }
        return (matches, failures)
    }

    /// Strict decoding refuses keys that nobody announces, but each member alone refuses those of the others: the value, if
    /// candidates that may pass over keys hold all of it together.
    private mutating func heldTogether(by candidates: [Candidate<some ModelValue>]) throws -> JSONValue? {
        guard isStrict, !allowsOtherKeys else { return nil }
        allowsOtherKeys = true
        defer { allowsOtherKeys = false }
        let parts = try matches(candidates).matches.map { try JSONValue(writtenBy: $0.value) }
        guard parts.count > 1 else { return nil }
        let start = place
        let whole = try JSONValue(reading: &self)
        if whole.isHeld(by: parts) { return whole }
        place = start
        return nil
    }

    private var allowsOtherKeys: Bool {
        get { !isCodable ? trials.allowsOtherKeys : CodableUnionTrials.current?.trials.allowsOtherKeys == true }
        set {
            if !isCodable {
                trials.allowsOtherKeys = newValue
            } else {
                CodableUnionTrials.current?.trials.allowsOtherKeys = newValue
            }
        }
    }

    /// The first of the values that holds what each other one holds.
    private static func mostComplete(of values: [some ModelValue]) throws -> Int? {
        guard values.count > 1 else { return values.indices.first }
        let written = try values.map { try JSONValue(writtenBy: $0) }
        return written.indices.first { index in written.allSatisfy { written[index].holds($0) } }
    }
}

extension JSONValue {
    /// What a value writes that was just read, from a document as deep as its reader allowed.
    fileprivate init(writtenBy value: some ModelValue) throws {
        try self.init(json: value.jsonBytes(), options: DecodingOptions(limits: .init(depth: .max)))
    }

    /// Reads the value as a type of the model.
    ///
    /// - Throws: `DecodingError`.
    public func decoded<Value: ModelValue>(as type: Value.Type = Value.self) throws -> Value {
        try Value(json: jsonBytes())
    }

    /// Whether every key of `other`, at any depth, is one of this value too. Values that are neither objects nor arrays are
    /// different spellings of the same.
    fileprivate func holds(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object(let own), .object(let other)):
            other.allSatisfy { key, value in own[key]?.holds(value) == true }
        case (.array(let own), .array(let other)):
            own.count == other.count && zip(own, other).allSatisfy { $0.holds($1) }
        default: true
        }
    }

    /// Whether every key of this value, at any depth, is one of a part's.
    fileprivate func isHeld(by parts: [JSONValue]) -> Bool {
        switch self {
        case .object(let fields):
            fields.allSatisfy { key, value in
                let values = parts.compactMap { $0[key] }
                return !values.isEmpty && value.isHeld(by: values)
            }
        case .array(let elements):
            elements.enumerated().allSatisfy { index, element in
                element.isHeld(by: parts.compactMap { $0[index] })
            }
        default: true
        }
    }
}
