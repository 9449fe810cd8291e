package import ModelGenText

/// What one run made, and what it made that from: everything the output folder and its record should hold afterwards.
package struct Generation: Sendable, Hashable {
    /// The version of the tool.
    package var toolVersion: String
    /// What the user had read, as seen from the output folder; without what that refers to.
    package var inputs: [String]
    /// The types in `files`.
    package var types: [OwnershipRecord.GeneratedType]
    /// What was made.
    package var files: [OutputFile]
    /// What a later run needs to know that it has nothing to do.
    package var state: RunState

    /// Creates a generation.
    package init(
        toolVersion: String, inputs: [String], types: [OwnershipRecord.GeneratedType], files: [OutputFile],
        state: RunState
    ) {
        self.toolVersion = toolVersion
        self.inputs = inputs
        self.types = types
        self.files = files
        self.state = state
    }
}
