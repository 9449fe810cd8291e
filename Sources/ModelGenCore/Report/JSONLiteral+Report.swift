import ModelGenModel

extension JSONLiteral {
    /// A whole number.
    static func count(_ value: Int) -> JSONLiteral { .number(DecimalNumber(value)) }

    /// An object of the given entries; those without a value are left out.
    static func entries(_ entries: [(String, JSONLiteral?)]) -> JSONLiteral {
        .object(entries.compactMap { key, value in value.map { Member(key, $0) } })
    }
}
