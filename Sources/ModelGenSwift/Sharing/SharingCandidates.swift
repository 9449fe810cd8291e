import ModelGenModel

/// Types that may be declared in the place of others, or be another name for one.
struct SharingCandidates {
    /// By identity.
    let declarations: [TypeID: TypeDeclaration]
    /// Those in the fewest other types first, then by identity.
    let outermostFirst: [TypeID]
    private let inline: InlineStyle

    /// A type that is inline and that nobody has named.
    ///
    /// A predicate belongs to the place of its schema, so that two types with predicates are not known to be the same; a type
    /// that holds one which cannot be shared must be there itself.
    init(_ all: [TypeDeclaration], inline: InlineStyle) {
        self.inline = inline
        let all = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rejected: Set<TypeID> = []
        var holders: Set<TypeID> = []
        for declaration in all.values where declaration.header.enclosure != nil && !declaration.mayBeShared {
            rejected.insert(declaration.id)
            var next = declaration.header.enclosure?.type
            while let holder = next, holders.insert(holder).inserted { next = all[holder]?.header.enclosure?.type }
        }
        declarations = all.filter { id, declaration in
            guard let enclosure = declaration.header.enclosure else { return false }
            return all[enclosure.type] != nil && !rejected.contains(id) && !holders.contains(id)
        }
        var depths: [TypeID: Int] = [:]
        for declaration in declarations.values { _ = Self.depth(of: declaration, in: all, &depths) }
        let ids = declarations.keys.map { id in Depth(id: id, count: depths[id] ?? 0) }
        outermostFirst = ids.sorted().map(\.id)
    }

    /// A type, and how many others it stands in.
    private struct Depth: Comparable {
        let id: TypeID
        let count: Int

        static func < (a: Depth, b: Depth) -> Bool { a.count == b.count ? a.id < b.id : a.count < b.count }
    }

    /// Goes as deep as schemas nest, which the limit on a document's depth bounds.
    private static func depth(
        of declaration: TypeDeclaration, in all: [TypeID: TypeDeclaration], _ known: inout [TypeID: Int]
    ) -> Int {
        if let depth = known[declaration.id] { return depth }
        // Not known yet, and no way back.
        known[declaration.id] = 0
        let holder = (declaration.header.enclosure?.type).flatMap { all[$0] }
        let result = if let holder { depth(of: holder, in: all, &known) + 1 } else { 0 }
        known[declaration.id] = result
        return result
    }

    /// The candidate inside which one is declared, if there is one.
    func holder(of id: TypeID) -> TypeID? {
        switch inline {
        case .flat: nil
        case .nested: declarations[id]?.header.enclosure.map(\.type).flatMap { declarations[$0] == nil ? nil : $0 }
        }
    }
}

extension TypeDeclaration {
    /// Whether nobody named the type, and all that it asserts is in it.
    fileprivate var mayBeShared: Bool { header.name.provenance == .derived && predicates.isEmpty }
}
