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
    private let lastRun: RunState?

    /// Looks at the folder.
    init(_ path: String, session: Session) throws {
        self.path = path
        self.session = session
        store = Store(root: path, in: session.disk)
        if let obstacle = session.disk.obstacle(to: path) { try session.fail(.outputNotAFolder(obstacle)) }
        lastRun = store.runState()
    }

    /// Reads the ownership record, which a run that has nothing to do does not need.
    func recordedState() throws -> RecordedState {
        do {
            return try store.recordedState()
        } catch {
            try session.fail(error)
        }
    }

    /// A path of this run as seen from the folder.
    private func relative(_ path: String) -> String { Self.relative(path, from: self.path, on: session.disk) }

    private static func relative(_ path: String, from folder: String, on disk: any FileSystem) -> String {
        path == InputFile.standardInput || path == "-" ? "-" : disk.relative(path, from: folder)
    }

    /// The hash of everything but inputs that decides what this build of the tool writes.
    func fingerprint(
        of configuration: Configuration, templates: [TemplateFile], ignoresHistory: Bool
    ) -> ContentHash {
        var portable = configuration
        portable.inputs = configuration.inputs.map(relative)
        portable.with = configuration.with.map(relative)
        let text = portable.fingerprint(templates: templates, toolVersion: Tool.version)
        return ContentHash(
            of: "\(text)\nbuild \(session.environment.toolIdentity)\(ignoresHistory ? "\nignore-history" : "")")
    }

    /// Whether the folder is what a run would leave, told without parsing anything.
    ///
    /// The last run noted which files its inputs refer to; they are read and hashed like the inputs themselves.
    func isCurrent(_ fingerprint: ContentHash) -> Bool {
        guard let lastRun, lastRun.configuration == fingerprint else { return false }
        var inputs = readInputs()
        let known = Set(inputs.map(\.path))
        for input in lastRun.inputs where !known.contains(input.path) {
            let bytes = try? session.unrecordedFiles.load(path(of: input.path))
            inputs.append(.init(path: input.path, fingerprint: bytes.map { MurmurHash(of: $0) }))
        }
        let now = RunState(configuration: fingerprint, warnings: lastRun.warnings, inputs: inputs)
        return now.inputs == lastRun.inputs && store.isAsLeft(by: lastRun)
    }

    /// A path below the folder as seen from where the run began.
    func path(of relative: String) -> String {
        InputFile.normalized(path.hasSuffix("/") ? path + relative : "\(path)/\(relative)")
    }

    /// The files that the last run read: those that this one has read already under the names that it was given.
    var lastReadPaths: [String] {
        let read = Set(session.readPaths.map(relative))
        let others = (lastRun?.inputs ?? []).filter {
            $0.fingerprint != nil && $0.path != "-" && !read.contains($0.path)
        }
        return session.readPaths + others.map { path(of: $0.path) }
    }

    /// The files that the last run left.
    var lastOutputPaths: [String] { (lastRun?.outputPaths ?? []).map(path(of:)) }

    /// How many warnings the last run had.
    var lastWarnings: Int { lastRun?.warnings ?? 0 }

    /// What earlier runs named and ordered.
    func history(_ state: RecordedState, for inputs: [Input]) -> NamingHistory {
        let identities = identities(of: inputs)
        func restored<Value>(_ table: [String: Value]) -> [TypeID: Value] {
            Dictionary(table.map { (identities.restored($0), $1) }, uniquingKeysWith: { first, _ in first })
        }
        let record = state.record ?? state.unfinished
        return NamingHistory(
            typeNames: restored(record?.typeNames ?? [:]),
            sharedTypes: restored(record?.sharedTypes ?? [:]).mapValues(identities.restored),
            initializerOrders: restored(state.initializerOrders))
    }

    /// What writing a result would do.
    func plan(
        _ result: PipelineResult, of configuration: Configuration, _ fingerprint: ContentHash, inputs: [Input],
        after state: RecordedState, force: Bool
    ) -> StorePlan {
        let identities = identities(of: inputs)
        let types = result.history.typeNames.map { id, name in
            OwnershipRecord.GeneratedType(
                id: identities.recorded(id), name: name, initializer: result.history.initializerOrders[id] ?? [],
                sharedWith: result.history.sharedTypes[id].map(identities.recorded))
        }
        let generation = Generation(
            toolVersion: Tool.version,
            inputs: (configuration.inputs + [configuration.with].compactMap { $0 }).map(relative), types: types,
            files: result.files,
            state: RunState(
                configuration: fingerprint, warnings: result.diagnostics.count { $0.severity == .warning },
                inputs: readInputs()))
        return store.plan(generation, previous: state, force: force) { session.disk.type(of: path(of: $0)).exists }
    }

    /// Files that inputs refer to in vain count, too: when they appear, the output is no longer current.
    private func readInputs() -> [RunState.Input] {
        let absent = session.files.absent.filter { !$0.contains("://") }
        return session.files.all.map { .init(path: relative($0.key), fingerprint: MurmurHash(of: $0.value)) }
            + absent.map { .init(path: relative($0), fingerprint: nil) }
    }

    private func identities(of inputs: [Input]) -> RecordedIdentities {
        let paths = inputs.flatMap { input in
            switch input {
            case .file(let file): [file.path]
            case .folder(_, let files): files.map(\.path)
            }
        }
        let (folder, disk) = (path, session.disk)
        return RecordedIdentities(inputs: paths) { Self.relative($0, from: folder, on: disk) }
    }
}
