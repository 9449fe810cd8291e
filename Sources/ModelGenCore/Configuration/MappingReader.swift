import ModelGenDiagnostics
import ModelGenSyntax

/// Reads what a person wrote into a configuration file, and keeps what is wrong with it.
struct MappingReader {
    let document: Document
    private(set) var diagnostics: [Diagnostic] = []

    init(_ document: Document) { self.document = document }

    /// The key that is written there: `unknown-keys`, or `unknownKeys` as well.
    static func key<Key: RawRepresentable>(_ text: String) -> Key? where Key.RawValue == String {
        Key(rawValue: text)
            ?? Key(rawValue: text.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) })
    }

    /// The entries of a mapping; nothing, and a diagnostic, for anything else. `null` counts as an empty mapping,
    /// because that is how YAML reads a key whose entries are all commented out.
    mutating func entries(_ node: Node, of what: String) -> [Mapping.Entry] {
        if node.isNull { return [] }
        if let mapping = node.mapping { return mapping.entries }
        refuse(what, InvalidValue(message: "Expected a mapping, found \(node.kindDescription)"), at: node.position)
        return []
    }

    /// The text of a scalar, as a flag would give it.
    mutating func text(_ node: Node, of what: String) -> String? {
        switch node.kind {
        case .string(let text): return text
        case .number(let spelling): return spelling
        case .boolean(let value): return value ? "true" : "false"
        case .null, .sequence, .mapping:
            refuse(what, InvalidValue(message: "Expected a text, found \(node.kindDescription)"), at: node.position)
            return nil
        }
    }

    /// The texts of a list, or of a single scalar, with their places.
    mutating func texts(_ node: Node, of what: String) -> [(text: String, position: SourcePosition)] {
        (node.sequence ?? [node]).compactMap { element in
            text(element, of: what).map { ($0, element.position) }
        }
    }

    /// Runs `body`, whose complaint becomes a diagnostic at `position`.
    mutating func attempt(_ what: String, at position: SourcePosition, _ body: () throws(InvalidValue) -> Void) {
        do {
            try body()
        } catch {
            refuse(what, error, at: position)
        }
    }

    mutating func refuse(_ what: String, _ fault: InvalidValue, at position: SourcePosition) {
        diagnostics.append(
            .error(.invalidOption, "\(what): \(fault.message)", at: document.location(position), fix: fault.fix))
    }

    mutating func refuseUnknown(_ entry: Mapping.Entry, in what: String, known: [String]) {
        let nearest = NearestName.of(entry.key, in: known)
        diagnostics.append(
            .error(
                .unknownOption, "There is no `\(entry.key)` in \(what)", at: document.location(entry.keyPosition),
                fix: nearest.map { "Did you mean `\($0)`?" } ?? "Write one of \(known.joined(separator: ", "))."))
    }
}
