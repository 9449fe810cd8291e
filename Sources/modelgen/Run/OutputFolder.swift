import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenStore
import ModelGenSwift

/// The output folder as a run sees it: what earlier runs left there, and paths as its record holds them.
struct OutputFolder {
    let store: Store
    private let path: String
    private let session: Session
    private let state: RecordedState

    /// Reads the ownership record.
    init(_ path: String, session: Session) throws {
        self.path = path
        self.session = session
        store = Store(root: path)
        do {
            if let obstacle = Disk.obstacle(to: path) {
                throw Diagnostic.error(
                    .outputNotAFolder, "`\(obstacle.path)` is \(obstacle.kind), not a folder", at: nil,
                    fix: "name a folder; it is created if it is not there")
            }
            state = try store.recordedState()
        } catch let error as Diagnostic {
            session.add([error])
            try session.finish()
            throw error
        }
    }

    /// A path of this run as seen from the folder.
    private func relative(_ path: String) -> String { Self.relative(path, from: self.path) }

    private static func relative(_ path: String, from folder: String) -> String {
        path == InputFile.standardInput || path == "-"
            ? "-"
            : RelativePath.of(path, from: folder, workingDirectory: FileManager.default.currentDirectoryPath)
    }

    /// The hash of everything but inputs that decides what is written; alike on every machine.
    func fingerprint(of configuration: Configuration, templates: [TemplateFile]) -> ContentHash {
        var portable = configuration
        portable.inputs = configuration.inputs.map(relative)
        portable.with = configuration.with.map(relative)
        return ContentHash(of: portable.fingerprint(templates: templates, toolVersion: Tool.version))
    }

    /// Whether the folder is what a run would leave, told without parsing anything.
    ///
    /// The record lists files that inputs refer to; they are read and hashed like the inputs themselves.
    func isCurrent(_ fingerprint: ContentHash) -> Bool {
        guard let record = state.record else { return false }
        var inputs = recordedInputs()
        let known = Set(inputs.map(\.path))
        for input in record.inputs where !known.contains(input.path) {
            let bytes = try? InputFiles.unrecorded.load(path(of: input.path))
            inputs.append(.init(path: input.path, hash: bytes.map { ContentHash(of: $0) } ?? Self.absent))
        }
        return store.isCurrent(
            toolVersion: Tool.version, configuration: fingerprint, inputs: inputs, state: state)
    }

    /// A path below the folder as seen from where the run began.
    func path(of relative: String) -> String {
        InputFile.normalized(path.hasSuffix("/") ? path + relative : "\(path)/\(relative)")
    }

    /// The files that the outputs were made of, as far as they are there.
    var recordedPaths: [String] {
        let referred = (state.record?.inputs ?? []).map { path(of: $0.path) }.filter { Disk.isFolder($0) == false }
        return Array(Set(session.readPaths + referred.filter { $0 != path(of: "-") }))
    }

    /// The files that the last run left.
    var outputPaths: [String] { (state.record?.outputs ?? []).map { path(of: $0.path.text) } }

    /// How many warnings the last run had.
    var recordedWarnings: Int { state.record?.warnings ?? 0 }

    /// What earlier runs named and ordered.
    func history(for inputs: [Input]) -> NamingHistory {
        let identities = identities(of: inputs)
        func restored<Value>(_ table: [String: Value]) -> [TypeID: Value] {
            Dictionary(table.map { (identities.restored($0), $1) }, uniquingKeysWith: { first, _ in first })
        }
        return NamingHistory(
            typeNames: restored((state.record ?? state.unfinished)?.typeNames ?? [:]),
            initializerOrders: restored(state.initializerOrders))
    }

    /// What writing a result would do.
    func plan(_ result: PipelineResult, _ fingerprint: ContentHash, inputs: [Input], force: Bool) -> StorePlan {
        let identities = identities(of: inputs)
        let types = result.history.typeNames.map { id, name in
            OwnershipRecord.GeneratedType(
                id: identities.recorded(id), name: name, initializer: result.history.initializerOrders[id] ?? [])
        }
        let generation = Generation(
            toolVersion: Tool.version, configuration: fingerprint, inputs: recordedInputs(), types: types,
            files: result.files.map { StoredFile(path: $0.path, contents: $0.contents) },
            warnings: result.diagnostics.count { $0.severity == .warning })
        return store.plan(generation, previous: state, force: force) { Disk.isFolder(path(of: $0)) != nil }
    }

    /// Files that inputs refer to in vain count, too: when they appear, the output is no longer current.
    private func recordedInputs() -> [OwnershipRecord.Input] {
        let absent = session.files.absent.filter { !$0.contains("://") }
        return session.files.all.map { .init(path: relative($0.key), hash: ContentHash(of: $0.value)) }
            + absent.map { .init(path: relative($0), hash: Self.absent) }
    }

    private static let absent = ContentHash(of: "absent")

    private func identities(of inputs: [Input]) -> RecordedIdentities {
        let paths = inputs.flatMap { input in
            switch input {
            case .file(let file): [file.path]
            case .folder(_, let files): files.map(\.path)
            }
        }
        let folder = path
        return RecordedIdentities(inputs: paths) { Self.relative($0, from: folder) }
    }
}
