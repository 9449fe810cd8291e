import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenStore

extension GenerationRun {
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
}
