/// What the output folder says about earlier runs.
package struct RecordedState: Sendable, Hashable {
    /// What the last complete run left; `nil` before the first.
    package let record: OwnershipRecord?
    /// What a run that was killed was about to make; `nil` after a complete one.
    package let unfinished: OwnershipRecord?
    /// Whether the record is written as this version writes it: not in an earlier format, and not by hand.
    let isCanonical: Bool

    /// Creates the state of a folder.
    init(record: OwnershipRecord?, unfinished: OwnershipRecord? = nil, isCanonical: Bool = true) {
        self.record = record
        self.unfinished = unfinished
        self.isCanonical = isCanonical
    }

    /// The initializer orders to generate with, by type identity.
    package var initializerOrders: [String: [String]] { (record ?? unfinished)?.initializerOrders ?? [:] }

    /// Both records as one whose outputs are those of either.
    var merged: OwnershipRecord? {
        guard let unfinished else { return record }
        guard let record else { return unfinished }
        return record.with(outputs: record.outputs + unfinished.outputs)
    }
}
