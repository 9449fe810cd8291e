import ModelGenDiagnostics
import ModelGenSwift
import ModelGenText
import Testing

@testable import ModelGenCore

/// Rules about conformances see all inputs of a run.
@Suite struct ConformanceTests {
    private func run(_ rules: String, namespaces: [String]) -> PipelineResult {
        var (configuration, _) = ConfigurationReader.read(Array(rules.utf8), file: "modelgen.yaml")
        configuration.namespaces = namespaces
        let inputs = ["A", "B"].map { name in
            input(
                "\(name).yaml",
                """
                openapi: 3.1.0
                components: {schemas: {Of\(name): {type: object, required: [id], properties: {id: {type: string}}}}}
                """)
        }
        return Pipeline(configuration: configuration, toolVersion: "1").generate(inputs, loader: MemoryLoader())
    }

    @Test(arguments: [[], ["One", "Two"]]) func aTypeOfOneInputIsEnough(_ namespaces: [String]) {
        let result = run("conformances: {protocol: Identifiable, where: {type: OfB}}", namespaces: namespaces)
        #expect(result.diagnostics.isEmpty)
        let files = result.files.filter { $0.contents.contains("OfB: Identifiable {}") }
        #expect(files.count == 1)
        #expect(result.files.allSatisfy { !$0.contents.contains("OfA: Identifiable") })
    }

    @Test(arguments: [[], ["One", "Two"]]) func aTypeOfNoneIsAWarning(_ namespaces: [String]) {
        let result = run(
            "conformances: {protocol: Identifiable, where: {type: [OfA, OfC]}}", namespaces: namespaces)
        #expect(result.diagnostics.map(\.id.rawValue) == ["unmatched-conformance"])
        #expect(result.diagnostics.first?.message.contains("`OfC`") == true)
        #expect(result.diagnostics.first?.location?.line == 1)
    }
}
