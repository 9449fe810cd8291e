/// What came of the examples of one document.
package struct ExampleOutcome: Sendable, Hashable {
    /// An example that is not as it should be.
    package struct Difference: Sendable, Hashable {
        /// The file that holds the example.
        package var file: String
        /// A JSON Pointer.
        package var pointer: String
        /// What the reader or the judge says, or where the values differ.
        package var what: String

        /// Creates a difference.
        package init(file: String, pointer: String, what: String) {
            self.file = file
            self.pointer = pointer
            self.what = what
        }
    }

    /// The path below the corpus.
    package var document: String
    /// Examples in all.
    package var found = 0
    /// Examples of schemas without a type of their own: scalars and maps.
    package var untyped = 0
    /// Examples that are not valid for their schema, and why.
    package var invalid: [Difference] = []
    /// Fixtures that no schema of the document describes.
    package var undescribed = 0
    /// Examples with keys that no schema announces, compared without them.
    package var trimmed = 0
    /// Those that come out as they went in, and those of them that write a date-time differently, the same instant.
    package var same = 0
    /// Those of `same` that write a date-time differently, the same instant.
    package var sameInstants = 0
    /// Those that do not come out as they went in.
    package var differences: [Difference] = []
    /// Why nothing could be tried.
    package var failure: String?

    /// Creates an outcome that knows nothing but its document.
    package init(document: String) { self.document = document }

    /// The counts on one line.
    package var summary: String {
        let tried = same + differences.count
        let others = undescribed == 0 ? "" : "\(undescribed) fixtures without a schema, "
        return """
            \(document): \(others)\(found) examples, \(untyped) without a type of their own, \(invalid.count) not valid, \
            \(tried) tried, \(same) the same (\(trimmed) after leaving out keys that no schema announces, \(sameInstants) with a \
            date-time in another spelling), \(differences.count) different
            """
    }
}
