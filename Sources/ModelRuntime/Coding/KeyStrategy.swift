// A key strategy on the caller's coder would silently lose fields: `convertFromSnakeCase` makes `num_inference_steps`
// absent. Wire names are already in the generated code, so such a strategy is refused where it has an effect; a model
// whose keys it leaves alone is read and written as usual.

/// Finds out whether a decoder hides a key behind a key strategy.
///
/// By behaviour: Foundation's coders exempt dictionaries from key strategies, so that a dictionary of the same
/// object shows the keys of the document. That costs time, and is asked only when a key is absent and
///
/// - it is required, or
/// - it is there in the spelling that `convertFromSnakeCase` gives it, which finds every loss by that strategy, or
/// - the object is in none but the first element of every array around it: this finds custom strategies.
///
/// A custom strategy that loses optional fields only in later elements of an array is not noticed.
struct DecodingKeyStrategy {
    private let decoder: any Decoder
    // Found when they are first asked for; not `lazy`, which a `nonisolated` struct cannot have.
    private var knownPlace: Bool?
    private var knownKeys: Set<ExactString>?

    init(_ decoder: any Decoder) { self.decoder = decoder }

    private var isInFirstElements: Bool {
        mutating get {
            if let knownPlace { return knownPlace }
            let isFirst = decoder.codingPath.allSatisfy { ($0.intValue ?? 0) == 0 }
            knownPlace = isFirst
            return isFirst
        }
    }

    private var keysOfDocument: Set<ExactString> {
        mutating get {
            if let knownKeys { return knownKeys }
            let keys = keys()
            knownKeys = keys
            return keys
        }
    }

    /// Throws if `key`, which the container does not have, is in the document.
    mutating func check(_ key: WireKey, in container: KeyedDecodingContainer<WireKey>, isRequired: Bool) throws {
        guard isRequired || isInFirstElements || isHidden(key, in: container) else { return }
        guard keysOfDocument.contains(ExactString(key.stringValue)) else { return }
        throw error("hides the key \"\(key.stringValue)\"")
    }

    /// Throws if the container's keys are not those of the document.
    mutating func checkEveryKey() throws {
        guard let container = try? decoder.container(keyedBy: WireKey.self) else { return }
        let keys = Set(container.allKeys.map { ExactString($0.stringValue) })
        guard !keysOfDocument.isSubset(of: keys) else { return }
        throw error("changes keys that are data")
    }

    private func isHidden(_ key: WireKey, in container: KeyedDecodingContainer<WireKey>) -> Bool {
        guard let camelCase = Self.camelCase(key.stringValue) else { return false }
        return container.contains(WireKey(stringValue: camelCase))
    }

    private func keys() -> Set<ExactString> {
        struct Anything: Decodable {
            init(from decoder: any Decoder) {}
        }
        let values = try? decoder.singleValueContainer().decode([String: Anything].self)
        return Set((values ?? [:]).keys.map { ExactString($0) })
    }

    private func error(_ effect: String) -> DecodingError {
        let strategy = Mirror(reflecting: decoder).descendant("options", "keyDecodingStrategy")
        let name = strategy.map { "keyDecodingStrategy \(keyStrategyName($0))" } ?? "key strategy"
        return ReadingFailure.Reason.invalid(
            "the decoder's \(name) \(effect); generated types know their keys, use the decoder's default keys"
        ).decodingError(decoder.codingPath)
    }

    /// What `convertFromSnakeCase` makes of a key; `nil` if it leaves the key alone.
    static func camelCase(_ key: String) -> String? {
        guard key.utf8.contains(UInt8(ascii: "_")) else { return nil }
        if let word = camelCaseOfASCII(key) { return word }
        let core = key.drop { $0 == "_" }
        let prefix = key.prefix(key.count - core.count)
        let suffix = core.reversed().prefix { $0 == "_" }.count
        let words = core.dropLast(suffix).split(separator: "_")
        guard words.count > 1 else { return nil }
        let tail = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
        return prefix + words[0].lowercased() + tail.joined() + String(repeating: "_", count: suffix)
    }

    /// For the keys that are usual: words of lower-case ASCII with single underscores between them.
    private static func camelCaseOfASCII(_ key: String) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(key.utf8.count)
        var startsWord = false
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "_") where !startsWord && !result.isEmpty: startsWord = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                result.append(startsWord ? byte & 0xDF : byte)
                startsWord = false
            default: return nil
            }
        }
        return startsWord ? nil : String(decoding: result, as: UTF8.self)
    }
}

/// A key strategy of Foundation's encoder that changes keys.
///
/// What an encoder writes cannot be seen, so this one is found in its mirror, at the value that was handed to the
/// encoder: in arrays, at their first element only. Another encoder's strategies are not noticed.
final class EncodingKeyStrategy: Sendable {
    typealias Conversion = @Sendable ([any CodingKey]) -> any CodingKey

    private let name: String
    /// Of a custom strategy.
    private let conversion: Conversion?

    /// Looks for a strategy.
    init?(_ encoder: any Encoder) {
        guard encoder.codingPath.allSatisfy({ ($0.intValue ?? 0) == 0 }),
            let strategy = Mirror(reflecting: encoder).descendant("options", "keyEncodingStrategy")
        else { return nil }
        name = keyStrategyName(strategy)
        conversion = Self.conversion(of: strategy)
        guard conversion != nil || name == "convertToSnakeCase" else { return nil }
    }

    /// Throws if the strategy would write another key.
    func check(_ key: WireKey, at path: [any CodingKey]) throws {
        let isChanged =
            conversion.map { $0(path + [key]).stringValue != key.stringValue }
            ?? key.stringValue.contains { $0.isUppercase }
        guard isChanged else { return }
        let text = """
            The encoder's keyEncodingStrategy \(name) changes the key "\(key.stringValue)"; \
            generated types know their keys, use the encoder's default keys.
            """
        throw EncodingError.invalidValue(key.stringValue, .init(codingPath: path, debugDescription: text))
    }
}

private func keyStrategyName(_ strategy: Any) -> String {
    // An enumeration's case with a payload is its mirror's child, one without prints as its name.
    Mirror(reflecting: strategy).children.first?.label ?? "\(strategy)"
}
