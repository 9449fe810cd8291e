import Foundation
import PackagePlugin

/// `swift package generate-models`: writes models into the source tree, one file a type, to be checked in.
@main
struct ModelGenCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let request = TargetRequest(arguments)
        let targets = try request.targets(of: context.package)
        try Self.generate(targets, with: context.tool(named: "modelgen").url, request.remaining)
    }

    private static func generate(_ targets: [TargetInputs], with tool: URL, _ arguments: [String]) throws {
        for target in targets {
            print("Generating models for \(target.target)")
            try ToolRun(tool, ["generate"] + target.generateArguments + arguments).succeed(for: target.target)
        }
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension ModelGenCommand: XcodeCommandPlugin {
        /// The same for the targets of an Xcode project.
        func performCommand(context: XcodePluginContext, arguments: [String]) throws {
            let request = TargetRequest(arguments)
            let targets = try request.targets(of: context.xcodeProject)
            try Self.generate(targets, with: context.tool(named: "modelgen").url, request.remaining)
        }
    }
#endif
