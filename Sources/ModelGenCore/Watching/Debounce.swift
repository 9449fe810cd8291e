/// Says when something that keeps changing has come to rest, so that a burst of changes counts as one.
///
/// It neither looks nor waits itself: whoever uses it says what there is, and when.
package struct Debounce<State: Equatable> {
    private let delay: Duration
    /// What was acted upon.
    private var settled: State
    /// What was seen last.
    private var latest: State
    /// Since when that has been so; `nil` where it was acted upon.
    private var since: ContinuousClock.Instant?

    /// Begins at rest.
    ///
    /// - Parameters:
    ///   - state: What there is.
    ///   - delay: For how long nothing may change.
    package init(_ state: State, delay: Duration) {
        self.delay = delay
        settled = state
        latest = state
    }

    /// Takes note of what there is.
    ///
    /// - Returns: Whether that differs from what was acted upon and has not changed for the delay; it then counts as acted
    ///   upon. What changes and changes back in time was nothing.
    package mutating func comesToRest(in state: State, at now: ContinuousClock.Instant) -> Bool {
        if state != latest {
            latest = state
            since = now
            return false
        }
        guard let since, now - since >= delay else { return false }
        self.since = nil
        defer { settled = latest }
        return settled != latest
    }

    /// Begins again at rest, because there is something else to look at.
    package mutating func rest(in state: State) {
        settled = state
        latest = state
        since = nil
    }
}
