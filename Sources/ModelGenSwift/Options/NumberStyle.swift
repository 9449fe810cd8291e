/// What JSON numbers become.
package enum NumberStyle: String, Sendable, Hashable, CaseIterable {
    /// `Int`, `Double` and their relatives.
    case native
    /// `JSONNumber`, which keeps every digit.
    case exact
}
