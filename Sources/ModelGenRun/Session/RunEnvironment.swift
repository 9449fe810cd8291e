package import ModelGenStore

/// What a run meets outside of itself.
package struct RunEnvironment: Sendable {
    /// The disk.
    package let fileSystem: any FileSystem
    /// The standard streams.
    package let console: any Console
    /// What tells this build of the tool apart from others that call themselves by the same version.
    package let toolIdentity: String

    /// Creates an environment.
    package init(fileSystem: any FileSystem, console: any Console, toolIdentity: String) {
        self.fileSystem = fileSystem
        self.console = console
        self.toolIdentity = toolIdentity
    }

    /// That of this process.
    package static var process: RunEnvironment {
        RunEnvironment(
            fileSystem: DiskFileSystem(), console: StandardStreams(), toolIdentity: ToolBuild.identity)
    }
}
