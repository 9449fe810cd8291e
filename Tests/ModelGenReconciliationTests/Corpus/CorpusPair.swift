import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
import ModelGenSyntax
import TestSupport
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

    /// The pages' model.
    func readPages() throws -> ModelSet {
        PageSetReader().read(
            try Corpus.files(pages).filter { $0.hasSuffix(".md") }.map { path in
                PageFile(path: path, text: try Corpus.text("\(pages)/\(path)"))
            })
    }

    /// The document's model.
    func readSpec() throws -> ModelSet {
        let document = try DocumentReader().read(Corpus.bytes(spec), file: "openapi.yaml")
        let loader: OpenAPIReader.Loader = { path throws(Diagnostic) in
            throw .error(DiagnosticID("absent"), "no \(path)", at: nil)
        }
        return OpenAPIReader(loader: loader).read(document)
    }
}
