import Foundation
import ModelGenTemplates
import TestSupport
import Testing

/// What the executable holds is what lies in the repository.
@Suite struct EmbeddedFilesTests {
    private static let stale: Comment = "Templates/Embedded is out of date. Run scripts/embed and build again."

    private func contents(of folder: String, _ pathExtension: String) throws -> [String: String] {
        let folder = Repository.url(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".\(pathExtension)") && !$0.contains(".docc/") }
        return try Dictionary(
            uniqueKeysWithValues: paths.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            })
    }

    @Test(arguments: ["css", "html", "js"]) func holdThePages(pathExtension: String) throws {
        let files = EmbeddedHTML.pages.filter { $0.path.hasSuffix(".\(pathExtension)") }
        try expect(files, "Templates/html", pathExtension)
    }

    @Test func holdTheTemplates() throws { try expect(EmbeddedTemplates.swift, "Templates/swift", "mustache") }

    @Test func holdTheRuntimeLibrary() throws { try expect(EmbeddedRuntime.sources, "Sources/ModelRuntime", "swift") }

    @Test func holdTheMetaschemas() throws {
        try expect(EmbeddedMetaschemas.texts, "Sources/ModelGenCore/Metaschemas/json-schema.org", "json")
    }

    private func expect(_ files: [EmbeddedFile], _ folder: String, _ pathExtension: String) throws {
        let contents = try contents(of: folder, pathExtension)
        #expect(files.map(\.path) == contents.keys.sorted(), Self.stale)
        // The names of files, not their texts.
        let differing = files.filter { Array($0.text.utf8) != contents[$0.path].map { Array($0.utf8) } }.map(\.path)
        #expect(differing == [], Self.stale)
    }
}
