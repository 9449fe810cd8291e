/// The formats of numbers (OpenAPI's format registry). Numbers that are too large for a text's JSON type are written as texts.
public enum NumberFormat: String, Hashable, Sendable, CaseIterable {
    /// Signed integers.
    case int8, int16, int32, int64
    /// Integers that are not negative.
    case uint8, uint16, uint32, uint64
    /// Numbers within the range of IEEE 754 binary32 and binary64.
    case float, double
    /// A number of any size and precision.
    case decimal

    /// Whether the number is of the format.
    func matches(_ number: JSONNumber) -> Bool {
        switch self {
        case .int8: number.integer(as: Int8.self) != nil
        case .int16: number.integer(as: Int16.self) != nil
        case .int32: number.integer(as: Int32.self) != nil
        case .int64: number.integer(as: Int64.self) != nil
        case .uint8: number.integer(as: UInt8.self) != nil
        case .uint16: number.integer(as: UInt16.self) != nil
        case .uint32: number.integer(as: UInt32.self) != nil
        case .uint64: number.integer(as: UInt64.self) != nil
        case .float: number.double.map { Float($0).isFinite } ?? false
        case .double: number.double != nil
        case .decimal: true
        }
    }
}

extension ValidationIssues {
    /// The number must be of the format.
    public mutating func format(
        _ value: some JSONNumeric, _ format: NumberFormat, from provenance: Provenance = .schema
    ) {
        if value.jsonNumber.map(format.matches) != true { fail("format", value, format.rawValue, from: provenance) }
    }

    /// The string must spell a number of the format.
    public mutating func format(_ value: String, _ format: NumberFormat, from provenance: Provenance = .schema) {
        if JSONNumber(value).map(format.matches) != true { fail("format", value, format.rawValue, from: provenance) }
    }

    /// A number, or a string that spells one, must be of the format.
    @_documentation(visibility: internal)
    public mutating func format(_ value: JSONValue, _ format: NumberFormat) {
        switch value {
        case .number(let number): self.format(number, format)
        case .string(let text): self.format(text, format)
        case .null, .boolean, .array, .object: break
        }
    }
}
