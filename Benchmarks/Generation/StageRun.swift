import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenStore
import ModelGenSwift
import ModelGenSyntax
import ModelGenText

/// Generation stage by stage in this process.
struct StageRun {
    /// By stage, each without the ones before it.
    struct Stages {
        var read: Usage
        var model: Usage
        var render: Usage
        var write: Usage
    }

    let input: Input

    /// Runs the stages once. `model` and `render` hold what is not theirs alone: the pipeline reads by itself, and generates by
    /// itself, so each stage is what it takes more than the one before.
    func run(into folder: URL) throws -> Stages {
        var configuration = Configuration()
        configuration.layout = .shards(8)
        configuration.allowsOutside = true
        let pipeline = Pipeline(configuration: configuration, toolVersion: "benchmark")
        let loader = NoFiles()
        let read = try Usage.of(readOnly).usage
        let model = Usage.of { pipeline.models(of: [input], loader: loader) }.usage
        let (result, whole) = Usage.of { pipeline.generate([input], loader: loader) }
        let write = try Usage.of { try store(result, in: folder) }.usage
        return Stages(read: read, model: model - read, render: whole - model, write: write)
    }

    /// Pages are read into the model at once.
    private func readOnly() throws {
        guard case .file(let file) = input else { return }
        _ = try DocumentReader().read(file.bytes, file: file.path)
    }

    private func store(_ result: PipelineResult, in folder: URL) throws {
        let generation = Generation(
            toolVersion: "benchmark", inputs: [], types: [],
            files: result.files,
            state: RunState(configuration: ContentHash(of: ""), warnings: 0, inputs: []))
        let store = Store(root: folder.path, in: DiskFileSystem())
        _ = try store.apply(store.plan(generation, previous: try store.recordedState()))
    }
}

/// Documents here refer to nothing outside of themselves.
struct NoFiles: InputLoader {
    func load(_ path: String) throws(Diagnostic) -> [UInt8] {
        throw .error(DiagnosticID("no-file"), "there is no `\(path)`", at: nil)
    }
}

extension Usage {
    fileprivate static func - (whole: Usage, part: Usage) -> Usage {
        Usage(
            processor: max(0, whole.processor - part.processor), wall: max(0, whole.wall - part.wall),
            peakMemory: whole.peakMemory)
    }
}
