import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift

extension NamespaceScope {
    /// Which shards each type of the scope goes into: those of the input that declares it.
    ///
    /// A type of a file that inputs refer to goes into the first shards, whichever inputs refer to it, so that dropping
    /// such a reference moves no type.
    func shardNames(for model: ModelSet) -> ShardNames {
        guard fileNames.count > 1 else { return ShardNames(fileNames) }
        var nameByFile: [String: String] = [:]
        for (name, input) in zip(fileNames, inputs) {
            for path in input.filePaths where nameByFile[path] == nil { nameByFile[path] = name }
        }
        let named = model.declarations.compactMap { declaration in
            nameByFile[declaration.header.location.file].map { (declaration.id, $0) }
        }
        return ShardNames(fileNames, byType: Dictionary(named, uniquingKeysWith: { first, _ in first }))
    }
}

extension Input {
    /// The paths of its files as the user gave them.
    fileprivate var filePaths: [String] {
        switch self {
        case .file(let file): [file.path]
        case .folder(_, let files): files.map(\.path)
        }
    }
}
