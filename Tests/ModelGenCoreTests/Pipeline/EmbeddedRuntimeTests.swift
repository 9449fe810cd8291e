import ModelGenSwift
import ModelGenText
import Testing

@testable import ModelGenCore

/// One run-time library beside the models of all inputs.
@Suite struct EmbeddedRuntimeTests {
    @Test(arguments: [[], ["One", "Two"]]) func holdsWhatAllInputsNeed(_ namespaces: [String]) throws {
        var configuration = Configuration()
        configuration.swift.runtime = .embedded
        configuration.namespaces = namespaces
        let inputs = ["pattern: '^a'", "minLength: 1"].enumerated().map { index, keyword in
            input(
                "\(index).yaml",
                """
                openapi: 3.1.0
                components: {schemas: {Of\(index): {type: object, properties: {a: {type: string, \(keyword)}}}}}
                """)
        }
        for inputs in [inputs, inputs.reversed()] {
            let result = Pipeline(configuration: configuration, toolVersion: "1").generate(
                inputs, loader: MemoryLoader())
            #expect(result.diagnostics.isEmpty)
            let runtimes = result.files.filter { $0.path == "ModelRuntime.swift" }
            #expect(runtimes.count == 1)
            #expect(try #require(runtimes.first).contents.contains("struct TextPattern"))
        }
    }
}
