/// The way from one file to another one, as references spell it.
enum RelativePath {
    /// The path of the file that `reference` means when it stands in `file` (RFC 3986 §5.2, on paths only).
    static func resolve(_ reference: String, in file: String) -> String {
        if let (root, path) = split(address: file) {
            return root + resolve(reference, in: path.isEmpty ? "/" : path)
        }
        guard !reference.hasPrefix("/") else { return normalize(reference) }
        guard let slash = file.lastIndex(of: "/") else { return normalize(reference) }
        return normalize(String(file[...slash]) + reference)
    }

    /// `https://example.com` and `/schemas/pet.yaml` of an address; `nil` for a path.
    private static func split(address: String) -> (root: String, path: String)? {
        guard hasScheme(address), let colon = address.firstIndex(of: ":") else { return nil }
        let rest = address[address.index(after: colon)...]
        guard rest.hasPrefix("//") else { return nil }
        let path = rest.dropFirst(2).firstIndex(of: "/") ?? address.endIndex
        return (String(address[..<path]), String(address[path...]))
    }

    /// Whether the reference begins with a scheme such as `https:` (RFC 3986 §3.1).
    static func hasScheme(_ reference: String) -> Bool {
        guard let colon = reference.firstIndex(of: ":") else { return false }
        let scheme = reference[..<colon].utf8
        // One letter is a drive of Windows.
        guard scheme.count > 1, let first = scheme.first, isLetter(first) else { return false }
        return scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
    }

    /// The name of a file without its folder and its extension.
    static func stem(_ file: String) -> String {
        // In bytes: neither `/` nor `.` is ever part of another character's.
        let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return String(Substring(name))
        }
        return String(Substring(name[..<dot]))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Removes `.` and `..` (RFC 3986 §5.2.4); `..` above the beginning stays, because paths may be relative.
    private static func normalize(_ path: String) -> String {
        var segments: [Substring] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: true) where segment != "." {
            if segment == "..", let last = segments.last, last != ".." {
                segments.removeLast()
            } else {
                segments.append(segment)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + segments.joined(separator: "/")
    }
}
