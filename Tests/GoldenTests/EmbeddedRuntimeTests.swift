import Foundation
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenText
import Testing

/// Models with the run-time library beside them compile as a module of their own, for every access level.
@Suite struct EmbeddedRuntimeTests {
    @Test(arguments: [AccessLevel.internal, .public, .package]) func compilesOnItsOwn(_ access: AccessLevel) throws {
        let emission = try GoldenFiles.emit(try ImageAPIGoldenTests.model()) {
            $0.runtime = .embedded
            $0.accessLevel = access
        }
        let compiler = try #require(Compiler())
        #expect(try compiler.errors(emission.files) == "")
        let runtime = try #require(emission.files.first { $0.path == "ModelRuntime.swift" }?.contents)
        #expect(runtime.contains("SPDX-License-Identifier: Apache-2.0 WITH Swift-exception"))
        #expect(runtime.contains("public ") == (access == .public))
    }

    /// A model, and the words of the parts of the library that it needs: those and no others are written.
    static let needs: [(schema: String, parts: Set<String>)] = [
        ("{type: object, properties: {a: {type: string, minLength: 1}}}", []),
        ("{type: object, properties: {a: {type: string, pattern: '^[a-z]+$'}}}", ["struct TextPattern"]),
        ("{type: object, properties: {a: {type: string, format: email}}}", ["enum StringFormat"]),
        (
            "{type: object, properties: {a: {type: integer}, b: {type: integer}}, if: {required: [a]}, then: {required: [b]}}",
            ["struct TextPattern", "struct EvaluatedParts"]
        ),
        (
            "{anyOf: [{type: object, properties: {a: {type: integer}}}, {type: object, properties: {b: {type: integer}}}]}",
            ["enum StringFormat", "struct UnionDecision"]
        ),
        (
            "{oneOf: [{type: object, required: [a], properties: {a: {type: integer}}}, {type: string}]}", []
        ),
    ]

    @Test(arguments: needs) func holdsWhatTheModelsNeed(_ schema: String, _ parts: Set<String>) throws {
        let document = "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\ncomponents: {schemas: {Thing: \(schema)}}"
        let model = try OpenAPIFixture.model(of: Array(document.utf8), "thing.yaml", .init())
        let files = try GoldenFiles.emit(model) {
            $0.runtime = .embedded
            $0.assertedFormats = ["email"]
        }
        .files
        let runtime = try #require(files.first { $0.path == "ModelRuntime.swift" }?.contents)
        let all: Set = [
            "struct TextPattern", "enum StringFormat", "struct EvaluatedParts", "struct UnionDecision",
            "struct JSONArrayReader", "applying(mergePatch", "struct ProblemDetails",
        ]
        #expect(all.filter(runtime.contains) == parts)
        let compiler = try #require(Compiler())
        #expect(try compiler.errors(files) == "")
    }

    @Test func holdsEverythingWhereAsked() throws {
        let emission = try GoldenFiles.emit(try ImageAPIGoldenTests.model()) { $0.runtime = .embeddedWhole }
        let runtime = try #require(emission.files.first { $0.path == "ModelRuntime.swift" }?.contents)
        #expect(runtime.contains("struct JSONArrayReader") && runtime.contains("applying(mergePatch"))
        let compiler = try #require(Compiler())
        #expect(try compiler.errors(emission.files) == "")
    }
}

extension Compiler {
    /// What the compiler says about several files that make a module, warnings included; `runtime`: they import `ModelRuntime`.
    func errors(_ files: [OutputFile], against runtime: Bool = false) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("modelgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try files.map { file in
            let url = folder.appendingPathComponent(file.path)
            try Data(file.contents.utf8).write(to: url)
            return url.path
        }
        return try run(
            ["-module-name", "Embedded", "-package-name", "embedded", "-warnings-as-errors"]
                + (runtime ? ["-I", modules.path] : []) + paths)
    }
}
