import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
import ModelGenSyntax
import Testing

/// Pages of real SDKs with the documents they were made from, which lie beside the package and are not part of it.
struct CorpusPair: Sendable, CustomTestStringConvertible {
    var name: String
    var pages: String
    var spec: String

    static let all = [
        CorpusPair(name: "friendli", pages: "openapi/friendli/docs", spec: "openapi/friendli/openapi.yaml"),
        CorpusPair(name: "mistral", pages: "docs/mistral-2026-06/models", spec: "docs/mistral-2026-06/openapi.yaml"),
    ]

    var testDescription: String { name }

    static let package: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    static let root = package.deletingLastPathComponent().appendingPathComponent("shared/corpus")

    static var isPresent: Bool { FileManager.default.fileExists(atPath: root.path) }

    /// The pages' model.
    func readPages() throws -> ModelSet {
        let base = Self.root.appendingPathComponent(pages)
        let files = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return PageSetReader().read(
            try files.filter { $0.hasSuffix(".md") }.sorted().map { path in
                let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
                return PageFile(path: path, text: text)
            })
    }

    /// The document's model.
    func readSpec() throws -> ModelSet {
        let bytes = [UInt8](try Data(contentsOf: Self.root.appendingPathComponent(spec)))
        let document = try DocumentReader().read(bytes, file: "openapi.yaml")
        let loader: OpenAPIReader.Loader = { path throws(Diagnostic) in
            throw .error(DiagnosticID("absent"), "no \(path)", at: nil)
        }
        return OpenAPIReader(loader: loader).read(document)
    }
}
