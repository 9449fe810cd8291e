import ModelGenSyntax

/// The same document as JSON, for comparing the two readers.
enum JSONRewriting {
    static func json(of yaml: String) throws -> String {
        var text = ""
        write(try DocumentReader().read(Array(yaml.utf8), file: "synthetic.yaml").root, to: &text, indentation: "\n")
        return text
    }

    /// Synthetic texts hold nothing that must be escaped.
    private static func write(_ node: Node, to text: inout String, indentation: String) {
        let inner = indentation + "  "
        switch node.kind {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number): text += number
        case .string(let string): text += "\"\(string)\""
        case .sequence(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                text += (index > 0 ? "," : "") + inner
                write(element, to: &text, indentation: inner)
            }
            text += indentation + "]"
        case .mapping(let mapping):
            text += "{"
            for (index, entry) in mapping.entries.enumerated() {
                text += (index > 0 ? "," : "") + inner + "\"\(entry.key)\": "
                write(entry.value, to: &text, indentation: inner)
            }
            text += indentation + "}"
        }
    }
}
