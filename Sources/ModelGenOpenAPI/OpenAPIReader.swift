package import ModelGenDiagnostics
package import ModelGenModel
package import ModelGenSyntax

/// Reads OpenAPI documents (Swagger 2.0, OpenAPI 3.0 to 3.2) and JSON Schema documents into the intermediate model.
package struct OpenAPIReader: Sendable {
    /// What a loader throws: why a file cannot be had.
    package typealias LoadingFailure = Diagnostic

    /// Loads another file that the document refers to.
    ///
    /// `path` is ready to use: relative references are already resolved against the referring file. A reference with a
    /// scheme (`https:`) is handed over as it is. What it throws becomes an error, or as
    /// `OpenAPIOptions.allowsUnresolved` has it a warning, at each place that refers.
    package typealias Loader = @Sendable (_ path: String) throws(LoadingFailure) -> Document

    private let options: OpenAPIOptions
    private let loader: Loader

    /// Creates a reader, which does no input or output but through `loader`.
    package init(options: OpenAPIOptions = .init(), loader: @escaping Loader) {
        self.options = options
        self.loader = loader
    }

    /// Reads every named schema, then the schemas in operations, then what both refer to.
    ///
    /// The set's diagnostics begin with those of the documents themselves. Bad input leads to warnings; an error is
    /// reported only for a document that is neither OpenAPI nor JSON Schema.
    package func read(_ document: Document) -> ModelSet {
        read(document, SchemaReading(options: options, loader: loader))
    }

    /// Reads with state that the caller may look at afterwards.
    func read(_ document: Document, _ reading: SchemaReading) -> ModelSet {
        if let dialect = dialect(of: document, reading.report) {
            let source = reading.documents.add(document, dialect: dialect)
            declareNamedSchemas(of: source, reading)
            if options.readsOperations { OperationReader(reading: reading).read(source.root) }
            reading.declarePending()
            FieldEncodings(reading: reading).report()
            LinkTargets(reading: reading).report()
            reading.selection.report(reading.declarations, to: reading.report)
        }
        reading.declarations.assignPredicates { predicates, place in
            reading.predicates.add([.allOf(predicates)], as: "parts", at: place, name: "Parts", coverage: .rest)
        }
        reading.declarations.assignEnclosures(reading.names)
        let predicates = reading.predicates.finish()
        for place in reading.resolver.loosenedPlaces { reading.declarations.loosen(around: place) }
        let documents = reading.documents.documents.map(\.document)
        let cycles = AliasCycleBreaker(reading.declarations.inSourceOrder(), report: reading.report)
        let root = options.readsOperations ? reading.documents.documents.first?.root.node : nil
        let set = ModelSet(
            sources: documents.isEmpty ? [document.file] : documents.map(\.file),
            declarations: PredicateViews(predicates).opening(cycles.broken()),
            predicates: predicates, operations: reading.signatures,
            servers: root.map(ServerReader.read) ?? [], securitySchemes: root.map(SecuritySchemeReader.read) ?? [],
            fallbacks: reading.report.fallbacks,
            diagnostics: (documents.isEmpty ? [document] : documents).flatMap(\.diagnostics)
                + reading.report.diagnostics
        ).spreadingUsage(from: reading.uses)
        return Amendments(of: reading.documents.documents.map(\.root)).applied(to: set)
    }

    /// The extensions that are read.
    package static var extensionNames: [String] { Keyword.allCases.filter(\.isExtension).map(\.rawValue) }

    /// Whether the document says that it is OpenAPI or JSON Schema, or looks like a JSON Schema.
    package static func isOpenAPI(_ document: Document) -> Bool {
        switch DialectDetection.dialect(of: document.root) {
        case .known, .unknownVersion: true
        case .none: false
        }
    }

    private func dialect(of document: Document, _ report: ReadingReport) -> Dialect? {
        switch DialectDetection.dialect(of: document.root) {
        case .known(let dialect): return dialect
        case .unknownVersion(let version, readAs: let dialect):
            if let customized = dialect.customized(by: version, loader) { return customized }
            report.warning(
                .unknownVersion, "`\(version)` is not a version that is known",
                at: document.location(document.root.position), consequence: "It is read as \(dialect.name).")
            return dialect
        case .none:
            report.add(
                .error(
                    .notOpenAPI, "This is neither an OpenAPI nor a JSON Schema document",
                    at: document.location(document.root.position), consequence: "No types come of it.",
                    fix: "It needs `openapi`, `swagger` or `$schema` at its root."))
            return nil
        }
    }

    private func declareNamedSchemas(of source: SourceDocument, _ reading: SchemaReading) {
        let schemas = namedSchemas(of: source, reading)
        reading.selection.settle(among: schemas.map(\.name))
        for schema in schemas where reading.selection.takes(schema: schema.name, at: schema.place) {
            reading.declareRoot(schema.place)
        }
    }

    private func namedSchemas(
        of source: SourceDocument, _ reading: SchemaReading
    ) -> [(name: String, place: Place)] {
        var schemas: [(name: String, place: Place)] = []
        if source.dialect.rootIsSchema, SchemaParser.describesValues(source.root) {
            schemas.append((reading.names.declaredName(of: source.root) ?? "", source.root))
        }
        for container in source.dialect.schemaContainers {
            var place: Place? = source.root
            for token in container { place = place?.child(token) }
            guard let place, let mapping = place.node.mapping else { continue }
            schemas += mapping.entries.map { ($0.key, place.child($0)) }
        }
        return schemas
    }
}
