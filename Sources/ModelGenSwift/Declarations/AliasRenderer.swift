import ModelGenDiagnostics
import ModelGenModel
import ModelGenPatterns

/// Writes an alias as a `typealias`; its constraints are checked where it is used.
struct AliasRenderer {
    let scope: EmissionScope
    let alias: AliasDeclaration

    func render(with templates: TemplateLibrary) -> RenderedDeclaration {
        let type = type
        var notes: [String] = []
        if let phrase = ConstraintPhrase.of(alias.target.constraints) {
            notes.append("Checked by `validate()` of what holds it: \(phrase).")
        }
        var diagnostics: [Diagnostic] = []
        let validator = validator(&diagnostics)
        let surroundings = scope.catalog.surroundings(alias.header.id)
        let isShared = scope.sharing.declaring[alias.header.id] != nil
        let holder = isShared && scope.catalog.names[alias.header.id]?.contains(".") == true ? surroundings : nil
        let plan = AliasPlan(
            declared: scope.declaredName(of: alias.header.id),
            documentation: DeclarationDocumentation.lines(alias.header, notes: notes), type: type, validator: validator)
        return RenderedDeclaration(
            id: alias.header.id, outermostName: scope.catalog.outermostName(alias.header.id),
            text: RenderedDeclaration.text(templates.render("alias", plan), in: holder == nil ? surroundings : nil),
            holder: holder,
            needsFoundation: type.needsFoundation, needsRuntime: type.needsRuntime || validator != nil,
            diagnostics: diagnostics)
    }

    /// The checks of a value that stands alone, where there are any.
    private func validator(_ diagnostics: inout [Diagnostic]) -> AliasPlan.Validator? {
        let catalog = scope.catalog
        // What is another name for a type that is declared elsewhere is checked by that.
        guard scope.sharing.declaring[alias.header.id] == nil,
            !catalog.endlessAliases.contains(alias.header.id), catalog.names[alias.header.id] != nil
        else { return nil }
        let name = catalog.simpleName(alias.header.id)
        let member = catalog.casing.memberName(name)
        var renderer = CheckRenderer(
            scope: scope, patterns: PatternConstants(), member: member)
        let checks = renderer.checks(alias.target.type, alias.target.constraints)
        var patterns = renderer.patterns
        diagnostics += patterns.takeProblems().map { $0.diagnostic(at: alias.header.location) }
        guard !checks.isEmpty else { return nil }
        let validatorName = FreeName.extending(name + "Validator", while: catalog.names.values.contains)
        return AliasPlan.Validator(
            name: validatorName, aliasName: name, valueType: type.spelling, checks: checks, patterns: patterns.constants
        )
    }

    private var type: SwiftType {
        if scope.catalog.endlessAliases.contains(alias.header.id) { return .json }
        return scope.catalog.type(alias.target.type, constraints: alias.target.constraints)
    }
}
