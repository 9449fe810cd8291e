import ModelGenModel

/// Some SDKs begin the name of every class alike, which no schema does.
enum CommonPrefix {
    /// The set with names without what all of them begin with, unless a class does, too.
    static func removed(from set: ModelSet, unlikeAnyOf classes: [String]) -> ModelSet {
        let names = set.declarations.map(\.header.name.text)
        guard let first = names.first, names.count > 1 else { return set }
        var prefix = names.reduce(first[...]) { $0.commonPrefix(with: $1) }
        // A prefix ends where a word begins.
        while let last = names.lazy.compactMap({ $0.dropFirst(prefix.count).first }).first, !last.isUppercase {
            if prefix.isEmpty { return set }
            prefix = prefix.dropLast()
        }
        guard !prefix.isEmpty, names.allSatisfy({ $0.count > prefix.count }),
            !classes.contains(where: { $0.hasPrefix(prefix) })
        else { return set }
        var set = set
        for index in set.declarations.indices {
            let name = set.declarations[index].header.name.text
            set.declarations[index].header.name.text = String(name.dropFirst(prefix.count))
        }
        return set
    }
}

extension Substring {
    fileprivate func commonPrefix(with other: String) -> Substring {
        self[
            ..<(zip(indices, other).first { self[$0] != $1 }?.0
                ?? index(startIndex, offsetBy: Swift.min(count, other.count)))]
    }
}
