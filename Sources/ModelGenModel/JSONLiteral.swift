import ModelGenText

/// A JSON value in the source: a default, a constant, an example.
package enum JSONLiteral: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(DecimalNumber)
    case string(String)
    case array([JSONLiteral])
    case object([Member])

    /// One entry of an object, in source order.
    package struct Member: Sendable, Hashable {
        /// The key; an object may repeat it.
        package var key: String
        /// The value under the key.
        package var value: JSONLiteral

        /// Creates an entry.
        package init(_ key: String, _ value: JSONLiteral) {
            self.key = key
            self.value = value
        }

        /// Whether both have the same key, scalar by scalar, and the same value.
        package static func == (a: Member, b: Member) -> Bool { a.key.isExactly(b.key) && a.value == b.value }

        /// Hashes what `==` compares.
        package func hash(into hasher: inout Hasher) {
            hasher.combine(ExactText(key))
            hasher.combine(value)
        }
    }

    /// Whether both are spelt alike: strings by their scalars (RFC 8259 §8.3), numbers digit by digit.
    package static func == (a: JSONLiteral, b: JSONLiteral) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a.isExactly(b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }

    /// Hashes what `==` compares.
    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(JSONKind.null)
        case .boolean(let value): hasher.combine(value)
        case .number(let number): hasher.combine(number)
        case .string(let text): hasher.combine(ExactText(text))
        case .array(let elements): hasher.combine(elements)
        case .object(let members): hasher.combine(members)
        }
    }
}

extension JSONLiteral {
    /// The type of the value; a number without a fraction is an integer (JSON Schema 2020-12 Core §4.2.3).
    package var kind: JSONKind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number(let number): number.isInteger ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// What a discriminator's `mapping` calls the value: a string as it is, an integer by its digits, a boolean as JSON writes it. Keys of a
    /// mapping are strings, and values may be converted to compare them (OpenAPI 3.1.1 §4.8.25.3). `nil` for all other values, and for
    /// integers beyond 64 bits.
    package var tagText: String? {
        switch self {
        case .string(let text): text
        case .boolean(let value): String(value)
        case .number(let number): number.integer(as: Int64.self).map { String($0) }
        case .null, .array, .object: nil
        }
    }

    /// The text, if this is a string.
    package var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The value under a key, if this is an object that has it.
    package subscript(key: String) -> JSONLiteral? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.isExactly(key) }?.value
    }
}
