import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import ModelGenSwift
import Testing

@Suite struct ImageAPIGoldenTests {
    /// The sample pages, as the command line would read them.
    static func model() throws -> ModelSet {
        let folder = GoldenFiles.root.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("specs/image-api/models")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
            .sorted()
        let pages = try names.map {
            PageFile(
                path: "models/\($0)", text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
        }
        return PageSetReader().read(pages).provingDispatch()
    }

    @Test func isWhatIsEmitted() throws {
        let model = try Self.model()
        #expect(model.fallbacks.isEmpty)
        #expect(model.diagnostics.allSatisfy { $0.severity == .note })
        let emission = try GoldenFiles.emit(model)
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "ImageAPI")
    }
}
