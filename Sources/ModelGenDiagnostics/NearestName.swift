/// Finds what a misspelt name was meant to be.
package enum NearestName {
    /// Longer names are not compared: the work grows with the product of the lengths, and names come from the input.
    private static let lengthLimit = 200

    /// The candidate that is the fewest edits away from `name`, if that is close enough to be worth suggesting.
    ///
    /// A third of the name may differ, at least one letter but never all of them. Upper and lower case count as equal. Ties go to
    /// the candidate that comes first.
    package static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
        let scalars = Array(name.lowercased().unicodeScalars)
        guard !scalars.isEmpty, scalars.count <= lengthLimit else { return nil }
        let limit = min(max(1, scalars.count / 3), scalars.count - 1)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard abs(other.count - scalars.count) <= limit else { continue }
            let distance = editDistance(scalars, other)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours: the optimal string alignment distance.
    private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in b.indices {
                var distance = min(last[j] + (a[i] == b[j] ? 0 : 1), row[j] + 1, last[j + 1] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforeLast[j - 1] + 1) }
                row.append(distance)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
