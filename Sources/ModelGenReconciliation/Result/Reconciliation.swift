public import ModelGenModel

/// Pages and the specification that they were made from, as one model.
///
/// The pages say which types there are and what they are called; where both speak of a type, the specification's word
/// counts for everything that is on the wire. A fact that both state differently is a difference and a warning.
public struct Reconciliation: Sendable {
    /// The types of the pages in their order, then those of the specification that they need.
    public internal(set) var model: ModelSet
    /// In the order of the pages.
    public internal(set) var differences: [Difference]
    /// What was matched and settled.
    public internal(set) var counts: Counts

    /// What was matched, and what the specification settled without contradicting a page.
    public struct Counts: Sendable, Hashable {
        /// Types of the pages that the specification has, too.
        public var matchedTypes = 0
        /// Types of the pages that it does not have, such as what an operation takes.
        public var typesOnlyOnPages = 0
        /// Named schemas that no page is about and that nothing refers to: left out.
        public var schemasLeftOut = 0
        /// Types of the specification that were added because matched types refer to them.
        public var typesAdded = 0
        /// Properties that both have.
        public var matchedProperties = 0
        /// Guessed wire names that the specification has as they were guessed.
        public var wireNamesConfirmed = 0
        /// Guessed wire names that it has otherwise.
        public var wireNamesCorrected = 0
        /// Facts that pages lost, such as the nullability of a list.
        public var nullabilitiesSettled = 0

        /// Creates counts of nothing.
        public init() {}
    }

    /// Reads both as one.
    public init(pages: ModelSet, spec: ModelSet) {
        var merger = SetMerger(pages: pages, spec: spec)
        self = merger.merge()
    }

    init(model: ModelSet, differences: [Difference], counts: Counts) {
        self.model = model
        self.differences = differences
        self.counts = counts
    }
}
