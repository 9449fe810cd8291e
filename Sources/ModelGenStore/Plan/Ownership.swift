/// Which files are ours, and what they may hold to be unedited.
struct Ownership {
    /// The hashes by path: several where a killed run may have left either content.
    private let hashes: [OutputPath: Set<ContentHash>]
    private let pathsByFolding: [String: [OutputPath]]

    init(_ state: RecordedState) {
        var hashes: [OutputPath: Set<ContentHash>] = [:]
        for output in state.merged?.outputs ?? [] { hashes[output.path, default: []].insert(output.hash) }
        self.hashes = hashes
        pathsByFolding = Dictionary(grouping: hashes.keys.sorted(), by: \.foldedForComparison)
    }

    /// Every owned path, sorted.
    var paths: [OutputPath] { hashes.keys.sorted() }

    func contains(_ path: OutputPath) -> Bool { hashes[path] != nil }

    /// Whether the file at `path` is ours and holds what we wrote.
    func isUnedited(_ path: OutputPath, _ bytes: [UInt8]) -> Bool {
        hashes[path]?.contains(ContentHash(of: bytes)) ?? false
    }

    /// Whether it would be unedited if every line ended as we wrote it.
    func isUneditedButForLineEnds(_ path: OutputPath, _ bytes: [UInt8]) -> Bool {
        let carriageReturn = UInt8(ascii: "\r")
        return bytes.contains(carriageReturn) && isUnedited(path, bytes.filter { $0 != carriageReturn })
    }

    /// The owned paths that are `path` or differ from it in case only.
    func spellings(of path: OutputPath) -> [OutputPath] {
        pathsByFolding[path.foldedForComparison, default: []]
    }

    /// What the record said about `path`, to say it again.
    func outputs(at path: OutputPath) -> [OwnershipRecord.Output] {
        hashes[path, default: []].map { OwnershipRecord.Output(path: path, hash: $0) }
    }
}
