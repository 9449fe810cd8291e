import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenStore
import ModelGenSwift
import ModelGenText

extension DiagnosticID {
    /// A folder without anything to generate from.
    static let nothingToGenerate = DiagnosticID("nothing-to-generate")
}

/// What `init` does in one folder.
package struct Initialization {
    private let folder: String
    private let session: Session
    private let usesPlugin: Bool

    /// Looks at the folder; `usesPlugin` says that it is one of a target that uses `ModelGenPlugin`.
    ///
    /// - Throws: `UsageError`.
    package init(
        _ folder: String, usesPlugin: Bool, _ diagnostics: DiagnosticStyle, in environment: RunEnvironment
    ) throws {
        let disk = environment.fileSystem
        switch disk.type(of: folder) {
        case .folder: break
        case .absent: throw UsageError("There is no folder `\(folder)`.")
        case .file, .special:
            let parent = RelativePath.parent(of: folder)
            throw UsageError("`\(folder)` is a file; init takes its folder: modelgen init \(parent).")
        }
        self.folder = folder
        session = Session(diagnostics, in: environment)
        self.usesPlugin = usesPlugin || disk.type(of: PluginTarget.manifestPath(in: folder)).hasBytes
    }

    private var disk: any FileSystem { session.disk }

    /// Writes what is lacking.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package func run() throws {
        let target = usesPlugin ? try PluginTarget(folder, session) : nil
        let found = try find(target)
        var said = [try writeConfiguration(found)]
        if let target {
            said.append(try writeManifest(target, found))
            if let file = try writeSwiftFile() { said.append(file) }
        }
        if let advice = packageAdvice { said.append(advice) }
        try session.finish(said.joined(separator: "\n"))
    }

    /// What models can be made of, as seen from the folder.
    private func find(_ target: PluginTarget?) throws -> [String] {
        if let target, !target.manifest.inputs.isEmpty { return target.manifest.inputs }
        let files = try PluginTarget.files(in: folder, on: disk).compactMap { name -> InputFile? in
            let path = PluginTarget.path(name, in: folder)
            return (try? disk.read(path, atMost: InputFinder.headSize)).map { InputFile(path: name, bytes: $0) }
        }
        return InputFinder.inputs(among: files)
    }

    private func writeConfiguration(_ found: [String]) throws -> String {
        let path = PluginTarget.path("modelgen.yaml", in: folder)
        if disk.type(of: path).exists { return "\(path) is there already" }
        if found.isEmpty {
            try session.fail(
                .error(
                    .nothingToGenerate, "There is no OpenAPI document and no folder of model pages in `\(folder)`",
                    at: nil, consequence: "Nothing was written.",
                    fix: "Name the folder that has them: modelgen init FOLDER."))
        }
        // What a plugin is given, and where that goes, is the plugin's to say.
        let draft = ConfigurationDraft(inputs: usesPlugin ? [] : found, output: usesPlugin ? nil : output())
        try write(draft.text, to: path)
        return "\(path) written" + (usesPlugin ? "" : "; `modelgen generate` writes the models")
    }

    /// The folder for models in the only target of a package, or one beside the configuration.
    private func output() -> String {
        let sources = PluginTarget.path("Sources", in: folder)
        let targets = (try? disk.names(in: sources)) ?? []
        let folders = targets.filter { !$0.hasPrefix(".") && disk.type(of: "\(sources)/\($0)") == .folder }
        return folders.count == 1 ? "Sources/\(folders[0])/Generated" : "Generated"
    }

    /// Lists what is read and not watched; a file that says so already stays as it is.
    private func writeManifest(_ target: PluginTarget, _ found: [String]) throws -> String {
        let path = PluginTarget.manifestPath(in: folder)
        var manifest = target.manifest
        if manifest.inputs.isEmpty,
            found != InputFinder.pluginInputs(among: try PluginTarget.files(in: folder, on: disk))
        {
            manifest.inputs = found
        }
        let (read, typeCount) = try read(manifest.inputs.isEmpty ? found : manifest.inputs)
        manifest = manifest.covering(target.relative(read))
        let isThere = disk.type(of: path).hasBytes
        if !isThere { manifest.shards = BuildManifest.shardCount(forTypes: typeCount) }
        if manifest == target.manifest, isThere || manifest == BuildManifest() {
            return isThere ? "\(path) is true" : "\(path) is not needed: every file that is read lies in the target"
        }
        try write(manifest.text, to: path)
        return "\(path) written"
    }

    /// Everything that a build would read, and how many types the largest input has.
    private func read(_ inputs: [String]) throws -> (paths: [String], typeCount: Int) {
        let paths = inputs.map { $0.hasPrefix("/") ? $0 : PluginTarget.path($0, in: folder) }
        let configuration = try session.configuration(
            PluginTarget.path("modelgen.yaml", in: folder), flags: [Setting(.inputs, paths)])
        let templates = try session.templates(configuration)
        let inputs = try session.read(configuration)
        let models = Pipeline(configuration: configuration, toolVersion: Tool.version)
            .models(of: inputs, with: try session.companion(configuration), loader: session.files)
        // What is wrong with the documents is said when models are generated; only errors leave files unread.
        session.add(models.flatMap(\.diagnostics).filter { $0.severity == .error })
        try session.stopOnErrors()
        return (session.readPaths + templates.map(\.path), models.map(\.declarations.count).max() ?? 0)
    }

    /// SwiftPM calls a target empty that has no Swift file, whatever a plugin would make.
    private func writeSwiftFile() throws -> String? {
        guard try disk.files(below: folder, extensions: ["swift"]).isEmpty else { return nil }
        let name = RelativePath.name(
            of: RelativePath.normalized(RelativePath.join(disk.workingDirectory + "/", folder)))
        let path = PluginTarget.path("\(name).swift", in: folder)
        try write(
            "// The models of this target are generated in every build. SwiftPM wants a Swift file to be here.\n",
            to: path)
        return "\(path) written: SwiftPM calls a target without a Swift file empty"
    }

    /// What `Package.swift` lacks for the models to compile, if there is one, without trying to understand it.
    private var packageAdvice: String? {
        guard let manifest = packageManifest, let bytes = try? disk.read(manifest, atMost: .max) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let dependency =
            #".package(url: "https://github.com/swift-modelgen/swift-modelgen", from: "\#(Tool.version)"),"#
        let lines = [
            (text.contains("swift-modelgen"), "  dependencies: \(dependency)"),
            (
                text.contains("ModelRuntime"),
                #"  the target's dependencies: .product(name: "ModelRuntime", package: "swift-modelgen"),"#
            ),
            (
                !usesPlugin || text.contains("ModelGen"),
                #"  the target's plugins: .plugin(name: "ModelGenPlugin", package: "swift-modelgen"),"#
            ),
        ]
        let missing = lines.filter { !$0.0 }.map(\.1)
        if missing.isEmpty { return nil }
        return (["\(manifest) lacks:"] + missing).joined(separator: "\n")
    }

    /// The nearest `Package.swift` at or above the folder, three folders up at most.
    private var packageManifest: String? {
        let places = ["", "../", "../../", "../../../"].map { PluginTarget.path($0 + "Package.swift", in: folder) }
        return places.first { disk.type(of: $0).hasBytes }
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try disk.write(Array(text.utf8), to: path)
        } catch {
            try session.fail(.error(.outputNotWritten, "Cannot write `\(path)`: \(error)", at: nil))
        }
    }
}
