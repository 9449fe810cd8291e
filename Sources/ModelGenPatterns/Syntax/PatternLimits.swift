/// What keeps a hostile pattern from exhausting the generator.
enum PatternLimits {
    /// The longest pattern read, in Unicode scalars.
    static let length = 1 << 16
    /// The deepest nesting of groups; what recurses over a tree recurses at most about three times as deep.
    static let depth = 64
    /// The largest bound of a quantifier told apart from "no bound".
    static let bound = 1 << 30
}
