import ModelGenCore
import ModelGenDiagnostics
import ModelGenStore
import ModelGenSwift
import ModelGenText

extension GenerationRun {
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

    /// Says that warnings were there: they are not found again without reading everything.
    private func summary(of output: String, in folder: OutputFolder) -> String {
        guard folder.lastWarnings > 0 else { return "\(output) is up to date" }
        let warnings = folder.lastWarnings == 1 ? "warning" : "\(folder.lastWarnings) warnings"
        return "\(output) is up to date; `modelgen check` with the same options shows the \(warnings) again"
    }
}
