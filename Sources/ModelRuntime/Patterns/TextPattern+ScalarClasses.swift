extension TextPattern {
    /// The classes of a program; what they hold of ASCII lies apart, where a look costs no reference count.
    struct ScalarClasses: Sendable {
        private let classes: [ScalarClass]
        private let asciiSets: [ASCIISet]

        init(_ classes: [ScalarClass]) {
            self.classes = classes
            asciiSets = classes.map(\.ascii)
        }

        var count: Int { classes.count }

        /// Which ASCII scalars are of a class.
        func ascii(_ index: Int) -> ASCIISet { asciiSets[index] }

        /// Whether the scalar is of the class with the given index.
        @inline(__always)
        func contains(_ value: UInt32, in index: Int) -> Bool {
            value < 128 ? asciiSets[index].contains(value) : classes[index].contains(value)
        }
    }
}
