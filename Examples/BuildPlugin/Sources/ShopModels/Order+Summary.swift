extension Order {
    /// What a list of orders shows of one.
    public var summary: String { "\(items.count) items, \(state.rawValue)" }
}
