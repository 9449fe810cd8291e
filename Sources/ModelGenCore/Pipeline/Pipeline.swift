import ModelGenDiagnostics
package import ModelGenModel
import ModelGenOpenAPI
import ModelGenReconciliation
package import ModelGenSwift
import ModelGenText

/// The way from inputs in memory to files in memory: reading, merging, overrides, dispatch proofs, Swift.
package struct Pipeline: Sendable {
    /// What the run was told.
    package var configuration: Configuration
    /// For the header of each file.
    package var toolVersion: String
    /// The names that earlier runs gave.
    package var history: NamingHistory
    /// Templates that replace the built-in ones.
    package var templates: [TemplateFile]

    /// Creates a pipeline; the defaults are those of a first run with the built-in templates.
    package init(
        configuration: Configuration, toolVersion: String, history: NamingHistory = NamingHistory(),
        templates: [TemplateFile] = []
    ) {
        self.configuration = configuration
        self.toolVersion = toolVersion
        self.history = history
        self.templates = templates
    }

    /// Reads the inputs into one model for each namespace, as the emitter gets them.
    ///
    /// - Parameters:
    ///   - inputs: In memory.
    ///   - companion: The document that the pages among the inputs were made from.
    ///   - loader: For the files that inputs refer to.
    /// - Returns: The models in the order of the namespaces, with all diagnostics so far.
    package func models(of inputs: [Input], with companion: InputFile? = nil, loader: any InputLoader) -> [ModelSet] {
        let reader = InputReader(configuration: configuration, loader: loader, companion: companion)
        return read(scopes(of: inputs), with: reader).models
    }

    /// Generates the files for the inputs.
    ///
    /// - Parameters:
    ///   - inputs: In memory.
    ///   - companion: The document that the pages among the inputs were made from.
    ///   - loader: For the files that inputs refer to.
    /// - Returns: The files, with everything there is to say about them.
    package func generate(
        _ inputs: [Input], with companion: InputFile? = nil, loader: any InputLoader
    ) -> PipelineResult {
        var assembly = PipelineAssembly()
        assembly.diagnostics += faults(of: inputs)
        let scopes = scopes(of: inputs)
        let reader = InputReader(configuration: configuration, loader: loader, companion: companion)
        let (models, reconciliations) = read(scopes, with: reader)
        assembly.reconciliations = reconciliations
        if companion != nil, reconciliations.isEmpty { assembly.diagnostics.append(.nothingToReconcile) }
        let patches = MergePatchNames.resolve(configuration.mergePatches, in: models, naming: namingOptions)
        assembly.diagnostics += patches.diagnostics
        for ((scope, model), patches) in zip(zip(scopes, models), patches.patches) {
            assembly.models.append(model)
            assembly.diagnostics += model.diagnostics
            if model.isEmptyWithoutError { assembly.diagnostics.append(.noTypes(in: model.sources)) }
            emit(model, patches, in: scope, into: &assembly)
        }
        // Whoever misspells a name must not lose what is there.
        if !configuration.documents.selection.isEverything, !models.isEmpty, models.allSatisfy(\.isEmptyWithoutError) {
            assembly.diagnostics.removeAll { $0.id == .noTypes }
            assembly.diagnostics.append(.nothingSelected(in: models.flatMap(\.sources)))
        }
        return assembly.finish(warningsAsErrors: configuration.warningsAsErrors, toolVersion: toolVersion)
    }

    /// Overrides see all inputs at once: one that matches in any of them is not useless. They come after
    /// reconciliation, because the user's word counts for more than that of either source.
    private func read(
        _ scopes: [NamespaceScope], with reader: InputReader
    ) -> (models: [ModelSet], reconciliations: [Reconciliation]) {
        let (merged, reconciliations) = readAsStated(scopes, with: reader)
        let models = merged.map { model in
            model.settling(configuration.unknownKeys)
                .splittingDirections(configuration.directions)
                .provingDispatch()
                .notingUncheckedPatterns()
        }
        return (models, reconciliations)
    }

    /// The models as the inputs and the user's overrides state them, before anything is derived from that.
    func readAsStated(
        _ scopes: [NamespaceScope], with reader: InputReader
    ) -> (models: [ModelSet], reconciliations: [Reconciliation]) {
        var reader = reader
        let read = scopes.map { reader.read($0.inputs.withoutRepetitions()) }.withoutPartlyUnmatchedSelections()
        var overridden = Overrides.apply(configuration.types, to: read.flatMap { $0 }, naming: namingOptions)[...]
        let models = read.map { sets in
            defer { overridden = overridden.dropFirst(sets.count) }
            return RequiredNames.checked(ModelMerger.merge(Array(overridden.prefix(sets.count))))
        }
        return (models, reader.reconciliations)
    }

    private func emit(
        _ model: ModelSet, _ patches: [MergePatch], in scope: NamespaceScope, into assembly: inout PipelineAssembly
    ) {
        do {
            var options = options(for: scope, model)
            options.mergePatches = patches
            let emitter = try SwiftEmitter(options: options, templateOverrides: templates)
            assembly.add(emitter.emit(model))
        } catch {
            assembly.diagnostics.append(error)
        }
    }
}

