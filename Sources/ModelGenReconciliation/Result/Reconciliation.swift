package import ModelGenModel

/// Pages and the specification that they were made from, as one model.
///
/// The pages say which types there are and what they are called; where both speak of a type, the specification's word
/// counts for everything that is on the wire. A fact that both state differently is a difference and a warning.
package struct Reconciliation: Sendable {
    /// The types of the pages in their order, then those of the specification that they need.
    package internal(set) var model: ModelSet
    /// In the order of the pages.
    package internal(set) var differences: [Difference]
    /// What was matched and settled.
    package internal(set) var counts: Counts

    /// What was matched, and what the specification settled without contradicting a page.
    package struct Counts: Sendable, Hashable {
        /// Types of the pages that the specification has, too.
        package var matchedTypes = 0
        /// Types of the pages that it does not have, such as what an operation takes.
        package var typesOnlyOnPages = 0
        /// Named schemas that no page is about and that nothing refers to: left out.
        package var schemasLeftOut = 0
        /// Types of the specification that were added because matched types refer to them.
        package var typesAdded = 0
        /// Properties that both have.
        package var matchedProperties = 0
        /// Guessed wire names that the specification has as they were guessed.
        package var wireNamesConfirmed = 0
        /// Guessed wire names that it has otherwise.
        package var wireNamesCorrected = 0
        /// Facts that pages lost, such as the nullability of a list.
        package var nullabilitiesSettled = 0

        /// Creates counts of nothing.
        package init() {}
    }

    /// Reads both as one.
    package init(pages: ModelSet, spec: ModelSet) {
        var merger = SetMerger(pages: pages, spec: spec)
        self = merger.merge()
    }

    init(model: ModelSet, differences: [Difference], counts: Counts) {
        self.model = model
        self.differences = differences
        self.counts = counts
    }
}
