import ModelGenModel

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
        let context = AliasContext(
            name: scope.catalog.names[alias.header.id] ?? "", access: scope.access,
            documentation: DeclarationDocumentation.lines(alias.header, notes: notes), type: type.spelling)
        return RenderedDeclaration(
            id: alias.header.id, name: context.name, declaration: templates.render("alias", context), extensions: "",
            needsFoundation: type.needsFoundation, needsRuntime: type.needsRuntime)
    }

    private var type: SwiftType {
        if scope.catalog.endlessAliases.contains(alias.header.id) { return .json }
        return scope.catalog.type(alias.target.type, constraints: alias.target.constraints)
    }
}

extension SwiftType {
    /// Whether the type is one of the run-time library's.
    fileprivate var needsRuntime: Bool {
        switch self {
        case .scalar(let scalar): scalar == .jsonNumber || scalar == .calendarDate
        case .json, .jsonObject, .optionalNullable: true
        case .named: false
        case .array(let part), .dictionary(let part), .optional(let part): part.needsRuntime
        }
    }
}
