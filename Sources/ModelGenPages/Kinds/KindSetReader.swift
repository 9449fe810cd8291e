import ModelGenDiagnostics
import ModelGenModel

/// Reads a set of pages of one kind into a model set.
struct KindSetReader {
    let kind: PageKind
    let options: PageOptions

    func read(_ files: [PageFile], _ outlines: [Outline], into set: ModelSet) -> ModelSet {
        var assembly = DraftAssembly(drafts(files, outlines), into: set)
        return assembly.assemble()
    }

    private func drafts(_ files: [PageFile], _ outlines: [Outline]) -> DraftSet {
        switch kind {
        case .openAPIGenerator:
            var reader = GeneratorReader(zip(outlines, files).map { ($0, $1.text) }, options: options)
            return reader.read()
        case .widdershins:
            return single(outlines) { outline in
                var reader = WiddershinsReader(outline)
                return WiddershinsDrafts(reader.read(), path: outline.path).drafts()
            }
        case .swaggerMarkdown:
            return single(outlines) { SwaggerMarkdownReader($0).drafts() }
        case .goSwagger:
            return single(outlines) { GoSwaggerReader($0).drafts() }
        case .fieldTables:
            var diagnostics: [Diagnostic] = []
            var result = single(outlines) { outline in
                var reader = FieldTableReader(outline)
                defer { diagnostics += reader.diagnostics }
                return reader.drafts()
            }
            result.diagnostics += diagnostics
            return result
        case .speakeasy, .openAPIGeneratorSchema, .discord, .graph, .jsonSchema, .stainless, .fern, .typedoc:
            return DraftSet()
        }
    }

    /// Pages that hold a whole API, each by itself.
    private func single(_ outlines: [Outline], _ read: (Outline) -> [Draft]) -> DraftSet {
        var result = DraftSet()
        for outline in outlines {
            let drafts = read(outline)
            if drafts.isEmpty {
                result.skipped.append((outline.path, "it has no table or list of properties under a name"))
            }
            result.drafts += drafts
        }
        return result
    }
}
