import ModelGenDiagnostics
import TestSupport
import Testing

@testable import ModelGenCore

@Suite struct BuildManifestTests {
    private func read(_ json: String) -> (manifest: BuildManifest, diagnostics: [Diagnostic]) {
        BuildManifest.read(Array(json.utf8), file: "modelgen.plugin.json")
    }

    @Test func everythingIsOptional() {
        #expect(read("{}").manifest == BuildManifest())
        #expect(read("{}").diagnostics == [])
        let (manifest, diagnostics) = read(#"{"inputs": ["a.yaml"], "files": ["../b.yaml"], "shards": 3}"#)
        #expect(diagnostics == [])
        #expect(manifest.inputs == ["a.yaml"])
        #expect(manifest.files == ["../b.yaml"])
        #expect(manifest.shards == 3)
    }

    @Test(arguments: [
        (#"{"file": []}"#, "unknown-option"), (#"{"shards": 0}"#, "invalid-option"),
        (#"{"shards": 999}"#, "invalid-option"), (#"{"files": {}}"#, "invalid-option"),
    ])
    func mistakesHaveAPlace(_ json: String, _ id: String) {
        let diagnostics = read(json).diagnostics
        #expect(diagnostics.map(\.id.rawValue) == [id])
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.location?.file == "modelgen.plugin.json" })
    }

    @Test func whatIsNoJSONIsAnError() {
        #expect(read("{").diagnostics.map(\.severity) == [.error])
    }

    @Test(arguments: [
        ("petstore.openapi.yaml", true), ("sub/folder/common.yml", true), ("templates/object.mustache", true),
        ("models/pet.md", true), ("./modelgen.yaml", true), ("sub/../a.json", true), ("notes.txt", false),
        (".hidden/a.yaml", false), ("../common.yaml", false), ("../listed.txt", true), ("../sub/../listed.txt", true),
        ("../pages/pet.md", true), ("../pages/pet.txt", false), ("../pagesOther/pet.md", false), ("/etc/a.yaml", false),
    ])
    func declaresWhatThePluginWatches(_ path: String, _ isDeclared: Bool) {
        var manifest = BuildManifest()
        manifest.files = ["../listed.txt"]
        manifest.inputs = ["../pages"]
        #expect(manifest.declares(path) == isDeclared)
    }

    /// The plugin cannot import this module, so the lists are two.
    @Test func thePluginWatchesTheSameFiles() throws {
        let source = try Repository.text("Plugins/Shared/Files.swift")
        let lists = source.matches(of: #/\[("[a-z]+"(?:, "[a-z]+")*)\]\.contains\(pathExtension/#)
        let words = lists.flatMap { $0.1.matches(of: #/[a-z]+/#).map { String($0.0) } }
        #expect(lists.count == 2)
        #expect(Set(words) == BuildManifest.watchedExtensions)
    }

    @Test func itCoversExactlyWhatIsReadOutside() {
        var manifest = BuildManifest()
        manifest.inputs = ["../vendor/models"]
        manifest.files = ["../gone.yaml", "../specs/./common.yaml"]
        manifest.shards = 4
        let read = ["a.yaml", "../specs/common.yaml", "../specs/more.yaml", "../vendor/models/pet.md", "notes.txt"]
        let covering = manifest.covering(read)
        #expect(covering.files == ["../specs/./common.yaml", "../specs/more.yaml", "notes.txt"])
        #expect(covering.inputs == manifest.inputs && covering.shards == 4)
        #expect(read.allSatisfy(covering.declares))
        #expect(manifest.superfluousFiles(readPaths: read) == ["../gone.yaml"])
        #expect(covering.superfluousFiles(readPaths: read).isEmpty)
        let (again, diagnostics) = BuildManifest.read(Array(covering.text.utf8), file: "modelgen.plugin.json")
        #expect(diagnostics.isEmpty)
        #expect(again == covering)
    }
}
