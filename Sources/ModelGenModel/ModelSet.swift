package import ModelGenDiagnostics

/// The intermediate model: everything that was read, before anything of Swift is decided.
///
/// Plain values in source order. Two runs over the same bytes give equal sets.
package struct ModelSet: Sendable, Hashable {
    /// The inputs' paths as the user gave them, in the order they were read.
    package var sources: [String]
    /// One for each model page among the inputs, in their order; none for documents.
    package var pages: [PageAccount]
    /// In source order.
    package var declarations: [TypeDeclaration]
    /// What schemas assert about raw JSON, as far as declarations and constraints name them.
    package var predicates: [SchemaPredicate]
    /// What operations take and give, in source order; none for pages and schemas.
    package var operations: [OperationSignature]
    /// Where operations are served that do not say so themselves, in source order.
    package var servers: [ServerTemplate]
    /// How callers of operations show who they are, in source order.
    package var securitySchemes: [SecurityScheme]
    /// Places read as free-form JSON although the source says more.
    package var fallbacks: [Fallback]
    /// What the stages had to say, in the order they said it.
    package var diagnostics: [Diagnostic]

    /// Creates a set.
    package init(
        sources: [String] = [], pages: [PageAccount] = [], declarations: [TypeDeclaration] = [],
        predicates: [SchemaPredicate] = [], operations: [OperationSignature] = [],
        servers: [ServerTemplate] = [], securitySchemes: [SecurityScheme] = [], fallbacks: [Fallback] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.sources = sources
        self.pages = pages
        self.declarations = declarations
        self.predicates = predicates
        self.operations = operations
        self.servers = servers
        self.securitySchemes = securitySchemes
        self.fallbacks = fallbacks
        self.diagnostics = diagnostics
    }

    /// The declarations by identity.
    package func declarationsByID() -> [TypeID: TypeDeclaration] {
        Dictionary(declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension [TypeID: TypeDeclaration] {
    /// The declaration that a reference leads to once aliases are followed; `nil` for other types, and where aliases lead back to
    /// themselves.
    func declaration(behind type: TypeReference) -> TypeDeclaration? {
        var type = type
        var seen: Set<TypeID> = []
        while case .reference(let id) = type, seen.insert(id).inserted, let declaration = self[id] {
            guard case .alias(let alias) = declaration else { return declaration }
            type = alias.target.type
        }
        return nil
    }
}

/// A place read as free-form JSON although the source says more.
package struct Fallback: Sendable, Hashable, Codable {
    /// What could not be read, in a few words: `not`, `tuple items`.
    package var reason: String
    /// Where it is in the source.
    package var location: SourceLocation

    /// Creates a fallback.
    package init(reason: String, at location: SourceLocation) {
        self.reason = reason
        self.location = location
    }
}
