import ModelGenSyntax

/// Merges a value into another one (Overlay 1.1.0 §4.4.3.1): mappings key by key, lists by appending, everything else by
/// replacing.
enum NodeMerge {
    /// Why the update cannot be merged; what is below a mapping is replaced where it does not fit.
    static func mismatch(of update: Node, with target: Node) -> String? {
        switch (target.kind, update.kind) {
        case (.mapping, .mapping), (.sequence, _): nil
        case (.mapping, _): "\(update.kindDescription) cannot be merged into a mapping"
        case (_, .mapping), (_, .sequence):
            "\(update.kindDescription) cannot take the place of \(target.kindDescription)"
        default: nil
        }
    }

    static func merged(_ update: Node, into target: Node) -> Node {
        switch (target.kind, update.kind) {
        case (.mapping(let old), .mapping(let new)):
            var entries = old.entries.map { entry in
                guard let change = new.entry(entry.key) else { return entry }
                let value = merged(change.value, into: entry.value)
                // What is replaced as a whole stands where the update does; what is only completed stays where it was.
                let isCompleted = value.position == entry.value.position
                return Mapping.Entry(
                    key: entry.key, at: isCompleted ? entry.keyPosition : change.keyPosition, value: value)
            }
            entries += new.entries.filter { old[$0.key] == nil }
            return Node(.mapping(Mapping(entries)), at: target.position)
        case (.sequence(let old), .sequence(let new)): return Node(.sequence(old + new), at: target.position)
        case (.sequence(let old), _): return Node(.sequence(old + [update]), at: target.position)
        default: return update
        }
    }
}
