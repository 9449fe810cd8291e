import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenOverlay
import ModelGenPages
import ModelGenReconciliation
import ModelGenSyntax
import ModelGenText

/// Reads inputs into models, each with the reader for its format.
struct InputReader {
    let configuration: Configuration
    let loader: any InputLoader
    /// The document that pages are reconciled with.
    let companion: InputFile?
    /// What reconciling found, for each set of pages that was read.
    private(set) var reconciliations: [Reconciliation] = []
    /// The companion's model, once it was read.
    private var companionModel: ModelSet?

    init(configuration: Configuration, loader: any InputLoader, companion: InputFile? = nil) {
        self.configuration = configuration
        self.loader = loader
        self.companion = companion
    }

    /// The models of `inputs`, in their order. Single pages are read together, because they link to each other, and so are
    /// the folders that lie beside each other in a vendor's documentation.
    mutating func read(_ inputs: [Input]) -> [ModelSet] {
        var sets: [ModelSet] = []
        var pages: [InputFile] = []
        for input in SiblingFolders.joined(inputs) {
            switch input {
            case .folder(let path, let files): sets.append(readFolder(path, files))
            case .file(let file) where (configuration.inputFormat ?? InputRecognizer.format(of: file)).isMarkdown:
                pages.append(file)
            case .file(let file): sets.append(readDocument(file))
            }
        }
        if !pages.isEmpty { sets.append(readPages(pages)) }
        return sets
    }

    private mutating func readFolder(_ path: String, _ files: [InputFile]) -> ModelSet {
        if configuration.inputFormat == .openapi {
            return .failed(
                path,
                .error(
                    .inputFormatMismatch, "`\(path)` is a folder, and only pages are read from folders", at: nil,
                    fix: "Name the OpenAPI document itself, or leave --input-format out."))
        }
        if files.isEmpty {
            return .failed(
                path,
                .error(
                    .noPages, "`\(path)` holds no markdown page", at: nil,
                    fix: "Name the folder that holds the pages, or an OpenAPI document as a file."))
        }
        return readPages(files)
    }

    private mutating func readPages(_ files: [InputFile]) -> ModelSet {
        var damaged: [Diagnostic] = []
        let pages = files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            if !text.utf8.elementsEqual(file.bytes) { damaged.append(.invalidUTF8(file.path)) }
            return PageFile(path: file.path, text: text)
        }
        var options = configuration.pages
        options.hasCompanion = companion != nil
        options.readsTables = configuration.inputFormat == .tables
        var set = PageSetReader(options: options).read(pages)
        set.diagnostics = damaged + set.diagnostics
        return reconciled(set)
    }

    /// A companion that cannot be read leaves the pages as they are; its errors stop the run.
    private mutating func reconciled(_ pages: ModelSet) -> ModelSet {
        guard let companion else { return pages }
        let spec = companionModel ?? readDocument(companion)
        companionModel = spec
        let reconciliation = Reconciliation(pages: pages, spec: spec)
        reconciliations.append(reconciliation)
        return reconciliation.model
    }

    private func readDocument(_ file: InputFile) -> ModelSet {
        if let foreign = ForeignFormat(text: file.bytes[...]) {
            return .failed(file.path, foreign.refusal(at: SourceLocation(file: file.path)))
        }
        do {
            let document = try DocumentReader(limits: configuration.limits).read(file.bytes, file: file.path)
            if let foreign = ForeignFormat(document.root) {
                return .failed(file.path, foreign.refusal(at: document.location(document.root.position)))
            }
            if let misspelling = InputRecognizer.misspelling(in: document) { return .failed(file.path, misspelling) }
            let reader = OpenAPIReader(options: configuration.documents, loader: documentLoader(for: file))
            return reader.read(overlaid(document))
        } catch {
            return .failed(file.path, error)
        }
    }

    /// The document with the overlays applied. What is wrong with one of them is an error, and stops the run.
    private func overlaid(_ document: Document) -> Document {
        var result = document
        for path in configuration.overlays {
            do {
                let file = try DocumentReader(limits: configuration.limits).read(try loader.load(path), file: path)
                let (overlay, diagnostics) = OverlayReader.read(file)
                result.diagnostics += diagnostics
                if !diagnostics.contains(where: { $0.severity == .error }) {
                    result = OverlayApplication.apply(overlay, to: result)
                }
            } catch {
                result.diagnostics.append(error)
            }
        }
        return result
    }

    private func documentLoader(for file: InputFile) -> OpenAPIReader.Loader {
        let limits = configuration.limits
        let loader = ReferenceBoundary(
            folder: RelativePath.folder(of: RelativePath.normalized(file.path)),
            allowsOutside: configuration.allowsOutside, mappings: configuration.uriMappings, base: loader)
        return { path throws(Diagnostic) in
            try DocumentReader(limits: limits).read(try loader.load(path), file: path)
        }
    }
}

extension ModelSet {
    /// A set that nothing could be read into.
    fileprivate static func failed(_ source: String, _ diagnostic: Diagnostic) -> ModelSet {
        ModelSet(sources: [source], diagnostics: [diagnostic])
    }
}

extension Diagnostic {
    fileprivate static func invalidUTF8(_ path: String) -> Diagnostic {
        .warning(
            .invalidUTF8, "`\(path)` is not UTF-8", at: SourceLocation(file: path),
            consequence: "Bytes that are no text were replaced by U+FFFD.", fix: "Save the page as UTF-8.")
    }
}
