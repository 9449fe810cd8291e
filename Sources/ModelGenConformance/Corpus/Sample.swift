import SeededRandom

/// A choice among many that the same seed makes again.
package enum Sample {
    /// `count` of the elements, in their order.
    package static func of<Element>(_ elements: [Element], count: Int, seed: UInt64) -> [Element] {
        var generator = SeededGenerator(seed: seed)
        return elements.indices.shuffled(using: &generator).prefix(count).sorted().map { elements[$0] }
    }
}
