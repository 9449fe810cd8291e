import Foundation
import GoldenImageAPI
import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import ModelGenSwift
import ModelGenText
import ModelRuntime
import TestSupport
import Testing

@Suite struct ImageAPIGoldenTests {
    /// The sample pages, as the command line would read them.
    static func model() throws -> ModelSet {
        let folder = Repository.url("specs/image-api/models")
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

    /// `convertFromSnakeCase` would make `num_inference_steps` absent, without a word.
    @Test func keyStrategiesAreRefused() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let json = Data(#"{"prompt":"a cat","num_inference_steps":7}"#.utf8)
        let error = #expect(throws: DecodingError.self) { try decoder.decode(ImageGenerationBody.self, from: json) }
        #expect("\(try #require(error))".contains("convertFromSnakeCase"))
        #expect(try JSONDecoder().decode(ImageGenerationBody.self, from: json).numInferenceSteps == 7)
    }

    /// The founding example: a required text, two optional-nullable numbers, an open enumeration.
    @Test(arguments: Driver.allCases) func theBodyKeepsItsThreeStates(_ driver: Driver) throws {
        let json = #"{"prompt":"a cat","num_inference_steps":null,"response_format":"webp"}"#
        let body = try driver.decode(ImageGenerationBody.self, json, .strict)
        #expect(body.numInferenceSteps.isNull && body.seed.isUnset)
        #expect(body.responseFormat.value?.rawValue == "webp")
        #expect(try JSONValue(json: driver.encode(body)) == JSONValue(json: json))
        #expect(body.numInferenceStepsOrDefault == 20)
        #expect(throws: DecodingError.self) { try driver.decode(ImageGenerationBody.self, "{}", .lenient) }
    }

    @Test func boundsFromProseAreChecked() throws {
        let body = ImageGenerationBody(prompt: "a cat", numInferenceSteps: 51, referenceWeights: [0.5, 1.5])
        #expect(body.issues().map(\.location) == ["num_inference_steps", "reference_weights[1]"])
        #expect(body.issues().allSatisfy { $0.provenance == .prose })
        let tooMany = #"{"prompt":"a cat","num_inference_steps":51}"#
        #expect(try ImageGenerationBody(json: tooMany, options: .strict).numInferenceSteps == 51)
    }
}
