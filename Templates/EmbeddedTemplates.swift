/// A file that is built into the executable.
public struct EmbeddedFile: Sendable {
    /// The path below its folder, such as `object.mustache`.
    public let path: String
    public let text: String
}

/// The template files of `Templates/swift`, in the order of their paths, as `scripts/embed` found them.
public enum EmbeddedTemplates {
    public static let swift = files.map(EmbeddedFile.init)
}

/// The source files of `ModelRuntime`, for `--runtime embed`, as `scripts/embed` found them.
public enum EmbeddedRuntime {
    public static let sources = files.map(EmbeddedFile.init)
}

/// The files of `Templates/html`, which pages are put together from, as `scripts/embed` found them.
public enum EmbeddedHTML {
    public static let pages = files.map(EmbeddedFile.init)
}

/// The metaschemas of `Sources/ModelGenCore/Metaschemas`, by their addresses at json-schema.org, as `scripts/embed` found them.
public enum EmbeddedMetaschemas {
    public static let texts = files.map(EmbeddedFile.init)
}
