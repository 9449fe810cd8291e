import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelGenText

/// A property with what users can name of it.
struct MatchedProperty {
    var source: Property
    var surface: PropertySurface

    /// The key in JSON.
    var key: String { source.wireName.text }

    /// The key, as it is told from others.
    var exactKey: ExactText { source.wireName.exact }
}

/// Which property of one object is which of the other.
struct PropertyPairs {
    /// In the order of the old object.
    private(set) var pairs: [(old: MatchedProperty, new: MatchedProperty)] = []
    /// Of another name, and taken for the same.
    private(set) var renamed: [(old: MatchedProperty, new: MatchedProperty)] = []
    private(set) var removed: [MatchedProperty] = []
    private(set) var added: [MatchedProperty] = []

    /// The order matters: the key in JSON decides; a key that is written otherwise, or whose guess has changed, keeps its name in
    /// Swift; only what is then left over can have been renamed.
    init(
        _ old: [MatchedProperty], _ new: [MatchedProperty],
        isSameType: (MatchedProperty, MatchedProperty) -> Bool
    ) {
        var (oldLeft, newLeft) = (old, new)
        func take(_ isSame: (MatchedProperty, MatchedProperty) -> Bool) -> [(MatchedProperty, MatchedProperty)] {
            var taken: [(MatchedProperty, MatchedProperty)] = []
            oldLeft.removeAll { property in
                guard let index = newLeft.firstIndex(where: { isSame(property, $0) }) else { return false }
                taken.append((property, newLeft.remove(at: index)))
                return true
            }
            return taken
        }
        pairs = take { $0.exactKey == $1.exactKey }
        pairs += take { $0.surface.name == $1.surface.name }
        let (oldKeys, newKeys) = (oldLeft.map(\.key), newLeft.map(\.key))
        renamed = take { property, candidate in
            property.surface.row == candidate.surface.row && isSameType(property, candidate)
                && NameLikeness.isSpelling(candidate.key, of: property.key)
                && NearestName.of(property.key, in: newKeys) == candidate.key
                && NearestName.of(candidate.key, in: oldKeys) == property.key
        }
        let positions = Dictionary(old.enumerated().map { ($1.exactKey, $0) }, uniquingKeysWith: { first, _ in first })
        pairs.sort { positions[$0.old.exactKey, default: 0] < positions[$1.old.exactKey, default: 0] }
        removed = oldLeft
        added = newLeft
    }
}
