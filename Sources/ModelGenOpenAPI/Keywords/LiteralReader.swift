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
        if case .string(let text) = literal { return text }
        return JSONText.compact(literal)
    }
}

/// Writes literals as JSON on one line (RFC 8259).
enum JSONText {
    static func compact(_ literal: JSONLiteral) -> String {
        switch literal {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let number): number.spelling
        case .string(let text): quoted(text)
        case .array(let elements): "[\(elements.map(compact).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.map { "\(quoted($0.key)): \(compact($0.value))" }.joined(separator: ", "))}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
