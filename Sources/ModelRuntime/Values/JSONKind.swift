/// What kind of JSON value stands somewhere, as JSON Schema's `type` keyword tells them apart.
@frozen
public enum JSONKind: String, Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean
    /// A number without a fractional part, in whatever spelling: `1`, `1.0` and `1e2` are integers.
    case integer
    /// A number with a fractional part.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
}
