/// What came of one document: a row of the table, and how the process that made it tells the one that prints it.
package struct CorpusOutcome: Codable, Sendable, Hashable {
    /// The path below the corpus.
    package var document: String
    /// As the document spells it: `3.0.3`, `2.0`, or the identifier of its `$schema`.
    package var version = "?"
    /// Named schemas of the document itself.
    package var schemas = 0
    /// Types in all, nested ones among them.
    package var types = 0
    /// Properties of all types.
    package var properties = 0
    /// Places read as free-form JSON although the document says more.
    package var fallbacks = 0
    /// Places that the document leaves free-form.
    package var freeForm = 0
    /// What the document is refused for.
    package var errors: [LocatedError] = []
    /// How many warnings there are.
    package var warnings = 0
    /// How many notes there are.
    package var notes = 0
    /// Lines of Swift that were written.
    package var lines = 0
    /// In seconds.
    package var generationTime = 0.0
    /// In mebibytes; of the whole process.
    package var peakMemory = 0
    /// What the compiler said; `nil` where it was not asked.
    package var compilation: Compilation?
    /// Why there is nothing to show: the process ended without a result.
    package var failure: String?

    /// Creates a row that knows nothing but its document.
    package init(document: String) { self.document = document }

    /// An error of the document.
    package struct LocatedError: Codable, Sendable, Hashable {
        package var id: String
        /// `line:column`, or `-`.
        package var position: String
        /// What is wrong, as a diagnostic says it.
        package var message: String

        /// Creates an error.
        package init(id: String, position: String, message: String) {
            self.id = id
            self.position = position
            self.message = message
        }
    }

    /// What the compiler said.
    package struct Compilation: Codable, Sendable, Hashable {
        /// Errors and warnings, both being errors here; empty when it compiled.
        package var complaints: [String]
        /// In seconds.
        package var time: Double
        /// In mebibytes; of the largest compiler process.
        package var peakMemory: Int

        /// Creates a result.
        package init(complaints: [String], time: Double, peakMemory: Int) {
            self.complaints = complaints
            self.time = time
            self.peakMemory = peakMemory
        }
    }
}
