/// Paths as links between pages spell them: relative, with `/`.
enum PagePath {
    /// The folder of a file; empty for one at the root.
    static func folder(of path: String) -> [Substring] { Array(components(path).dropLast()) }

    static func fileName(of path: String) -> Substring { components(path).last ?? "" }

    static func components(_ path: some StringProtocol) -> [Substring] {
        Substring(path).split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    }

    /// The components of `target` seen from `path`'s folder. `..` beyond the root is kept out, because the user may have
    /// given paths that begin further down than the links do.
    static func resolve(_ target: some StringProtocol, from path: String) -> [Substring] {
        let bare = Substring(target).prefix { $0 != "#" && $0 != "?" }
        var result = bare.hasPrefix("/") ? [] : folder(of: path)
        for component in components(bare) {
            if component == ".." { _ = result.popLast() } else { result.append(component) }
        }
        return result
    }

    /// The folders that all of the paths have in common.
    static func commonRoot(of paths: some Sequence<String>) -> [Substring] {
        var root: [Substring]?
        for path in paths {
            let folder = folder(of: path)
            guard let known = root else {
                root = folder
                continue
            }
            root = zip(known, folder).prefix { $0 == $1 }.map(\.0)
        }
        return root ?? []
    }
}
