/// The protocols beside a type, as their template sees them.
struct ConformancesPlan: DeclarationContext {
    var declared: DeclaredName
    var added: Conformances.Added

    static var noun: String { "conformances" }
    static let keys: TemplateKeys<ConformancesPlan> = [
        .name.forOwnTemplates, .qualifiedName, .access,
        .text("protocols", "as they stand behind a colon", example: "Identifiable, Labelled") {
            $0.added.protocols.joined(separator: ", ")
        },
        .section("identity", "where a property is the `id` of `Identifiable` under another name") { $0.added.identity },
    ]

    /// A property that is the `id` of `Identifiable` under another name.
    struct Identity: TemplateContext {
        /// Without back-ticks.
        var property: String
        var type: String

        static var noun: String { "identity" }
        static let keys: TemplateKeys<Identity> = [
            .text("property", "the property, without back-ticks", example: "sku") { $0.property },
            .text("type", "its type", example: "String") { $0.type },
            .text("expression", "the property, as an expression has it", example: "sku") {
                Keywords.escaped($0.property)
            },
        ]
    }
}

extension RenderedDeclaration {
    /// With the protocols beside it that were asked for.
    func withConformances(in scope: EmissionScope, _ templates: TemplateLibrary) -> RenderedDeclaration {
        guard let added = scope.conformances.added[id] else { return self }
        let plan = ConformancesPlan(declared: scope.declaredName(of: id), added: added)
        var declaration = self
        declaration.text += "\n\n" + Self.text(templates.render("conformances", plan), in: nil)
        declaration.modules = added.modules
        return declaration
    }
}
