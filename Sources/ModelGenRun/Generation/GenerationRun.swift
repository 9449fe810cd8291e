package import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenStore
import ModelGenSwift
import ModelGenText

/// What `generate` and `check` do alike, and where they part.
package struct GenerationRun {
    private let request: GenerationRequest
    let session: Session
    let configuration: Configuration
    private let purpose: RunSummary.Purpose
    private let templates: [TemplateFile]
    private let build: BuildSystemFiles

    /// Reads the request and the configuration.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package init(_ request: GenerationRequest, to purpose: RunSummary.Purpose, in environment: RunEnvironment) throws {
        self.request = request
        self.purpose = purpose
        session = Session(request.reading.diagnostics, in: environment)
        let manifestPath =
            request.build.pluginManifest ?? (purpose == .compare ? Self.manifest(request, environment.fileSystem) : nil)
        var fallbackInputs = request.build.fallbackInputs
        if let manifestPath, purpose == .compare {
            fallbackInputs += try PluginTarget(RelativePath.parent(of: manifestPath), session).inputs()
        }
        configuration = try session.configuration(
            request.reading.configurationFile, flags: request.reading.settings,
            fallback: [Setting(.inputs, fallbackInputs), Setting(.output, request.build.fallbackOutput)])
        templates = try session.templates(configuration)
        build = try BuildSystemFiles(
            request.build, session: session, templates: templates, manifestPath: manifestPath)
    }

    /// The plugin's manifest beside the configuration, if there is one.
    private static func manifest(_ request: GenerationRequest, _ disk: any FileSystem) -> String? {
        let folder = request.reading.configurationFile.map(RelativePath.parent) ?? "."
        let path = PluginTarget.manifestPath(in: folder)
        return disk.type(of: path).hasBytes ? path : nil
    }

    private func requireOutput() throws -> String {
        if let output = configuration.output { return output }
        let said = "Name the output folder with --output, or - for standard output"
        // Other tools take the output as their last argument.
        if configuration.inputs.count > 1, let last = configuration.inputs.last,
            !session.disk.type(of: last).exists
        {
            throw UsageError("\(said): is it --output \(last)?")
        }
        throw UsageError("\(said).")
    }

    /// Brings the output up to date.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package func generate() throws {
        let output = try requireOutput()
        if output == "-" { return try printFile() }
        try refuseFileName(output)
        let inputs = try readInputs()
        let folder = try OutputFolder(output, session: session)
        let fingerprint = fingerprint(in: folder)
        if configuration.report == nil, !request.build.listOutputs, folder.isCurrent(fingerprint) {
            try build.refuseUndeclared(folder.lastReadPaths)
            try build.write(for: folder.lastOutputPaths, whichWereMadeOf: folder.lastReadPaths)
            return try session.finish(summary(of: output, in: folder))
        }
        let state = try folder.recordedState()
        let (result, sources) = try run(on: inputs, folder, state)
        if request.build.listOutputs { return try list(result, in: output) }
        let plan = folder.plan(
            result, of: configuration, fingerprint, inputs: sources, after: state, force: request.isForced)
        session.add(plan.diagnostics, warningsAsErrors: configuration.warningsAsErrors)
        try session.stopOnErrors()
        do {
            let stored = try folder.store.apply(plan)
            let outputs = result.files.map { folder.path(of: $0.path) }
            try build.write(for: outputs, whichWereMadeOf: session.readPaths)
            try session.finish(summary(of: result, stored))
        } catch let error as Diagnostic {
            try session.fail(error)
        }
    }

    /// Shows what `generate` would change.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package func check() throws {
        if configuration.output == nil, build.hasManifest { return try checkManifest() }
        let output = try requireOutput()
        try refuseOutputs()
        if output == "-" { throw UsageError("check compares files, so --output cannot be -.") }
        try refuseFileName(output)
        let inputs = try readInputs()
        let folder = try OutputFolder(output, session: session)
        let state = try folder.recordedState()
        let (result, sources) = try run(on: inputs, folder, state)
        build.noteSuperfluous(session.readPaths, warningsAsErrors: configuration.warningsAsErrors)
        let plan = folder.plan(
            result, of: configuration, fingerprint(in: folder), inputs: sources, after: state,
            force: request.isForced)
        session.add(plan.diagnostics, warningsAsErrors: configuration.warningsAsErrors)
        if plan.isCurrent { return try session.finish("\(output) is up to date") }
        if !session.isForPeople {
            session.add((plan.created + plan.changed + plan.removed).map { .outOfDate(folder.path(of: $0)) })
        }
        write(plan.differences())
        let count = plan.created.count + plan.changed.count + plan.removed.count + plan.conflicting.count
        let finding =
            !session.disk.type(of: output).exists
            ? "There is no folder `\(output)`: \(count) \(count == 1 ? "file" : "files") would be written."
            : "\(output) is out of date: \(count) \(count == 1 ? "file differs" : "files differ")."
        try session.finish("\(finding) Run `modelgen generate` with the same options.", as: .faulty)
    }

    private func write(_ differences: [UnifiedDiff]) {
        let isColored = session.isOutputColored
        for difference in differences {
            let text = difference.lines.joined(separator: "\n")
            session.print((isColored ? DifferenceColors.ofFiles(text) : text) + "\n")
        }
    }

    /// What only `generate` can do.
    private func refuseOutputs() throws {
        if request.build.listOutputs {
            throw UsageError("--list-outputs is for generate; check writes nothing anyway.")
        }
        if request.build.depfile ?? request.build.stamp != nil {
            throw UsageError("--depfile and --stamp are for generate; check leaves nothing behind.")
        }
    }

    /// Reads the inputs, and says which options have no effect with them: on the command line an error, in a file a warning.
    private func readInputs() throws -> [Input] {
        let inputs = try session.read(configuration)
        let flags = request.reading.settings
        for finding in UselessOptions(of: configuration, inputs: inputs).findings {
            let name = finding.option.name
            if flags.says(finding.option) { throw UsageError("--\(name) has no effect. \(finding.reason)") }
            // A file may serve runs of several layouts.
            if finding.option == .fileName, flags.says(.layout) { continue }
            session.add([.uselessOption(name, finding.reason)], warningsAsErrors: configuration.warningsAsErrors)
        }
        try session.stopOnErrors()
        return inputs
    }

    /// A folder called `Models.swift` is what nobody wants, nor one called `api.yaml`.
    private func refuseFileName(_ output: String) throws {
        let kind = RelativePath.pathExtension(of: output)
        guard ["swift", "yaml", "yml", "json", "md"].contains(kind), !session.disk.type(of: output).exists
        else { return }
        if kind != "swift" {
            throw UsageError("--output names a folder for Swift files, and `\(output)` looks like a file.")
        }
        let (folder, name) = (RelativePath.parent(of: output), RelativePath.stem(of: output))
        throw UsageError(
            "--output names a folder, and `\(output)` looks like a file; write --output \(folder) --layout single "
                + "--file-name \(name), or --output - --layout single > \(output).")
    }

    private func fingerprint(in folder: OutputFolder) -> ContentHash {
        folder.fingerprint(of: configuration, templates: templates, ignoresHistory: request.build.ignoreHistory)
    }

    /// Where the build plugin generates, nothing is checked in; what there is to compare is its list of files.
    private func checkManifest() throws {
        let inputs = try session.read(configuration)
        let models = Pipeline(configuration: configuration, toolVersion: Tool.version, templates: templates)
            .models(of: inputs, with: try session.companion(configuration), loader: session.files)
        session.add(models.flatMap(\.diagnostics), warningsAsErrors: configuration.warningsAsErrors)
        try session.stopOnErrors()
        try build.refuseUndeclared(session.readPaths)
        build.noteSuperfluous(session.readPaths, warningsAsErrors: configuration.warningsAsErrors)
        try session.finish("\(BuildManifest.fileName) lists what is read")
    }

    /// Generates in memory, and stops if there are errors.
    private func run(
        on inputs: [Input], _ folder: OutputFolder, _ state: RecordedState
    ) throws -> (PipelineResult, sources: [Input]) {
        let companion = try session.companion(configuration)
        let sources = inputs + (companion.map { [.file($0)] } ?? [])
        let history = request.build.ignoreHistory ? NamingHistory() : folder.history(state, for: sources)
        let pipeline = Pipeline(
            configuration: configuration, toolVersion: Tool.version, history: history, templates: templates)
        let result = pipeline.generate(inputs, with: companion, loader: session.files)
        if purpose == .write { session.hintAtDocuments(beside: inputs, configuration) }
        try report(result)
        try build.refuseUndeclared(session.readPaths)
        // Whoever compares has models in the source tree, where SwiftPM compiles them all.
        if purpose == .write { try build.refuseUnexpected(result.files.map(\.path)) }
        return (result, sources)
    }

    /// Writes the one file to standard output.
    private func printFile() throws {
        guard configuration.layout == .single, configuration.swift.runtime == .imported else {
            throw UsageError("--output - needs --layout single and --runtime import: one file.")
        }
        let inputs = try readInputs()
        let result = Pipeline(configuration: configuration, toolVersion: Tool.version, templates: templates)
            .generate(inputs, with: try session.companion(configuration), loader: session.files)
        try report(result)
        if result.files.count > 1 {
            try session.fail(
                .error(
                    .outputNotSingle, "There are \(result.files.count) files for one output", at: nil,
                    fix: "Give one namespace, or an output folder."))
        }
        for file in result.files { session.print(file.contents) }
        try session.finish()
    }

    /// Prints where the files would be.
    private func list(_ result: PipelineResult, in output: String) throws {
        let folder = output.hasSuffix("/") ? output : output + "/"
        for file in result.files { session.print(folder + file.path + "\n") }
        try session.finish()
    }

    /// Notes the diagnostics, writes the report, and stops if there are errors.
    private func report(_ result: PipelineResult) throws {
        session.add(result.diagnostics)
        if let path = configuration.report { session.write(report: result.report.json(), to: path) }
        if result.hasErrors { try session.finish(summary(of: result, nil)) }
        try session.stopOnErrors()
    }

    /// Says that warnings were there: they are not found again without reading everything.
    private func summary(of output: String, in folder: OutputFolder) -> String {
        guard folder.lastWarnings > 0 else { return "\(output) is up to date" }
        let warnings = folder.lastWarnings == 1 ? "warning" : "\(folder.lastWarnings) warnings"
        return "\(output) is up to date; `modelgen check` with the same options shows the \(warnings) again"
    }

    private func summary(of result: PipelineResult, _ stored: StoreSummary?) -> String {
        RunSummary(
            report: result.report, diagnostics: session.diagnostics, written: stored?.written ?? 0,
            unchanged: stored?.unchanged ?? 0, removed: stored?.removed ?? 0, duration: session.duration,
            purpose: purpose
        ).description
    }
}
