import Foundation
import ModelRuntime
import Testing

/// Both ways to read and write one body.
enum Driver: CaseIterable, Sendable {
    case codable
    case direct

    func decode<T: Model>(_: T.Type, _ text: String, _ options: DecodingOptions = .lenient) throws -> T {
        switch self {
        case .direct: return try T(json: text, options: options)
        case .codable:
            let decoder = JSONDecoder()
            decoder.userInfo[.modelDecodingOptions] = options
            return try decoder.decode(T.self, from: Data(text.utf8))
        }
    }

    func encode(_ value: some Model) throws -> String {
        switch self {
        case .direct: return String(decoding: try value.jsonBytes(.sortedKeys), as: UTF8.self)
        case .codable:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        }
    }

    /// The error of decoding, in one line without its text.
    func outcome<T: Model>(_: T.Type, _ text: String, _ options: DecodingOptions = .lenient) -> String {
        do {
            _ = try decode(T.self, text, options)
            return "ok"
        } catch {
            return summary(error)
        }
    }
}

/// A decoding error's case and coding path.
func summary(_ error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
        context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    return switch error {
    case DecodingError.keyNotFound(let key, let context): "keyNotFound \(key.stringValue) at \(path(context))"
    case DecodingError.valueNotFound(_, let context): "valueNotFound at \(path(context))"
    case DecodingError.typeMismatch(_, let context): "typeMismatch at \(path(context))"
    case DecodingError.dataCorrupted(let context): "dataCorrupted at \(path(context))"
    default: "\(error)"
    }
}

/// The text of a decoding error.
func text(of error: (any Error)?) -> String {
    switch error {
    case DecodingError.keyNotFound(_, let context)?, DecodingError.valueNotFound(_, let context)?,
        DecodingError.typeMismatch(_, let context)?, DecodingError.dataCorrupted(let context)?:
        context.debugDescription
    case EncodingError.invalidValue(_, let context)?: context.debugDescription
    case let error?: "\(error)"
    case nil: ""
    }
}

/// A text with its keys sorted and its white space removed.
func canonical(_ text: String) throws -> String {
    String(decoding: try JSONValue(json: text).jsonBytes(.sortedKeys), as: UTF8.self)
}

func expectRoundTrip<T: Model>(
    _: T.Type, _ text: String, _ driver: Driver, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let value = try driver.decode(T.self, text)
    #expect(try driver.encode(value) == canonical(text), sourceLocation: sourceLocation)
}
