import ModelGenSwift
import Testing

@Suite struct MatrixGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let emission = try GoldenFiles.emit(MatrixFixture.model) { $0.layout = .single(name: "Matrix") }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "Matrix")
    }
}
