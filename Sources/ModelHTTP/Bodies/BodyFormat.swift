import ModelRuntime

/// How a value becomes a body: its media type, and what the value's JSON form is turned into.
public struct BodyFormat: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case json
        case text(ParameterShape)
        case form(FormFields)
    }

    /// The media type, as it is written.
    public let type: MediaType
    let kind: Kind

    /// JSON.
    public static func json(_ type: MediaType = "application/json") -> BodyFormat {
        BodyFormat(type: type, kind: .json)
    }

    /// A text, in UTF-8.
    public static func text(_ type: MediaType = "text/plain", _ shape: ParameterShape = .string) -> BodyFormat {
        BodyFormat(type: type, kind: .text(shape))
    }

    /// A form: `application/x-www-form-urlencoded`.
    public static func form(
        _ fields: FormFields, _ type: MediaType = "application/x-www-form-urlencoded"
    ) -> BodyFormat {
        BodyFormat(type: type, kind: .form(fields))
    }
}

extension BodyFormat {
    func bytes(_ value: some ModelValue) throws(HTTPMessageError) -> [UInt8] {
        let place = MessagePlace.body(pointer: "")
        switch kind {
        case .json:
            do { return try value.jsonBytes() } catch { throw HTTPMessageError(error, writing: place) }
        case .text(let shape): return Array(try shape.text(JSONValue(value, at: place), at: place).utf8)
        case .form(let fields): return Array(try fields.text(JSONValue(value, at: place)).utf8)
        }
    }

    func value<Value: ModelValue>(
        _ bytes: [UInt8], _ type: MediaType?, _ options: HTTPReadingOptions
    ) throws -> Value {
        let place = MessagePlace.body(pointer: "")
        switch kind {
        case .json: return try Value(body: bytes, options: options.decoding, at: place)
        case .text(let shape):
            let value = try shape.scalar(Self.text(bytes, type), at: place)
            return try Value(value, at: place, options.decoding)
        case .form(let fields):
            let value = try fields.value(PercentCoding.text(bytes, at: place)[...], options)
            return try Value(value, at: place, options.decoding)
        }
    }

    /// UTF-8, or the charsets that are part of it or have a byte for each character.
    private static func text(_ bytes: [UInt8], _ type: MediaType?) throws(HTTPMessageError) -> String {
        switch type?["charset"]?.lowercased() {
        case nil, "utf-8", "us-ascii": return try PercentCoding.text(bytes, at: .body(pointer: ""))
        case "iso-8859-1":
            return bytes.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
        case .some: throw HTTPMessageError(.header("Content-Type"), .unsupportedMediaType(type?.description))
        }
    }
}

extension JSONValue {
    /// The JSON form of a value.
    init(_ value: some ModelValue, at place: MessagePlace) throws(HTTPMessageError) {
        do { try self.init(json: value.jsonBytes()) } catch { throw HTTPMessageError(error, writing: place) }
    }
}

extension ModelValue {
    /// Reads a value from its JSON form. Parameters and forms are read strictly: whatever they hold, the schema allows.
    init(_ value: JSONValue, at place: MessagePlace, _ options: DecodingOptions = .strict) throws {
        try self.init(body: value.jsonBytes(), options: options, at: place)
    }

    init(body bytes: [UInt8], options: DecodingOptions, at place: MessagePlace) throws {
        do { self = try Self(json: bytes, options: options) } catch let error as DecodingError {
            throw HTTPMessageError(error, at: place)
        }
    }
}
