import ModelGenModel

/// Decides which of the types that are the same is declared.
///
/// In this order, and never by position: those that an earlier run declared, each of which stays a type, because users may have
/// extended them; the one in the fewest other types; the one whose identity comes first.
struct DeclaringTypes {
    private let candidates: SharingCandidates
    private let classes: TypeClasses
    private let earlierNames: [TypeID: String]
    private let earlier: [TypeID: TypeID]
    /// Each type that is not declared → the one that is.
    private(set) var declaring: [TypeID: TypeID] = [:]
    /// What stands inside a type that is not declared.
    private(set) var inner: Set<TypeID> = []
    private var declared: Set<TypeID> = []
    private var representatives: [Int: TypeID] = [:]

    init(_ candidates: SharingCandidates, classes: TypeClasses, options: SwiftOptions) {
        self.candidates = candidates
        self.classes = classes
        earlierNames = options.typeNames
        earlier = options.sharedTypes
    }

    mutating func decide() {
        let ordered = candidates.outermostFirst
        for id in ordered where earlierNames[id] != nil && earlier[id] == nil { declare(id) }
        for id in ordered where representative(of: id) == nil && isReachable(id) { declare(id) }
        // Where all types of a class stand inside types that are not declared, and nothing there is one.
        for id in ordered where representative(of: id) == nil { declare(id) }
        for id in ordered where !declared.contains(id) {
            declaring[id] = target(of: id)
            if !isReachable(id) { inner.insert(id) }
        }
    }

    private func representative(of id: TypeID) -> TypeID? { classes.numbers[id].flatMap { representatives[$0] } }

    /// Whether what it stands in is declared.
    private func isReachable(_ id: TypeID) -> Bool { candidates.holder(of: id).map(declared.contains) ?? true }

    /// Declares a type, and what it stands in.
    private mutating func declare(_ id: TypeID) {
        var next: TypeID? = id
        while let id = next, declared.insert(id).inserted {
            if let number = classes.numbers[id], representatives[number] == nil { representatives[number] = id }
            next = candidates.holder(of: id)
        }
    }

    /// The declared type that one is another name for: the one of the earlier run, if both are still the same.
    private func target(of id: TypeID) -> TypeID? {
        if let target = earlier[id], declared.contains(target), classes.numbers[target] == classes.numbers[id] {
            return target
        }
        return representative(of: id)
    }
}
