import ModelGenModel

/// A type as it is written in Swift.
indirect enum SwiftType: Sendable, Hashable {
    /// A type of the standard library or of Foundation.
    case scalar(Scalar)
    /// `JSONValue`.
    case json
    /// `JSONObject`: keys in order, compared by scalar, which a dictionary of `JSONValue` would lose.
    case jsonObject
    /// A generated type.
    case named(String, TypeID)
    case array(SwiftType)
    case dictionary(SwiftType)
    case optional(SwiftType)
    case optionalNullable(SwiftType)
    /// A type of which the model knows nothing: one that stands inside the one that names it, or the bytes of a body.
    case other(String)

    /// The scalars that generated code uses. Those of `ScalarRepresentation` are listed again: these are what comes out, which
    /// numbers of any size and wrapped texts belong to, and those are what a user may ask for by name.
    enum Scalar: String, Sendable, Hashable {
        case string = "String"
        case bool = "Bool"
        case int = "Int"
        case int32 = "Int32"
        case int64 = "Int64"
        case uint64 = "UInt64"
        case double = "Double"
        case float = "Float"
        case decimal = "Decimal"
        case jsonNumber = "JSONNumber"
        case date = "Date"
        case exactDateTime = "ExactDateTime"
        case calendarDate = "CalendarDate"
        /// A decimal number in a string.
        case decimalString = "DecimalString"
        case uuid = "UUID"
        case url = "URL"
        case data = "Data"

        var needsFoundation: Bool {
            switch self {
            case .decimal, .date, .uuid, .url, .data: true
            case .string, .bool, .int, .int32, .int64, .uint64, .double, .float, .jsonNumber, .exactDateTime,
                .calendarDate,
                .decimalString:
                false
            }
        }

        var isInteger: Bool {
            switch self {
            case .int, .int32, .int64, .uint64: true
            case .string, .bool, .double, .float, .decimal, .jsonNumber, .date, .exactDateTime, .calendarDate,
                .decimalString,
                .uuid, .url, .data:
                false
            }
        }
    }
}

extension SwiftType {
    /// The spelling in source code, wherever it stands.
    var spelling: String { spelling(in: nil) }

    /// The spelling inside a type, which reaches what stands in it by a shorter name.
    func spelling(in owner: String?) -> String {
        switch self {
        case .scalar(let scalar): scalar.rawValue
        case .json: "JSONValue"
        case .jsonObject: "JSONObject"
        case .named(let name, _): Self.shortened(name, in: owner)
        case .other(let name): name
        case .array(let element): "[\(element.spelling(in: owner))]"
        case .dictionary(let value): "[String: \(value.spelling(in: owner))]"
        case .optional(let wrapped): "\(wrapped.spelling(in: owner))?"
        case .optionalNullable(let wrapped): "OptionalNullable<\(wrapped.spelling(in: owner))>"
        }
    }

    private static func shortened(_ name: String, in owner: String?) -> String {
        guard let owner, name.utf8.starts(with: owner.utf8) else { return name }
        let rest = name.utf8.dropFirst(owner.utf8.count)
        return rest.first == UInt8(ascii: ".") ? String(Substring(rest.dropFirst())) : name
    }

    /// Whether the file that names this type must import Foundation.
    var needsFoundation: Bool {
        switch self {
        case .scalar(let scalar): scalar.needsFoundation
        case .json, .jsonObject, .named, .other: false
        case .array(let part), .dictionary(let part), .optional(let part), .optionalNullable(let part):
            part.needsFoundation
        }
    }
}

extension SwiftType {
    /// Whether the type is one of the run-time library's.
    var needsRuntime: Bool {
        switch self {
        case .scalar(let scalar): [.jsonNumber, .exactDateTime, .calendarDate, .decimalString].contains(scalar)
        case .json, .jsonObject, .optionalNullable: true
        case .named, .other: false
        case .array(let part), .dictionary(let part), .optional(let part): part.needsRuntime
        }
    }
}
