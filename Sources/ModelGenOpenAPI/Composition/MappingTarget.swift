internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// What a mapping's value means: a schema's name or a reference; the specification advises to prefer the name
/// (OpenAPI 3.1.1, Discriminator Object).
struct MappingTarget {
    let reading: SchemaReading

    /// The schemas that a discriminator maps values to.
    func places(of keyword: DiscriminatorKeyword) -> [Place] { keyword.mapping.compactMap { resolve($0.target) } }

    /// Looked up as a name in its own document, then in the one that the run began with, which has the components of all
    /// (OpenAPI 3.2.0, Resolving Implicit Connections); then as a reference. A name is taken in other letters where only
    /// one schema is spelt so.
    func resolve(_ target: Reference) -> Place? {
        let sources = [target.place.source] + reading.documents.documents.prefix(1)
        for source in sources {
            if let named = Self.named(target.text, in: source) { return named }
        }
        guard Self.isName(target.text) else { return reading.resolver.resolve(target) }
        return respelt(target, in: sources)
    }

    private func respelt(_ target: Reference, in sources: [SourceDocument]) -> Place? {
        let schemas = Self.schemas(of: sources[0])
        let alike = schemas.filter { $0.path.token.lowercased() == target.text.lowercased() }
        guard alike.count == 1, let found = alike.first else {
            let nearest = NearestName.of(target.text, in: schemas.map(\.path.token))
            reading.report.warning(
                .discriminator, "`\(target.text)` names no schema", at: target.place.location,
                consequence: target.consequence ?? "It leads nowhere.", fix: nearest.map { "Did you mean `\($0)`?" })
            return nil
        }
        reading.report.warning(
            .discriminator, "`\(target.text)` names no schema; it is read as `\(found.path.token)`",
            at: target.place.location, consequence: "Other tools may not find the schema.",
            fix: "Write `\(found.path.token)`.")
        return found
    }

    /// The schema of this name in the document.
    static func named(_ name: String, in source: SourceDocument) -> Place? {
        containers(of: source).lazy.compactMap { $0.child(name) }.first
    }

    /// Whether the text cannot be a reference to a file or into one.
    static func isName(_ text: String) -> Bool {
        guard !text.contains("#"), !text.contains("/") else { return false }
        return ![".json", ".yaml", ".yml"].contains { text.lowercased().hasSuffix($0) }
    }

    private static func schemas(of source: SourceDocument) -> [Place] {
        containers(of: source).flatMap { container in
            container.node.mapping?.entries.map { container.child($0) } ?? []
        }
    }

    private static func containers(of source: SourceDocument) -> [Place] {
        source.dialect.schemaContainers.compactMap { tokens in
            tokens.reduce(source.root) { (place: Place?, token) in place?.child(token) }
        }
    }
}
