import Foundation
import PackagePlugin

/// Writes the template files and the source of `ModelRuntime` into one Swift file of the target it is applied to, with a
/// fingerprint of everything that decides what is generated.
///
/// SwiftPM's own `.embedInCode` spells bytes as array literals, which cost about 0.3 s of compile time per kilobyte and
/// flatten folder names; a string literal costs nothing.
@main
struct ModelGenEmbedPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let embedded = ["Templates/swift", "Sources/ModelRuntime"].map { root.appending(path: $0) }
        let sources = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
            .filter { $0.hasPrefix("ModelGen") }
            .sorted()
            .map { root.appending(path: "Sources/\($0)") }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding templates and run-time sources",
                executable: try context.tool(named: "modelgen-embed").url,
                arguments: [output.path] + embedded.map(\.path) + ["--fingerprint"] + (embedded + sources).map(\.path),
                inputFiles: try (embedded + sources).flatMap(files),
                outputFiles: [output]
            )
        ]
    }

    private func files(below folder: URL) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".swift") }
            .sorted()
            .map { folder.appending(path: $0) }
    }
}
