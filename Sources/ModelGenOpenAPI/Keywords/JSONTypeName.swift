internal import ModelGenModel

/// A name that `type` may give (JSON Schema 2020-12 Validation §6.1.1), and Swagger 2.0's `file`.
enum JSONTypeName: String, Sendable, Hashable, CaseIterable {
    case string, number, integer, boolean, array, object, null
}

/// A kind of value that a schema's `type` can allow, `null` apart.
///
/// The order is the one in which members of a type list are told apart: it has no meaning beyond that.
enum ValueKind: String, Sendable, Hashable, CaseIterable {
    case string, integer, number, boolean, array, object

    /// The kind of scalar, unless values are arrays or objects.
    var scalar: ScalarType.Kind? {
        switch self {
        case .string: .string
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .array, .object: nil
        }
    }

    /// The kind of a literal; `nil` for `null`.
    init?(_ literal: JSONLiteral) {
        switch literal.kind {
        case .null: return nil
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    /// What values of both kinds have in common.
    func intersection(_ other: ValueKind) -> ValueKind? {
        switch (self, other) {
        case (.integer, .number), (.number, .integer): .integer
        default: self == other ? self : nil
        }
    }
}

/// Names of types that come from programming languages and stand for only one type of JSON.
enum ForeignTypeName {
    /// What is meant by `String`, `int` and the like.
    static func kind(of name: String) -> ValueKind? {
        let name = name.lowercased()
        if let kind = ValueKind(rawValue: name) { return kind }
        switch name {
        case "int", "int32", "int64", "long": return .integer
        case "float", "double", "decimal": return .number
        case "bool": return .boolean
        case "str", "text": return .string
        case "list": return .array
        case "map", "dict": return .object
        default: return nil
        }
    }
}
