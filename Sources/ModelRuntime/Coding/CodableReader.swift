/// Reads one value from a Codable decoder. Nested values are read by readers of their own.
///
/// A class, because containers of the standard library have no layout that a compiler may rely on, and a `FieldReader` that held one
/// would have none either: each access to whatever it has would look a place up at run time.
@usableFromInline
final class CodableReader {
    let decoder: any Decoder
    let options: DecodingOptions
    private var container: KeyedDecodingContainer<WireKey>?
    /// The keys that rows have asked for.
    private var claimed: [StaticString] = []
    private var takesEveryKey = false
    /// The tags of unions whose member this is, which it may have without a row for them.
    private(set) var expectedTags: [StaticString] = []
    /// Whether the schema forbids further keys.
    private var isClosed = false
    /// Made when a key is first missed.
    private var strategyInUse: DecodingKeyStrategy?
    private var strategy: DecodingKeyStrategy {
        get { strategyInUse ?? DecodingKeyStrategy(decoder) }
        set { strategyInUse = newValue }
    }

    init(_ decoder: any Decoder) {
        self.decoder = decoder
        let userInfo = decoder.userInfo
        options = userInfo.isEmpty ? .lenient : userInfo[.modelDecodingOptions] as? DecodingOptions ?? .lenient
    }

    /// What the value is read with: the decoder's options, unless members of a union are being tried.
    var strictness: Strictness { CodableUnionTrials.current?.strictness ?? Strictness(options) }

    /// What stands in every reader of bytes and is never asked, nor changed.
    nonisolated(unsafe) static let none = CodableReader()

    private init() {
        decoder = NoDecoder()
        options = .lenient
    }

    // MARK: Rows

