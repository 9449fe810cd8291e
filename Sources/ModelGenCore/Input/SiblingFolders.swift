import ModelGenText

/// Joins folders of pages that are parts of one documentation: `docs/models` and `docs/errors` link to each other.
enum SiblingFolders {
    /// What SDK generators call the folders of pages. Others may be of different vendors.
    private static let names: Set<String> = [
        "models", "errors", "api", "components", "operations", "shared", "webhooks", "callbacks", "types", "utils",
        "sdks",
    ]

    /// The inputs, with folders that belong together in place of the first of them.
    static func joined(_ inputs: [Input]) -> [Input] {
        var result: [Input] = []
        var positions: [String: Int] = [:]
        for input in inputs {
            guard case .folder(let path, let files) = input, !files.isEmpty, let root = root(of: path) else {
                result.append(input)
                continue
            }
            if let position = positions[root], case .folder(let first, let known) = result[position] {
                result[position] = .folder(path: first, files: known + files)
            } else {
                positions[root] = result.count
                result.append(input)
            }
        }
        return result
    }

    /// The folder above all that are called so; `nil` for one that is called otherwise.
    private static func root(of path: String) -> String? {
        var components = RelativePath.normalized(path).split(separator: "/")
        guard let last = components.last, names.contains(last.lowercased()) else { return nil }
        while let last = components.last, names.contains(last.lowercased()) { components.removeLast() }
        return (path.hasPrefix("/") ? "/" : "") + components.joined(separator: "/")
    }
}
