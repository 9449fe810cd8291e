import ModelGenDiagnostics
import ModelGenStore
import ModelGenText

extension Generation {
    /// A generation with the given files and something for everything else.
    static func sample(
        _ files: [String: String], inputs: [String] = [], types: [OwnershipRecord.GeneratedType] = []
    ) -> Generation {
        Generation(
            toolVersion: "0.1.0", inputs: inputs, types: types,
            files: files.map { OutputFile(path: $0.key, contents: $0.value) },
            state: RunState(configuration: ContentHash(of: "configuration"), warnings: 0, inputs: []))
    }
}

extension Store {
    /// Reads the record, plans and applies.
    @discardableResult
    func run(_ files: [String: String], force: Bool = false) throws -> StoreSummary {
        try run(.sample(files), force: force)
    }

    /// Reads the record, plans and applies.
    @discardableResult
    func run(_ generation: Generation, force: Bool = false) throws -> StoreSummary {
        try apply(plan(generation, force: force))
    }

    /// Reads the record and plans.
    func plan(_ files: [String: String], force: Bool = false) throws -> StorePlan {
        try plan(.sample(files), force: force)
    }

    /// Reads the record and plans.
    func plan(_ generation: Generation, force: Bool = false) throws -> StorePlan {
        plan(generation, previous: try recordedState(), force: force) { _ in false }
    }
}

extension StorePlan {
    /// The identifiers of the diagnostics.
    var ids: [DiagnosticID] { diagnostics.map(\.id) }
}

/// The identifier of the diagnostic that `body` throws.
func diagnosticID(_ body: () throws -> some Any) -> DiagnosticID? {
    do {
        _ = try body()
        return nil
    } catch {
        return (error as? Diagnostic)?.id
    }
}
