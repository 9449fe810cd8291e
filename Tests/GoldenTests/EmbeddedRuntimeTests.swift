import Foundation
import ModelGenModel
import ModelGenSwift
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
