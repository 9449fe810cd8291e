import Foundation
import PackagePlugin

/// `swift package generate-models`: writes models into the source tree, one file a type, to be checked in.
@main
struct ModelGenCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let targets = try Self.targets(named: names, in: context.package)
        let tool = try context.tool(named: "modelgen").url
        for target in targets {
            let found = try TargetInputs(of: target)
            if found.inputs.isEmpty, found.configuration == nil {
                // Whoever names a target expects it to be generated.
                if names.isEmpty { continue }
                throw PluginFault.noInput(target: target.name)
            }
            print("Generating models for \(target.name)")
            try Self.run(tool, Self.arguments(found, target) + extractor.remainingArguments, for: target.name)
        }
    }

    /// The named targets, or all that have something to generate.
    private static func targets(named names: [String], in package: Package) throws -> [any SourceModuleTarget] {
        if names.isEmpty {
            let targets = package.targets.compactMap { $0 as? any SourceModuleTarget }
            let generating = try targets.filter { target in
                let found = try TargetInputs(of: target)
                return !found.inputs.isEmpty || found.configuration != nil
            }
            if generating.isEmpty { throw PluginFault.nothingToGenerate }
            return generating
        }
        return try names.map { name in
            guard let target = package.targets.first(where: { $0.name == name }) else {
                throw PluginFault.unknownTarget(name)
            }
            guard let module = target as? any SourceModuleTarget else {
                throw PluginFault.notASourceModule(target: name)
            }
            return module
        }
    }

    /// What the target's `modelgen.yaml` says counts; what it does not say follows from what lies in the target.
    private static func arguments(_ found: TargetInputs, _ target: any SourceModuleTarget) -> [String] {
        var arguments = ["generate", "--module-name", target.moduleName]
        arguments += found.inputs.flatMap { ["--fallback-input", $0.path] }
        arguments += ["--fallback-output", found.folder.appending(path: "Generated").path]
        if let configuration = found.configuration { arguments += ["--config", configuration.path] }
        return arguments
    }

    private static func run(_ tool: URL, _ arguments: [String], for target: String) throws {
        let process = try Process.run(tool, arguments: arguments)
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw PluginFault.failed(target: target)
        }
    }
}
