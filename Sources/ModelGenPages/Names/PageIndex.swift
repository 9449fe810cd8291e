import ModelGenModel

/// Finds pages by link and by name.
struct PageIndex: Sendable {
    /// Where a link or a name leads.
    enum Resolution {
        case declared(TypeID)
        /// The first of several, and the paths of the others.
        case ambiguous(TypeID, others: [String])
        /// A page that describes an HTTP response, not JSON, with its path and its rows.
        case envelope(path: String, FieldTable?)
        case missing
    }

    private struct Entry {
        var path: String
        var components: [Substring]
        var isEnvelope: Bool
        /// The rows of an envelope.
        var table: FieldTable?

        var folder: ArraySlice<Substring> { components.dropLast() }
    }

    private var byPath: [[Substring]: Entry] = [:]
    private var byFileName: [Substring: [Entry]] = [:]
    private var byTitle: [String: [Entry]] = [:]
    /// By the title without case and separators, as operations spell it.
    private var requests: [String: [Entry]] = [:]
    /// Of all pages, also those that declare no type.
    private let paths: Set<[Substring]>
    /// The folders of those that declare none, by the file name without its extension, in small letters.
    private let silent: [String: [ArraySlice<Substring>]]
    private let root: [Substring]

    /// An index of the pages that declare a type, and of those that are envelopes.
    init(_ pages: [(page: Page, role: PageRole)]) {
        paths = Set(pages.map { PagePath.components($0.page.path) })
        let described = pages.filter { $0.role.isDescribed }
        let declaring = described.filter { if case .envelope = $0.role { false } else { true } }
        root = PagePath.commonRoot(of: declaring.map(\.page.path))
        silent = Dictionary(
            grouping: pages.filter { !$0.role.isDescribed }.map { PagePath.components($0.page.path) }
        ) { components in
            (components.last ?? "").prefix { $0 != "." }.lowercased()
        }.mapValues { $0.map { $0.dropLast() } }
        for (page, role) in described {
            let components = PagePath.components(page.path)
            var entry = Entry(path: page.path, components: components, isEnvelope: false)
            if case .envelope(let table) = role { (entry.isEnvelope, entry.table) = (true, table) }
            byPath[components] = entry
            byFileName[components.last ?? "", default: []].append(entry)
            guard let title = page.title else { continue }
            byTitle[title.text, default: []].append(entry)
            guard !entry.isEnvelope, title.text.hasSuffix("Request") else { continue }
            requests[WireNameGuess.normalized(title.text), default: []].append(entry)
        }
    }

    /// The folders below the common root of the set.
    func namespace(of path: String) -> [String] { PagePath.folder(of: path).dropFirst(root.count).map(String.init) }

    /// The page that a link leads to. When the given paths begin further down than the links, the file name decides, and
    /// among equal file names the folders next to it.
    func page(at target: String, from page: String) -> Resolution {
        let wanted = PagePath.resolve(target, from: page)
        if let entry = byPath[wanted] { return resolution(of: entry) }
        // The page that is meant is there, and no other of its name: it declares no type, perhaps because it was cut.
        if paths.contains(wanted) { return .missing }
        guard let name = wanted.last, let candidates = byFileName[name] else { return .missing }
        return nearest(candidates) { entry in
            zip(entry.components.reversed(), wanted.reversed()).prefix { $0 == $1 }.count
        }
    }

    /// The page whose title is the last part of a dotted name. The part before it is a namespace, which is the folder's name
    /// or `models` for all of them; failing that, a page of the same folder is meant.
    func page(named name: String, from page: String) -> Resolution {
        let parts = name.split(separator: ".")
        guard let title = parts.last, let candidates = byTitle[String(title)] else { return .missing }
        let namespace = parts.dropLast().last
        let folder = PagePath.folder(of: page)[...]
        // The page that is meant is there, and no other of its title: it declares no type, perhaps because it was cut.
        let isSilent = silent[title.lowercased()]?.contains { $0.last == namespace || $0 == folder } ?? false
        if isSilent, !candidates.contains(where: { $0.folder.last == namespace }) { return .missing }
        return nearest(candidates) { entry in
            (entry.folder.last == namespace ? 2 : 0) + (entry.folder == folder ? 1 : 0)
        }
    }

    /// The only page whose title is that of what an operation takes: `UpdateShipRequest` of `update_ship`.
    func request(ofOperation id: String) -> TypeID? {
        guard let found = requests[WireNameGuess.normalized(id) + "request"], found.count == 1 else { return nil }
        return TypeID(found[0].path)
    }

    /// Whether a page of the set has this title.
    func hasPage(titled title: String) -> Bool { byTitle[title] != nil }

    private func nearest(_ candidates: [Entry], by score: (Entry) -> Int) -> Resolution {
        guard let best = candidates.map(score).max() else { return .missing }
        let nearest = candidates.filter { score($0) == best }
        guard nearest.count > 1, !nearest[0].isEnvelope else { return resolution(of: nearest[0]) }
        return .ambiguous(TypeID(nearest[0].path), others: nearest.dropFirst().map(\.path))
    }

    private func resolution(of entry: Entry) -> Resolution {
        entry.isEnvelope ? .envelope(path: entry.path, entry.table) : .declared(TypeID(entry.path))
    }
}
