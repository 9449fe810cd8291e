import ModelGenModel

/// Finds drafts by the names that type cells use.
struct DraftNames: Sendable {
    private var exact: [String: [(id: TypeID, path: String)]] = [:]
    private var folded: [String: [(id: TypeID, path: String)]] = [:]

    private var ids: Set<String> = []
    /// Aliases that allow null, which holds wherever they are named.
    private var nullable: Set<TypeID> = []

    init(_ drafts: [Draft]) {
        for draft in drafts {
            ids.insert(draft.id)
            if case .alias(.nullable, _) = draft.shape { nullable.insert(TypeID(draft.id)) }
            let entry = (TypeID(draft.id), draft.path)
            exact[draft.name, default: []].append(entry)
            folded[Self.fold(draft.name), default: []].append(entry)
        }
    }

    private static func fold(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    func isNullable(_ id: TypeID) -> Bool { nullable.contains(id) }

    /// The draft of this name or identity: one of the same page first, for pages that hold a whole API, and then of the nearest folder,
    /// for inputs with several sets.
    func id(of name: String, from path: String) -> TypeID? {
        if ids.contains(name) { return TypeID(name) }
        let candidates = exact[name] ?? folded[Self.fold(name)] ?? []
        if candidates.count < 2 { return candidates.first?.id }
        let own = PagePath.components(path)
        let shared = candidates.map { candidate in
            zip(PagePath.components(candidate.path), own).prefix { $0 == $1 }.count
        }
        return shared.indices.max { shared[$0] < shared[$1] }.map { candidates[$0].id }
    }
}
