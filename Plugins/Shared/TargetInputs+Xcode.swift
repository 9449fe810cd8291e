#if canImport(XcodeProjectPlugin)
    import Foundation
    import PackagePlugin
    import XcodeProjectPlugin

    extension TargetInputs {
        /// Looks at a target of an Xcode project.
        ///
        /// Such a target has no folder, only members. What is looked at is the folder of the member that says most about
        /// models, or else the one that Xcode makes for a target of that name.
        init(of target: XcodeTarget, in project: XcodeProject) throws {
            let members = target.inputFiles.map(\.url).sorted { $0.path < $1.path }
            let telling: [(URL) -> Bool] = [
                { $0.lastPathComponent == "modelgen.plugin.json" }, { $0.lastPathComponent == "modelgen.yaml" },
                { Self.isSpecification($0.lastPathComponent.lowercased()) },
            ]
            let member = telling.lazy.compactMap { members.first(where: $0) }.first
            let folder = member?.deletingLastPathComponent() ?? project.directoryURL.appending(path: target.displayName)
            let letters = (target.product?.name ?? target.displayName).map { $0.isLetter || $0.isNumber ? $0 : "_" }
            try self.init(in: folder, of: target.displayName, module: String(letters))
        }
    }
#endif
