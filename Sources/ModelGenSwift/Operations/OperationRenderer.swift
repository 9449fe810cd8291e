import ModelGenDiagnostics
import ModelGenModel

/// Writes an operation: a struct of what it takes, and an enumeration of what it answers.
struct OperationRenderer {
    let scope: EmissionScope
    let plan: OperationPlan

    init(_ object: ObjectDeclaration, _ signature: OperationSignature, scope: EmissionScope) {
        self.scope = scope
        plan = OperationPlan(object, signature, scope: scope)
    }

    func render(with templates: TemplateLibrary) -> RenderedDeclaration {
        let id = plan.object.header.id
        let order = InitializerOrder(earlier: scope.options.initializerOrders[id])
        let sorted = order.sorted(plan.properties)
        let structPlan = ObjectPlan(
            declared: plan.declared, equality: plan.equality,
            documentation: DeclarationDocumentation.lines(plan.object.header), properties: plan.properties,
            isClosed: false, parameters: sorted, checks: ObjectChecks.Rendered())
        return RenderedDeclaration(
            id: id, outermostName: scope.catalog.outermostName(id),
            text: RenderedDeclaration.text(
                templates.render("object", structPlan), extensions: templates.render("operation", plan),
                in: scope.catalog.surroundings(id)),
            needsFoundation: plan.properties.contains { $0.context.type.needsFoundation }
                || plan.bodies.contains(where: \.needsFoundation) || plan.response.needsFoundation,
            needsRuntime: needsRuntime, isOperation: true,
            diagnostics: plan.propertyChecks.diagnostics + plan.response.checks.diagnostics,
            dates: scope.dates(in: plan.properties, of: plan.object),
            initializerOrder: order.recorded(sorted))
    }

    /// Whether anything public of it names a type of the run-time library of models.
    private var needsRuntime: Bool {
        let response = plan.response
        return !plan.checks.isEmpty || !response.checks.isEmpty
            || ([plan.choice].compactMap { $0 } + response.choices).contains { !$0.checks.isEmpty }
            || (plan.bodies.parts + response.parts).contains { !$0.checks.isEmpty }
            || plan.properties.contains { $0.context.type.needsRuntime } || plan.bodies.contains(where: \.needsRuntime)
            || response.cases.contains { item in
                item.bodies.contains(where: \.needsRuntime) || item.headers.contains { $0.type.needsRuntime }
            }
    }
}
