/// A Swift type that a scalar can become.
package enum ScalarRepresentation: String, Sendable, Hashable, Codable, CaseIterable {
    case string = "String"
    case date = "Date"
    case exactDateTime = "ExactDateTime"
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

    /// Whether it reads and writes values of the kind; of the numeric types only `Decimal` reads strings of digits.
    package func holds(_ kind: ScalarType.Kind) -> Bool {
        switch self {
        case .string, .date, .exactDateTime, .calendarDate, .uuid, .url, .data: kind == .string
        case .int, .int32, .int64, .uint64: kind == .integer
        case .decimal: kind == .number || kind == .string
        case .double, .float: kind == .number
        }
    }
}
