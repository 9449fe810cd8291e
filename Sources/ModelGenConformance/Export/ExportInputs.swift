package import Foundation

/// The inputs below a folder: documents that stand for themselves, and sets of pages.
package enum ExportInputs {
    /// Finds them.
    ///
    /// - Parameters:
    ///   - folder: The corpus.
    ///   - documents: Folders of documents below it; those that are not there are left out.
    ///   - pages: Folders below it that hold folders of pages.
    /// - Returns: Paths below the folder, documents first.
    /// - Throws: What the file system says.
    package static func paths(in folder: URL, documents: [String], pages: [String]) throws -> [String] {
        var paths: [String] = []
        for name in documents where exists(name, in: folder) {
            paths += try CorpusRoots(in: folder.appendingPathComponent(name)).roots.map { "\(name)/\($0)" }
        }
        for name in pages where exists(name, in: folder) {
            let sets = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
            paths += sets.sorted().flatMap { Self.sets(of: "\(name)/\($0)", in: folder) }
        }
        return paths
    }

    /// The folder itself where pages lie in it or in its `models` or `docs`; else the folders in it.
    private static func sets(of path: String, in folder: URL) -> [String] {
        for part in ["/models", "/docs"] where exists(path + part, in: folder) { return [path + part] }
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)) ?? []
        if names.contains(where: { $0.hasSuffix(".md") }) { return [path] }
        return names.sorted().flatMap { sets(of: "\(path)/\($0)", in: folder) }
    }

    private static func exists(_ path: String, in folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
    }
}
