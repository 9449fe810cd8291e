/// Paths as text, with `/` between folders: what must be known of them without looking at the disk.
enum RelativePath {
    /// The folder of a file, with its final slash; empty for a bare name.
    static func folder(of file: String) -> String {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(file[...slash])
    }

    /// `path` as seen from `folder`; an absolute path and `-` stay what they are.
    static func join(_ folder: String, _ path: String) -> String {
        if folder.isEmpty || path.hasPrefix("/") || path == "-" || path.isEmpty { return path }
        return folder + path
    }

    /// The path without `.` and, where a folder stands before it, `..`, as references are resolved.
    static func normalized(_ path: String) -> String {
        var segments: [Substring] = []
        for segment in path.split(separator: "/") where segment != "." {
            if segment == "..", let last = segments.last, last != ".." {
                segments.removeLast()
            } else {
                segments.append(segment)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + segments.joined(separator: "/")
    }

    /// The name of a file without folder and without what follows the first dot: `petstore` of `specs/petstore.v1.yaml`.
    static func stem(of file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }

    /// What follows the last dot of the name, in lower case.
    static func pathExtension(of file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
