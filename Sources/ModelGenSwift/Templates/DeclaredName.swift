import ModelGenModel

/// What a declaration is called, and who sees it: what every template of a type knows.
struct DeclaredName: Sendable {
    /// Without the types around it.
    var name: String
    /// With the types around it and the namespace.
    var qualifiedName: String
    /// The access modifier with its blank, or nothing.
    var access: String
}

extension EmissionScope {
    func declaredName(of id: TypeID) -> DeclaredName {
        DeclaredName(name: catalog.simpleName(id), qualifiedName: catalog.qualifiedName(id), access: access)
    }
}

/// What the templates of a type, or of what stands beside one, are rendered for.
protocol DeclarationContext: TemplateContext {
    var declared: DeclaredName { get }
}

// What several kinds of declarations have in common is declared, and explained, once.
extension TemplateKey where Context: DeclarationContext {
    static var name: TemplateKey {
        .text("name", "what the type is called, without the types around it", example: "Animal") { $0.declared.name }
    }

    static var qualifiedName: TemplateKey {
        .text("qualifiedName", "the same with the types around it and the namespace", example: "Animal.Kind") {
            $0.declared.qualifiedName
        }
    }

    static var access: TemplateKey {
        .text("access", "the access modifier with its blank, or nothing", example: "public ") { $0.declared.access }
    }
}

extension TemplateKey {
    static func documentation(_ value: @escaping @Sendable (Context) -> [String]) -> TemplateKey {
        .lines(
            "documentation",
            "the lines of its documentation comment, without `///`, each empty or with a leading blank",
            example: " An animal.", value)
    }

    static func equality(_ value: @escaping @Sendable (Context) -> String?) -> TemplateKey {
        .text(
            "equality",
            "`Hashable` or `Equatable`, where [`conformances`](configuration.md#conformances) leaves it one of them",
            example: "Hashable", value)
    }

    static func patterns(_ value: @escaping @Sendable (Context) -> [PatternConstants.Constant]) -> TemplateKey {
        .list("patterns", "the regular expressions that the checks use", value)
    }
}
