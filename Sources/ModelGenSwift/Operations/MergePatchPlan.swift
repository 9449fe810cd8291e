import ModelGenModel

/// What applies merge patches to a type, as its template sees it.
struct MergePatchPlan: DeclarationContext {
    /// What is changed.
    var declared: DeclaredName
    var changes: [Changes]

    static var noun: String { "merge patches" }
    static let keys: TemplateKeys<MergePatchPlan> = [
        .name.forOwnTemplates, .qualifiedName, .access,
        .list("changes", "the types that hold changes of this one") { $0.changes },
    ]

    /// The type of one kind of changes.
    struct Changes: TemplateContext {
        /// With the namespace.
        var type: String

        static var noun: String { "changes" }
        static let keys: TemplateKeys<Changes> = [
            .text("changesType", "the type with the namespace", example: "ItemPatch") { $0.type }
        ]
    }
}

extension RenderedDeclaration {
    /// With what applies the changes of merge patches to it beside it.
    func withMergePatches(in scope: EmissionScope, _ templates: TemplateLibrary) -> RenderedDeclaration {
        guard let changes = scope.mergePatches.changes[id] else { return self }
        let plan = MergePatchPlan(
            declared: scope.declaredName(of: id), changes: changes.map { .init(type: scope.catalog.qualifiedName($0)) })
        var declaration = self
        declaration.text += "\n\n" + Self.text(templates.render("merge-patch", plan), in: nil)
        return declaration
    }
}
