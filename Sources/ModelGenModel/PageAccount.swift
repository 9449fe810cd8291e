/// What became of one page among the inputs.
package struct PageAccount: Sendable, Hashable {
    /// Either of the two that can become of a page.
    package enum Outcome: Sendable, Hashable {
        case declared(TypeID)
        /// With the reason, in a few words that follow “because”.
        case skipped(reason: String)
    }

    /// The page's path as the user gave it.
    package var path: String
    /// What became of the page.
    package var outcome: Outcome

    /// Creates an account.
    package init(path: String, outcome: Outcome) {
        self.path = path
        self.outcome = outcome
    }
}
