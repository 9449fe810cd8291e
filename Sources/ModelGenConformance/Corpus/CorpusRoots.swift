package import Foundation
import ModelGenSyntax

/// The documents of a folder that stand for themselves, apart from the fragments that they refer to.
package struct CorpusRoots: Sendable {
    /// Paths below the folder, in the order of their bytes.
    package private(set) var roots: [String] = []
    /// The YAML and JSON files that are no roots.
    package private(set) var skipped: [String] = []

    /// The file that names roots which nothing in them shows to be ones; a path a line.
    package static let listName = "corpus-roots.txt"

    /// Finds the roots below `folder`: they have `openapi`, `swagger` or `$schema` at their top, or are listed.
    ///
    /// - Throws: What the file system says.
    package init(in folder: URL) throws {
        let listed = try Self.listed(in: folder)
        for path in try Self.documents(in: folder) {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
            if listed.contains(path) || Self.isRoot(bytes, path) { roots.append(path) } else { skipped.append(path) }
        }
    }

    private static func listed(in folder: URL) throws -> Set<String> {
        let list = folder.appendingPathComponent(listName)
        guard FileManager.default.fileExists(atPath: list.path) else { return [] }
        let lines = try String(contentsOf: list, encoding: .utf8).split(whereSeparator: \.isNewline)
        return Set(lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("#") })
    }

    private static func documents(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { path in [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static let marks = ["openapi", "swagger", "$schema"]

    /// A file that cannot be read counts as a root when a line looks like one's, so that its fault is seen.
    static func isRoot(_ bytes: [UInt8], _ path: String) -> Bool {
        guard hasMarkedLine(bytes) else { return false }
        guard let document = try? DocumentReader().read(bytes, file: path) else { return true }
        return document.root.mapping?.entries.contains { marks.contains($0.key) } ?? false
    }

    /// Whether a line, or the text after a brace, begins with one of the keys: cheaper than reading the document.
    private static func hasMarkedLine(_ bytes: [UInt8]) -> Bool {
        let separators = Set("\n\r{,".utf8)
        return bytes.split(whereSeparator: separators.contains).contains { part in
            let part = part.drop { " \t\"'".utf8.contains($0) }
            return marks.contains { part.starts(with: $0.utf8) }
        }
    }
}
