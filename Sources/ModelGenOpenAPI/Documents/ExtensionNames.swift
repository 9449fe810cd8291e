internal import ModelGenSyntax

/// The names under which a user's documents write the extensions that are read.
struct ExtensionNames {
    /// A document's own name → the name that is read.
    let names: [String: String]

    /// The document with its own names replaced, where the name that is read does not stand beside them.
    ///
    /// Places stay, so that diagnostics point at what is written.
    func applied(to document: Document) -> Document {
        if names.isEmpty { return document }
        var result = document
        result.root = renamed(document.root, holdsNames: false)
        return result
    }

    /// The reader of the document has limited how deep this goes.
    private func renamed(_ node: Node, holdsNames: Bool) -> Node {
        switch node.kind {
        case .null, .boolean, .number, .string: return node
        case .sequence(let elements):
            return Node(.sequence(elements.map { renamed($0, holdsNames: false) }), at: node.position)
        case .mapping(let mapping):
            let entries = mapping.entries.map { entry -> Mapping.Entry in
                if holdsNames {
                    let value = renamed(entry.value, holdsNames: false)
                    return Mapping.Entry(key: entry.key, at: entry.keyPosition, value: value)
                }
                if Self.isData(entry.key) { return entry }
                let key = names[entry.key].flatMap { mapping[$0] == nil ? $0 : nil } ?? entry.key
                let value = renamed(entry.value, holdsNames: Self.holdsNames(entry.key))
                return Mapping.Entry(key: key, at: entry.keyPosition, value: value)
            }
            return Node(.mapping(Mapping(entries)), at: node.position)
        }
    }

    /// Whether the author chooses the keys of the value.
    private static func holdsNames(_ key: String) -> Bool {
        switch Keyword(named: key) {
        case .properties, .patternProperties, .defs, .definitions, .dependentSchemas: true
        default: key == "schemas"
        }
    }

    private static func isData(_ key: String) -> Bool {
        switch Keyword(named: key) {
        case .const, .defaultValue, .enumeration, .example, .examples: true
        default: false
        }
    }
}
