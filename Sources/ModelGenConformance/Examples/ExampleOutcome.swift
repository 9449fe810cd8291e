/// What came of the examples of one document.
public struct ExampleOutcome: Sendable, Hashable {
    /// An example that is not as it should be.
    public struct Difference: Sendable, Hashable {
        public var file: String
        public var pointer: String
        /// What the reader or the judge says, or where the values differ.
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
    /// Examples that are not valid for their schema, and why.
    public var invalid: [Difference] = []
    /// Fixtures that no schema of the document describes.
    public var undescribed = 0
    /// Examples with keys that no schema announces, compared without them.
    public var trimmed = 0
    /// Those that come out as they went in, and those of them that write a date-time differently, the same instant.
    public var same = 0
    public var sameInstants = 0
    public var differences: [Difference] = []
    /// Why nothing could be tried.
    public var failure: String?

    /// Creates an outcome that knows nothing but its document.
    public init(document: String) { self.document = document }

    /// The counts on one line.
    public var summary: String {
        let tried = same + differences.count
        let others = undescribed == 0 ? "" : "\(undescribed) fixtures without a schema, "
        return """
            \(document): \(others)\(found) examples, \(untyped) without a type of their own, \(invalid.count) not valid, \
            \(tried) tried, \(same) the same (\(trimmed) after leaving out keys that no schema announces, \(sameInstants) with a \
            date-time in another spelling), \(differences.count) different
            """
    }
}
