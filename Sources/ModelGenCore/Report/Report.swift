package import ModelGenDiagnostics
package import ModelGenModel
package import ModelGenReconciliation

/// What a run guessed, dropped or left free-form, type by type.
package struct Report: Sendable {
    private let models: [ModelSet]
    private let typeNames: [TypeID: String]
    private let diagnostics: [Diagnostic]
    private let toolVersion: String
    /// One for each set of pages that was read with a specification beside it.
    package let reconciliations: [Reconciliation]

    /// Creates the report of a run.
    init(
        models: [ModelSet], typeNames: [TypeID: String], diagnostics: [Diagnostic], toolVersion: String,
        reconciliations: [Reconciliation] = []
    ) {
        self.models = models
        self.typeNames = typeNames
        self.diagnostics = diagnostics
        self.toolVersion = toolVersion
        self.reconciliations = reconciliations
    }

    private var declarations: [TypeDeclaration] { models.flatMap(\.declarations) }

    /// What became of each model page among the inputs, in their order.
    package var pages: [PageAccount] { models.flatMap(\.pages) }

    /// How many types the run declared.
    package var typeCount: Int { models.reduce(0) { $0 + $1.declarations.count } }

    /// Places read as free-form JSON although the source says more.
    package var fallbacks: [Fallback] { models.flatMap(\.fallbacks).withoutRepetitions() }

    /// The constraints that nothing checks.
    package var droppedConstraints: [Diagnostic] {
        diagnostics.filter { Self.droppingIDs.contains($0.id) }
    }

    /// What readers and the emitter call a constraint that nothing checks.
    private static let droppingIDs = Set(
        [
            "unchecked-constraint", "unchecked-alternatives", "unsupported-keyword", "unsupported-pattern",
            "invalid-pattern",
        ].map { DiagnosticID($0) })

    /// What was concluded, of all types together.
    var guesses: GuessedFacts { GuessedFacts(declarations) }

    /// How many diagnostics there are of a severity.
    package func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    /// The report as JSON, for `--report`, as `docs/report.schema.json` describes it. Keys are contract and may be added to; texts
    /// are not.
    package func json() -> String {
        JSONLiteral.entries([
            ("tool", .string("modelgen \(toolVersion)")),
            ("sources", .array(models.flatMap(\.sources).map { .string($0) })),
            ("counts", counts),
            ("pages", pages.isEmpty ? nil : .array(pages.map(entry))),
            ("reconciliation", reconciliations.isEmpty ? nil : reconciliations.summary),
            ("types", .array(declarations.map(entry))),
            ("fallbacks", .array(fallbacks.map { place($0.reason, as: "reason", $0.location) })),
            (
                "droppedConstraints",
                .array(droppedConstraints.map { place($0.message, as: "message", $0.location) })
            ),
        ]).jsonLines
    }

    private func entry(_ declaration: TypeDeclaration) -> JSONLiteral {
        let header = declaration.header
        let guesses = GuessedFacts(declaration)
        return .entries([
            ("id", .string(header.id.rawValue)),
            ("name", .string(typeNames[header.id] ?? header.name.text)),
            ("kind", .string(declaration.kindName)),
            ("location", .string(header.location.description)),
            ("capability", .string(header.capability.rawValue)),
            ("exactness", .string(header.exactness.rawValue)),
            ("guessedWireNames", list(guesses.wireNames + guesses.inferredWireNames)),
            ("unknownNullabilities", list(guesses.nullabilities)),
            ("factsFromProse", list(guesses.fromProse)),
        ])
    }

    /// Empty lists would only hide the others.
    private func list(_ keys: [String]) -> JSONLiteral? { keys.isEmpty ? nil : .array(keys.map { .string($0) }) }

    private func entry(_ page: PageAccount) -> JSONLiteral {
        switch page.outcome {
        case .declared(let id):
            let name = typeNames[id] ?? declarations.first { $0.id == id }?.header.name.text
            return .entries([
                ("path", .string(page.path)), ("outcome", .string("generated")), ("type", .string(name ?? id.rawValue)),
            ])
        case .skipped(let reason):
            return .entries([
                ("path", .string(page.path)), ("outcome", .string("skipped")), ("reason", .string(reason)),
            ])
        }
    }

    private func place(_ text: String, as key: String, _ location: SourceLocation?) -> JSONLiteral {
        .entries([(key, .string(text)), ("location", location.map { .string($0.description) })])
    }

    private var pageCounts: JSONLiteral {
        let skipped = pages.count { if case .skipped = $0.outcome { true } else { false } }
        return .entries([("generated", .count(pages.count - skipped)), ("skipped", .count(skipped))])
    }

    private var counts: JSONLiteral {
        let declarations = declarations
        let guesses = guesses
        func tally<Name: CaseIterable & RawRepresentable & Equatable>(
            _ name: (DeclarationHeader) -> Name
        ) -> JSONLiteral where Name.RawValue == String {
            .entries(Name.allCases.map { one in (one.rawValue, .count(declarations.count { name($0.header) == one })) })
        }
        return .entries([
            ("pages", pages.isEmpty ? nil : pageCounts),
            ("types", .count(declarations.count)),
            ("objects", .count(declarations.count { $0.kindName == "object" })),
            ("enumerations", .count(declarations.count { $0.kindName == "enumeration" })),
            ("unions", .count(declarations.count { $0.kindName == "union" })),
            ("aliases", .count(declarations.count { $0.kindName == "alias" })),
            ("capability", tally(\.capability)),
            ("exactness", tally(\.exactness)),
            ("guessedWireNames", .count(guesses.wireNames.count + guesses.inferredWireNames.count)),
            ("unknownNullabilities", .count(guesses.nullabilities.count)),
            ("factsFromProse", .count(guesses.fromProse.count)),
            ("droppedConstraints", .count(droppedConstraints.count)),
            ("fallbacks", .count(fallbacks.count)),
            ("errors", .count(count(of: .error))),
            ("warnings", .count(count(of: .warning))),
            ("notes", .count(count(of: .note))),
        ])
    }
}

extension TypeDeclaration {
    /// `object`, `enumeration`, `union` or `alias`.
    var kindName: String {
        switch self {
        case .object: "object"
        case .enumeration: "enumeration"
        case .union: "union"
        case .alias: "alias"
        }
    }
}

extension Report {
    /// Whether a text looks like a report, so that writing one loses nothing else.
    package static func wrote(_ text: String) -> Bool { text.isEmpty || text.hasPrefix("{\n  \"tool\": \"modelgen ") }
}
