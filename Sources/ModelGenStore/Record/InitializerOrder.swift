/// Keeps a type's initializer as callers know it while its specification is reordered and grows.
public enum InitializerOrder {
    /// The `current` parameters: those that `recorded` lists first, in its order, then the new ones in their own.
    ///
    /// The result holds every element of `current` once.
    public static func keeping(_ recorded: [String], for current: [String]) -> [String] {
        // By bytes, as JSON compares names; Swift strings would merge canonically equal ones.
        let ranks = Dictionary(
            recorded.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
        let ranked = current.enumerated().map { (name: $1, key: (ranks[Array($1.utf8)] ?? .max, $0)) }
        return ranked.sorted { $0.key < $1.key }.map(\.name)
    }
}
