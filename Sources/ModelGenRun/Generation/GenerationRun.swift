package import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenStore
import ModelGenSwift
import ModelGenText

/// What `generate` and `check` do alike, and where they part.
package struct GenerationRun {
    let request: GenerationRequest
    let session: Session
    let configuration: Configuration
    let purpose: RunSummary.Purpose
    let templates: [TemplateFile]
    let build: BuildSystemFiles

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

    /// Reads the inputs, and says which options have no effect with them: on the command line an error, in a file a warning.
    func readInputs() throws -> [Input] {
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

    func fingerprint(in folder: OutputFolder) -> ContentHash {
        folder.fingerprint(of: configuration, templates: templates, ignoresHistory: request.build.ignoreHistory)
    }

    /// Generates in memory, and stops if there are errors.
    func run(
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

    /// Notes the diagnostics, writes the report, and stops if there are errors.
    func report(_ result: PipelineResult) throws {
        session.add(result.diagnostics)
        if let path = configuration.report { session.write(report: result.report.json(), to: path) }
        if result.hasErrors { try session.finish(summary(of: result, nil)) }
        try session.stopOnErrors()
    }

    func summary(of result: PipelineResult, _ stored: StoreSummary?) -> String {
        RunSummary(
            report: result.report, diagnostics: session.diagnostics, written: stored?.written ?? 0,
            unchanged: stored?.unchanged ?? 0, removed: stored?.removed ?? 0, duration: session.duration,
            purpose: purpose
        ).description
    }
}
