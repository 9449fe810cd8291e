/// Kinds of JSON values, for `type` (JSON Schema 2020-12 Validation §6.1.1).
@_documentation(visibility: internal)
public struct JSONKinds: OptionSet, Hashable, Sendable {
    /// The kinds as bits.
    public let rawValue: Int

    /// Creates kinds from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `null`.
    public static let null = JSONKinds(rawValue: 1)
    /// `true` and `false`.
    public static let boolean = JSONKinds(rawValue: 2)
    /// Numbers without a fraction, such as `1.0`.
    public static let integer = JSONKinds(rawValue: 4)
    /// Every number.
    public static let number = JSONKinds(rawValue: 12)
    /// Strings.
    public static let string = JSONKinds(rawValue: 16)
    /// Arrays.
    public static let array = JSONKinds(rawValue: 32)
    /// Objects.
    public static let object = JSONKinds(rawValue: 64)

    /// The smallest kind that a value is of.
    init(_ kind: JSONKind) {
        switch kind {
        case .null: self = .null
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = JSONKinds(rawValue: 8)
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    /// The names that `type` uses.
    var names: [String] {
        let all: [(JSONKinds, String)] = [
            (.null, "null"), (.boolean, "boolean"), (.number, "number"), (.integer, "integer"), (.string, "string"),
            (.array, "array"), (.object, "object"),
        ]
        let names = all.filter { isSuperset(of: $0.0) }.map(\.1)
        return names.contains("number") ? names.filter { $0 != "integer" } : names
    }
}
