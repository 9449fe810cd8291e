/// What a class lists, while it is read.
struct ClassItems: Hashable, Sendable {
    var ranges = ScalarRanges()
    var properties: [PropertyTest] = []

    /// Adds everything that `other` lists.
    mutating func formUnion(_ other: ClassItems) {
        ranges.formUnion(other.ranges)
        properties += other.properties
    }
}
