/// A pattern that has been read.
struct Pattern: Hashable, Sendable {
    var term: Term
    /// The number of capturing groups.
    var groupCount: Int
    /// The number of scalars it is written with.
    var length: Int
}
