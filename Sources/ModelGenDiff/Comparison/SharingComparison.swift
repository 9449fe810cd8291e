import ModelGenModel
import ModelGenSwift

/// Which types were one in Swift and are so no more, and the other way round.
///
/// Types of inline schemas that are the same share a declaration. Which of them has it is nobody's business: what counts is whose values
/// can stand for whose.
struct SharingComparison {
    /// Old type → the old name of the one that it was the same as.
    private(set) var parted: [TypeID: String] = [:]
    /// Old type → the new name of the one that it has become the same as.
    private(set) var united: [TypeID: String] = [:]

    /// - Parameters:
    ///   - old: The older side.
    ///   - new: The newer side.
    ///   - newIDs: The new identity of each old type that is still there.
    init(_ old: Side, _ new: Side, newIDs: [TypeID: TypeID]) {
        // In source order, so that of two types that part it is the later one that is named.
        let surviving = old.model.declarations.map(\.id).filter { newIDs[$0] != nil }
        var keepers: [TypeID: TypeID] = [:]
        var firsts: [TypeID: TypeID] = [:]
        for id in surviving {
            let before = old.surface.sharedTypes[id] ?? id
            guard let now = newIDs[id].map({ new.surface.sharedTypes[$0] ?? $0 }) else { continue }
            let keeper = keepers[before] ?? (newIDs[before] == nil ? id : before)
            keepers[before] = keeper
            if let kept = newIDs[keeper].map({ new.surface.sharedTypes[$0] ?? $0 }), kept != now {
                parted[id] = old.surface.names[keeper]
            }
            if let first = firsts[now] {
                let wasSame = (old.surface.sharedTypes[first] ?? first) == before
                if !wasSame { united[id] = newIDs[first].flatMap { new.surface.names[$0] } }
            } else {
                firsts[now] = id
            }
        }
    }
}
