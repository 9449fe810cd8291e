import Foundation
import PackagePlugin

/// `swift package check-models`: fails if checked-in models are not what `generate-models` would write.
@main
struct ModelGenCheck: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let request = TargetRequest(arguments)
        let targets = try request.targets(of: context.package)
        try Self.check(targets, with: context.tool(named: "modelgen").url, request.remaining)
    }

    /// All targets are looked at before the command fails.
    private static func check(_ targets: [TargetInputs], with tool: URL, _ arguments: [String]) throws {
        var failed: [String] = []
        for target in targets {
            let status = try ToolRun(tool, ["check"] + target.checkArguments + arguments).status
            if status != 0 { failed.append(target.target) }
        }
        if !failed.isEmpty { throw PluginFault.outOfDate(targets: failed) }
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension ModelGenCheck: XcodeCommandPlugin {
        /// The same for the targets of an Xcode project.
        func performCommand(context: XcodePluginContext, arguments: [String]) throws {
            let request = TargetRequest(arguments)
            let targets = try request.targets(of: context.xcodeProject)
            try Self.check(targets, with: context.tool(named: "modelgen").url, request.remaining)
        }
    }
#endif
