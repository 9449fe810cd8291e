internal import ModelGenDiagnostics
internal import ModelGenSyntax

/// A schema with definitions of its own that was put into a document as it is, as frameworks do that make schemas from types: its
/// references mean the nearest definitions around them.
///
/// By the letter they lead to the root of the document, unless the schema gives itself an `$id` (JSON Schema 2020-12 Core
/// §8.2.1). Nothing is there, so that what is meant is plain.
struct EmbeddedDefinitions {
    let report: ReadingReport

    /// The schema whose definitions a pointer means that leads nowhere from the document's root, with a warning.
    func root(for tokens: [String], of reference: Reference, in document: Place) -> Place? {
        guard tokens.count > 1, document.path.parent == nil, Self.containers.contains(tokens[0]),
            document.source.index == reference.place.source.index, !has(tokens, document),
            let found = nearest(to: reference.place, with: tokens)
        else { return nil }
        report.warning(
            .unresolvedRef, "`\(reference.text)` leads nowhere from the root of the document",
            at: reference.place.location, consequence: "The nearest `\(tokens[0])` around it is taken.",
            fix: "Give the schema around it an `$id`, or move its definitions to where the reference leads.",
            related: [.init("What is taken", at: (found.child(tokens[0]) ?? found).location)])
        return found
    }

    /// Whether the place is a definition below another schema.
    static func mayContain(_ place: Place) -> Bool {
        let tokens = place.path.tokens
        return tokens.count > 2 && tokens.dropFirst().contains { containers.contains($0) }
    }

    private static let containers = [Keyword.defs.rawValue, Keyword.definitions.rawValue]

    private func has(_ tokens: [String], _ place: Place) -> Bool {
        place.child(tokens[0])?.child(tokens[1]) != nil
    }

    /// The innermost place around `place` that has the definition.
    private func nearest(to place: Place, with tokens: [String]) -> Place? {
        var found: Place?
        var current = place.source.root
        for token in place.path.tokens {
            let elements = current.elements
            guard
                let next = current.child(token)
                    ?? Int(token).flatMap({ elements.indices.contains($0) ? elements[$0] : nil })
            else { break }
            current = next
            if has(tokens, current) { found = current }
        }
        return found
    }
}