    // Generic bodies are not specialized in the caller's module; for the most usual types they are here. A decoder looks a
    // key up for every question, so that each row asks as few as it can.

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func required<Value: ModelValue>(_ key: StaticString) throws -> Value {
        let container = try claim(key)
        let key = WireKey(key)
        do { return try Value._ContainerForm.decode(from: container, at: key) } catch {
            throw container.contains(key) ? error : try missing(key)
        }
    }

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func requiredNullable<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        let container = try claim(key)
        let key = WireKey(key)
        do {
            // It throws for a key that is absent.
            return try container.decodeNil(forKey: key) ? nil : Value._ContainerForm.decode(from: container, at: key)
        } catch {
            throw container.contains(key) ? error : try missing(key)
        }
    }

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func optional<Value: ModelValue>(_ key: StaticString) throws -> Value? {
        let container = try claim(key)
        let key = WireKey(key)
        if !options.isStrict, let value = try Value._ContainerForm.decodeIfPresent(from: container, at: key) {
            return value
        }
        guard container.contains(key) else {
            try strategy.check(key, in: container, isRequired: false)
            return nil
        }
        return strictness.refusesStrayNulls ? try Value._ContainerForm.decode(from: container, at: key) : nil
    }

    @_specialize(where Value == String)
    @_specialize(where Value == Int)
    @_specialize(where Value == Bool)
    @_specialize(where Value == Double)
    @usableFromInline
    func optionalNullable<Value: ModelValue>(_ key: StaticString) throws -> OptionalNullable<Value> {
        let container = try claim(key)
        let key = WireKey(key)
        if let value = try Value._ContainerForm.decodeIfPresent(from: container, at: key) { return .value(value) }
        if container.contains(key) { return .null }
        try strategy.check(key, in: container, isRequired: false)
        return .unset
    }

    @usableFromInline
    func constant<Value: ModelValue & Equatable>(_ key: StaticString, _ expected: Value) throws {
        let value: Value = try required(key)
        guard value.isSame(as: expected) else {
            let reason = ReadingFailure.Reason.invalid("expected the constant \(expected)")
            throw reason.decodingError(decoder.codingPath + [WireKey(key)])
        }
    }

    func additional<Value: ModelValue>() throws -> [String: Value] {
        takesEveryKey = true
        guard let container else { return [:] }
        try strategy.checkEveryKey()
        var values: [String: Value] = [:]
        let keys = unclaimed(container)
        CodableUnionTrials.current?.trials.strayKeys += keys.count
        for key in keys {
            values[key.stringValue] = try Value._ContainerForm.decode(from: container, at: key)
        }
        return values
    }

    @inline(__always)
    private func claim(_ key: StaticString) throws -> KeyedDecodingContainer<WireKey> {
        claimed.append(key)
        if let container { return container }
        return try openContainer()
    }

    private func openContainer() throws -> KeyedDecodingContainer<WireKey> {
        let opened = try decoder.container(keyedBy: WireKey.self)
        container = opened
        return opened
    }

    func missing(_ key: WireKey) throws -> any Error {
        let container = try container ?? openContainer()
        try strategy.check(key, in: container, isRequired: true)
        return ReadingFailure.Reason.missing(key.stringValue).decodingError(decoder.codingPath)
    }

    // MARK: Tags

    // Methods and no setters for `FieldReader`: with the thread sanitizer, the compiler (6.3) gives up on changing a property of a
    // class that an `inout` value refers to.

    func expect(_ tag: StaticString) { expectedTags.append(tag) }

    func expect(whatIsExpectedBy other: CodableReader) { expectedTags = other.expectedTags }

    func forgetLastTag() { expectedTags.removeLast() }

    // MARK: Objects

    /// No key that no row has asked for.
    func close() { isClosed = true }

    func beginObject() throws {
        container = try decoder.container(keyedBy: WireKey.self)
        claimed.removeAll(keepingCapacity: true)
        claimed.reserveCapacity(16)
        claimed += expectedTags
        takesEveryKey = false
        isClosed = false
    }

    func endObject() throws {
        let trials = CodableUnionTrials.current
        guard options.isStrict || trials != nil, !takesEveryKey, let container else { return }
        let keys = unclaimed(container)
        trials?.trials.strayKeys += keys.count
        guard let key = keys.first, strictness.refusesOtherKeys(ofClosed: isClosed) else { return }
        let reason = ReadingFailure.Reason.invalid("unexpected key \"\(key.stringValue)\"")
        throw reason.decodingError(decoder.codingPath + [key])
    }

    /// The keys that no row has asked for, in the order of their scalars: a decoder's own order may change from
    /// one run to the next.
    private func unclaimed(_ container: KeyedDecodingContainer<WireKey>) -> [WireKey] {
        let known = Set(claimed.map { ExactString($0.description) })
        return container.allKeys.filter { !known.contains(ExactString($0.stringValue)) }
            .sorted { ExactString($0.stringValue) < ExactString($1.stringValue) }
    }

    // MARK: Values

    func null() -> Bool {
        (try? decoder.singleValueContainer().decodeNil()) ?? false
    }

    @usableFromInline
    func primitive<Value: PrimitiveValue>() throws -> Value {
        let container = try decoder.singleValueContainer()
        do {
            return try container.decode(Value.self)
        } catch {
            throw Value._ContainerForm.explanation(
                of: error, try? container.decode(Double.self), at: decoder.codingPath)
        }
    }

    @usableFromInline
    func array<Element: ModelValue>() throws -> [Element] {
        var container = try decoder.unkeyedContainer()
        var elements: [Element] = []
        elements.reserveCapacity(container.count ?? 0)
        while !container.isAtEnd { elements.append(try Element._ContainerForm.decode(from: &container)) }
        return elements
    }

    /// By way of a dictionary, which Foundation's coders exempt from their key strategies.
    @usableFromInline
    func dictionary<Value: ModelValue>() throws -> [String: Value] {
        try Value._ContainerForm.decodeDictionary(from: decoder.singleValueContainer())
    }

    // MARK: Looking ahead

    /// A decoder does not tell what it holds: it is asked for one kind after the other.
    func kind() -> JSONKind {
        guard let value = try? decoder.singleValueContainer() else { return .null }
        if value.decodeNil() { return .null }
        // What unions are mostly made of comes first: a question that fails makes an error.
        if (try? value.decode(String.self)) != nil { return .string }
        if (try? decoder.container(keyedBy: WireKey.self)) != nil { return .object }
        if (try? decoder.unkeyedContainer()) != nil { return .array }
        if (try? value.decode(Bool.self)) != nil { return .boolean }
        if let double = try? value.decode(Double.self) { return double.rounded() == double ? .integer : .number }
        // A number beyond `Double`.
        return .number
    }

    func tag(_ key: StaticString) throws -> String? {
        guard let (container, key) = try tagContainer(key) else { return nil }
        return try? container.decode(String.self, forKey: key)
    }

    func scalarTag(_ key: StaticString) throws -> String? {
        guard let (container, key) = try tagContainer(key) else { return nil }
        if let text = try? container.decode(String.self, forKey: key) { return text }
        if let flag = try? container.decode(Bool.self, forKey: key) { return flag ? "true" : "false" }
        if let integer = try? container.decode(Int64.self, forKey: key) { return String(integer) }
        return (try? container.decode(Double.self, forKey: key))?.description
    }

    /// The object that comes next, if it has the key.
    private func tagContainer(_ key: StaticString) throws -> (KeyedDecodingContainer<WireKey>, WireKey)? {
        let container = try decoder.container(keyedBy: WireKey.self)
        let key = WireKey(key)
        if container.contains(key) { return (container, key) }
        try strategy.check(key, in: container, isRequired: true)
        return nil
    }

    func hasField(_ key: StaticString) -> Bool {
        (try? decoder.container(keyedBy: WireKey.self).contains(WireKey(key))) ?? false
    }

    func hasValue(_ key: StaticString) -> Bool {
        guard let container = try? decoder.container(keyedBy: WireKey.self) else { return false }
        return (try? container.decodeNil(forKey: WireKey(key))) == false
    }

    func missingTag(_ key: StaticString) -> any Error {
        do {
            let container = try decoder.container(keyedBy: WireKey.self)
            guard container.contains(WireKey(key)) else {
                return ReadingFailure.Reason.missing(key.description).decodingError(decoder.codingPath)
            }
            _ = try container.decode(String.self, forKey: WireKey(key))
            return ReadingFailure.Reason.invalid("unknown tag").decodingError(decoder.codingPath)
        } catch {
            return error
        }
    }
}

/// Carries a `ModelValue` out of a Codable container, past the decoder's own strategies for dates and data.
struct Coded<Value: ModelValue>: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
        var reader = FieldReader(decoder)
        value = try Value(reading: &reader)
    }
}

/// Carries a `ModelValue` into a Codable container, past the encoder's own strategies for dates and data.
///
/// Not generic: an encoder looks up what the type of each value conforms to.
struct Encoded: Encodable {
    private let value: any ModelValue
    /// The encoder's key strategy, found where a model was handed to it.
    private let strategy: EncodingKeyStrategy?

    init(_ value: any ModelValue, _ strategy: EncodingKeyStrategy?) {
        self.value = value
        self.strategy = strategy
    }

    func encode(to encoder: any Encoder) throws {
        var writer = FieldWriter(encoder, strategy)
        try value.write(to: &writer)
    }
}

/// The decoder of a reader that has none.
private struct NoDecoder: Decoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    private var error: DecodingError { ReadingFailure.Reason.invalid("no decoder").decodingError([]) }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> { throw error }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw error }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw error }
}
