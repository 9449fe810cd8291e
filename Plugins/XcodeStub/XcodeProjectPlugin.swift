// The part of Apple's XcodeProjectPlugin that the plugins use.
import Foundation
import PackagePlugin

public protocol XcodeBuildToolPlugin: BuildToolPlugin {
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command]
}
public protocol XcodeCommandPlugin: CommandPlugin {
    func performCommand(context: XcodePluginContext, arguments: [String]) throws
}

public struct XcodePluginContext {
    public let xcodeProject: XcodeProject
    public let pluginWorkDirectoryURL: URL
    public func tool(named name: String) throws -> PluginContext.Tool { fatalError() }
}
public struct XcodeProject {
    public let id: String
    public let displayName: String
    public let directoryURL: URL
    public let filePaths: any Sequence<URL>
    public let targets: [XcodeTarget]
}
public struct XcodeTarget {
    public let id: String
    public let displayName: String
    public let product: XcodeProduct?
    public let inputFiles: FileList
}
public struct XcodeProduct {
    public let name: String
}
