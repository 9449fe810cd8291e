/// What is to be said about a pattern, and where in it.
package struct PatternProblem: Error, Sendable, Hashable {
    /// What a problem means for the pattern.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// ECMA-262 does not allow it, with or without the `u` flag. Nothing is compiled.
        case invalid
        /// ECMA-262 allows it, this compiler does not. Nothing is compiled.
        case unsupported
        /// Written in another dialect and read as it is most likely meant.
        case foreign
        /// Invalid with the `u` flag and read as without it (ECMA-262 Annex B.1.2).
        case legacy
        /// No linear-time program fits the limits: very long texts may stay undecided.
        case costly
    }

    /// What the problem means for the pattern.
    package var kind: Kind
    /// The distance from the pattern's first character, in Unicode scalars.
    package var offset: Int
    /// What is wrong, in one sentence without a final full stop.
    package var message: String

    /// Creates a problem at `offset` Unicode scalars into the pattern.
    package init(_ kind: Kind, at offset: Int, _ message: String) {
        self.kind = kind
        self.offset = offset
        self.message = message
    }

    /// Whether nothing is compiled because of it.
    package var isFatal: Bool {
        switch kind {
        case .invalid, .unsupported: true
        case .foreign, .legacy, .costly: false
        }
    }
}
