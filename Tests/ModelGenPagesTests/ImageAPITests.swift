import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import TestSupport
import Testing

/// The invented API under `specs/image-api`, which the documentation shows.
@Suite struct ImageAPITests {
    private func read() throws -> ModelSet {
        let folder = Repository.url("specs/image-api/models")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return PageSetReader().read(
            try names.map { name in
                let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                return PageFile(path: "specs/image-api/models/\(name)", text: text)
            })
    }

    @Test func readsWithoutComplaint() throws {
        let set = try read()
        #expect(set.complaints.isEmpty)
        #expect(set.fallbacks.isEmpty)
        #expect(
            set.declarations.map(\.header.name.text) == [
                "GeneratedImage", "ImageFormat", "ImageGenerationBody", "ImageGenerationResult", "ImageUsage",
                "InlineImage",
                "StylePreset", "UpscaleOptions", "URLImage",
            ])
    }

    @Test func showsEveryRowOfThePresenceTable() throws {
        let body = try #require(try read().object("ImageGenerationBody")).properties
        let rows = body.map { "\($0.sourceName) \($0.presence) \($0.nullability)" }
        #expect(
            rows == [
                "prompt required no", "negative_prompts optional yes", "num_inference_steps optional yes",
                "guidance_scale optional no", "response_format optional yes", "style optional no",
                "scheduler optional no",
                "seed optional yes", "reference_weights optional unknown", "metadata optional unknown",
                "quality optional no",
            ])
        let result = try #require(try read().object("ImageGenerationResult")).properties
        #expect(result.map(\.nullability) == [.no, .no, .unknown, .unknown, .yes])
        #expect(result[1].constant == .string("image.result"))
        #expect(result[2].type == .string(format: "date-time"))
    }

    @Test func recoversWhatProseStates() throws {
        let body = try #require(try read().object("ImageGenerationBody")).properties
        let rules = Dictionary(uniqueKeysWithValues: body.map { ($0.sourceName, $0.constraints.map(\.rule)) })
        #expect(rules["num_inference_steps"] == [.minimum(DecimalNumber(1)), .maximum(DecimalNumber(50))])
        #expect(rules["guidance_scale"]?.map(\.keyword) == ["minimum", "exclusiveMaximum"])
        #expect(rules["scheduler"] == [.allowedValues(["linear", "cosine", "karras"].map(JSONLiteral.string))])
        let defaults = body.compactMap(\.defaultValue?.value)
        #expect(
            defaults == [
                .number(DecimalNumber(20)), DecimalNumber("7.5").map(JSONLiteral.number), .string("url"),
                .string("karras"),
            ])
        #expect(body.last?.deprecation?.message == "Choose `num_inference_steps` instead.")
    }

    @Test func readsTheOtherKindsOfPages() throws {
        let set = try read()
        #expect(set.union("GeneratedImage")?.members.count == 2)
        #expect(set.enumeration("StylePreset")?.openness == .open)
        #expect(set.enumeration("ImageFormat")?.openness == .unstated)
        #expect(set.object("UpscaleOptions")?.header.deprecation != nil)
        #expect(set.object("UpscaleOptions")?.header.documentation == "How an image was enlarged after it was painted.")
        #expect(set.object("InlineImage")?.properties[2].wireName == .guessed("format"))
    }
}
