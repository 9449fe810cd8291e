/// A file that is built into the executable.
package struct EmbeddedFile: Sendable {
    /// The path below its folder, such as `object.mustache`.
    package let path: String
    package let text: String
}

/// The template files of `Templates/swift`, in the order of their paths, as `scripts/embed` found them.
package enum EmbeddedTemplates {
    package static let swift = files.map(EmbeddedFile.init)
}

/// The source files of `ModelRuntime`, for `--runtime embed`, as `scripts/embed` found them.
package enum EmbeddedRuntime {
    package static let sources = files.map(EmbeddedFile.init)
}

/// The files of `Templates/html`, which pages are put together from, as `scripts/embed` found them.
package enum EmbeddedHTML {
    package static let pages = files.map(EmbeddedFile.init)
}

/// The metaschemas of `Sources/ModelGenCore/Metaschemas`, by their addresses at json-schema.org, as `scripts/embed` found them.
package enum EmbeddedMetaschemas {
    package static let texts = files.map(EmbeddedFile.init)
}
