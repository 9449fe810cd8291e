import Foundation
import PackagePlugin

/// Which targets a command is to look at: those after `--target`, or all that have something to generate.
struct TargetRequest {
    private let names: [String]
    /// The arguments that are for `modelgen`.
    let remaining: [String]

    init(_ arguments: [String]) {
        var extractor = ArgumentExtractor(arguments)
        names = extractor.extractOption(named: "target")
        remaining = extractor.remainingArguments
    }

    /// The targets of a package.
    func targets(of package: Package) throws -> [TargetInputs] {
        if names.isEmpty {
            return try generating(
                package.targets.compactMap { $0 as? any SourceModuleTarget }.map { try TargetInputs(of: $0) })
        }
        return try names.map { name in
            guard let target = package.targets.first(where: { $0.name == name }) else {
                throw PluginFault.unknownTarget(name, known: package.targets.map(\.name))
            }
            guard let module = target as? any SourceModuleTarget else {
                throw PluginFault.notASourceModule(target: name)
            }
            return try named(TargetInputs(of: module))
        }
    }

    private func generating(_ all: [TargetInputs]) throws -> [TargetInputs] {
        let found = all.filter { !$0.isEmpty }
        if found.isEmpty { throw PluginFault.nothingToGenerate(all.map(\.folder)) }
        return found
    }

    /// Whoever names a target expects it to be generated.
    private func named(_ target: TargetInputs) throws -> TargetInputs {
        if target.isEmpty { throw PluginFault.noInput(target: target.target, folder: target.folder) }
        return target
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension TargetRequest {
        /// The targets of an Xcode project.
        func targets(of project: XcodeProject) throws -> [TargetInputs] {
            if names.isEmpty { return try generating(project.targets.map { try TargetInputs(of: $0, in: project) }) }
            return try names.map { name in
                guard let target = project.targets.first(where: { $0.displayName == name }) else {
                    throw PluginFault.unknownTarget(name, known: project.targets.map(\.displayName))
                }
                return try named(TargetInputs(of: target, in: project))
            }
        }
    }
#endif
