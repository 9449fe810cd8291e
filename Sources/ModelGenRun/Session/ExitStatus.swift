/// How a run ends, thrown where that is not in success: everything there was to say has been printed by then.
package enum ExitStatus: Int32, Error, Sendable, Hashable {
    /// Done.
    case success = 0
    /// The input has errors, or the output is out of date.
    case faulty = 1
    /// The command line or the configuration is wrong.
    case usage = 2
}

/// A command line that parses and yet cannot be followed. Whoever parsed it prints this.
package struct UsageError: Error, Sendable, Hashable {
    /// What is wrong with it.
    package let message: String

    /// Says what is wrong.
    package init(_ message: String) { self.message = message }
}
