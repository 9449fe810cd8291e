public import Foundation
public import ModelGenPages

/// A folder of model pages with what the sources of the SDK say.
public struct PageSet: Sendable {
    /// In the order of their paths, which begin with the folder's name.
    public var pages: [PageFile]
    /// From `ground-truth.tsv`.
    public var rows: [GroundTruthRow]
    /// The folder's name, which its exclusion list is called after.
    public var name: String

    /// Reads `DIR/models`, or `DIR` itself, and `DIR/ground-truth.tsv`.
    ///
    /// - Throws: What cannot be read.
    public init(contentsOf folder: URL) throws {
        let folder = folder.standardizedFileURL
        name = folder.lastPathComponent
        let models = folder.appendingPathComponent("models")
        let hasModels = FileManager.default.fileExists(atPath: models.path)
        pages = try Self.pages(below: hasModels ? models : folder, prefix: hasModels ? "\(name)/models" : name)
        let table = try String(contentsOf: folder.appendingPathComponent("ground-truth.tsv"), encoding: .utf8)
        rows = try GroundTruthRow.rows(of: table)
    }

    private static func pages(below folder: URL, prefix: String) throws -> [PageFile] {
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".md") }.sorted().map { path in
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            return PageFile(path: "\(prefix)/\(path)", text: text)
        }
    }

    /// The exclusion list of the set in a folder of such lists, or the list itself; empty where there is none.
    ///
    /// - Throws: What is there and cannot be read.
    public func exclusions(in path: URL) throws -> [Exclusion] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else { return [] }
        let file = isFolder.boolValue ? path.appendingPathComponent("\(name).tsv") : path
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return try Exclusion.list(String(contentsOf: file, encoding: .utf8))
    }
}