extension DiagnosticID {
    /// Inputs that declare nothing.
    static let noTypes = DiagnosticID("no-types")
    /// A selection that leaves no type.
    static let nothingSelected = DiagnosticID("nothing-selected")
    /// An option that will go.
    static let deprecatedOption = DiagnosticID("deprecated-option")
    /// A specification beside pages, without pages.
    static let nothingToReconcile = DiagnosticID("nothing-to-reconcile")
}

extension Diagnostic {
    fileprivate static let nothingToReconcile = Diagnostic.warning(
        .nothingToReconcile, "`with` names a specification, but none of the inputs are model pages", at: nil,
        consequence: "The specification is not read.",
        fix: "Make it an input, or add the folder of the pages that were made from it.")

    fileprivate static func noTypes(in sources: [String]) -> Diagnostic {
        .warning(
            .noTypes, "No types were found in \(names(of: sources))", at: nil,
            consequence: "No Swift is written for them.",
            fix: "See what `modelgen inspect` prints, and whether this is the right file.")
    }

    fileprivate static func nothingSelected(in sources: [String]) -> Diagnostic {
        .error(
            .nothingSelected, "`only` and `exclude` leave no type of \(names(of: sources))", at: nil,
            consequence: "Nothing is written, and what was written before stays.",
            fix: "Name types, tags, paths or operations that the document has; `modelgen inspect` prints the types.")
    }

    private static func names(of sources: [String]) -> String {
        sources.prefix(3).map { "`\($0)`" }.joined(separator: ", ") + (sources.count > 3 ? " and others" : "")
    }
}

extension ModelSet {
    /// Whether nothing was found, although nothing was wrong.
    fileprivate var isEmptyWithoutError: Bool {
        declarations.isEmpty && !diagnostics.contains { $0.severity == .error }
    }
}

// MARK: - Scopes

/// The inputs whose types share a namespace.
struct NamespaceScope {
    var namespace: String?
    var inputs: [Input]
    /// What its files are called where the layout needs a name: one for all of its inputs, or one for each.
    var fileNames: [String]
}

extension Pipeline {
    /// One scope for all inputs, or one for each namespace.
    func scopes(of inputs: [Input]) -> [NamespaceScope] {
        let namespaces = configuration.namespaces
        guard namespaces.count > 1, namespaces.count == inputs.count else {
            return [scope(of: inputs, namespace: namespaces.first)]
        }
        let fileNames = configuration.fileNames.count == inputs.count ? configuration.fileNames : namespaces
        var scopes: [NamespaceScope] = []
        for ((namespace, fileName), input) in zip(zip(namespaces, fileNames), inputs) {
            if let index = scopes.firstIndex(where: { $0.namespace == namespace }) {
                scopes[index].inputs.append(input)
                if fileNames != namespaces { scopes[index].fileNames.append(fileName) }
            } else {
                scopes.append(NamespaceScope(namespace: namespace, inputs: [input], fileNames: [fileName]))
            }
        }
        return scopes
    }

    /// All inputs in the order of their paths: what is generated does not depend on the order they are given in, but for the
    /// name of files that are called after the first. A file name that was given for each stays with its input.
    private func scope(of inputs: [Input], namespace: String?) -> NamespaceScope {
        let isOneEach = configuration.fileNames.count == inputs.count
        let pairs = inputs.enumerated()
            .map { (input: $0.element, fileName: isOneEach ? configuration.fileNames[$0.offset] : "") }
            .sorted { $0.input.path.unicodeScalars.lexicographicallyPrecedes($1.input.path.unicodeScalars) }
        let sorted = pairs.map(\.input)
        if isOneEach { return NamespaceScope(namespace: namespace, inputs: sorted, fileNames: pairs.map(\.fileName)) }
        let fileNames =
            configuration.fileNames.isEmpty
            ? [namespace ?? Self.fileName(of: inputs.first)] : configuration.fileNames
        return NamespaceScope(namespace: namespace, inputs: sorted, fileNames: fileNames)
    }

