package import Foundation
package import ModelGenPages

/// A folder of model pages with what the sources of the SDK say.
package struct PageSet: Sendable {
    /// In the order of their paths, which begin with the folder's name.
    package var pages: [PageFile]
    /// From `ground-truth.tsv`.
    package var rows: [GroundTruthRow]
    /// The folder's name, which its exclusion list is called after.
    package var name: String

    /// Reads `DIR/models`, `DIR/docs`, or `DIR` itself, and `DIR/ground-truth.tsv` where no rows are given. Symbolic links are
    /// followed.
    ///
    /// - Throws: What cannot be read.
    package init(contentsOf folder: URL, rows: [GroundTruthRow]? = nil) throws {
        let folder = folder.standardizedFileURL
        // A page that holds a whole API.
        if folder.pathExtension == "md", let rows {
            (name, self.rows) = (folder.deletingPathExtension().lastPathComponent, rows)
            pages = [PageFile(path: folder.lastPathComponent, text: try String(contentsOf: folder, encoding: .utf8))]
            return
        }
        let name = folder.lastPathComponent
        self.name = name
        let part = ["models", "docs"].first { part in
            FileManager.default.fileExists(atPath: folder.appendingPathComponent(part).path)
        }
        pages = try Self.pages(
            below: part.map(folder.appendingPathComponent) ?? folder, prefix: part.map { "\(name)/\($0)" } ?? name)
        if let rows {
            self.rows = rows
        } else {
            let table = try String(contentsOf: folder.appendingPathComponent("ground-truth.tsv"), encoding: .utf8)
            self.rows = try GroundTruthRow.rows(of: table)
        }
    }

    /// The pages below a folder, by their paths there. Folders behind symbolic links are among them.
    static func paths(below folder: URL) -> [String] {
        var files: [String] = []
        var seen: Set<String> = []
        find(folder, "", into: &files, &seen)
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func pages(below folder: URL, prefix: String) throws -> [PageFile] {
        try paths(below: folder).map { path in
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            return PageFile(path: "\(prefix)/\(path)", text: text)
        }
    }

    /// Folders behind links are folders like any other; one that leads to itself is entered once.
    private static func find(_ folder: URL, _ path: String, into files: inout [String], _ seen: inout Set<String>) {
        let target = folder.resolvingSymlinksInPath()
        guard seen.insert(target.path).inserted else { return }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: target.path)) ?? [] {
            let child = target.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: child.path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                find(child, path + name + "/", into: &files, &seen)
            } else if name.hasSuffix(".md") || name.hasSuffix(".mdx") {
                files.append(path + name)
            }
        }
    }

    /// The exclusion list of the set in a folder of such lists, or the list itself; empty where there is none.
    ///
    /// - Throws: What is there and cannot be read.
    package func exclusions(in path: URL) throws -> [Exclusion] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else { return [] }
        let file = isFolder.boolValue ? path.appendingPathComponent("\(name).tsv") : path
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return try Exclusion.list(String(contentsOf: file, encoding: .utf8))
    }
}
