/// A pattern that has been read.
struct Pattern: Hashable, Sendable {
    var term: Term
    /// The number of capturing groups.
    var groupCount: Int
}
