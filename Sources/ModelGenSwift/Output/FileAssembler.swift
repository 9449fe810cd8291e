import ModelGenModel
import ModelGenText

/// Puts rendered declarations into files.
struct FileAssembler {
    let scope: EmissionScope
    let templates: TemplateLibrary
    let sources: [TypeID: String]

    /// Each declaration's text is let go as soon as it is in its file, so that only the file at hand is in memory more than once.
    func files(_ declarations: consuming [RenderedDeclaration]) -> [OutputFile] {
        var pending = distributed(consume declarations)
        // From the end, where taking one away moves none of the others.
        pending.reverse()
        var files: [OutputFile] = []
        files.reserveCapacity(pending.count)
        while let next = pending.popLast() { files.append(file(next)) }
        return files
    }

    private func distributed(_ declarations: [RenderedDeclaration]) -> [PendingFile] {
        let namespaceFile = scope.options.namespace.map { "\(scope.access)nonisolated enum \($0) {}" }
        switch scope.options.layout {
        case .perType:
            return perType(declarations, namespaceFile)
        case .single(let name):
            return [PendingFile(path: "\(name).swift", declarations: declarations, preamble: namespaceFile)]
        case .shards(let count, let names):
            return shards(declarations, max(1, count), names, namespaceFile)
        }
    }

    private func perType(_ declarations: [RenderedDeclaration], _ namespace: String?) -> [PendingFile] {
        var namer = FileNamer()
        var files: [PendingFile] = []
        if let namespace, let name = scope.options.namespace {
            files.append(PendingFile(path: namer.name(for: name), declarations: [], preamble: namespace))
        }
        for declarations in Self.byOutermostType(declarations) {
            let name = declarations[0].outermostName
            let stem = scope.options.namespace.map { "\($0)+\(name)" } ?? name
            files.append(PendingFile(path: namer.name(for: stem), declarations: declarations, preamble: nil))
        }
        return files
    }

    /// The declarations of each file, in the order of the first: a type and what stands in it, outermost first.
    private static func byOutermostType(_ declarations: [RenderedDeclaration]) -> [[RenderedDeclaration]] {
        var positions: [String: Int] = [:]
        var groups: [[RenderedDeclaration]] = []
        for declaration in declarations {
            if let position = positions[declaration.outermostName] {
                groups[position].append(declaration)
            } else {
                positions[declaration.outermostName] = groups.count
                groups.append([declaration])
            }
        }
        return groups
    }

    /// A type's shard is a stable hash of its name, so that adding or changing a type touches one file.
    private func shards(
        _ declarations: [RenderedDeclaration], _ count: Int, _ names: ShardNames, _ namespace: String?
    ) -> [PendingFile] {
        names.all.enumerated().flatMap { position, name in
            var shards = Array(repeating: [RenderedDeclaration](), count: count)
            for declaration in declarations where names.byType[declaration.id] ?? names.all[0] == name {
                shards[Int(StableHash.of(declaration.outermostName) % UInt64(count))].append(declaration)
            }
            return shards.enumerated().map { index, shard in
                let holdsNamespace = position == 0 && index == 0
                return PendingFile(
                    path: "\(name).Models\(index).swift", declarations: shard,
                    preamble: holdsNamespace ? namespace : nil)
            }
        }
    }

    private func file(_ pending: PendingFile) -> OutputFile {
        let declarations = pending.declarations
        let access = scope.access
        let needsRuntime = declarations.contains(where: \.needsRuntime)
        // The compiler warns of a public import that nothing public makes use of.
        let isRuntimePublic = declarations.contains { declaration in
            declaration.needsRuntime && !declaration.isInternal
                && (scope.options.accessLevel == .public || !declaration.onlyConformsToRuntime)
        }
        let runtimeAccess = isRuntimePublic || access.isEmpty ? access : "internal "
        let isImported = scope.options.runtime == .imported
        let hasOperations = declarations.contains(where: \.isOperation)
        var alreadyImported: Set = ["Swift"]
        if hasOperations { alreadyImported.insert("ModelHTTP") }
        if needsRuntime || !isImported { alreadyImported.insert("ModelRuntime") }
        let plan = FilePlan(
            fileHeader: scope.options.fileHeader.map(FileHeader.lines) ?? [],
            toolVersion: scope.options.toolVersion,
            sources: sourceNames(declarations),
            imports: (hasOperations ? ["\(access)import ModelHTTP"] : [])
                + (needsRuntime && isImported ? ["\(runtimeAccess)import ModelRuntime"] : [])
                + imports(of: declarations, besides: alreadyImported),
            importsFoundation: declarations.contains(where: \.needsFoundation)
                && !declarations.contains { $0.modules.contains("Foundation") },
            importAccess: access,
            checksRuntimeVersion: needsRuntime && isImported,
            firstType: declarations.first.map { (scope.options.namespace ?? "") + $0.outermostName },
            declarations: ([pending.preamble].compactMap { $0 } + declarations.texts))
        // Room for what the template puts around the declarations; a megabyte of text would be copied often, and keep twice its room.
        let capacity = plan.declarations.reduce(2048) { $0 + $1.utf8.count + 4 }
        return OutputFile(path: pending.path, contents: templates.render("file", plan, reservingCapacity: capacity))
    }

    /// Of modules that protocols come from. In a package a conformance is no use of an import, of which the compiler warns; properties
    /// are one of Foundation's, which then needs no second import.
    private func imports(of declarations: [RenderedDeclaration], besides imported: Set<String>) -> [String] {
        let usesFoundation = declarations.contains(where: \.needsFoundation)
        return Set(declarations.flatMap(\.modules)).subtracting(imported).sorted().map { module in
            let isShown = module == "Foundation" && usesFoundation
            switch scope.options.accessLevel {
            case .public: return "public import \(module)"
            case .package: return "\(isShown ? "package" : "internal") import \(module)"
            case .internal: return "internal import \(module)"
            }
        }
    }

    /// At most three names: a file of many pages is from the set.
    private func sourceNames(_ declarations: [RenderedDeclaration]) -> [String] {
        var names: [String] = []
        for declaration in declarations {
            if let name = sources[declaration.id], !names.contains(name) { names.append(name) }
        }
        return names.count > 3 ? ["\(names[0]) and \(names.count - 1) others"] : names
    }
}

/// What one file is made of.
private struct PendingFile {
    let path: String
    let declarations: [RenderedDeclaration]
    let preamble: String?
}
