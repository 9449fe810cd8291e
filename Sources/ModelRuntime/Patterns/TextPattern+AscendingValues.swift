extension TextPattern {
    /// Numbers in ascending order.
    struct AscendingValues: Sendable {
        var values: [UInt32] = []

        /// How many numbers are not above `value`.
        func count(upTo value: UInt32) -> Int {
            var lower = 0
            var upper = values.count
            while lower < upper {
                let middle = (lower + upper) / 2
                if values[middle] <= value { lower = middle + 1 } else { upper = middle }
            }
            return lower
        }
    }
}