    /// `Petstore` of `specs/petstore.v1.yaml`.
    private static func fileName(of input: Input?) -> String {
        let stem = RelativePath.bareName(of: input?.path ?? "")
        let letters = stem.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-")
        }
        guard let first = letters.first, input?.path != InputFile.standardInput else { return "Models" }
        return String(first).uppercased() + String(String.UnicodeScalarView(letters.dropFirst().prefix(60)))
    }

    /// What is wrong with the inputs as a whole.
    private func faults(of inputs: [Input]) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        let counts = [("namespace", configuration.namespaces.count), ("file name", configuration.fileNames.count)]
        let those = inputs.count == 1 ? "one input" : "\(inputs.count) inputs"
        for (noun, count) in counts where count > 1 && count != inputs.count {
            faults.append(
                .error(
                    .conflictingOptions, "There are \(count) \(noun)s for \(those)", at: nil,
                    fix: "Give one \(noun), or one for each input."))
        }
        if configuration.fileNames.count == 1, configuration.namespaces.count > 1 {
            faults.append(
                .error(
                    .conflictingOptions, "There is one file name for \(configuration.namespaces.count) namespaces",
                    at: nil, fix: "Give one for each input, or none: files are then called like the namespaces."))
        }
        let names = configuration.fileNames.map { $0.lowercased() }
        if Set(names).count < names.count {
            faults.append(
                .error(
                    .conflictingOptions, "Two inputs have one file name, or names that differ in case only", at: nil,
                    fix: "Give each input a name of its own."))
        }
        if configuration.documents.declaresOperations, configuration.swift.runtime != .imported {
            faults.append(
                .error(
                    .conflictingOptions, "`operations` and an embedded run-time library cannot be had together",
                    at: nil,
                    consequence:
                        "Requests and responses need the library `ModelHTTP`, which is not written beside them.",
                    fix: "Leave out `runtime`, and let the target depend on `ModelHTTP`."))
        }
        if configuration.documents.declaresParameters {
            faults.append(
                .note(
                    .deprecatedOption, "`parameters` is deprecated", at: nil,
                    consequence: "One type holds all parameters of an operation, without their places and styles.",
                    fix: "Use `operations`, which makes a request and a response of each operation."))
        }
        if !configuration.overlays.isEmpty, inputs.count > 1 {
            faults.append(
                .error(
                    .conflictingOptions, "There are \(inputs.count) inputs, and an overlay changes one document",
                    at: nil,
                    consequence: "Nothing is written.", fix: "Generate for the document in a run of its own."))
        }
        var seen: Set<String> = []
        for input in inputs where !seen.insert(input.path).inserted {
            faults.append(
                .warning(
                    .duplicateInput, "`\(input.path)` is given twice", at: nil, consequence: "It counts once.",
                    fix: "Leave one out."))
        }
        return faults
    }

    private func options(for scope: NamespaceScope, _ model: ModelSet) -> SwiftOptions {
        var options = namingOptions
        options.namespace = scope.namespace
        options.layout = layout(for: scope, model)
        return options
    }

    /// What decides how types are called and typed, whichever scope they are in.
    var namingOptions: SwiftOptions {
        var options = configuration.swift
        options.toolVersion = toolVersion
        options.initializerOrders = history.initializerOrders
        options.typeNames = history.typeNames
        options.sharedTypes = history.sharedTypes
        return options
    }

    private func layout(for scope: NamespaceScope, _ model: ModelSet) -> Layout {
        switch configuration.layout {
        case .perType: .perType
        case .single: .single(name: scope.fileNames[0])
        case .shards(let count): .shards(count: count, scope.shardNames(for: model))
        }
    }
}

// MARK: - Selections

extension [[ModelSet]] {
    /// Of several documents, a pattern that matches in one of them is of use, and of those that match in none the one counts for all
    /// that asks what was meant.
    fileprivate func withoutPartlyUnmatchedSelections() -> [[ModelSet]] {
        let sets = joined()
        let unmatched = sets.flatMap(\.diagnostics).filter { $0.id == .unmatchedSelection }
        if unmatched.isEmpty { return self }
        let said = Dictionary(grouping: unmatched, by: \.message).compactMapValues { diagnostics in
            diagnostics.count < sets.count
                ? nil : diagnostics.first { $0.fix?.hasSuffix("?") ?? false } ?? diagnostics.first
        }
        return map { sets in
            sets.map { set in
                var set = set
                set.diagnostics = set.diagnostics.compactMap { $0.id == .unmatchedSelection ? said[$0.message] : $0 }
                return set
            }
        }
    }
}
