/// Gives files names that differ on file systems that ignore case.
struct FileNamer {
    /// Most file systems take 255 bytes; 100 leaves room for what tools append.
    private static let longestName = 100
    private var taken: Set<String> = []

    /// A free name for a file of Swift source.
    mutating func name(for stem: String) -> String {
        var name = Self.shortened(stem)
        if taken.contains(name.lowercased()) { name = Self.shortened(stem, suffix: "_" + StableHash.suffix(stem)) }
        while taken.contains(name.lowercased()) { name = "_" + name }
        taken.insert(name.lowercased())
        return name + ".swift"
    }

    private static func shortened(_ stem: String, suffix: String = "") -> String {
        let longest = longestName - ".swift".utf8.count
        if stem.utf8.count + suffix.utf8.count <= longest { return stem + suffix }
        let ending = suffix.isEmpty ? "_" + StableHash.suffix(stem) : suffix
        var short = stem
        while short.utf8.count + ending.utf8.count > longest { short.removeLast() }
        return short + ending
    }
}
