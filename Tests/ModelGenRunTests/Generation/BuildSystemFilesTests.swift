import Testing

/// What build systems ask for.
@Suite struct BuildSystemFilesTests {
    private let tool = InMemoryTool()

    init() {
        tool.write(
            """
            openapi: 3.1.0
            components:
              schemas:
                Pet: {type: object, properties: {owner: {$ref: 'sub/common.yaml#/$defs/Owner'}}}
            """, to: "specs/pets.yaml")
        tool.write(
            "$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {Owner: {type: object}}\n",
            to: "specs/sub/common.yaml")
    }

    @Test func everyFileThatIsReadIsADependency() throws {
        tool.write("access: internal\n", to: "modelgen.yaml")
        let expected = """
            out.stamp: \\
              modelgen.yaml \\
              specs/pets.yaml \\
              specs/sub/common.yaml
            modelgen.yaml:
            specs/pets.yaml:
            specs/sub/common.yaml:

            """
        // A run that has nothing to do tells the same, although it reads nothing but hashes.
        for _ in 1...2 {
            let run = try tool.run(
                "generate", "specs/pets.yaml", "--output", "Out", "--depfile", "out.d", "--stamp", "out.stamp")
            #expect(run.status == 0, "\(run.errors)")
            #expect(tool.text("out.d") == expected)
            #expect(tool.text("out.stamp").isEmpty)
            tool.remove("out.d")
            tool.remove("out.stamp")
        }
    }

    @Test func withoutAStampTheOutputsAreTheTargets() throws {
        try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--depfile", "out.d")
        #expect(tool.text("out.d").hasPrefix("Out/Pet.swift Out/Owner.swift: \\\n"))
    }

    @Test func onlyStampsAndDepfilesAreWrittenOver() throws {
        let run = try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--stamp", "specs/pets.yaml")
        #expect(run.status == 1)
        #expect(run.errors.contains("[build-file-not-written]"))
        #expect(tool.text("specs/pets.yaml").hasPrefix("openapi"))
        #expect(
            try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--depfile", "specs/pets.yaml").status == 2)
    }

    @Test func outputsAreListedWithoutWriting() throws {
        let run = try tool.run(
            "generate", "specs/pets.yaml", "--output", "Out/", "--layout", "shards=2", "--file-name", "API",
            "--list-outputs")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "Out/API.Models0.swift\nOut/API.Models1.swift\n")
        #expect(!tool.exists("Out"))
    }

    @Test func overlaysAreDependencies() throws {
        tool.write(
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.components.schemas.Pet, update: {description: X}}]\n",
            to: "fixes/overlay.yaml")
        let arguments = [
            "generate", "specs/pets.yaml", "--output", "Out", "--layout", "shards=2", "--overlay", "fixes/overlay.yaml",
        ]
        // The second run has nothing to do, and the plugin has to watch the file all the same.
        for _ in 1...2 {
            #expect(try tool.run(list: arguments + ["--depfile", "out.d"]).status == 0)
            #expect(tool.text("out.d").contains("\n  fixes/overlay.yaml"))
        }
        let undeclared = try tool.run(list: arguments + ["--plugin-manifest", "specs/modelgen.plugin.json"])
        #expect(undeclared.status == 1)
        #expect(undeclared.errors.contains("Add `../fixes/overlay.yaml` to `files`"), "\(undeclared.errors)")
        tool.write(#"{"files": ["../fixes/overlay.yaml"]}"#, to: "specs/modelgen.plugin.json")
        #expect(try tool.run(list: arguments + ["--plugin-manifest", "specs/modelgen.plugin.json"]).status == 0)
        // Whether anything is to be done is decided anew when it changes.
        tool.write(tool.text("fixes/overlay.yaml").replacing("X", with: "Y"), to: "fixes/overlay.yaml")
        #expect(try tool.run(list: arguments).errors.contains("1 file written"))
    }

    @Test func aManifestThatLeavesAFileOutIsAnError() throws {
        let arguments = [
            "generate", "Target/pets.yaml", "--output", "Out", "--layout", "shards=2", "--allow-outside",
            "--plugin-manifest", "Target/modelgen.plugin.json",
        ]
        let document = tool.text("specs/pets.yaml").replacing("sub/common", with: "../specs/sub/common")
        tool.write(document, to: "Target/pets.yaml")
        let run = try tool.run(list: arguments)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Target/modelgen.plugin.json:1:1: error: [undeclared-file]"), "\(run.errors)")
        #expect(run.errors.contains("Add `../specs/sub/common.yaml` to `files`"))
        #expect(!tool.exists("Out"))
        tool.write(#"{"files": ["../specs/sub/common.yaml"]}"#, to: "Target/modelgen.plugin.json")
        #expect(try tool.run(list: arguments).status == 0)
        // Nothing else has changed, and yet the build would no longer notice.
        tool.write("{}", to: "Target/modelgen.plugin.json")
        #expect(try tool.run(list: arguments).status == 1)
    }

    @Test func aBuildPluginTakesNoOtherFiles() throws {
        let run = try tool.run(
            "generate", "specs/pets.yaml", "--output", "Out", "--layout", "shards=2", "--runtime", "embed",
            "--plugin-manifest", "specs/modelgen.plugin.json")
        #expect(run.status == 1)
        #expect(run.errors.contains("[undeclared-output]"))
        #expect(!tool.exists("Out"))
    }

    @Test func aCleanBuildGivesTheSameCode() throws {
        func properties(_ first: String, _ second: String) {
            tool.write(
                """
                openapi: 3.1.0
                components: {schemas: {Pet: {type: object, properties: {\(first): {}, \(second): {}}}}}
                """, to: "specs/pets.yaml")
        }
        properties("a", "b")
        try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--ignore-history")
        properties("b", "a")
        try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--ignore-history")
        try tool.run("generate", "specs/pets.yaml", "--output", "Fresh")
        #expect(tool.text("Out/Pet.swift") == tool.text("Fresh/Pet.swift"))
    }

    @Test func fallbacksCountOnlyWhereNothingIsSaid() throws {
        let fallback = ["generate", "--fallback-input", "specs/pets.yaml", "--fallback-output", "Found"]
        #expect(try tool.run(list: fallback).status == 0)
        #expect(tool.exists("Found/Pet.swift"))
        tool.write("inputs: specs/sub/common.yaml\noutput: Said\n", to: "modelgen.yaml")
        #expect(try tool.run(list: fallback).status == 0)
        #expect(tool.exists("Said/Owner.swift"))
    }
}
