import Foundation
import TestSupport
import Testing

/// The page that the project began with, as its vendor published it.
@Suite(.enabled(if: FoundingPage.exists, "../shared/corpus is not here")) struct FoundingPageTests {
    @Test func givesTheTypeACarefulColleagueWouldWrite() throws {
        let tool = try CommandLineTool()
        for name in ["dedicatedimagegenerationbody.md", "dedicatedimagegenerationbodyresponseformat.md"] {
            try tool.write(
                String(contentsOf: FoundingPage.folder.appending(path: name), encoding: .utf8), to: "models/\(name)")
        }
        let outcome = try tool.run("generate", "models", "--output", "Out")
        #expect(outcome.status == 0)
        let body = try tool.text("Out/DedicatedImageGenerationBody.swift")
        let expected = [
            "public var prompt: String\n",
            "public var numInferenceSteps: OptionalNullable<Int>\n",
            "public var responseFormat: OptionalNullable<DedicatedImageGenerationBodyResponseFormat>\n",
            "public var seed: OptionalNullable<Int>\n",
            "issues.minimum(value, 1, from: .prose)\n", "issues.maximum(value, 10, from: .prose)\n",
            "public static let numInferenceStepsDefault: Int = 4\n",
        ]
        for line in expected { #expect(body.contains(line), "\(line)") }
        let format = try tool.text("Out/DedicatedImageGenerationBodyResponseFormat.swift")
        #expect(format.contains("case unrecognized(Unrecognized)"))
    }
}

/// Where the corpus has it.
enum FoundingPage {
    static let folder = Corpus.url("docs/friendli-2025-03/models")
    static var exists: Bool { FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) }
}
