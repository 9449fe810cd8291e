import ModelGenDiagnostics
import ModelGenModel
import ModelGenPatterns

/// Writes an object as a struct.
struct ObjectRenderer {
    let scope: EmissionScope
    let object: ObjectDeclaration
    private let plans: [SharedContext<PropertyPlan>]

    init(_ object: ObjectDeclaration, scope: EmissionScope) {
        self.scope = scope
        self.object = object
        plans = PropertyPlanner(scope: scope, object: object).plans.map(SharedContext.init)
    }

    func render(with templates: TemplateLibrary) -> RenderedDeclaration {
        let order = InitializerOrder(earlier: scope.options.initializerOrders[object.header.id])
        let parameters = order.sorted(plans.filter { $0.context.isStored })
        let checks = ObjectChecks(object, plans, scope: scope).rendered()
        let plan = ObjectPlan(
            declared: scope.declaredName(of: object.header.id),
            equality: scope.conformances.equality(of: object.header.id),
            documentation: DeclarationDocumentation.lines(object.header), properties: plans,
            isClosed: object.additionalProperties == .forbidden, parameters: parameters, checks: checks)
        return RenderedDeclaration(
            id: object.header.id, outermostName: scope.catalog.outermostName(object.header.id),
            text: RenderedDeclaration.text(
                templates.render("object", plan), extensions: templates.render("object-extensions", plan),
                in: scope.catalog.surroundings(object.header.id)),
            needsFoundation: plans.contains { $0.context.type.needsFoundation },
            needsRuntime: true,
            diagnostics: checks.diagnostics + plans.compactMap { Self.documentedDefault($0.context) },
            dates: scope.dates(in: plans, of: object),
            initializerOrder: order.recorded(parameters)
        )
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

extension EmissionScope {
    /// The properties of an object that hold a `Date`, by the object's name and their own on the wire.
    func dates(in plans: [SharedContext<PropertyPlan>], of object: ObjectDeclaration) -> [String] {
        plans.lazy.map(\.context).filter { $0.isStored && self.catalog.holdsDate($0.valueType, $0.constraints) }
            .map { "\(object.header.name.text).\($0.wireName)" }
    }
}
