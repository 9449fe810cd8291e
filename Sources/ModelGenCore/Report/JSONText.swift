import ModelGenModel

/// Writes a JSON value on several lines, its keys in the order given.
struct JSONText {
    private var text = ""

    /// The value, with a final line feed.
    static func pretty(_ value: JSONLiteral) -> String {
        var writer = JSONText()
        writer.write(value, indentation: 0)
        return writer.text + "\n"
    }

    /// Nests as deep as the reports that this is for.
    private mutating func write(_ value: JSONLiteral, indentation: Int) {
        switch value {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number): text += number.spelling
        case .string(let string): write(string)
        case .array(let elements):
            write(elements, between: "[", and: "]", indentation) { $0.write($1, indentation: indentation + 1) }
        case .object(let members):
            write(members, between: "{", and: "}", indentation) { writer, member in
                writer.write(member.key)
                writer.text += ": "
                writer.write(member.value, indentation: indentation + 1)
            }
        }
    }

    private mutating func write<Element>(
        _ elements: [Element], between opening: String, and closing: String, _ indentation: Int,
        _ body: (inout JSONText, Element) -> Void
    ) {
        text += opening
        for (index, element) in elements.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: indentation + 1)
            body(&self, element)
        }
        if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
        text += closing
    }

    /// Escapes what RFC 8259 §7 demands, and U+007F to U+009F, which terminals obey.
    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSONLiteral {
    /// A whole number.
    static func count(_ value: Int) -> JSONLiteral { .number(DecimalNumber(value)) }

    /// An object of the given entries; those without a value are left out.
    static func entries(_ entries: [(String, JSONLiteral?)]) -> JSONLiteral {
        .object(entries.compactMap { key, value in value.map { Member(key, $0) } })
    }
}
