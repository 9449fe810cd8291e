import Foundation
import ModelGenModel
import ModelGenPages
import TestSupport

/// Pages of real SDKs, which lie beside the package and are not part of it.
enum PageCorpus {
    static let sets = ["friendli-2025-03", "friendli-2026-07", "mistral-2026-06"]

    static var isPresent: Bool { Corpus.has("docs") }

    /// The pages below a folder of the corpus in the order of their paths, which begin with that folder's name.
    static func pages(below folder: String) throws -> [PageFile] {
        let name = Corpus.url(folder).lastPathComponent
        return try Corpus.files(folder).filter { $0.hasSuffix(".md") }.map { path in
            PageFile(path: "\(name)/\(path)", text: try Corpus.text("\(folder)/\(path)"))
        }
    }

    /// The three sets as they are read, once for all tests.
    static let models: [String: Result<ModelSet, any Error>] = Dictionary(
        uniqueKeysWithValues: sets.map { set in
            (set, Result { PageSetReader().read(try pages(below: "docs/\(set)")) })
        })
}
