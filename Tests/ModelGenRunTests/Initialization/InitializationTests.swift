import TestSupport
import Testing

/// What `init` writes, and whether that can be run.
@Suite struct InitializationTests {
    private let tool = InMemoryTool()

    private static let document =
        "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: object, properties: {owner: {$ref: '%'}}}}}\n"

    private func writeDocument(_ path: String, referringTo reference: String = "#/components/schemas/Pet") {
        tool.write(Self.document.replacing("%", with: reference), to: path)
    }

    @Test func whatItWritesCanBeRun() throws {
        writeDocument("specs/pets.yaml")
        tool.write(SamplePage.text("Bee"), to: "docs/models/bee.md")
        tool.write("", to: "Sources/Pets/Pets.swift")
        let run = try tool.run("init")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors == "modelgen.yaml written; `modelgen generate` writes the models\n")
        #expect(try tool.run("generate").status == 0)
        #expect(tool.exists("Sources/Pets/Generated/Pet.swift") && tool.exists("Sources/Pets/Generated/Bee.swift"))
        #expect(try tool.run("check").status == 0)
    }

    @Test func nothingIsWrittenOver() throws {
        writeDocument("pets.yaml")
        tool.write("access: internal\n", to: "modelgen.yaml")
        let run = try tool.run("init")
        #expect(run.status == 0)
        #expect(run.errors == "modelgen.yaml is there already\n")
        #expect(tool.text("modelgen.yaml") == "access: internal\n")
    }

    @Test func withoutAnInputThereIsNothingToWrite() throws {
        tool.write("a: b\n", to: "settings.yaml")
        let run = try tool.run("init")
        #expect(run.status == 1)
        #expect(run.errors.contains("[nothing-to-generate]"))
        #expect(!tool.exists("modelgen.yaml"))
        #expect(try tool.run("init", "nowhere").status == 2)
    }

    @Test func thePluginsListIsKeptTrue() throws {
        writeDocument("Target/pets.openapi.yaml", referringTo: "../specs/common.yaml#/$defs/Owner")
        let schema = "$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {Owner: {type: object}}\n"
        tool.write(schema, to: "specs/common.yaml")
        tool.write("allow-outside: true\n", to: "Target/modelgen.yaml")
        #expect(try tool.run("init", "Target", "--plugin").status == 0)
        let manifest = "Target/modelgen.plugin.json"
        #expect(
            tool.text(manifest) == "{\n  \"files\": [\n    \"../specs/common.yaml\"\n  ],\n  \"shards\": 64\n}\n")
        #expect(try tool.run("check", "--config", "Target/modelgen.yaml").status == 0)

        // One reference more, and one that is gone.
        tool.write(schema, to: "specs/other.yaml")
        writeDocument("Target/pets.openapi.yaml", referringTo: "../specs/other.yaml#/$defs/Owner")
        let check = try tool.run("check", "--config", "Target/modelgen.yaml")
        #expect(check.status == 1)
        #expect(check.errors.hasPrefix("\(manifest):1:1: error: [undeclared-file]"), "\(check.errors)")
        tool.write(#"{"files": ["../specs/common.yaml", "../specs/other.yaml"], "shards": 3}"#, to: manifest)
        let superfluous = try tool.run("check", "--config", "Target/modelgen.yaml")
        #expect(superfluous.status == 0)
        #expect(superfluous.errors.contains("warning: [superfluous-file]"), "\(superfluous.errors)")
        #expect(try tool.run("check", "--config", "Target/modelgen.yaml", "--warnings-as-errors").status == 1)
        #expect(try tool.run("init", "Target").status == 0)
        #expect(tool.text(manifest) == "{\n  \"files\": [\n    \"../specs/other.yaml\"\n  ],\n  \"shards\": 3\n}\n")
        let before = tool.snapshot("Target")
        #expect(try tool.run("init", "Target").errors.hasSuffix("\(manifest) is true\n"))
        #expect(tool.snapshot("Target") == before)
    }

    /// Where there are many types, more files have fewer of them compiled again; a list that says otherwise stays.
    @Test func manyTypesAreSpreadOverMoreFiles() throws {
        let types = (0..<200).map { "    T\($0): { type: object, properties: { a: { type: string } } }" }
        tool.write(
            "openapi: 3.1.0\ncomponents:\n  schemas:\n\(types.joined(separator: "\n"))\n",
            to: "Target/many.openapi.yaml")
        #expect(try tool.run("init", "Target", "--plugin").status == 0)
        #expect(tool.text("Target/modelgen.plugin.json").contains("\"shards\": 256"))
        tool.write("{\"shards\": 3}", to: "Target/modelgen.plugin.json")
        #expect(try tool.run("init", "Target", "--plugin").errors.contains("modelgen.plugin.json is true"))
    }

    /// A list that `check` compares with needs no output: the plugin's lies in the build folder.
    @Test func modelsThatAreCheckedInBesideAListAreCompared() throws {
        writeDocument("Target/pets.openapi.yaml")
        tool.write("{}", to: "Target/modelgen.plugin.json")
        tool.write("output: Out\ninputs: pets.openapi.yaml\n", to: "Target/modelgen.yaml")
        #expect(try tool.run("generate", "--config", "Target/modelgen.yaml").status == 0)
        #expect(try tool.run("check", "--config", "Target/modelgen.yaml").status == 0)
        tool.write(tool.text("Target/Out/Pet.swift") + "//", to: "Target/Out/Pet.swift")
        #expect(try tool.run("check", "--config", "Target/modelgen.yaml").status == 1)
    }

    /// From a package that knows nothing of models to one that needs three lines more.
    @Test func aBarePackageIsToldWhatItLacks() throws {
        writeDocument("Sources/Pets/pets.openapi.yaml")
        tool.write("// swift-tools-version: 6.1\nlet package = Package(name: \"Pets\")\n", to: "Package.swift")
        let run = try tool.run("init", "--plugin", "Sources/Pets")
        #expect(run.status == 0)
        #expect(run.errors.contains("Sources/Pets/Pets.swift written: SwiftPM calls a target without"), "\(run.errors)")
        for line in ["Package.swift lacks:", "dependencies: .package(url:", "\"ModelRuntime\"", "\"ModelGenPlugin\""] {
            #expect(run.errors.contains(line), "\(run.errors)")
        }
        #expect(tool.text("Sources/Pets/Pets.swift").hasPrefix("//"))
        tool.write("swift-modelgen ModelRuntime ModelGenPlugin", to: "Package.swift")
        let again = try tool.run("init", "Sources/Pets", "--plugin").errors
        #expect(!again.contains("lacks") && !again.contains("Pets.swift written"), "\(again)")
    }
}
