import Foundation
import ModelRuntime

/// One payload, and what reads and writes it.
struct Benchmark {
    let name: String
    let bytes: [UInt8]
    let decoding: [Contender]
    let encoding: [Contender]
    /// What shows the cost of validation: the denominator, decoding alone, decoding with validation, validation alone.
    let validation: [Contender]
    /// How many issues an object has that breaks every rule; 0 where validation is not measured.
    let checkCount: Int

    /// The two types read the same document.
    init<Synthesized: Codable, Generated: ModelValue & Codable & Equatable>(
        _ name: String, _ bytes: [UInt8], _: Synthesized.Type, _: Generated.Type, broken: String? = nil
    ) throws {
        self.name = name
        self.bytes = bytes
        let data = Data(bytes)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .withoutEscapingSlashes
        let validating = DecodingOptions(validates: true)

        let synthesized = try decoder.decode(Synthesized.self, from: data)
        let generated = try Generated(json: bytes, options: validating)
        let tree = try JSONSerialization.jsonObject(with: data)
        // What is compared must do the same work.
        guard try decoder.decode(Generated.self, from: data) == generated,
            try Generated(json: generated.jsonBytes()) == generated
        else { throw Disagreement(payload: name) }

        checkCount = try broken.map { try Generated(json: $0).issues().count } ?? 0
        guard generated.isValid, broken == nil || checkCount > 0 else { throw Disagreement(payload: name) }

        decoding = [
            Contender(name: "`JSONDecoder`, synthesized") { _ = try decoder.decode(Synthesized.self, from: data) },
            Contender(name: "`JSONDecoder`, generated") { _ = try decoder.decode(Generated.self, from: data) },
            Contender(name: "`JSONSerialization`, untyped") { _ = try JSONSerialization.jsonObject(with: data) },
            Contender(name: "**direct, generated**") { _ = try Generated(json: bytes) },
            Contender(name: "**direct, generated, validated**") { _ = try Generated(json: bytes, options: validating) },
            Contender(name: "direct, `JSONValue`") { _ = try JSONValue(json: bytes) },
        ]
        encoding = [
            Contender(name: "`JSONEncoder`, synthesized") { _ = try encoder.encode(synthesized) },
            Contender(name: "`JSONEncoder`, generated") { _ = try encoder.encode(generated) },
            Contender(name: "`JSONSerialization`, untyped") {
                _ = try JSONSerialization.data(withJSONObject: tree, options: .withoutEscapingSlashes)
            },
            Contender(name: "**direct, generated**") { _ = try generated.jsonBytes() },
        ]
        let isMeasured = broken != nil
        validation =
            isMeasured
            ? [
                decoding[0], decoding[3], decoding[4],
                Contender(name: "`isValid`") { if !generated.isValid { throw Disagreement(payload: name) } },
            ] : []
    }

    struct Disagreement: Error {
        let payload: String
    }
}
