import ModelGenDiagnostics
package import ModelGenSyntax

/// Applies overlays to a document, one action after the other.
package struct OverlayApplication {
    private var document: Document
    private let source: Int
    private var diagnostics: [Diagnostic] = []

    /// The document with the overlay's changes; what they bring keeps its place in the overlay's file.
    ///
    /// What there is to say about the changes is added to the document's diagnostics.
    package static func apply(_ overlay: Overlay, to document: Document) -> Document {
        var application = OverlayApplication(overlay, document)
        for action in overlay.actions { application.apply(action) }
        application.document.diagnostics += application.diagnostics
        return application.document
    }

    private init(_ overlay: Overlay, _ document: Document) {
        self.document = document
        source = self.document.add(overlay: overlay.file)
    }

    private mutating func apply(_ action: OverlayAction) {
        let matches = action.target.matches(in: document.root)
        if matches.isEmpty {
            diagnostics.append(
                .warning(
                    .idleOverlay, "The target selects nothing in `\(document.file)`", at: action.location,
                    consequence: "The action has no effect.",
                    fix: "Compare the target with the document, which may have changed."))
            return
        }
        switch action.change {
        case .remove:
            if matches.contains(where: { $0.path.tokens.isEmpty }) {
                refuse("The whole document cannot be removed", at: action.location)
                return
            }
            edit(matches) { _ in nil }
        case .update(let update): merge(update.moved(to: source), into: matches, action)
        case .copy(let query, let location): copy(query, location, into: matches, action)
        }
    }

    private mutating func copy(
        _ query: JSONPath, _ location: SourceLocation, into matches: [JSONPathMatch], _ action: OverlayAction
    ) {
        let sources = query.matches(in: document.root)
        guard sources.count == 1 else {
            refuse("`copy` selects \(sources.count) places, and one can be copied", at: location)
            return
        }
        merge(sources[0].node, into: matches, action)
    }

    private mutating func merge(_ update: Node, into matches: [JSONPathMatch], _ action: OverlayAction) {
        for match in matches {
            if let mismatch = NodeMerge.mismatch(of: update, with: match.node) {
                let path = match.path.tokens.isEmpty ? "the document" : "`\(match.path)`"
                refuse("\(mismatch) at \(path)", at: action.location)
                return
            }
        }
        edit(matches) { NodeMerge.merged(update, into: $0) }
    }

    private mutating func edit(_ matches: [JSONPathMatch], _ change: (Node) -> Node?) {
        if let root = NodeEdit(matches.map(\.path)).applied(to: document.root, change) { document.root = root }
    }

    private mutating func refuse(_ message: String, at location: SourceLocation) {
        diagnostics.append(
            .error(.overlayMismatch, message, at: location, consequence: "The action is not applied."))
    }
}

extension Node {
    /// The value with its places in the file of the number.
    fileprivate func moved(to source: Int) -> Node {
        let kind: Kind
        switch self.kind {
        case .null, .boolean, .number, .string: kind = self.kind
        case .sequence(let elements): kind = .sequence(elements.map { $0.moved(to: source) })
        case .mapping(let mapping):
            kind = .mapping(
                Mapping(
                    mapping.entries.map { entry in
                        Mapping.Entry(
                            key: entry.key, at: entry.keyPosition.moved(to: source),
                            value: entry.value.moved(to: source))
                    }))
        }
        return Node(kind, at: position.moved(to: source), writtenText: writtenText)
    }
}
