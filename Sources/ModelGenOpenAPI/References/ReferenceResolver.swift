internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Finds what a reference means: a pointer, an anchor or an identifier, in this document or another one.
final class ReferenceResolver {
    private let documents: DocumentTable
    private let report: ReadingReport
    private let allowsUnresolved: Bool
    private var known: [Key: Place?] = [:]
    private var indices: [Int: ResourceIndex] = [:]
    /// The schema resources of all documents so far, by their URI; the first of a URI counts.
    private var resources: [String: SchemaResource] = [:]
    /// In the order in which they were found.
    private(set) var allResources: [SchemaResource] = []

    /// The schemas with a dynamic reference.
    var dynamicReferences: [Place] = []

    /// The keys that misspelt names come nearest to.
    private var suggestions: [Suggestion: String?] = [:]

    private struct Suggestion: Hashable {
        var name: String
        var place: TypeID
    }

    private struct Key: Hashable {
        var document: Int
        var base: String
        var text: String
    }

    init(documents: DocumentTable, report: ReadingReport, allowsUnresolved: Bool = false) {
        self.documents = documents
        self.report = report
        self.allowsUnresolved = allowsUnresolved
    }

    /// The object at a place, or the one that a reference in its stead leads to; a second reference would be one too many for
    /// OpenAPI, and could lead in a circle.
    func object(at place: Place) -> Place? {
        guard let reference = place.child(Keyword.ref.rawValue), let text = reference.node.string else { return place }
        guard let target = resolve(Reference(text: text, place: reference)) else { return nil }
        return target.child(Keyword.ref.rawValue) == nil ? target : nil
    }

    /// The place that the reference leads to; `nil`, with a diagnostic at each place that refers, where it leads nowhere.
    func resolve(_ reference: Reference) -> Place? {
        let base = resource(of: reference.place)
        let key = Key(document: reference.place.source.index, base: base.uri, text: reference.text)
        if let place = known[key] {
            // Looked for again, for the sake of what there is to say about it.
            return place ?? find(reference, in: base)
        }
        let place = find(reference, in: base)
        // What stands around a reference to embedded definitions decides what it means; another of the same text may mean another.
        if let place, EmbeddedDefinitions.mayContain(place) { return place }
        known[key] = .some(place)
        return place
    }

    /// Whether several schema resources of the documents so far have one name that dynamic references look for: what such a
    /// reference means then depends on all the schemas that led to it.
    var hasAmbiguousAnchors: Bool {
        var names: Set<String> = []
        let isAmbiguous = allResources.contains { resource in
            resource.dynamicAnchors.keys.contains { !names.insert($0).inserted }
        }
        return isAmbiguous || allResources.count(where: \.isRecursive) > 1
    }

    /// The schemas that allow more than their dynamic references do: what led to them is not known where a document is read as meant, and
    /// anchors are ambiguous.
    var loosenedPlaces: [Place] {
        documents.documents.first?.dialect.readsByTheLetter != false || !hasAmbiguousAnchors ? [] : dynamicReferences
    }

    /// The schema resource that the place belongs to.
    func resource(of place: Place) -> SchemaResource { index(of: place.source).resource(of: place) }

    /// Tried in this order: the resource itself; one that a document so far contains; a document at the address;
    /// and, since `$id`s often name a place where the document does not lie, a file beside the document.
    private func find(_ reference: Reference, in base: SchemaResource) -> Place? {
        let (file, fragment) = Self.split(reference.text)
        guard !file.isEmpty else { return find(fragment, in: base, of: reference) }
        let address = URIReference(file).resolved(against: URIReference(base.uri)).resource
        if let identified = resources[address] { return find(fragment, in: identified, of: reference) }
        let source = reference.place.source
        var failure: Diagnostic?
        let beside = JSONPointer.decodingPercent(file)
        for path in DocumentAddress.hasScheme(address) && address != beside ? [address, beside] : [beside] {
            switch documents.document(path, from: source) {
            case .loaded(let document):
                return find(fragment, in: index(of: document).resources[0], of: reference)
            case .failed(let reason): failure = failure ?? reason
            }
        }
        reportUnresolved(reference, because: failure, nearest: nil)
        return nil
    }

