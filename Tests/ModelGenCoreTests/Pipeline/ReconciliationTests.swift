import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelGenText
import Testing

@testable import ModelGenCore

/// Pages with the specification they were made from.
@Suite struct ReconciliationTests {
    private let spec = """
        openapi: 3.1.0
        components:
          schemas:
            Pet:
              type: object
              required: [ID]
              properties: {ID: {type: string}, count: {type: [integer, "null"]}}
        """

    private func run(_ inputs: [Input], spec: String, _ yaml: String = "access: public") -> PipelineResult {
        let pipeline = Pipeline(configuration: configuration(yaml).configuration, toolVersion: "1")
        let companion = InputFile(path: "spec.yaml", bytes: Array(spec.utf8))
        return pipeline.generate(inputs, with: companion, loader: MemoryLoader())
    }

    @Test func theSpecificationCorrectsPages() throws {
        let result = run([input("models/pet.md", page("Pet"))], spec: spec)
        let text = try #require(result.files.first?.contents)
        #expect(text.contains("required(\"ID\")"))
        #expect(text.contains("OptionalNullable<Int>"))
        #expect(result.history.typeNames == [TypeID("models/pet.md"): "Pet"])
    }

    @Test func theReportCountsDifferences() throws {
        let result = run([input("models/pet.md", page("Pet"))], spec: spec)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(result.report.json().utf8)) as? [String: Any])
        let counts = try #require(json["reconciliation"] as? [String: Any])
        #expect(counts["matchedTypes"] as? Int == 1)
        #expect(counts["wireNamesCorrected"] as? Int == 1)
        let differences = try #require(counts["differences"] as? [String: Int])
        #expect(differences["presence"] == 1)
        #expect(differences["nullability"] == 1)
        #expect(differences["type"] == 0)
    }

    @Test func theUserHasTheLastWord() throws {
        let override = "types: {Pet: {properties: {id: {wire-name: key}}}}"
        let result = run([input("models/pet.md", page("Pet"))], spec: spec, override)
        #expect(try #require(result.files.first?.contents).contains("\"key\""))
    }

    @Test func aBrokenSpecificationStopsTheRun() {
        let result = run([input("models/pet.md", page("Pet"))], spec: "a: [")
        #expect(result.hasErrors)
        #expect(result.files.isEmpty)
    }

    @Test func aSpecificationWithoutPagesIsNoticed() {
        let result = run([input("pet.yaml", spec)], spec: spec)
        #expect(result.diagnostics.contains { $0.id == .nothingToReconcile })
    }
}
