import Foundation
import PackagePlugin

/// What a target gives the generator to read, found without reading YAML: by names, or as `modelgen.plugin.json` lists it.
struct TargetInputs {
    /// The folder of the target.
    let folder: URL
    /// Specifications and folders of pages, sorted by their paths or in the order of the manifest.
    let inputs: [URL]
    /// What `modelgen.plugin.json` says.
    let manifest: PluginManifest

    /// What the target, and the module that it becomes, are called.
    let target: String
    let module: String

    /// Looks at a target of a package.
    init(of target: any SourceModuleTarget) throws {
        try self.init(in: target.directoryURL, of: target.name, module: target.moduleName)
    }

    /// Looks at a folder.
    init(in folder: URL, of target: String, module: String) throws {
        self.folder = folder
        self.target = target
        self.module = module
        manifest = try PluginManifest(in: folder)
        inputs = manifest.inputs.isEmpty ? try Self.find(in: folder) : manifest.inputs.map { folder.resolving($0) }
        if let missing = inputs.first(where: { !$0.exists }) { throw PluginFault.missingInput(missing, target) }
        if let missing = manifest.files.map({ folder.resolving($0) }).first(where: { !$0.exists }) {
            throw PluginFault.missingFile(missing, target)
        }
    }

    /// Whether there is anything to generate, or to be told why not.
    var isEmpty: Bool { inputs.isEmpty && configuration == nil }

    /// `modelgen.yaml` in the target's folder.
    var configuration: URL? {
        let file = folder.appending(path: "modelgen.yaml")
        return file.exists ? file : nil
    }

    /// What the files of each input are called: after the input, and after its folder as well where two are called alike.
    var names: [String] {
        let stems = inputs.map { Self.name(of: $0) }
        return zip(inputs, stems).map { input, stem in
            let isAlone = stems.count { $0.lowercased() == stem.lowercased() } == 1
            return isAlone ? stem : Self.name(of: input.deletingLastPathComponent()) + stem
        }
    }

    /// `Petstore` of `petstore.openapi.yaml`.
    private static func name(of file: URL) -> String {
        let stem = file.lastPathComponent.prefix { $0 != "." }
        let letters = stem.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        return letters.isEmpty ? "API" : letters.prefix(1).uppercased() + letters.dropFirst().prefix(50)
    }

    /// Everything in the target whose name says that it is a specification, and every folder of pages.
    private static func find(in folder: URL) throws -> [URL] {
        let files = try folder.filesBelow { _ in true }
        let specifications = files.filter { isSpecification($0.lastPathComponent.lowercased()) }
        let pageFolders = Set(files.filter { $0.isPage }.compactMap { pageFolder(of: $0, in: folder) })
        let outermost = pageFolders.filter { inner in
            !pageFolders.contains { inner.hasPrefix($0 + "/") }
        }
        return (specifications + outermost.map { URL(filePath: $0) }).sorted { $0.path < $1.path }
    }

    static func isSpecification(_ name: String) -> Bool {
        ["yaml", "yml", "json"].contains { name == "openapi.\($0)" || name.hasSuffix(".openapi.\($0)") }
    }

    /// The outermost folder called `models`, or `something.models`, that a page of the target lies in.
    private static func pageFolder(of page: URL, in folder: URL) -> String? {
        var path = folder.path
        for component in page.path.dropFirst(folder.path.count).split(separator: "/").dropLast() {
            path += "/" + component
            if component == "models" || component.hasSuffix(".models") { return path }
        }
        return nil
    }
}
