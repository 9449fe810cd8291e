import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenDiff
import TestSupport
import Testing

/// Versions of real specifications.
///
/// What changed between versions of real specifications. Each row was read beside both documents.
@Suite(.enabled(if: Corpus.has("docs"), "the corpus is absent"))
struct CorpusTests {
    @Test func docker() throws {
        let difference = try DiffCorpus.difference("openapi/docker/v1.47.yaml", "openapi/docker/v1.50.yaml")
        #expect(
            DiffCorpus.counts(difference) == [
                "element-became-nullable": 1,
                "format-added": 1,
                "length-tightened": 2,
                "no-longer-free-form": 1,
                "open-enumeration-value-added": 2,
                "optional-became-optional-nullable": 14,
                "optional-parameter-added": 10,
                "optional-property-added": 15,
                "optional-property-removed": 17,
                "pattern-tightened": 2,
                "plain-became-enumeration": 1,
                "property-documentation-changed": 49,
                "required-became-required-nullable": 1,
                "type-added": 14,
                "type-documentation-changed": 6,
            ])
    }

    @Test func friendli() throws {
        let difference = try DiffCorpus.difference("docs/friendli-2025-03/models", "docs/friendli-2026-07/models")
        #expect(
            DiffCorpus.counts(difference) == [
                "default-changed": 1,
                "empty-object-retyped": 9,
                "nullability-lost": 3,
                "optional-nullable-became-optional": 10,
                "optional-nullable-became-required": 2,
                "optional-property-added": 73,
                "optional-property-removed": 72,
                "property-documentation-changed": 90,
                "required-property-added": 1,
                "type-added": 191,
                "type-documentation-changed": 6,
                "type-removed": 49,
                "type-renamed": 25,
                "union-case-renamed": 9,
                "upper-bound-loosened": 1,
                "wire-name-stated": 2,
            ])
    }
}

/// Other people's data beside the package; absent on most machines.
enum DiffCorpus {
    static func difference(_ old: String, _ new: String) throws -> ModelDifference {
        let versions = try [old, new].map { InputVersion(try input($0), loader: NoFiles()) }
        return Comparison(of: versions[0], with: versions[1], configuration: Configuration()).difference
    }

    /// How many changes there are of each rule.
    static func counts(_ difference: ModelDifference) -> [String: Int] {
        Dictionary(grouping: difference.changes, by: \.rule.id).mapValues(\.count)
    }

    private static func input(_ path: String) throws -> Input {
        let url = Corpus.url(path)
        if path.hasSuffix(".yaml") { return .file(InputFile(path: path, bytes: Array(try Data(contentsOf: url)))) }
        let names = try FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
        let files = try names.filter { $0.hasSuffix(".md") }.map { name in
            InputFile(path: "\(path)/\(name)", bytes: Array(try Data(contentsOf: url.appending(path: name))))
        }
        return .folder(path: path, files: files)
    }
}
