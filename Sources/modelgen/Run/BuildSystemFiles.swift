import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenSwift
import ModelGenText

extension DiagnosticID {
    /// A depfile or stamp that could not be written.
    static let buildFileNotWritten = DiagnosticID("build-file-not-written")
}

/// What a run leaves for a build system, and what it must keep to where one has fixed its inputs and outputs.
struct BuildSystemFiles {
    private let options: BuildSystemOptions
    private let session: Session
    private let templates: [TemplateFile]
    private let manifestPath: String?
    private let manifest: BuildManifest?

    /// Notes where the plugin's manifest is that inputs have to keep to, if to any, and reads it.
    init(
        _ options: BuildSystemOptions, session: Session, templates: [TemplateFile], manifestPath: String?
    ) throws {
        self.options = options
        self.session = session
        self.templates = templates
        self.manifestPath = manifestPath
        if let depfile = options.depfile, !depfile.hasSuffix(".d") {
            throw UsageError("--depfile writes over the file it names, so that has to end with .d.")
        }
        guard let manifestPath else {
            manifest = nil
            return
        }
        guard Disk.isFolder(manifestPath) == false else {
            manifest = BuildManifest()
            return
        }
        let (manifest, diagnostics) = BuildManifest.read(try Self.bytes(of: manifestPath, session), file: manifestPath)
        self.manifest = manifest
        session.add(diagnostics)
        try session.stopOnErrors(as: .usage)
    }

    /// Whether there is a manifest to keep to.
    var hasManifest: Bool { manifest != nil }

    /// Stops over files that the build plugin does not watch.
    func refuseUndeclared(_ paths: [String]) throws {
        guard let manifest, let manifestPath else { return }
        let undeclared = seenFromManifest(paths, manifestPath).filter { !manifest.declares($0) }
        session.add(undeclared.sorted().map { .undeclared($0, by: manifestPath) })
        try session.stopOnErrors()
    }

    /// Notes files that the build plugin watches for nothing.
    func noteSuperfluous(_ paths: [String], warningsAsErrors: Bool) {
        guard let manifest, let manifestPath else { return }
        let superfluous = manifest.superfluousFiles(readPaths: seenFromManifest(paths, manifestPath))
        session.add(superfluous.map { .superfluous($0, in: manifestPath) }, warningsAsErrors: warningsAsErrors)
    }

    private func seenFromManifest(_ paths: [String], _ manifestPath: String) -> [String] {
        let folder = URL(filePath: manifestPath).deletingLastPathComponent().path(percentEncoded: false)
        return (paths + templates.map(\.path)).map { path in
            RelativePath.of(path, from: folder, workingDirectory: FileManager.default.currentDirectoryPath)
        }
    }

    /// Stops over files that the build plugin would not compile: it knows shards and nothing else.
    func refuseUnexpected(_ outputs: [String]) throws {
        guard manifest != nil else { return }
        let unexpected = outputs.filter { !$0.contains(".Models") }
        session.add(unexpected.map { .unexpectedOutput($0) })
        try session.stopOnErrors()
    }

    /// Writes the depfile, then touches the stamp: who sees a new stamp sees everything.
    func write(for outputs: @autoclosure () -> [String], whichWereMadeOf paths: [String]) throws {
        do {
            try writeDepfile(outputs, paths)
            try touchStamp()
        } catch let error as Diagnostic {
            session.add([error])
            try session.stopOnErrors()
        }
    }

    private func writeDepfile(_ outputs: () -> [String], _ paths: [String]) throws {
        if let depfile = options.depfile {
            let dependencies = Set(paths + templates.map(\.path)).sorted()
            let rule = Depfile(targets: options.stamp.map { [$0] } ?? outputs(), dependencies: dependencies)
            try write(rule.text, to: depfile)
        }
    }

    private func touchStamp() throws {
        guard let stamp = options.stamp else { return }
        if let size = try? FileManager.default.attributesOfItem(atPath: stamp)[.size] as? Int, size > 0 {
            throw Diagnostic.error(
                .buildFileNotWritten, "`\(stamp)` is not empty, so it is no stamp", at: nil,
                consequence: "The file is left as it is.", fix: "Choose another place for the stamp.")
        }
        try write("", to: stamp)
    }

    private static func bytes(of path: String, _ session: Session) throws -> [UInt8] {
        do {
            return try InputFiles.unrecorded.load(path)
        } catch {
            session.add([error])
            try session.stopOnErrors(as: .usage)
            return []
        }
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Diagnostic.error(.buildFileNotWritten, "Cannot write `\(path)`: \(error.reason)", at: nil)
        }
    }
}
