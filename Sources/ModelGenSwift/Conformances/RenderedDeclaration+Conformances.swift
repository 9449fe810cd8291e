import ModelGenModel

extension RenderedDeclaration {
    /// With the protocols beside it that were asked for.
    func withConformances(in scope: EmissionScope, _ templates: TemplateLibrary) -> RenderedDeclaration {
        guard let added = scope.conformances.added[id] else { return self }
        let context = ConformancesContext(
            qualifiedName: scope.catalog.qualifiedName(id), access: scope.access, protocols: added.protocols,
            identity: added.identity.map { .init(property: $0.name, type: $0.type) })
        var declaration = self
        declaration.text += "\n\n" + Self.text(templates.render("conformances", context), in: nil)
        declaration.modules = added.modules
        return declaration
    }
}
