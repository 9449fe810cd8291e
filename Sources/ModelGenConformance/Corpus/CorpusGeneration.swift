package import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenSyntax
import ModelGenText

/// Generates the Swift for one document and measures that.
package struct CorpusGeneration {
    private let folder: URL
    private let path: String

    /// Prepares the document at `path` below `folder`.
    package init(of path: String, in folder: URL) {
        self.folder = folder
        self.path = path
    }

    /// Generates, writes the files into `output`, and tells what came of it.
    ///
    /// - Throws: What the file system says.
    package func run(into output: URL) throws -> CorpusOutcome {
        var outcome = CorpusOutcome(document: path)
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
        let input = Input.file(InputFile(path: path, bytes: bytes))
        var configuration = Configuration()
        configuration.inputFormat = .openapi
        configuration.allowsOutside = true
        configuration.documents.allowsUnresolved = true
        let pipeline = Pipeline(configuration: configuration, toolVersion: "conformance")
        let loader = FolderLoader(folder: folder)

        let start = ContinuousClock.now
        let result = pipeline.generate([input], loader: loader)
        outcome.generationTime = (ContinuousClock.now - start) / .seconds(1)
        outcome.peakMemory = PeakMemory.ofThisProcess

        describe(bytes, in: &outcome)
        describe(result, in: &outcome)
        let counts = ModelCounts(pipeline.models(of: [input], loader: loader))
        outcome.properties = counts.properties
        outcome.freeForm = max(0, counts.freeForm - outcome.fallbacks)
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        for file in result.files {
            outcome.lines += file.bytes.count { $0 == UInt8(ascii: "\n") }
            try Data(file.bytes).write(to: output.appendingPathComponent(file.path))
        }
        return outcome
    }

    private func describe(_ bytes: [UInt8], in outcome: inout CorpusOutcome) {
        guard let root = try? DocumentReader().read(bytes, file: path).root else { return }
        let version = root["openapi"] ?? root["swagger"] ?? root["$schema"]
        outcome.version = version.flatMap { $0.string ?? $0.number } ?? "?"
        let containers = [root["components"]?["schemas"], root["definitions"], root["$defs"]]
        outcome.schemas = containers.reduce(0) { $0 + ($1?.mapping?.entries.count ?? 0) }
    }

    private func describe(_ result: PipelineResult, in outcome: inout CorpusOutcome) {
        outcome.types = result.report.typeCount
        outcome.fallbacks = result.report.fallbacks.count
        outcome.warnings = result.report.count(of: .warning)
        outcome.notes = result.report.count(of: .note)
        outcome.errors = result.diagnostics.filter { $0.severity == .error }.map { error in
            CorpusOutcome.LocatedError(
                id: error.id.rawValue, position: error.location.map { "\($0.line):\($0.column)" } ?? "-",
                message: error.message)
        }
    }
}
