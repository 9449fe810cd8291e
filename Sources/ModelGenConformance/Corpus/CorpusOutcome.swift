/// What came of one document: a row of the table, and how the process that made it tells the one that prints it.
public struct CorpusOutcome: Codable, Sendable, Hashable {
    /// The path below the corpus.
    public var document: String
    /// As the document spells it: `3.0.3`, `2.0`, or the identifier of its `$schema`.
    public var version = "?"
    /// Named schemas of the document itself.
    public var schemas = 0
    public var types = 0
    public var properties = 0
    /// Places read as free-form JSON although the document says more.
    public var fallbacks = 0
    /// Places that the document leaves free-form.
    public var freeForm = 0
    public var errors: [LocatedError] = []
    public var warnings = 0
    public var notes = 0
    public var lines = 0
    /// In seconds.
    public var generationTime = 0.0
    /// In mebibytes; of the whole process.
    public var peakMemory = 0
    public var compilation: Compilation?
    /// Why there is nothing to show: the process ended without a result.
    public var failure: String?

    /// Creates a row that knows nothing but its document.
    public init(document: String) { self.document = document }

    /// An error of the document.
    public struct LocatedError: Codable, Sendable, Hashable {
        public var id: String
        /// `line:column`, or `-`.
        public var position: String
        public var message: String

        /// Creates an error.
        public init(id: String, position: String, message: String) {
            self.id = id
            self.position = position
            self.message = message
        }
    }

    /// What the compiler said.
    public struct Compilation: Codable, Sendable, Hashable {
        /// Errors and warnings, both being errors here; empty when it compiled.
        public var complaints: [String]
        /// In seconds.
        public var time: Double
        /// In mebibytes; of the largest compiler process.
        public var peakMemory: Int

        /// Creates a result.
        public init(complaints: [String], time: Double, peakMemory: Int) {
            self.complaints = complaints
            self.time = time
            self.peakMemory = peakMemory
        }
    }
}
