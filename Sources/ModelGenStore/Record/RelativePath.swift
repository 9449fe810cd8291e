/// Paths as the record holds them: they stay true when the whole checkout moves.
package enum RelativePath {
    /// The path of `target` as seen from `folder`. Both may be relative to `workingDirectory`, which is absolute.
    ///
    /// Nothing is looked up on the disk: links count as folders.
    package static func of(_ target: String, from folder: String, workingDirectory: String) -> String {
        let targetParts = components(of: target, workingDirectory)
        let folderParts = components(of: folder, workingDirectory)
        let shared = zip(targetParts, folderParts).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: folderParts.count - shared) + targetParts[shared...]
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    private static func components(of path: String, _ workingDirectory: String) -> [String] {
        var parts: [String] = []
        for part in (path.hasPrefix("/") ? path : workingDirectory + "/" + path).split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(String(part))
            }
        }
        return parts
    }
}
