import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenText

/// The folder of a target that uses `ModelGenPlugin`, as the plugin sees it.
struct PluginTarget {
    let folder: String
    let manifest: BuildManifest

    /// Reads `modelgen.plugin.json` in a folder; without one, the defaults count.
    init(_ folder: String, _ session: Session) throws {
        self.folder = folder
        let path = Self.manifestPath(in: folder)
        guard Disk.isFolder(path) == false else {
            manifest = BuildManifest()
            return
        }
        do {
            let (manifest, diagnostics) = BuildManifest.read(try InputFiles.unrecorded.load(path), file: path)
            self.manifest = manifest
            session.add(diagnostics)
        } catch {
            manifest = BuildManifest()
            session.add([error])
        }
        try session.stopOnErrors(as: .usage)
    }

    /// Where the manifest of a target is or would be.
    static func manifestPath(in folder: String) -> String { path(BuildManifest.fileName, in: folder) }

    /// A path below `folder`, which may be `.`.
    static func path(_ name: String, in folder: String) -> String {
        InputFile.normalized(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)")
    }

    /// What the plugin hands to the tool, as seen from where the run began.
    func inputs() throws -> [String] {
        let found = manifest.inputs.isEmpty ? InputFinder.pluginInputs(among: try Self.files(in: folder)) : []
        return (found + manifest.inputs).map { $0.hasPrefix("/") ? $0 : Self.path($0, in: folder) }
    }

    /// Paths of a run as the manifest has them.
    func relative(_ paths: [String]) -> [String] {
        paths.map { path in
            RelativePath.of(path, from: folder, workingDirectory: FileManager.default.currentDirectoryPath)
        }
    }

    /// The files below a folder that could be inputs, as seen from it.
    static func files(in folder: String) throws -> [String] {
        try Disk.files(below: folder, extensions: InputFinder.extensions).map { path in
            String(path.dropFirst(folder.count).drop { $0 == "/" })
        }
    }
}
