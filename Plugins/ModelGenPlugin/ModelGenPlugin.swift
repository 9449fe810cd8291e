import Foundation
import PackagePlugin

/// Generates models while a package is built: a fixed number of files for each specification, rewritten only where they
/// change.
@main
struct ModelGenPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else {
            throw PluginFault.notASourceModule(target: target.name)
        }
        return try Self.commands(
            for: try TargetInputs(of: target), tool: context.tool(named: "modelgen").url,
            folder: context.pluginWorkDirectoryURL)
    }

    private static func commands(for found: TargetInputs, tool: URL, folder: URL) throws -> [Command] {
        if found.inputs.isEmpty { throw PluginFault.noInput(target: found.target, folder: found.folder) }
        return [
            .buildCommand(
                displayName: "Generating models for \(found.target)",
                executable: tool,
                arguments: arguments(found, output: folder),
                inputFiles: try watchedFiles(found),
                outputFiles: found.names.flatMap { name in
                    (0..<found.manifest.shards).map { folder.appending(path: "\(name).Models\($0).swift") }
                }
            )
        ]
    }

    /// What was generated before is no reason for anything here: a clean build has to give the same code. For the same
    /// reason, changes by hand in the work directory are overwritten.
    private static func arguments(_ found: TargetInputs, output: URL) -> [String] {
        var arguments = ["generate"] + found.inputs.map(\.path)
        arguments += ["--output", output.path, "--layout", "shards=\(found.manifest.shards)"]
        arguments += found.names.flatMap { ["--file-name", $0] }
        arguments += ["--module-name", found.module, "--ignore-history", "--force"]
        arguments += ["--plugin-manifest", found.folder.appending(path: "modelgen.plugin.json").path]
        if let configuration = found.configuration { arguments += ["--config", configuration.path] }
        return arguments
    }

    /// Everything that the tool could read: which of it is read stands in YAML. `modelgen` fails over a file that it reads
    /// and that is not among these.
    private static func watchedFiles(_ found: TargetInputs) throws -> [URL] {
        var files = try found.folder.filesBelow(where: \.isWatched)
        files += try found.inputs.flatMap { try $0.isFolder ? $0.filesBelow(where: \.isWatched) : [$0] }
        files += found.manifest.files.map { found.folder.resolving($0) }
        var seen: Set<String> = []
        return files.filter { seen.insert($0.standardizedFileURL.path).inserted }
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension ModelGenPlugin: XcodeBuildToolPlugin {
        /// The same for a target of an Xcode project.
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            try Self.commands(
                for: try TargetInputs(of: target, in: context.xcodeProject), tool: context.tool(named: "modelgen").url,
                folder: context.pluginWorkDirectoryURL)
        }
    }
#endif
