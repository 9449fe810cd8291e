/// The shortest way from some lines to others: Myers, “An O(ND) Difference Algorithm and Its Variations” (1986), §4.
struct LineDifference {
    /// One step of the way.
    enum Step: Sendable, Hashable {
        /// A line that both have: its index in the old and in the new ones.
        case keep(old: Int, new: Int)
        case delete(old: Int)
        case insert(new: Int)
    }

    let steps: [Step]

    /// Compares lines that are represented by numbers. With more than `limit` changes everything between the common
    /// beginning and the common end counts as replaced: time and memory are bounded by `limit` squared.
    init(from old: [Int], to new: [Int], limit: Int) {
        let prefix = zip(old, new).prefix { $0 == $1 }.count
        let suffix = zip(old[prefix...].reversed(), new[prefix...].reversed()).prefix { $0 == $1 }.count
        let oldMiddle = old[prefix..<old.count - suffix]
        let newMiddle = new[prefix..<new.count - suffix]
        let middle =
            Self.shortest(from: oldMiddle, to: newMiddle, limit: limit)
            ?? oldMiddle.indices.map(Step.delete) + newMiddle.indices.map(Step.insert)
        steps =
            (0..<prefix).map { .keep(old: $0, new: $0) } + middle
            + (0..<suffix).map { .keep(old: oldMiddle.endIndex + $0, new: newMiddle.endIndex + $0) }
    }

    /// `nil` when more than `limit` changes are needed.
    private static func shortest(from old: ArraySlice<Int>, to new: ArraySlice<Int>, limit: Int) -> [Step]? {
        // Diagonal k is where x - y = k; `furthest[k + offset]` is the largest x reached on it so far.
        let offset = limit + 1
        let end = old.count - new.count
        var furthest = [Int](repeating: 0, count: 2 * offset + 1)
        var history: [[Int]] = []
        for changes in 0...limit {
            history.append(furthest)
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                var x = arrival(on: diagonal, after: changes, history[changes], offset).x
                while x < old.count, x - diagonal < new.count,
                    old[old.startIndex + x] == new[new.startIndex + x - diagonal]
                {
                    x += 1
                }
                furthest[diagonal + offset] = x
                if diagonal == end, x >= old.count { return trace(old, new, history, offset) }
            }
        }
        return nil
    }

    /// Where a path first stands on `diagonal` after its latest change, and whether that change is an insertion.
    private static func arrival(
        on diagonal: Int, after changes: Int, _ furthest: [Int], _ offset: Int
    ) -> (x: Int, isInsertion: Bool) {
        if changes == 0 { return (0, false) }
        let below = furthest[diagonal - 1 + offset]
        let above = furthest[diagonal + 1 + offset]
        let isInsertion = diagonal == -changes || (diagonal != changes && below < above)
        return (isInsertion ? above : below + 1, isInsertion)
    }

    /// Walks the history back from the end.
    private static func trace(
        _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ history: [[Int]], _ offset: Int
    ) -> [Step] {
        var steps: [Step] = []
        var x = old.count
        var y = new.count
        for changes in history.indices.reversed() {
            let diagonal = x - y
            let (start, isInsertion) = arrival(on: diagonal, after: changes, history[changes], offset)
            while x > start {
                x -= 1
                y -= 1
                steps.append(.keep(old: old.startIndex + x, new: new.startIndex + y))
            }
            if changes == 0 { break }
            if isInsertion {
                y -= 1
                steps.append(.insert(new: new.startIndex + y))
            } else {
                x -= 1
                steps.append(.delete(old: old.startIndex + x))
            }
        }
        return steps.reversed()
    }
}

extension LineDifference.Step {
    /// The line's index in the old lines, where it is one of them.
    var oldIndex: Int? {
        switch self {
        case .keep(let index, _), .delete(let index): index
        case .insert: nil
        }
    }

    /// The line's index in the new lines, where it is one of them.
    var newIndex: Int? {
        switch self {
        case .keep(_, let index), .insert(let index): index
        case .delete: nil
        }
    }

    /// Whether both have the line.
    var isKept: Bool { oldIndex != nil && newIndex != nil }
}
