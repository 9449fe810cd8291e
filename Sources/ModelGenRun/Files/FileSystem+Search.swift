import ModelGenStore
import ModelGenText

extension FileSystem {
    /// What keeps a folder from being at `path`: the outermost thing on the way there that is none.
    func obstacle(to path: String) -> (path: String, kind: String)? {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for component in path.split(separator: "/") {
            prefix += (prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/") + component
            switch type(of: prefix) {
            case .folder: continue
            case .file, .special: return (prefix, "a file")
            case .absent: return isSymbolicLink(prefix) ? (prefix, "a link that leads nowhere") : nil
            }
        }
        return nil
    }

    /// The paths of the files below `folder` whose extension is one of `extensions`, sorted by their bytes.
    ///
    /// Hidden files and folders are left out, and links to folders are not followed: they may lead back.
    func files(below folder: String, extensions: Set<String>) throws(SystemError) -> [String] {
        var files: [String] = []
        var folders = [folder]
        while let current = folders.popLast() {
            for name in try names(in: current) where !name.hasPrefix(".") {
                let path = current.hasSuffix("/") ? current + name : "\(current)/\(name)"
                if type(of: path) == .folder {
                    if !isSymbolicLink(path) { folders.append(path) }
                } else if extensions.contains(RelativePath.pathExtension(of: path)) {
                    files.append(path)
                }
            }
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The path of `target` as seen from `folder`, both as a run names them.
    func relative(_ target: String, from folder: String) -> String {
        RelativePath.of(target, from: folder, workingDirectory: workingDirectory)
    }
}
