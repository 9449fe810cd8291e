/// One schema of the official suite with the instances that it is applied to.
public struct SuiteSchema: Sendable {
    /// An instance, and whether the schema accepts it.
    public struct Test: Sendable {
        public var description: String
        /// As JSON text on one line.
        public var instance: String
        public var isValid: Bool
    }

    /// The file below the draft's folder, without its extension, such as `optional/bignum`.
    public var file: String
    public var description: String
    /// As JSON text.
    public var schema: String
    /// Whether the schema names one type other than `null`.
    public var namesSingleType: Bool
    public var tests: [Test]
}
