import ArgumentParser
import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenSwift

/// What `generate` and `check` do alike, and where they part.
struct GenerationRun {
    private let options: GenerateOptions
    private let session: Session
    private let configuration: Configuration
    private let output: String
    private let templates: [TemplateFile]

    /// Reads the command line and the configuration.
    init(_ options: GenerateOptions) throws {
        self.options = options
        session = Session(options.diagnostics)
        configuration = try session.configuration(options.input.config, flags: options.settings)
        guard let output = configuration.output else {
            throw UsageError("Name the output folder with --output, or - for standard output.")
        }
        self.output = output
        templates = try session.templates(configuration)
    }

    /// Brings the output up to date.
    func generate() throws {
        if output == "-" { return try print() }
        let inputs = try session.read(configuration)
        let folder = try OutputFolder(output, session: session)
        let fingerprint = folder.fingerprint(of: configuration, templates: templates)
        if configuration.report == nil, folder.isCurrent(fingerprint) { return try finishUnchanged() }
        let companion = try session.companion(configuration)
        let sources = inputs + (companion.map { [.file($0)] } ?? [])
        let result = pipeline(folder, sources).generate(inputs, with: companion, loader: session.files)
        try report(result)
        let plan = folder.plan(result, fingerprint, inputs: sources, force: options.output.force)
        session.add(plan.diagnostics, warningsAsErrors: configuration.warningsAsErrors)
        try session.stopOnErrors()
        do {
            let stored = try folder.store.apply(plan)
            try session.finish(summary(of: result, stored))
        } catch let error as Diagnostic {
            session.add([error])
            try session.finish()
        }
    }

    /// Shows what `generate` would change.
    func check() throws {
        if output == "-" { throw UsageError("check compares files, so --output cannot be -.") }
        let inputs = try session.read(configuration)
        let folder = try OutputFolder(output, session: session)
        let fingerprint = folder.fingerprint(of: configuration, templates: templates)
        let companion = try session.companion(configuration)
        let sources = inputs + (companion.map { [.file($0)] } ?? [])
        let result = pipeline(folder, sources).generate(inputs, with: companion, loader: session.files)
        try report(result)
        let plan = folder.plan(result, fingerprint, inputs: sources, force: options.output.force)
        session.add(plan.diagnostics, warningsAsErrors: configuration.warningsAsErrors)
        if plan.isCurrent { return try session.finish("\(output) is up to date") }
        for difference in plan.differences() { Console.output.write(difference.lines.joined(separator: "\n") + "\n") }
        let count = plan.created.count + plan.changed.count + plan.removed.count + plan.conflicting.count
        try session.finish(
            "\(output) is out of date: \(count) \(count == 1 ? "file differs" : "files differ"). "
                + "Run `modelgen generate` with the same options.",
            as: .faulty)
    }

    /// Writes the one file to standard output.
    private func print() throws {
        guard configuration.layout == .single, configuration.runtime == .imported else {
            throw UsageError("--output - needs --layout single and --runtime import: one file.")
        }
        let inputs = try session.read(configuration)
        let result = Pipeline(configuration: configuration, toolVersion: Tool.version, templates: templates)
            .generate(inputs, with: try session.companion(configuration), loader: session.files)
        try report(result)
        if result.files.count > 1 {
            session.add([
                .error(
                    .outputNotSingle, "there are \(result.files.count) files for one output", at: nil,
                    fix: "give one namespace, or an output folder")
            ])
            try session.stopOnErrors()
        }
        for file in result.files { Console.output.write(file.contents) }
        try session.finish()
    }

    private func pipeline(_ folder: OutputFolder, _ inputs: [Input]) -> Pipeline {
        Pipeline(
            configuration: configuration, toolVersion: Tool.version, history: folder.history(for: inputs),
            templates: templates)
    }

    /// Notes the diagnostics, writes the report, and stops if there are errors.
    private func report(_ result: PipelineResult) throws {
        session.add(result.diagnostics)
        if let path = configuration.report { session.write(report: result.report.json(), to: path) }
        if result.hasErrors { try session.finish(summary(of: result, nil)) }
        try session.stopOnErrors()
    }

    private func finishUnchanged() throws {
        try session.finish("\(output) is up to date")
    }

    private func summary(of result: PipelineResult, _ stored: StoreSummary?) -> String {
        RunSummary(
            report: result.report, diagnostics: session.diagnostics, written: stored?.written ?? 0,
            unchanged: stored?.unchanged ?? 0, removed: stored?.removed ?? 0, duration: session.duration
        ).description
    }
}
