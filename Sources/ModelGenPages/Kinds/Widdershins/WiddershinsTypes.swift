import ModelGenModel

/// Reads the Type column: `string(date-time)¦null`, `[[Pet](#schemapet)]`.
enum WiddershinsTypes {
    static func type(_ text: String) -> KindType {
        var text = text.trimmed()
        if text.hasSuffix("¦null") { return .nullable(type(String(text.dropLast(5)))) }
        if text.hasPrefix("["), text.hasSuffix("]") {
            text = String(text.dropFirst().dropLast())
            return text == "anyOf" || text == "oneOf" || text == "allOf" || text == "any"
                ? .array(.any) : .array(type(text))
        }
        if text.hasPrefix("["), let end = text.firstRange(of: "](") {
            return .model(String(text[text.index(after: text.startIndex)..<end.lowerBound]))
        }
        let format = text.firstIndex(of: "(").map { text[text.index(after: $0)...].prefix { $0 != ")" } }.map(
            String.init)
        switch text.prefix(while: { $0 != "(" }).description.trimmed() {
        case "string": return .scalar(.string(format: format))
        case "integer": return .scalar(.integer(format: format))
        case "number": return .scalar(.number(format: format))
        case "boolean": return .scalar(.boolean)
        case "object": return .object([], additional: nil)
        case "array": return .array(.any)
        case "any", "null", "anyOf", "oneOf", "allOf", "not": return .any
        default: return .unreadable(text)
        }
    }
}
