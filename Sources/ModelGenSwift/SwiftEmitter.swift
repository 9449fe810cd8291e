package import ModelGenDiagnostics
package import ModelGenModel
import ModelGenText

/// Writes a model as Swift: names, storage and presence are decided here, the text is the templates'.
package struct SwiftEmitter: Sendable {
    let options: SwiftOptions
    let templates: TemplateLibrary

    /// Creates an emitter.
    ///
    /// - Parameters:
    ///   - options: How to write.
    ///   - templateOverrides: Template files that replace the built-in ones, by file name (`object.mustache`).
    /// - Throws: A diagnostic for the first template that does not parse or that uses an unknown key.
    package init(options: SwiftOptions, templateOverrides: [TemplateFile] = []) throws(Diagnostic) {
        self.options = options
        templates = try TemplateLibrary(overrides: templateOverrides)
    }

    init(options: SwiftOptions, templates: TemplateLibrary) {
        self.options = options
        self.templates = templates
    }

    /// Writes every type of `model`, whose unions have their dispatch proved.
    package func emit(_ model: ModelSet) -> Emission {
        let scope = EmissionScope(model, options: options)
        let examples = ExampleValues(scope: scope)
        var rendered = scope.declarations.concurrentMap { declaration in
            render(declaration, scope).withExample(examples, in: scope, templates).withMergePatches(
                in: scope, templates
            )
            .withConformances(in: scope, templates).withSecondName(in: scope)
        }
        if let predicates = PredicateFile(scope: scope).render() { rendered.append(predicates) }
        if let servers = ServersFile(scope: scope, servers: model.servers).render() { rendered.append(servers) }
        let diagnostics = rendered.flatMap(\.diagnostics) + examples.diagnostics + scope.conformances.diagnostics
        let initializerOrders = Dictionary(
            rendered.compactMap { declaration in declaration.initializerOrder.map { (declaration.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        let dates = rendered.flatMap(\.dates)
        let sources = Self.sourceNames(model.declarations.map(\.header))
        var files = FileAssembler(scope: scope, templates: templates, sources: sources).files(consume rendered)
        let runtime = EmbeddedRuntimeFile(options: options, besides: files)
        if let runtime { files.append(runtime.file) }
        return Emission(
            files: files, embeddedRuntime: runtime, diagnostics: diagnostics, typeNames: scope.catalog.names,
            sharedTypes: scope.sharing.declaring, initializerOrders: initializerOrders, dates: dates,
            conformanceFaults: scope.conformances.faults)
    }

    private func render(_ declaration: TypeDeclaration, _ scope: EmissionScope) -> RenderedDeclaration {
        switch declaration {
        case .object(let object):
            if let signature = scope.operationTypes.signatures[object.header.id] {
                OperationRenderer(object, signature, scope: scope).render(with: templates)
            } else {
                ObjectRenderer(object, scope: scope).render(with: templates)
            }
        case .enumeration(let enumeration): EnumerationRenderer(enumeration, scope: scope).render(with: templates)
        case .union(let union): UnionRenderer(union, scope: scope).render(with: templates)
        case .alias(let alias): AliasRenderer(scope: scope, alias: alias).render(with: templates)
        }
    }

    /// By type; most types of a document have its name.
    private static func sourceNames(_ headers: [DeclarationHeader]) -> [TypeID: String] {
        var ofFiles: [String: String] = [:]
        var names: [TypeID: String] = [:]
        for header in headers where names[header.id] == nil {
            let known = header.namespace.isEmpty ? ofFiles[header.location.file] : nil
            let name = known ?? sourceName(header)
            if header.namespace.isEmpty { ofFiles[header.location.file] = name }
            names[header.id] = name
        }
        return names
    }

    /// A document's or page's own name: where it lies differs from machine to machine.
    private static func sourceName(_ header: DeclarationHeader) -> String {
        let name = String(RelativePath.name(of: header.location.file))
        let folders = header.namespace.joined(separator: "/")
        let path = folders.isEmpty ? name : "\(folders)/\(name)"
        return String(String.UnicodeScalarView(path.unicodeScalars.filter(SwiftLiteral.isHarmless)))
    }
}