    private func find(_ fragment: String, in resource: SchemaResource, of reference: Reference) -> Place? {
        if !fragment.isEmpty, !fragment.hasPrefix("/") {
            if let anchored = resource.anchors[fragment] { return anchored }
            reportUnresolved(reference, because: nil, nearest: nil)
            return nil
        }
        return find(fragment, in: resource.root, of: reference)
    }

    private func find(_ fragment: String, in root: Place, of reference: Reference) -> Place? {
        if fragment.isEmpty { return root }
        guard let pointer = JSONPointer(fragment: fragment) else {
            reportUnresolved(reference, because: nil, nearest: nil)
            return nil
        }
        let embedded = EmbeddedDefinitions(report: report).root(for: pointer.tokens, of: reference, in: root)
        return follow(pointer.tokens, from: embedded ?? root, of: reference)
    }

    private func follow(_ tokens: [String], from root: Place, of reference: Reference) -> Place? {
        var place = root
        for token in tokens {
            let next =
                place.node.mapping != nil
                ? place.child(token)
                : Int(token).flatMap { place.elements.indices.contains($0) ? place.elements[$0] : nil }
            guard let next else {
                reportUnresolved(reference, because: nil, nearest: nearest(to: token, in: place))
                return nil
            }
            place = next
        }
        return place
    }

    /// How many names are looked for among others; each takes time with the number of the others, and who misspells more than these
    /// has another problem.
    private static let suggestionLimit = 50

    /// The key that the name is a misspelling of, found once for each name and place.
    private func nearest(to name: String, in place: Place) -> String? {
        let key = Suggestion(name: name, place: place.id)
        if let known = suggestions[key] { return known }
        guard suggestions.count < Self.suggestionLimit else { return nil }
        let nearest = NearestName.of(name, in: (place.node.mapping?.entries ?? []).lazy.map(\.key))
        suggestions[key] = .some(nearest)
        return nearest
    }

    /// Whether a `$dynamicRef` may mean different schemas: its anchor stands at several.
    func isDynamic(_ text: String, from place: Place) -> Bool {
        let (file, fragment) = Self.split(text)
        guard file.isEmpty else { return true }
        return index(of: place.source).resources.count { $0.dynamicAnchors[fragment] != nil } > 1
    }

    private func index(of source: SourceDocument) -> ResourceIndex {
        if let index = indices[source.index] { return index }
        let index = ResourceIndex(source)
        indices[source.index] = index
        for resource in index.resources where resources[resource.uri] == nil {
            resources[resource.uri] = resource
            allResources.append(resource)
        }
        return index
    }

    private func reportUnresolved(_ reference: Reference, because reason: Diagnostic?, nearest: String?) {
        guard let reason else {
            return report.warning(
                .unresolvedRef, "`\(reference.text)` leads nowhere", at: reference.place.location,
                consequence: reference.consequence ?? "Any JSON value is accepted here.",
                fix: nearest.map { "Did you mean `\($0)`?" })
        }
        report.add(unread(reference, because: reason))
    }

    /// A slip of the pen in one document costs one type; a document that cannot be read is another document than the author's.
    /// Where no schema is lost by it, it is a slip too.
    private func unread(_ reference: Reference, because reason: Diagnostic) -> Diagnostic {
        let isSlip = allowsUnresolved || reference.consequence != nil
        let consequence =
            isSlip
            ? reference.consequence ?? "Any JSON value is accepted here."
            : "Nothing is written: without that document, any JSON value would be accepted here."
        let fixes = [reason.fix, isSlip ? nil : "To go on without it, pass `--allow-unresolved`."].compactMap { $0 }
        return Diagnostic(
            isSlip ? .warning : .error, .unresolvedRef,
            "`\(reference.text)` leads nowhere: \(reason.message)", at: reference.place.location,
            consequence: consequence, fix: fixes.isEmpty ? nil : fixes.joined(separator: " "),
            related: reason.location.map { [Diagnostic.Related(reason.message, at: $0)] } ?? [])
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
