/// Free-form JSON.
///
/// Over bytes nothing is lost: keys keep their order, numbers their spelling. A Codable decoder shows neither, and
/// Foundation's merges keys that are canonically equal.
///
/// Values are compared as JSON Schema compares them: numbers by value, objects in whatever order, strings by scalar.
public enum JSONValue: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number in its exact spelling.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

extension JSONValue {
    /// What kind of value this is.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number(let value): value.isInteger ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// Whether this is `null`.
    public var isNull: Bool { kind == .null }

    /// The boolean, if this is one.
    public var boolValue: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The number, if this is one.
    public var numberValue: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The number as an `Int`, if this is one that fits.
    public var intValue: Int? { numberValue?.integer() }

    /// The number as a `Double`, if this is one within its range.
    public var doubleValue: Double? { numberValue?.double }

    /// The string, if this is one.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The array, if this is one.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The object, if this is one.
    public var objectValue: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The value under `key`, if this is an object that has it.
    ///
    /// Assigning turns a value that is not an object into one; assigning `nil` removes the key.
    public subscript(key: String) -> JSONValue? {
        get { objectValue?[key] }
        set {
            var object = objectValue ?? JSONObject()
            guard newValue != nil || objectValue != nil else { return }
            self = .null
            object[key] = newValue
            self = .object(object)
        }
    }

    /// The element at `index`, if this is an array that has it.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }
}

extension JSONValue: Hashable {
    /// Whether both are the same JSON value.
    public static func == (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): ExactString(a) == ExactString(b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }

    /// Hashes the JSON value.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let values): hasher.combine(values)
        case .object(let value): hasher.combine(value)
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// Creates a boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// Creates a number.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// Creates a number.
    public init(floatLiteral value: Double) { self = .number(JSONNumber(floatLiteral: value)) }
    /// Creates a string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Creates an array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Creates an object; of a key that is repeated, the first place and the last value count.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON text.
    public var description: String { (try? jsonBytes()).map { String(decoding: $0, as: UTF8.self) } ?? "null" }
}

extension JSONValue: Model {
    /// Reads any value.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws {
        switch try reader.shape() {
        case .null:
            try reader.skip()
            self = .null
        case .boolean: self = .boolean(try Bool(reading: &reader))
        case .integer, .number: self = .number(try JSONNumber(reading: &reader))
        case .string: self = .string(try String(reading: &reader))
        case .array: self = .array(try [JSONValue](reading: &reader))
        case .object: self = .object(try reader.jsonObject())
        }
    }

    /// Writes the value.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws {
        switch self {
        case .null: try writer.null()
        case .boolean(let value): try value.write(to: &writer)
        case .number(let value): try value.write(to: &writer)
        case .string(let value): try value.write(to: &writer)
        case .array(let values): try values.write(to: &writer)
        case .object(let object): try writer.object(object)
        }
    }
}
