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
    private let request: BuildSystemRequest
    private let session: Session
    private let templates: [TemplateFile]
    private let manifestPath: String?
    private let manifest: BuildManifest?

    /// Notes where the plugin's manifest is that inputs have to keep to, if to any, and reads it.
    init(
        _ request: BuildSystemRequest, session: Session, templates: [TemplateFile], manifestPath: String?
    ) throws {
        self.request = request
        self.session = session
        self.templates = templates
        self.manifestPath = manifestPath
        if let depfile = request.depfile, !depfile.hasSuffix(".d") {
            throw UsageError("--depfile writes over the file it names, so that has to end with .d.")
        }
        manifest = try manifestPath.map(session.buildManifest)
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
        let folder = RelativePath.parent(of: manifestPath)
        return (paths + templates.map(\.path)).map { session.disk.relative($0, from: folder) }
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
        } catch {
            try session.fail(error)
        }
    }

    private func writeDepfile(_ outputs: () -> [String], _ paths: [String]) throws(Diagnostic) {
        if let depfile = request.depfile {
            let dependencies = Set(paths + templates.map(\.path)).sorted()
            let rule = Depfile(targets: request.stamp.map { [$0] } ?? outputs(), dependencies: dependencies)
            try write(rule.text, to: depfile)
        }
    }

    private func touchStamp() throws(Diagnostic) {
        guard let stamp = request.stamp else { return }
        if session.disk.isSymbolicLink(stamp) || session.disk.stamp(of: stamp)?.size ?? 0 > 0 {
            throw .error(
                .buildFileNotWritten, "`\(stamp)` is not empty, so it is no stamp", at: nil,
                consequence: "The file is left as it is.", fix: "Choose another place for the stamp.")
        }
        try write("", to: stamp)
    }

    private func write(_ text: String, to path: String) throws(Diagnostic) {
        do {
            try session.disk.write(Array(text.utf8), to: path)
        } catch {
            throw .error(.buildFileNotWritten, "Cannot write `\(path)`: \(error)", at: nil)
        }
    }
}
