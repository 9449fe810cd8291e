import Foundation
import ModelGenConformance
import TestSupport

/// Pages of real SDKs, which lie beside the package and are not part of it.
enum SDKCorpus {
    static let sets = ["friendli-2025-03", "friendli-2026-07", "mistral-2026-06"]

    static let root = Corpus.url("docs")

    static var isPresent: Bool { Corpus.has("docs") }

    static func set(_ name: String) throws -> PageSet {
        try PageSet(contentsOf: root.appendingPathComponent(name))
    }

    static func exclusions(of set: PageSet) throws -> [Exclusion] {
        try set.exclusions(in: Repository.url("Conformance/pages"))
    }
}
