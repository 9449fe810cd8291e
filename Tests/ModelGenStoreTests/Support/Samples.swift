import ModelGenDiagnostics
import ModelGenStore

extension Generation {
    /// A generation with the given files and something for everything else.
    static func sample(
        _ files: [String: String], inputs: [String] = [], types: [OwnershipRecord.GeneratedType] = []
    ) -> Generation {
        Generation(
            toolVersion: "0.1.0", inputs: inputs, types: types,
            files: files.map { StoredFile(path: $0.key, bytes: Array($0.value.utf8)) },
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

/// Small, seeded and the same everywhere: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
