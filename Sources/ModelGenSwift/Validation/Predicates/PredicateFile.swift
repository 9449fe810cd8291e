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
        var functions = SwiftSource()
        var diagnostics: [Diagnostic] = []
        for predicate in catalog.predicates {
            let place = scope.schemaPlace(predicate.id)
            var renderer = PredicateRenderer(
                catalog: catalog, predicate: predicate, schema: place, constants: constants)
            if !functions.isEmpty { functions.line("") }
            functions.add(renderer.function())
            constants = renderer.constants
            diagnostics += constants.patterns.takeProblems().map { $0.diagnostic(at: predicate.location) }
        }
        return RenderedDeclaration(
            id: TypeID("\(first.id.rawValue)~rules"), outermostName: catalog.simpleTypeName,
            text: RenderedDeclaration.text(enumeration(functions, constants).text, in: scope.options.namespace),
            needsFoundation: false, needsRuntime: true, isInternal: true, diagnostics: diagnostics)
    }

    private func enumeration(_ functions: SwiftSource, _ constants: PredicateConstants) -> SwiftSource {
        var body = functions
        for constant in constants.patterns.constants {
            body.add([
                "", "/// \(SwiftLiteral.string(constant.expression))",
                "private static let \(constant.name) = TextPattern(\(SwiftLiteral.string(constant.encoded)))",
            ])
        }
        if !constants.declarations.isEmpty { body.add(SwiftSource([""]).adding(constants.declarations)) }
        var source: SwiftSource = ["/// What schemas assert about raw JSON, where a type alone cannot tell."]
        source.block("nonisolated enum \(scope.catalog.predicates.simpleTypeName) {", body)
        return source
    }
}
