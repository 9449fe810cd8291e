import ModelGenSyntax

extension Node {
    /// The value as JSON on one line; `nil` where JSON cannot write it (`.inf`).
    var jsonText: String? {
        switch kind {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .number(let spelling): return spelling.hasSuffix("inf") || spelling.hasSuffix("nan") ? nil : spelling
        case .string(let text): return Self.quoted(text)
        case .sequence(let elements):
            let texts = elements.compactMap(\.jsonText)
            return texts.count == elements.count ? "[\(texts.joined(separator: ","))]" : nil
        case .mapping(let mapping):
            let texts = mapping.entries.compactMap { entry in
                entry.value.jsonText.map { "\(Self.quoted(entry.key)):\($0)" }
            }
            return texts.count == mapping.entries.count ? "{\(texts.joined(separator: ","))}" : nil
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
