/// What this build calls itself.
package enum Tool {
    /// The version.
    package static let version = "0.1.0"
}
