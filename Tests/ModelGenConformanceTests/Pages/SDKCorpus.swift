import Foundation
import ModelGenConformance

/// Pages of real SDKs, which lie beside the package and are not part of it.
enum SDKCorpus {
    static let sets = ["friendli-2025-03", "friendli-2026-07", "mistral-2026-06"]

    static let package: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    static let root = package.deletingLastPathComponent().appendingPathComponent("shared/corpus/docs")

    static var isPresent: Bool { FileManager.default.fileExists(atPath: root.path) }

    static func set(_ name: String) throws -> PageSet {
        try PageSet(contentsOf: root.appendingPathComponent(name))
    }

    static func exclusions(of set: PageSet) throws -> [Exclusion] {
        try set.exclusions(in: package.appendingPathComponent("Conformance/pages"))
    }
}
