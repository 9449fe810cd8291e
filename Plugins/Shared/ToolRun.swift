import Foundation

/// A run of `modelgen` by a command plugin.
struct ToolRun {
    /// Its exit status; a signal counts as a failure.
    let status: Int32

    init(_ tool: URL, _ arguments: [String]) throws {
        let process = try Process.run(tool, arguments: arguments)
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : -1
    }

    /// Fails if the run did.
    func succeed(for target: String) throws {
        if status != 0 { throw PluginFault.failed(target: target) }
    }
}

extension TargetInputs {
    /// For `generate`: what `modelgen.yaml` of the target says counts; what it does not say follows from what lies there.
    var generateArguments: [String] { arguments(["--fallback-output", generated.path]) }

    /// For `check`. Where nothing is checked in, it is the list of the build plugin that has to be true.
    var checkArguments: [String] {
        arguments(
            generated.exists
                ? ["--fallback-output", generated.path]
                : ["--plugin-manifest", folder.appending(path: "modelgen.plugin.json").path])
    }

    private var generated: URL { folder.appending(path: "Generated") }

    private func arguments(_ output: [String]) -> [String] {
        var arguments = ["--module-name", module]
        arguments += inputs.flatMap { ["--fallback-input", $0.path] }
        arguments += output
        if let configuration { arguments += ["--config", configuration.path] }
        return arguments
    }
}
