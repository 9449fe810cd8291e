extension TextPattern {
    /// Which ASCII scalars are of a class, a bit each.
    struct ASCIISet: Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Creates the set of the scalars below 128 that `isMember` accepts.
        init(_ isMember: (UInt32) -> Bool) {
            for value in UInt32(0)..<64 {
                if isMember(value) { low |= 1 << UInt64(value) }
                if isMember(value + 64) { high |= 1 << UInt64(value) }
            }
        }

        /// Whether `value`, which is below 128, is in the set.
        @inline(__always)
        func contains(_ value: UInt32) -> Bool {
            (value < 64 ? low : high) &>> UInt64(value & 63) & 1 != 0
        }
    }

    /// What one place of a text may hold.
    struct ScalarClass: Sendable {
        private(set) var ascii = ASCIISet { _ in false }
        /// Where the class begins and ends, alternately, in ascending order.
        private let boundaries: AscendingValues
        private let properties: [PropertyTest]
        private let isNegated: Bool

        /// Creates the class of the scalars between each first and second boundary, or of all others.
        init(boundaries: [UInt32], properties: [PropertyTest], isNegated: Bool) {
            self.boundaries = AscendingValues(values: boundaries)
            self.properties = properties
            self.isNegated = isNegated
            ascii = ASCIISet(decides)
        }

        /// Whether the scalar is of the class.
        @inline(__always)
        func contains(_ value: UInt32) -> Bool { value < 128 ? ascii.contains(value) : decides(value) }

        private func decides(_ value: UInt32) -> Bool {
            (isListed(value) || hasProperty(value)) != isNegated
        }

        private func isListed(_ value: UInt32) -> Bool {
            boundaries.count(upTo: value) & 1 == 1
        }

        private func hasProperty(_ value: UInt32) -> Bool {
            guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
            return properties.contains { $0.holds(for: scalar) }
        }
    }
}
