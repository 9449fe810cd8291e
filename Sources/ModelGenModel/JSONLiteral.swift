/// A JSON value in the source: a default, a constant, an example.
public enum JSONLiteral: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(DecimalNumber)
    case string(String)
    case array([JSONLiteral])
    case object([Member])

    /// One entry of an object, in source order.
    public struct Member: Sendable, Hashable {
        /// The key; an object may repeat it.
        public var key: String
        /// The value under the key.
        public var value: JSONLiteral

        /// Creates an entry.
        public init(_ key: String, _ value: JSONLiteral) {
            self.key = key
            self.value = value
        }
    }
}

extension JSONLiteral {
    /// The type of the value; a number without a fraction is an integer (JSON Schema 2020-12 Core §4.2.3).
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number(let number): number.isInteger ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The text, if this is a string.
    public var string: String? { if case .string(let text) = self { text } else { nil } }
}
