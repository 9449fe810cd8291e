/// One schema of the official suite with the instances that it is applied to.
package struct SuiteSchema: Sendable {
    /// An instance, and whether the schema accepts it.
    package struct Test: Sendable {
        package var description: String
        /// As JSON text on one line.
        package var instance: String
        /// Whether the suite says that the schema accepts the instance.
        package var isValid: Bool
    }

    /// The file below the draft's folder, without its extension, such as `optional/bignum`.
    package var file: String
    package var description: String
    /// As JSON text.
    package var schema: String
    /// Whether the schema names one type other than `null`.
    package var namesSingleType: Bool
    /// The instances.
    package var tests: [Test]
}
