internal import ModelGenModel
internal import ModelGenSyntax

/// Reads data within a schema: a default, a constant, an example. A `$ref` in it is data too.
enum LiteralReader {
    private static let depthLimit = 200

    /// The value, or `nil` where JSON cannot write it (`.inf`, `.nan`) or it nests too deep.
    static func read(_ node: Node, depth: Int = 0) -> JSONLiteral? {
        guard depth < depthLimit else { return nil }
        switch node.kind {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let spelling): return DecimalNumber(spelling).map { .number($0) }
        case .string(let text): return .string(text)
        case .sequence(let elements):
            let values = elements.compactMap { read($0, depth: depth + 1) }
            return values.count == elements.count ? .array(values) : nil
        case .mapping(let mapping):
            let members = mapping.entries.compactMap { entry in
                read(entry.value, depth: depth + 1).map { JSONLiteral.Member(entry.key, $0) }
            }
            return members.count == mapping.entries.count ? .object(members) : nil
        }
    }

    /// An example as text: strings as they are, everything else as JSON.
    static func example(_ node: Node) -> String? {
        guard let literal = read(node) else { return nil }
        return node.scalarText ?? literal.jsonText
    }
}
