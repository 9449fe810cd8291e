/// What came of the examples of one document.
public struct ExampleOutcome: Sendable, Hashable {
    /// An example that does not come out as it went in.
    public struct Difference: Sendable, Hashable {
        public var file: String
        public var pointer: String
        /// What the reader says, or where the values differ.
        public var what: String

        /// Creates a difference.
        public init(file: String, pointer: String, what: String) {
            self.file = file
            self.pointer = pointer
            self.what = what
        }
    }

    public var document: String
    public var found = 0
    /// Examples of schemas without a type of their own: scalars and maps.
    public var untyped = 0
    public var invalid = 0
    /// Examples with keys that no schema announces, compared without them.
    public var trimmed = 0
    public var same = 0
    public var differences: [Difference] = []
    /// Why nothing could be tried.
    public var failure: String?

    /// Creates an outcome that knows nothing but its document.
    public init(document: String) { self.document = document }

    /// The counts on one line.
    public var summary: String {
        let tried = same + differences.count
        return """
            \(document): \(found) examples, \(untyped) without a type of their own, \(invalid) not valid, \
            \(tried) tried, \(same) the same (\(trimmed) after leaving out keys that no schema announces), \
            \(differences.count) different
            """
    }
}
