import ModelGenSyntax
import ModelGenText

extension Node {
    /// The value as JSON on one line; `nil` where JSON cannot write it (`.inf`).
    var jsonText: String? {
        var json = JSONWriter()
        return add(to: &json) ? json.text : nil
    }

    private func add(to json: inout JSONWriter) -> Bool {
        switch kind {
        case .null: json.add("null")
        case .boolean(let value): json.add(value ? "true" : "false")
        case .number(let spelling):
            json.add(spelling)
            return !spelling.hasSuffix("inf") && !spelling.hasSuffix("nan")
        case .string(let text): json.add(string: text)
        case .sequence(let elements):
            var isWritten = true
            json.add("[")
            json.add(elements, between: ",") { isWritten = $1.add(to: &$0) && isWritten }
            json.add("]")
            return isWritten
        case .mapping(let mapping):
            var isWritten = true
            json.add("{")
            json.add(mapping.entries, between: ",") { json, entry in
                json.add(string: entry.key)
                json.add(":")
                isWritten = entry.value.add(to: &json) && isWritten
            }
            json.add("}")
            return isWritten
        }
        return true
    }
}
