import ModelGenSyntax

/// What a schema announces of a value: the parts that a type generated from it keeps.
///
/// A key that no schema mentions is allowed and not kept; servers add keys, and a type has no place for them.
struct Announced {
    /// By key; `nil` when the schema does not describe objects, and so leaves all keys free.
    var keys: [String: Announced]?
    /// Whether keys that are not listed are kept too.
    var keepsOtherKeys = false
    /// By index; elements that are missing are kept whole.
    var elements: [Int: Announced] = [:]

    /// What several schemas announce together.
    func combined(with other: Announced) -> Announced {
        var result = self
        if let otherKeys = other.keys {
            result.keys = (keys ?? [:]).merging(otherKeys) { $0.combined(with: $1) }
        }
        result.keepsOtherKeys = keepsOtherKeys || other.keepsOtherKeys
        result.elements.merge(other.elements) { $0.combined(with: $1) }
        return result
    }

    /// The value without the keys that are not announced.
    func kept(of value: Node) -> Node {
        switch value.kind {
        case .null, .boolean, .number, .string: return value
        case .sequence(let list):
            let kept = list.enumerated().map { elements[$0.offset]?.kept(of: $0.element) ?? $0.element }
            return Node(.sequence(kept), at: value.position)
        case .mapping(let mapping):
            guard let keys else { return value }
            let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
                guard let announced = keys[entry.key] else { return keepsOtherKeys ? entry : nil }
                return Mapping.Entry(key: entry.key, at: entry.keyPosition, value: announced.kept(of: entry.value))
            }
            return Node(.mapping(Mapping(entries)), at: value.position)
        }
    }
}
