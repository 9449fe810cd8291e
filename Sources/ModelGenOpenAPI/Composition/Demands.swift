internal import ModelGenModel

/// What several schemas demand of one value together, as far as it tells whether there is such a value.
///
/// It holds less than the schemas say and never more: what is found impossible is impossible.
struct Demands {
    /// The kinds that every `type` so far allows; `nil` before the first one.
    var kinds: [ValueKind]?
    /// Whether `null` is among the values.
    var allowsNull = true
    /// What every `const` and `enum` so far lists; `nil` before the first one.
    var values: Set<JSONLiteral>?
    var formats: Set<String> = []
    /// The schemas of each property, however many of them describe it.
    var properties: [String: [Subschema]] = [:]
    /// In source order: reading goes on in it, and what there is to say must not depend on chance.
    var required: [String] = []
    /// The names that closed objects announce: a further name is refused by one of them.
    var closed: [Set<String>] = []
    var choices: [Alternatives] = []
    /// Whether one of the schemas is `false`.
    var isNever = false

    /// Whether only objects, and neither `null` nor anything else, are left.
    var isObject: Bool { kinds == [.object] && !allowsNull }

    mutating func narrow(to more: [ValueKind], orNull isNullable: Bool) {
        kinds = kinds.map { known in known.flatMap { kind in more.compactMap { kind.intersection($0) } } } ?? more
        allowsNull = allowsNull && isNullable
    }

    mutating func narrow(to more: Set<JSONLiteral>, orNull isNullable: Bool) {
        values = values.map(more.intersection) ?? more
        allowsNull = allowsNull && isNullable
    }

    /// Whether no kind or listed value is left.
    var isEmpty: Bool {
        if isNever { return true }
        if allowsNull { return false }
        if kinds == [] { return true }
        guard let values else { return false }
        return !values.contains { value in
            guard let kind = ValueKind(value) else { return false }
            return kinds?.contains { $0.intersection(kind) != nil } ?? true
        }
    }

    /// Whether no text has all formats.
    var hasDifferentFormats: Bool {
        kinds == [.string] && !allowsNull && formats.filter(Self.disjointFormats.contains).count > 1
    }

    /// Formats of which a text has one at most (JSON Schema 2020-12 Validation §7.3).
    private static let disjointFormats: Set<String> = [
        "date-time", "date", "time", "duration", "email", "ipv4", "ipv6", "uri", "uuid", "binary",
    ]
}
