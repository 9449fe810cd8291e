/// A file that is built into the executable.
public struct EmbeddedFile: Sendable {
    /// The path below its folder, such as `object.mustache`.
    public let path: String
    public let text: String
}

/// The template files of `Templates/swift`, in the order of their paths.
public enum EmbeddedTemplates {
    public static let swift = EmbeddedFiles.contents.templatesSwift.map(EmbeddedFile.init)
}

/// The source files of `ModelRuntime`, for `--runtime embed`.
public enum EmbeddedRuntime {
    public static let sources = EmbeddedFiles.contents.sourcesModelRuntime.map(EmbeddedFile.init)
}

/// What tells two builds of the generator apart that call themselves by the same version.
public enum GeneratorFingerprint {
    /// A hash of the generator's own sources, the templates and the run-time library.
    public static let value = EmbeddedFiles.contents.fingerprint
}

/// What `ModelGenEmbedPlugin` has read; its file makes this type conform to `EmbeddedContents`.
enum EmbeddedFiles {
    /// Found when the program runs. Where a build plugin needs this module for its tool, SwiftPM first compiles it without the
    /// plugin's file, and a reference to what is in there would be an error in every build of a client.
    static var contents: any EmbeddedContents.Type {
        guard let contents = (EmbeddedFiles.self as Any) as? any EmbeddedContents.Type else {
            preconditionFailure("modelgen was built without the output of ModelGenEmbedPlugin; build it again")
        }
        return contents
    }
}

/// The shape of the plugin's file; the names are those of the folders.
protocol EmbeddedContents {
    static var templatesSwift: [(path: String, text: String)] { get }
    static var sourcesModelRuntime: [(path: String, text: String)] { get }
    static var fingerprint: String { get }
}
