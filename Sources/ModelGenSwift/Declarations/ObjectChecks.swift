import ModelGenDiagnostics
import ModelGenModel
import ModelGenPatterns
import ModelGenText

/// Writes the body of an object's `validate(into:)`.
struct ObjectChecks {
    /// The body, and what goes with it.
    struct Rendered {
        var statements = SwiftSource()
        var patterns: [PatternConstants.Constant] = []
        var diagnostics: [Diagnostic] = []
    }

    private let scope: EmissionScope
    private let object: ObjectDeclaration
    private let plans: [SharedContext<PropertyPlan>]
    private let place: (PropertyPlan) -> CheckRenderer.Place

    /// - Parameters:
    ///   - object: What is checked as a whole.
    ///   - plans: Its properties.
    ///   - scope: What is declared.
    ///   - place: Where issues about a property are.
    init(
        _ object: ObjectDeclaration, _ plans: [SharedContext<PropertyPlan>], scope: EmissionScope,
        place: @escaping (PropertyPlan) -> CheckRenderer.Place = { .property($0.wireName) }
    ) {
        self.object = object
        self.plans = plans
        self.scope = scope
        self.place = place
    }

    func rendered() -> Rendered {
        let predicate = object.header.predicate
        let predicateChecks = SwiftSource(
            [predicate.flatMap { scope.catalog.predicates.statement($0, about: "self") }].compactMap { $0 })
        if let predicate, scope.catalog.predicates.coversAll(predicate) { return Rendered(statements: predicateChecks) }
        var result = Rendered()
        var patterns = PatternConstants(taken: Set(plans.map(\.context.name)))
        for plan in plans where plan.context.isStored { add(plan.context, &patterns, to: &result) }
        let count = FieldCountCheck(object: object, plans: plans)
        result.statements =
            count.statements(schema: scope.schemaPlace(object.header.id)).adding(result.statements, predicateChecks)
        result.diagnostics += object.constraints.filter { !count.decidable.contains($0) }.map {
            UncheckedConstraint.diagnostic($0, at: object.header.location, of: object.header.name.text)
        }
        result.patterns = patterns.constants
        return result
    }

    private func add(_ plan: PropertyPlan, _ patterns: inout PatternConstants, to result: inout Rendered) {
        var renderer = CheckRenderer(scope: scope, patterns: patterns, member: plan.name)
        switch plan.kind {
        case .field:
            if plan.isExpected {
                result.statements.line(
                    "issues.required(\(SwiftLiteral.string(plan.wireName)), \(plan.checkedExpression))")
            }
            result.statements.add(
                renderer.property(
                    place(plan), plan.checkedExpression,
                    schema: plan.property?.schema.map { scope.schemaPlace($0) }
                        ?? scope.schemaPlace(object.header.id, property: plan.wireName),
                    type: plan.valueType, constraints: plan.constraints))
        case .additional: result.statements.add(renderer.checks(plan.valueType, [], of: plan.checkedExpression))
        case .constant: break
        }
        patterns = renderer.patterns
        result.diagnostics += patterns.takeProblems().map { $0.diagnostic(at: plan.location) }
        result.diagnostics += renderer.unchecked.map {
            UncheckedConstraint.diagnostic($0, at: plan.location, of: plan.wireName)
        }
    }
}

/// Says that a constraint is documented but not checked.
enum UncheckedConstraint {
    static func diagnostic(_ constraint: Constraint, at location: SourceLocation, of name: String) -> Diagnostic {
        .warning(
            .uncheckedConstraint, "`\(constraint.rule.keyword)` of `\(name)` is not checked", at: location,
            consequence: "`validate()` accepts values that the source forbids.", fix: fix(for: constraint.rule))
    }

    /// A text that was read as a date, an address or bytes is not kept as it was spelled.
    private static func fix(for rule: Constraint.Rule) -> String? {
        switch rule {
        case .minLength, .maxLength, .pattern:
            "Have `formats` in the configuration read the format as `String`, where the text itself matters."
        default: nil
        }
    }
}
