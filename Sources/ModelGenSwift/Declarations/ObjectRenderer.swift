import ModelGenDiagnostics
import ModelGenModel
import ModelGenPatterns

/// Writes an object as a struct.
struct ObjectRenderer {
    let scope: EmissionScope
    let object: ObjectDeclaration
    private let plans: [PropertyPlan]

    init(_ object: ObjectDeclaration, scope: EmissionScope) {
        self.scope = scope
        self.object = object
        plans = PropertyPlanner(scope: scope, object: object).plans
    }

    func render(with templates: TemplateLibrary) -> RenderedDeclaration {
        let order = InitializerOrder(earlier: scope.options.initializerOrders[object.header.id])
        let parameters = order.sorted(plans.filter(\.isStored))
        let checks = checks()
        let context = ObjectContext(
            name: scope.catalog.simpleName(object.header.id),
            qualifiedName: scope.catalog.qualifiedName(object.header.id),
            access: scope.access,
            documentation: DeclarationDocumentation.lines(object.header),
            properties: propertyContexts(),
            isClosed: object.additionalProperties == .forbidden,
            parameters: parameters.enumerated().map { index, plan in
                SharedContext(plan.parameter(isLast: index == parameters.count - 1))
            },
            checks: checks.lines,
            patterns: checks.patterns.map(PatternContext.init)
        )
        return RenderedDeclaration(
            id: object.header.id, outermostName: scope.catalog.outermostName(object.header.id),
            text: RenderedDeclaration.text(
                templates.render("object", context), extensions: templates.render("object-extensions", context),
                in: scope.catalog.surroundings(object.header.id)),
            needsFoundation: plans.contains { $0.type.needsFoundation },
            needsRuntime: true,
            diagnostics: checks.diagnostics + plans.compactMap(Self.documentedDefault),
            dates: plans.filter { $0.isStored && scope.catalog.holdsDate($0.valueType, $0.constraints) }
                .map { "\(object.header.name.text).\($0.wireName)" },
            initializerOrder: order.recorded(parameters)
        )
    }

    private func propertyContexts() -> [SharedContext<PropertyContext>] {
        var contexts = plans.map { $0.context() }
        if let last = contexts.lastIndex(where: { $0.defaultValue != nil }) {
            contexts[last].defaultValue?.isLast = true
        }
        return contexts.map(SharedContext.init)
    }

    /// Says that a default has no constant; one that is no value of its type has been reported where it was read.
    private static func documentedDefault(_ plan: PropertyPlan) -> Diagnostic? {
        guard plan.kind == .field, plan.defaultLiteral == nil, let value = plan.property?.defaultValue?.value,
            value != .null, plan.property?.constant == nil
        else { return nil }
        return .note(
            .documentedDefault, "The default of `\(plan.wireName)` has no constant", at: plan.location,
            consequence:
                "It is mentioned in the documentation only: Swift has no literal for it, or another property has its name."
        )
    }

    /// The body of `validate(into:)`, and what goes with it.
    private struct Checks {
        var lines: [String] = []
        var patterns: [PatternConstants.Constant] = []
        var diagnostics: [Diagnostic] = []
    }

    private func checks() -> Checks {
        let predicate = object.header.predicate
        let predicateChecks =
            predicate.flatMap { scope.catalog.predicates.statement($0, about: "self") }.map { [$0] } ?? []
        if let predicate, scope.catalog.predicates.coversAll(predicate) { return Checks(lines: predicateChecks) }
        var lines: [String] = []
        var diagnostics: [Diagnostic] = []
        var patterns = PatternConstants(taken: Set(plans.map(\.name)))
        for plan in plans where plan.isStored {
            var renderer = CheckRenderer(
                catalog: scope.catalog, needs: scope.needs, patterns: patterns, member: plan.name)
            switch plan.kind {
            case .field:
                if plan.isExpected {
                    lines.append("issues.required(\(SwiftLiteral.string(plan.wireName)), \(plan.checkedExpression))")
                }
                lines += renderer.property(
                    plan.wireName, plan.checkedExpression,
                    schema: plan.property?.schema.map { scope.schemaPlace($0) }
                        ?? scope.schemaPlace(object.header.id, property: plan.wireName),
                    type: plan.valueType, constraints: plan.constraints)
            case .additional: lines += renderer.checks(plan.valueType, [], of: plan.checkedExpression)
            case .constant: break
            }
            patterns = renderer.patterns
            diagnostics += patterns.takeProblems().map { $0.diagnostic(at: plan.location) }
            diagnostics += renderer.unchecked.map {
                UncheckedConstraint.diagnostic($0, at: plan.location, of: plan.wireName)
            }
        }
        let count = FieldCountCheck(object: object, plans: plans)
        lines = count.lines(schema: scope.schemaPlace(object.header.id)) + lines
        diagnostics += object.constraints.filter { !count.decidable.contains($0) }.map {
            UncheckedConstraint.diagnostic($0, at: object.header.location, of: object.header.name.text)
        }
        return Checks(lines: lines + predicateChecks, patterns: patterns.constants, diagnostics: diagnostics)
    }
}

/// Says that a constraint is documented but not checked.
enum UncheckedConstraint {
    static func diagnostic(_ constraint: Constraint, at location: SourceLocation, of name: String) -> Diagnostic {
        .warning(
            .uncheckedConstraint, "\(constraint.rule.keyword) of \(name) is not checked", at: location,
            consequence: "`validate()` accepts values that the source forbids.", fix: fix(for: constraint.rule))
    }

    /// A text that was read as a date, an address or bytes is not kept as it was spelled.
    private static func fix(for rule: Constraint.Rule) -> String? {
        switch rule {
        case .minLength, .maxLength, .pattern:
            "have `formats` in the configuration type the format as String, where the text itself matters"
        default: nil
        }
    }
}
