/// Where the types of inline schemas stand.
package enum InlineStyle: String, Sendable, Hashable, CaseIterable {
    /// Inside the type that holds them, called after the property: `Refund.NextAction`.
    case nested
    /// At the top level, called after all that leads to them: `RefundNextAction`.
    case flat
}
