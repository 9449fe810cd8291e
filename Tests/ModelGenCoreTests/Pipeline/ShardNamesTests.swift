import ModelGenDiagnostics
import ModelGenSwift
import ModelGenText
import Testing

@testable import ModelGenCore

/// What files are called where it is not one a type.
@Suite struct ShardNamesTests {
    private let inputs = [input("a.yaml", Self.document("Ant")), input("b.yaml", Self.document("Bee"))]

    private static func document(_ type: String) -> String {
        """
        openapi: 3.1.0
        components:
          schemas:
            \(type): {type: object, properties: {a: {type: string}}}
            Shared: {type: object, properties: {b: {type: string}}}
        """
    }

    private func run(_ change: (inout Configuration) -> Void) -> PipelineResult {
        var configuration = Configuration()
        configuration.layout = .shards(2)
        change(&configuration)
        return Pipeline(configuration: configuration, toolVersion: "1").generate(inputs, loader: MemoryLoader())
    }

    private func names(of result: PipelineResult, holding text: String) -> Set<Substring> {
        Set(result.files.filter { $0.contents.contains("struct \(text)") }.map { $0.path.prefix { $0 != "." } })
    }

    @Test func oneNameServesAllInputs() {
        let result = run { $0.fileNames = ["API"] }
        #expect(result.files.map(\.path) == ["API.Models0.swift", "API.Models1.swift"])
    }

    @Test func eachInputHasShardsOfItsOwn() {
        let result = run { $0.fileNames = ["First", "Second"] }
        #expect(!result.hasErrors, "\(result.diagnostics)")
        #expect(result.files.count == 4)
        #expect(names(of: result, holding: "Ant") == ["First"])
        #expect(names(of: result, holding: "Bee") == ["Second"])
        #expect(names(of: result, holding: "Shared") == ["First"])
    }

    @Test func theyKeepTheirNamesInNamespaces() {
        let result = run {
            $0.fileNames = ["First", "Second"]
            $0.namespaces = ["A", "B"]
        }
        #expect(!result.hasErrors, "\(result.diagnostics)")
        #expect(result.files.count == 4)
        #expect(names(of: result, holding: "Shared") == ["First", "Second"])
    }

    @Test(arguments: [(["A", "B", "C"], []), (["A", "a"], []), (["A"], ["N", "M"])])
    func namesThatCannotBeAreErrors(_ fileNames: [String], _ namespaces: [String]) {
        let result = run {
            $0.fileNames = fileNames
            $0.namespaces = namespaces
        }
        #expect(result.diagnostics.contains { $0.id == .conflictingOptions && $0.severity == .error })
    }

    @Test(arguments: ["", "a/b", "..", "a b", String(repeating: "a", count: 61)])
    func whatNoFileSystemTakesIsRefused(_ name: String) {
        var configuration = Configuration()
        #expect(throws: InvalidValue.self) { try configuration.set(.fileName, to: name) }
    }
}
