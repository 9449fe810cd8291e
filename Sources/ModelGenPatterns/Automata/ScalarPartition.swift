/// All code points in as few groups as the classes of an automaton tell apart.
struct ScalarPartition: Hashable, Sendable {
    /// Where a stretch of code points of one group begins.
    struct Stretch: Hashable, Sendable {
        var start: UInt32
        var group: Int
    }

    /// The stretches in ascending order; the first begins at 0.
    private(set) var stretches: [Stretch] = []
    /// One code point of each group.
    private(set) var representatives: [UInt32] = []

    /// Creates the coarsest partition in which every group is either in or out of each of `sets`.
    init(_ sets: [ScalarRanges]) {
        var groups: [[Bool]: Int] = [:]
        for start in Self.boundaries(of: sets) {
            let membership = sets.map { $0.contains(start) }
            let group = groups[membership, default: groups.count]
            if group == groups.count {
                groups[membership] = group
                representatives.append(start)
            }
            if stretches.last?.group != group { stretches.append(Stretch(start: start, group: group)) }
        }
    }

    private static func boundaries(of sets: [ScalarRanges]) -> [UInt32] {
        var boundaries: Set<UInt32> = [0]
        for range in sets.flatMap(\.ranges) {
            boundaries.insert(range.lowerBound)
            if range.upperBound < ScalarRanges.last { boundaries.insert(range.upperBound + 1) }
        }
        return boundaries.sorted()
    }
}
