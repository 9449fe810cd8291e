extension TextPattern {
    /// What one place of a text may hold.
    struct ScalarClass: Sendable {
        /// One bit per ASCII scalar.
        private var low: UInt64 = 0
        private var high: UInt64 = 0
        /// Where the class begins and ends, alternately, in ascending order.
        private let boundaries: [UInt32]
        private let properties: [PropertyTest]
        private let isNegated: Bool

        /// Creates the class of the scalars between each first and second boundary, or of all others.
        init(boundaries: [UInt32], properties: [PropertyTest], isNegated: Bool) {
            self.boundaries = boundaries
            self.properties = properties
            self.isNegated = isNegated
            for value in UInt32(0)..<64 {
                if decides(value) { low |= 1 << UInt64(value) }
                if decides(value + 64) { high |= 1 << UInt64(value) }
            }
        }

        /// Whether the scalar is of the class.
        @inline(__always)
        func contains(_ value: UInt32) -> Bool {
            if value < 64 { return low >> UInt64(value) & 1 != 0 }
            if value < 128 { return high >> UInt64(value - 64) & 1 != 0 }
            return decides(value)
        }

        private func decides(_ value: UInt32) -> Bool {
            (isListed(value) || hasProperty(value)) != isNegated
        }

        private func isListed(_ value: UInt32) -> Bool {
            boundaries.countOfValues(upTo: value) & 1 == 1
        }

        private func hasProperty(_ value: UInt32) -> Bool {
            guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
            return properties.contains { $0.holds(for: scalar) }
        }
    }
}

extension [UInt32] {
    /// In an ascending array, how many elements are not above `value`.
    func countOfValues(upTo value: UInt32) -> Int {
        var lower = 0
        var upper = count
        while lower < upper {
            let middle = (lower + upper) / 2
            if self[middle] <= value { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}
