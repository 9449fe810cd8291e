/// Paths as text, with `/` between folders: what must be known of them without looking at the disk. Links count as folders.
///
/// `OutputPath` is a path that has been checked, and `PagePath` one of a link between pages; both know more than a text says.
package enum RelativePath {
    /// The folder of a file, with its final slash; empty for a bare name.
    package static func folder(of file: String) -> String {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(file[...slash])
    }

    /// The folder that something lies in, without a final slash: `.` for a bare name.
    package static func parent(of path: String) -> String {
        var trimmed = Substring(path)
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        var folder = Substring(folder(of: String(trimmed)))
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        return folder.isEmpty ? "." : String(folder)
    }

    /// The name of a file without its folder.
    package static func name(of file: String) -> Substring {
        // In bytes: neither `/` nor `.` is ever part of another character's.
        Substring(file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...])
    }

    /// The name without its extension: `petstore.v1` of `specs/petstore.v1.yaml`.
    package static func stem(of file: String) -> String {
        let name = name(of: file).utf8
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return String(Substring(name))
        }
        return String(Substring(name[..<dot]))
    }

    /// The name without what follows its first dot: `petstore` of `specs/petstore.v1.yaml`.
    package static func bareName(of file: String) -> String { String(name(of: file).prefix { $0 != "." }) }

    /// What follows the last dot of the name, in lower case.
    package static func pathExtension(of file: String) -> String {
        let name = name(of: file)
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// `path` as seen from `folder`; an absolute path and `-` stay what they are.
    package static func join(_ folder: String, _ path: String) -> String {
        if folder.isEmpty || path.hasPrefix("/") || path == "-" || path.isEmpty { return path }
        return folder + path
    }

    /// The path of the file that `reference` means when it stands in `file` (RFC 3986 §5.2, on paths only).
    package static func resolved(_ reference: String, in file: String) -> String {
        normalized(reference.hasPrefix("/") ? reference : folder(of: file) + reference)
    }

    /// The path without `.` and `..` (RFC 3986 §5.2.4); `..` above the beginning stays, because paths may be relative.
    package static func normalized(_ path: String) -> String {
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
}

extension RelativePath {
    /// The path of `target` as seen from `folder`, which stays true when both move. Both may be relative to
    /// `workingDirectory`, which is absolute.
    package static func of(_ target: String, from folder: String, workingDirectory: String) -> String {
        let targetParts = components(of: target, workingDirectory)
        let folderParts = components(of: folder, workingDirectory)
        let shared = zip(targetParts, folderParts).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: folderParts.count - shared) + targetParts[shared...]
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// The components below the root, above which `..` leads nowhere.
    private static func components(of path: String, _ workingDirectory: String) -> [Substring] {
        normalized(path.hasPrefix("/") ? path : workingDirectory + "/" + path).split(separator: "/")
            .drop { $0 == ".." }.map { $0 }
    }
}
