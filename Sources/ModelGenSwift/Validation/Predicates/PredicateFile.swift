import ModelGenDiagnostics
import ModelGenModel
import ModelGenPatterns
import ModelGenText

/// Writes all predicates of a model into one caseless enumeration.
struct PredicateFile {
    let scope: EmissionScope

    /// The enumeration, or `nil` where no predicate is needed.
    func render() -> RenderedDeclaration? {
        let catalog = scope.catalog.predicates
        guard let first = catalog.predicates.first else { return nil }
        var constants = PredicateConstants(taken: Set(catalog.predicates.compactMap { catalog.name($0.id) }))
        var functions: [[String]] = []
        var diagnostics: [Diagnostic] = []
        for predicate in catalog.predicates {
            let place = scope.schemaPlace(predicate.id)
            var renderer = PredicateRenderer(
                catalog: catalog, predicate: predicate, schema: place, constants: constants)
            functions.append(renderer.lines())
            constants = renderer.constants
            diagnostics += constants.patterns.takeProblems().map { $0.diagnostic(at: predicate.location) }
        }
        return RenderedDeclaration(
            id: TypeID("\(first.id.rawValue)~rules"), outermostName: catalog.simpleTypeName,
            text: RenderedDeclaration.text(text(functions, constants), in: scope.options.namespace),
            needsFoundation: false, needsRuntime: true, isInternal: true, diagnostics: diagnostics)
    }

    private func text(_ functions: [[String]], _ constants: PredicateConstants) -> String {
        var lines = [
            "/// What schemas assert about raw JSON, where a type alone cannot tell.",
            "nonisolated enum \(scope.catalog.predicates.simpleTypeName) {",
        ]
        for (index, function) in functions.enumerated() {
            if index > 0 { lines.append("") }
            lines += function.map { "    " + $0 }
        }
        for constant in constants.patterns.constants {
            lines += [
                "", "    /// \(SwiftLiteral.string(constant.expression))",
                "    private static let \(constant.name) = TextPattern(\(SwiftLiteral.string(constant.encoded)))",
            ]
        }
        if !constants.lines.isEmpty { lines += [""] + constants.lines.map { "    " + $0 } }
        return (lines + ["}"]).joined(separator: "\n")
    }
}
