package import ModelGenDiagnostics
package import ModelGenSyntax
import ModelGenText

/// Reads overlays.
package struct OverlayReader {
    private let document: Document
    private var diagnostics: [Diagnostic] = []

    /// Reads a document as an overlay.
    ///
    /// - Returns: The overlay with the actions that are understood, and an error for each place that is not.
    package static func read(_ document: Document) -> (overlay: Overlay, diagnostics: [Diagnostic]) {
        var reader = OverlayReader(document: document)
        let actions = reader.actions()
        return (Overlay(file: document.file, actions: actions), document.diagnostics + reader.diagnostics)
    }

    private init(document: Document) { self.document = document }

    private mutating func actions() -> [OverlayAction] {
        guard let root = document.root.mapping else {
            refuse("An overlay is a mapping, not \(document.root.kindDescription)", at: document.root.position)
            return []
        }
        if root["overlay"] == nil, let key = ["openapi", "swagger", "$schema"].first(where: { root[$0] != nil }) {
            refuse(
                "This is a document with `\(key)`, not an overlay", at: document.root.position,
                fix: "Name the overlay, which begins with `overlay: 1.0.0`, and the document without an option.")
            return []
        }
        checkKeys(of: root, known: ["overlay", "info", "extends", "actions"])
        let isFirstVersion = checkVersion(root)
        checkInfo(root)
        if let extended = root["extends"], extended.string == nil {
            refuse("`extends` takes the address of a document", at: extended.position)
        }
        guard let list = root["actions"]?.sequence, !list.isEmpty else {
            refuse("`actions` takes a list of changes", at: root["actions"]?.position ?? document.root.position)
            return []
        }
        checkRepetitions(list)
        return list.compactMap { action($0, isFirstVersion: isFirstVersion) }
    }

    /// Whether it is version 1.0.
    private mutating func checkVersion(_ root: Mapping) -> Bool {
        let parts = root["overlay"]?.string?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        let isKnown =
            parts.count == 3 && parts[0] == "1" && ["0", "1"].contains(parts[1])
            && !parts[2].isEmpty && parts[2].utf8.allSatisfy(ASCII.isDigit)
        if !isKnown {
            refuse(
                "`overlay` takes a version of the form 1.0.0 or 1.1.0",
                at: root["overlay"]?.position ?? document.root.position)
        }
        return isKnown && parts[1] == "0"
    }

    private mutating func checkInfo(_ root: Mapping) {
        guard let info = root["info"]?.mapping else {
            refuse(
                "`info` takes a mapping with `title` and `version`",
                at: root["info"]?.position ?? document.root.position)
            return
        }
        for key in ["title", "version"] where info[key]?.string == nil {
            refuse("`info` needs a text under `\(key)`", at: (info[key] ?? root["info"])?.position ?? .start)
        }
        if let description = info["description"], description.string == nil {
            refuse("`description` takes a text", at: description.position)
        }
        checkKeys(of: info, known: ["title", "version", "description"])
    }

    /// Overlay 1.1.0 §4.4.1: each action once. A repetition would append to lists twice.
    private mutating func checkRepetitions(_ list: [Node]) {
        for (index, action) in list.enumerated() where list[..<index].contains(where: { $0.isSameValue(as: action) }) {
            refuse("The action stands here a second time", at: action.position)
        }
    }

    private mutating func action(_ node: Node, isFirstVersion: Bool) -> OverlayAction? {
        guard let mapping = node.mapping else {
            refuse("An action is a mapping, not \(node.kindDescription)", at: node.position)
            return nil
        }
        checkKeys(of: mapping, known: ["target", "description", "update", "remove", "copy"])
        if let description = mapping["description"], description.string == nil {
            refuse("`description` takes a text", at: description.position)
        }
        guard let target = query("target", of: mapping, at: node.position) else { return nil }
        guard let change = change(mapping, isFirstVersion: isFirstVersion) else { return nil }
        return OverlayAction(
            target: target, location: location((mapping["target"] ?? node).position), change: change)
    }

    /// `remove` counts before `update`, and that before `copy` (§4.4.3.1). An action without any of them does nothing.
    private mutating func change(_ mapping: Mapping, isFirstVersion: Bool) -> OverlayAction.Change? {
        if let remove = mapping["remove"] {
            guard let flag = remove.boolean else {
                refuse("`remove` takes `true` or `false`", at: remove.position)
                return nil
            }
            if flag { return .remove }
        }
        if let update = mapping["update"] { return .update(update) }
        guard let copy = mapping["copy"] else { return nil }
        if isFirstVersion {
            diagnostics.append(
                .warning(
                    .malformedOverlay, "Version 1.0 has no `copy`", at: location(copy.position),
                    consequence: "It is read as version 1.1 means it; other tools may ignore it.",
                    fix: "Write `overlay: 1.1.0`."))
        }
        return query("copy", of: mapping, at: copy.position).map { .copy(from: $0, at: location(copy.position)) }
    }

    private mutating func query(_ key: String, of mapping: Mapping, at position: SourcePosition) -> JSONPath? {
        guard let node = mapping[key], let text = node.string else {
            refuse("`\(key)` takes a JSONPath query", at: mapping[key]?.position ?? position)
            return nil
        }
        do {
            return try JSONPath(text)
        } catch {
            diagnostics.append(
                .error(
                    .overlayTarget,
                    "`\(text)` is not understood from character \(error.offset + 1) on: \(error.message)",
                    at: location(node.position), consequence: "The document stays as it is.",
                    fix: "Write a JSONPath query as RFC 9535 defines it."))
            return nil
        }
    }

    private mutating func checkKeys(of mapping: Mapping, known: [String]) {
        for entry in mapping.entries where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
            let nearest = NearestName.of(entry.key, in: known).map { "Did you mean `\($0)`?" }
            refuse("There is no `\(entry.key)` here", at: entry.keyPosition, fix: nearest)
        }
    }

    private mutating func refuse(_ message: String, at position: SourcePosition, fix: String? = nil) {
        diagnostics.append(
            .error(
                .malformedOverlay, message, at: location(position), consequence: "The document stays as it is.",
                fix: fix))
    }

    private func location(_ position: SourcePosition) -> SourceLocation { document.location(position) }
}

extension SourcePosition {
    fileprivate static let start = SourcePosition(line: 1, column: 1)
}

extension Node {
    /// Whether both are the same JSON, wherever they stand.
    fileprivate func isSameValue(as other: Node) -> Bool {
        switch (kind, other.kind) {
        case (.sequence(let a), .sequence(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.isSameValue(as: $1) }
        case (.mapping(let a), .mapping(let b)):
            a.entries.count == b.entries.count
                && a.entries.allSatisfy { entry in b[entry.key].map { entry.value.isSameValue(as: $0) } ?? false }
        default: kind == other.kind
        }
    }
}
