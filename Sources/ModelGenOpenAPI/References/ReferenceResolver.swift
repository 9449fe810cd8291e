internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Finds what a reference means: a pointer, an anchor or an identifier, in this document or another one.
final class ReferenceResolver {
    private let documents: DocumentTable
    private let report: Report
    private var known: [Key: Place?] = [:]
    private var anchors: [Int: AnchorIndex] = [:]

    private struct Key: Hashable {
        var document: Int
        var text: String
    }

    init(documents: DocumentTable, report: Report) {
        self.documents = documents
        self.report = report
    }

    /// The place that the reference leads to; `nil`, with a warning at each place that refers, where it leads nowhere.
    func resolve(_ reference: Reference) -> Place? {
        let source = reference.place.source
        let key = Key(document: source.index, text: reference.text)
        if let place = known[key] {
            // Looked for again, for the sake of what there is to say about it.
            return place ?? find(reference, in: source)
        }
        let place = find(reference, in: source)
        known[key] = .some(place)
        return place
    }

    private func find(_ reference: Reference, in source: SourceDocument) -> Place? {
        let (file, fragment) = Self.split(reference.text)
        guard !file.isEmpty else { return find(fragment, in: source.root, of: reference) }
        if let identified = anchorIndex(of: source).identifiers[file] {
            return find(fragment, in: identified, of: reference)
        }
        switch documents.document(JSONPointer.decodingPercent(file), from: source) {
        case .loaded(let document): return find(fragment, in: document.root, of: reference)
        case .failed(let reason):
            reportUnresolved(reference, because: reason, nearest: nil)
            return nil
        }
    }

    private func find(_ fragment: String, in root: Place, of reference: Reference) -> Place? {
        if fragment.isEmpty { return root }
        guard fragment.hasPrefix("/") else {
            if let anchored = anchorIndex(of: root.source).anchors[fragment] { return anchored }
            reportUnresolved(reference, because: nil, nearest: nil)
            return nil
        }
        guard let pointer = JSONPointer(fragment: fragment) else {
            reportUnresolved(reference, because: nil, nearest: nil)
            return nil
        }
        return follow(pointer.tokens, from: root, of: reference)
    }

    private func follow(_ tokens: [String], from root: Place, of reference: Reference) -> Place? {
        var place = root
        for token in tokens {
            let next =
                place.node.mapping != nil
                ? place.child(token)
                : Int(token).flatMap { place.elements.indices.contains($0) ? place.elements[$0] : nil }
            guard let next else {
                let names = place.node.mapping?.entries.map(\.key) ?? []
                reportUnresolved(reference, because: nil, nearest: NearestName.of(token, in: names))
                return nil
            }
            place = next
        }
        return place
    }

    /// Whether a `$dynamicRef` may mean different schemas: its anchor stands at several.
    func isDynamic(_ text: String, from place: Place) -> Bool {
        let (file, fragment) = Self.split(text)
        guard file.isEmpty else { return true }
        return anchorIndex(of: place.source).dynamicCounts[fragment, default: 0] > 1
    }

    private func anchorIndex(of source: SourceDocument) -> AnchorIndex {
        if let index = anchors[source.index] { return index }
        let index = AnchorIndex(source)
        anchors[source.index] = index
        return index
    }

    private func reportUnresolved(_ reference: Reference, because reason: Diagnostic?, nearest: String?) {
        let cause = reason.map { ": \($0.message)" } ?? ""
        report.warning(
            .unresolvedRef, "`\(reference.text)` leads nowhere\(cause)", at: reference.place.location,
            consequence: "Any JSON value is accepted here.", fix: nearest.map { "Did you mean `\($0)`?" } ?? reason?.fix
        )
    }

    /// The reference without its fragment, and the fragment without `#`.
    private static func split(_ text: String) -> (file: String, fragment: String) {
        guard let hash = text.firstIndex(of: "#") else { return (text, "") }
        return (String(text[..<hash]), String(text[text.index(after: hash)...]))
    }
}

extension JSONPointer {
    /// The path with its `%20` and the like decoded, as file systems spell it; as it is where that makes no sense.
    fileprivate static func decodingPercent(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")), let pointer = JSONPointer(fragment: "/" + path) else {
            return path
        }
        return pointer.tokens.joined(separator: "/")
    }
}
