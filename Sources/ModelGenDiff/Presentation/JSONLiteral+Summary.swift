import ModelGenModel

extension JSONLiteral {
    /// The value on one line as JSON spells it, cut where it gets long.
    var summary: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let number): number.spelling
        case .string(let text): text.count > 60 ? "\"\(text.prefix(60))…\"" : "\"\(text)\""
        case .array(let elements):
            "[" + elements.prefix(12).map(\.summary).joined(separator: ", ") + (elements.count > 12 ? ", …]" : "]")
        case .object(let members):
            "{" + members.prefix(6).map { "\"\($0.key)\": \($0.value.summary)" }.joined(separator: ", ")
                + (members.count > 6 ? ", …}" : "}")
        }
    }
}
