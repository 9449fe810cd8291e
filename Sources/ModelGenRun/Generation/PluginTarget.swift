import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore

/// The folder of a target that uses `ModelGenPlugin`, as the plugin sees it.
struct PluginTarget {
    let folder: String
    let manifest: BuildManifest
    private let disk: any FileSystem

    /// Reads `modelgen.plugin.json` in a folder; without one, the defaults count.
    init(_ folder: String, _ session: Session) throws {
        self.folder = folder
        disk = session.disk
        manifest = try session.buildManifest(at: Self.manifestPath(in: folder))
    }

    /// Where the manifest of a target is or would be.
    static func manifestPath(in folder: String) -> String { path(BuildManifest.fileName, in: folder) }

    /// A path below `folder`, which may be `.`.
    static func path(_ name: String, in folder: String) -> String {
        InputFile.normalized(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)")
    }

    /// What the plugin hands to the tool, as seen from where the run began.
    func inputs() throws -> [String] {
        let found = manifest.inputs.isEmpty ? InputFinder.pluginInputs(among: try files()) : []
        return (found + manifest.inputs).map { $0.hasPrefix("/") ? $0 : Self.path($0, in: folder) }
    }

    /// Paths of a run as the manifest has them.
    func relative(_ paths: [String]) -> [String] {
        paths.map { disk.relative($0, from: folder) }
    }

    private func files() throws(SystemError) -> [String] { try Self.files(in: folder, on: disk) }

    /// The files below a folder that could be inputs, as seen from it.
    static func files(in folder: String, on disk: any FileSystem) throws(SystemError) -> [String] {
        try disk.files(below: folder, extensions: InputFinder.extensions).map { path in
            String(path.dropFirst(folder.count).drop { $0 == "/" })
        }
    }
}

extension Session {
    /// Reads the plugin's manifest; where there is none, the defaults count.
    func buildManifest(at path: String) throws -> BuildManifest {
        guard disk.type(of: path).hasBytes else { return BuildManifest() }
        let bytes: [UInt8]
        do {
            bytes = try unrecordedFiles.load(path)
        } catch {
            try fail(error, as: .usage)
        }
        let (manifest, diagnostics) = BuildManifest.read(bytes, file: path)
        add(diagnostics)
        try stopOnErrors(as: .usage)
        return manifest
    }
}
