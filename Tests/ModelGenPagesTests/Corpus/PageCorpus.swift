import Foundation
import ModelGenModel
import ModelGenPages

/// Pages of real SDKs, which lie beside the package and are not part of it.
enum PageCorpus {
    static let sets = ["friendli-2025-03", "friendli-2026-07", "mistral-2026-06"]

    /// `../shared/corpus`, seen from the package's root.
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.deletingLastPathComponent().appendingPathComponent("shared/corpus")
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: root.path) }

    /// The pages below a folder of the corpus in the order of their paths, which begin with that folder's name.
    static func pages(below folder: String) throws -> [PageFile] {
        let base = root.appendingPathComponent(folder)
        let files = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".md") }.sorted().map { path in
            let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
            return PageFile(path: "\(base.lastPathComponent)/\(path)", text: text)
        }
    }

    /// The three sets as they are read, once for all tests.
    static let models: [String: Result<ModelSet, any Error>] = Dictionary(
        uniqueKeysWithValues: sets.map { set in
            (set, Result { PageSetReader().read(try pages(below: "docs/\(set)")) })
        })
}
