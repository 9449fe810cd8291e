/// A file that a run made, in memory.
public struct StoredFile: Sendable, Hashable {
    /// The path relative to the output folder, with slashes.
    public var path: String
    /// The whole text.
    public var contents: String

    /// Creates a file.
    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}

/// What one run made, and what it made that from: everything the output folder and its record should hold afterwards.
public struct Generation: Sendable, Hashable {
    /// The version of the tool.
    public var toolVersion: String
    /// The hash of the configuration in effect.
    public var configuration: ContentHash
    /// What was read.
    public var inputs: [OwnershipRecord.Input]
    /// The types in `files`.
    public var types: [OwnershipRecord.GeneratedType]
    /// What was made.
    public var files: [StoredFile]
    /// How many warnings there were.
    public var warnings: Int

    /// Creates a generation.
    public init(
        toolVersion: String, configuration: ContentHash, inputs: [OwnershipRecord.Input],
        types: [OwnershipRecord.GeneratedType], files: [StoredFile], warnings: Int = 0
    ) {
        self.toolVersion = toolVersion
        self.configuration = configuration
        self.inputs = inputs
        self.types = types
        self.files = files
        self.warnings = warnings
    }
}
