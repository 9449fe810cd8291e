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
        let checks = ObjectChecks(object, plans, scope: scope).rendered()
        let context = ObjectContext(
            name: scope.catalog.simpleName(object.header.id),
            qualifiedName: scope.catalog.qualifiedName(object.header.id),
            access: scope.access, equality: scope.conformances.equality(of: object.header.id),
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
        PropertyContext.all(of: plans).map(SharedContext.init)
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
}
