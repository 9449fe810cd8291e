import ModelGenCore
import ModelGenDiagnostics
import ModelGenExport
import ModelGenModel
import Testing

/// What holds of every model: its export is read as the model, places apart.
@Suite struct ExportPropertyTests {
    private static let pipeline = Pipeline(configuration: Configuration(), toolVersion: "test")

    @Test(arguments: 0..<120 as Range<UInt64>)
    func aRandomDocumentComesBack(seed: UInt64) throws {
        var description = RandomDescription(seed: seed)
        let file = InputFile(path: "a.json", bytes: Array(description.document().utf8))
        for format in ExportFormat.allCases {
            let exported = try expectReturn(of: .file(file), as: format, seed)
            let again = Self.pipeline.export([.file(exported)], loader: MemoryLoader(), as: format)
            #expect(again.bytes == exported.bytes, "seed \(seed), \(format)")
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func randomPagesComeBack(seed: UInt64) throws {
        var description = RandomDescription(seed: seed)
        let files = description.pages().map { InputFile(path: $0.path, bytes: Array($0.text.utf8)) }
            .sorted { $0.path < $1.path }
        for format in ExportFormat.allCases {
            try expectReturn(of: .folder(path: "models", files: files), as: format, seed)
        }
    }

    /// The exported document.
    @discardableResult
    private func expectReturn(of input: Input, as format: ExportFormat, _ seed: UInt64) throws -> InputFile {
        let export = Self.pipeline.export([input], loader: MemoryLoader(), as: format)
        let ids = export.diagnostics.map(\.id.rawValue)
        #expect(!ids.contains("export-differs"), "seed \(seed)")
        let bytes = try #require(export.bytes, "seed \(seed): \(export.diagnostics)")
        let exported = InputFile(path: format == .openapi ? "a.yaml" : "a.json", bytes: bytes)
        let original = try #require(Self.pipeline.models(of: [input], loader: MemoryLoader()).first)
        let again = try #require(Self.pipeline.models(of: [.file(exported)], loader: MemoryLoader()).first)
        #expect(!again.declarations.isEmpty, "seed \(seed)")
        #expect(original.placelessForm.jsonLines == again.placelessForm.jsonLines, "seed \(seed), \(format)")
        return exported
    }
}
