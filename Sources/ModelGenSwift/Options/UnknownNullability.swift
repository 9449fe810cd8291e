/// What an unknown nullability counts as.
package enum UnknownNullability: String, Sendable, Hashable, CaseIterable {
    case nullable
    case nonnull
}
