/// Which Swift type stands for a JSON Schema `format`.
public struct FormatTable: Sendable, Hashable {
    /// A type that a format can become.
    public enum Representation: String, Sendable, Hashable, CaseIterable {
        case string = "String"
        case date = "Date"
        case calendarDate = "CalendarDate"
        case uuid = "UUID"
        case url = "URL"
        case data = "Data"
        case decimal = "Decimal"
        case int = "Int"
        case int32 = "Int32"
        case int64 = "Int64"
        case uint64 = "UInt64"
        case double = "Double"
        case float = "Float"
    }

    /// For `type: string`.
    public var strings: [String: Representation]
    /// For `type: integer`.
    public var integers: [String: Representation]
    /// For `type: number`.
    public var numbers: [String: Representation]

    /// What OpenAPI's format registry suggests, as long as every valid instance fits.
    public static let standard = FormatTable(
        strings: [
            "date-time": .date, "date": .calendarDate, "uuid": .uuid, "byte": .data, "base64": .data,
        ],
        integers: ["int32": .int32, "int64": .int64, "uint64": .uint64],
        numbers: ["float": .float, "double": .double, "decimal": .decimal]
    )
}
