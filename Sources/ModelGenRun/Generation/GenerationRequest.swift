/// What the commands that generate are asked for.
package struct GenerationRequest: Sendable {
    /// What is read, and every option that the table has.
    package var reading: RunRequest
    /// Whether what was changed by hand in generated files is given up.
    package var isForced: Bool
    /// What a build system needs.
    package var build: BuildSystemRequest

    /// Creates a request.
    package init(_ reading: RunRequest, isForced: Bool = false, build: BuildSystemRequest = BuildSystemRequest()) {
        self.reading = reading
        self.isForced = isForced
        self.build = build
    }
}

/// What a build system needs to know, and to say.
package struct BuildSystemRequest: Sendable, Hashable {
    /// Where to write which files were read, in Make's format.
    package var depfile: String?
    /// An empty file to touch in the end.
    package var stamp: String?
    /// Whether the paths of the files are printed and nothing is written.
    package var listOutputs = false
    /// Whether names and parameter orders of earlier runs do not count.
    package var ignoreHistory = false
    /// The plugin's manifest that inputs have to keep to.
    package var pluginManifest: String?
    /// The inputs where nothing else says any.
    package var fallbackInputs: [String] = []
    /// The output folder where nothing else says one.
    package var fallbackOutput: String?

    /// Creates a request for nothing.
    package init() {}
}
