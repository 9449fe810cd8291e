import ModelGenDiagnostics
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
}
