/// A file that is built into the executable.
public struct EmbeddedFile: Sendable {
    /// The path below its folder, such as `object.mustache`.
    public let path: String
    public let text: String
}

/// The template files of `Templates/swift`, in the order of their paths.
public enum EmbeddedTemplates {
    public static let swift = EmbeddedFiles.Templates_swift.map(EmbeddedFile.init)
}

/// The source files of `ModelRuntime`, for `--runtime embed`.
public enum EmbeddedRuntime {
    public static let sources = EmbeddedFiles.Sources_ModelRuntime.map(EmbeddedFile.init)
}

/// What tells two builds of the generator apart that call themselves by the same version.
public enum GeneratorFingerprint {
    /// A hash of the generator's own sources, the templates and the run-time library.
    public static let value = EmbeddedFiles.fingerprint
}
