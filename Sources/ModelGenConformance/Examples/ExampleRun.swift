package import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenSyntax
import ModelGenText

/// Generates for one document, and takes its examples through the types and back.
package struct ExampleRun {
    private let folder: URL
    private let path: String
    private let fixtures: String?

    /// With that of the program as many as two processes of the compiler take at once.
    private static let fileCount = 49

    /// Prepares the document at `path` below `folder`; `fixtures` is a file of objects beside it, if there is one.
    package init(of path: String, in folder: URL, fixtures: String? = nil) {
        self.folder = folder
        self.path = path
        self.fixtures = fixtures
    }

    /// Works in `output`, with the modules in `build`.
    ///
    /// - Throws: What the file system says.
    package func run(into output: URL, build: URL) throws -> ExampleOutcome {
        var outcome = ExampleOutcome(document: path)
        let documents = ExampleDocuments(in: folder)
        let (result, sources) = try generate()
        if let error = result.diagnostics.first(where: { $0.severity == .error }) {
            outcome.failure = "refused: [\(error.id.rawValue)] \(error.message)"
            return outcome
        }
        let examples = find(in: sources, documents, &outcome)
        outcome.found = examples.count
        let types = ExampleTypes(names: result.history.typeNames, documents: documents)
        let tried = select(examples, types, SchemaJudge(documents: documents), &outcome)
        guard !tried.isEmpty else { return outcome }
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        for file in result.files {
            try Data(file.bytes).write(to: output.appendingPathComponent(file.path))
        }
        do {
            let results = try ExampleDriver(folder: output, build: build).run(tried.map(\.case))
            for (one, result) in zip(tried, results) {
                switch result {
                case .same: outcome.same += 1
                case .sameInstants:
                    outcome.same += 1
                    outcome.sameInstants += 1
                case .different(let what): outcome.differences.append(Self.difference(at: one.place, what))
                }
            }
        } catch let failure as ExampleDriver.Failure {
            outcome.failure = failure.description
        }
        return outcome
    }

    private static func difference(at place: ExamplePlace, _ what: String) -> ExampleOutcome.Difference {
        .init(file: place.file, pointer: place.pointer.description, what: what)
    }

    private func generate() throws -> (PipelineResult, sources: [String]) {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
        let input = Input.file(InputFile(path: path, bytes: bytes))
        var configuration = Configuration()
        configuration.inputFormat = .openapi
        configuration.allowsOutside = true
        configuration.documents.allowsUnresolved = true
        // One file a type makes the compiler's processes read each other's thousands of files again and again.
        configuration.layout = .shards(Self.fileCount)
        let pipeline = Pipeline(configuration: configuration, toolVersion: "conformance")
        let loader = FolderLoader(folder: folder)
        let sources = pipeline.models(of: [input], loader: loader).flatMap(\.sources)
        return (pipeline.generate([input], loader: loader), sources)
    }

    private func find(
        in sources: [String], _ documents: ExampleDocuments, _ outcome: inout ExampleOutcome
    ) -> [FoundExample] {
        var finder = ExampleFinder(documents: documents)
        if let fixtures, let file = documents.root(of: fixtures), let root = documents.root(of: path) {
            outcome.undescribed = finder.addFixtures(file, of: root)
        }
        for root in sources.compactMap(documents.root) { finder.search(root) }
        return finder.examples
    }

    private typealias Tried = (case: ExampleDriver.Case, place: ExamplePlace)

    private func select(
        _ examples: [FoundExample], _ types: ExampleTypes, _ judge: SchemaJudge, _ outcome: inout ExampleOutcome
    ) -> [Tried] {
        var tried: [Tried] = []
        for example in examples {
            guard !example.value.node.isNull, let type = types.type(of: example.schema),
                let text = example.value.node.jsonText
            else {
                outcome.untyped += 1
                continue
            }
            do {
                let announced = try judge.announced(of: example.value.node, by: example.schema)
                let expected = announced.kept(of: example.value.node).jsonText ?? text
                if expected != text { outcome.trimmed += 1 }
                tried.append((.init(type: type, text: text, expected: expected), example.value))
            } catch {
                outcome.invalid.append(Self.difference(at: example.value, error.description))
            }
        }
        return tried
    }
}
