import Foundation
import Testing

/// What build systems ask for.
@Suite struct BuildSystemTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(
            """
            openapi: 3.1.0
            components:
              schemas:
                Pet: {type: object, properties: {owner: {$ref: 'sub/common.yaml#/$defs/Owner'}}}
            """, to: "specs/pets.yaml")
        try tool.write(
            "$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {Owner: {type: object}}\n",
            to: "specs/sub/common.yaml")
    }

    @Test func everyFileThatIsReadIsADependency() throws {
        try tool.write("access: internal\n", to: "modelgen.yaml")
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
            #expect(try tool.text("out.d") == expected)
            #expect(try tool.text("out.stamp").isEmpty)
            try tool.remove("out.d")
            try tool.remove("out.stamp")
        }
    }

    @Test func withoutAStampTheOutputsAreTheTargets() throws {
        try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--depfile", "out.d")
        #expect(try tool.text("out.d").hasPrefix("Out/Pet.swift Out/Owner.swift: \\\n"))
    }

    @Test func onlyStampsAndDepfilesAreWrittenOver() throws {
        let run = try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--stamp", "specs/pets.yaml")
        #expect(run.status == 1)
        #expect(run.errors.contains("[build-file-not-written]"))
        #expect(try tool.text("specs/pets.yaml").hasPrefix("openapi"))
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
        try tool.write(
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.components.schemas.Pet, update: {description: X}}]\n",
            to: "fixes/overlay.yaml")
        let arguments = [
            "generate", "specs/pets.yaml", "--output", "Out", "--layout", "shards=2", "--overlay", "fixes/overlay.yaml",
        ]
        // The second run has nothing to do, and the plugin has to watch the file all the same.
        for _ in 1...2 {
            #expect(try tool.run(list: arguments + ["--depfile", "out.d"]).status == 0)
            #expect(try tool.text("out.d").contains("\n  fixes/overlay.yaml"))
        }
        let undeclared = try tool.run(list: arguments + ["--plugin-manifest", "specs/modelgen.plugin.json"])
        #expect(undeclared.status == 1)
        #expect(undeclared.errors.contains("Add `../fixes/overlay.yaml` to `files`"), "\(undeclared.errors)")
        try tool.write(#"{"files": ["../fixes/overlay.yaml"]}"#, to: "specs/modelgen.plugin.json")
        #expect(try tool.run(list: arguments + ["--plugin-manifest", "specs/modelgen.plugin.json"]).status == 0)
        // Whether anything is to be done is decided anew when it changes.
        try tool.write(try tool.text("fixes/overlay.yaml").replacing("X", with: "Y"), to: "fixes/overlay.yaml")
        #expect(try tool.run(list: arguments).errors.contains("1 file written"))
    }

    @Test func aManifestThatLeavesAFileOutIsAnError() throws {
        let arguments = [
            "generate", "Target/pets.yaml", "--output", "Out", "--layout", "shards=2", "--allow-outside",
            "--plugin-manifest", "Target/modelgen.plugin.json",
        ]
        let document = try tool.text("specs/pets.yaml").replacing("sub/common", with: "../specs/sub/common")
        try tool.write(document, to: "Target/pets.yaml")
        let run = try tool.run(list: arguments)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Target/modelgen.plugin.json:1:1: error: [undeclared-file]"), "\(run.errors)")
        #expect(run.errors.contains("Add `../specs/sub/common.yaml` to `files`"))
        #expect(!tool.exists("Out"))
        try tool.write(#"{"files": ["../specs/sub/common.yaml"]}"#, to: "Target/modelgen.plugin.json")
        #expect(try tool.run(list: arguments).status == 0)
        // Nothing else has changed, and yet the build would no longer notice.
        try tool.write("{}", to: "Target/modelgen.plugin.json")
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
        func properties(_ first: String, _ second: String) throws {
            try tool.write(
                """
                openapi: 3.1.0
                components: {schemas: {Pet: {type: object, properties: {\(first): {}, \(second): {}}}}}
                """, to: "specs/pets.yaml")
        }
        try properties("a", "b")
        try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--ignore-history")
        try properties("b", "a")
        try tool.run("generate", "specs/pets.yaml", "--output", "Out", "--ignore-history")
        try tool.run("generate", "specs/pets.yaml", "--output", "Fresh")
        #expect(try tool.text("Out/Pet.swift") == tool.text("Fresh/Pet.swift"))
    }

    @Test func fallbacksCountOnlyWhereNothingIsSaid() throws {
        let fallback = ["generate", "--fallback-input", "specs/pets.yaml", "--fallback-output", "Found"]
        #expect(try tool.run(list: fallback).status == 0)
        #expect(tool.exists("Found/Pet.swift"))
        try tool.write("inputs: specs/sub/common.yaml\noutput: Said\n", to: "modelgen.yaml")
        #expect(try tool.run(list: fallback).status == 0)
        #expect(tool.exists("Said/Owner.swift"))
    }
}

/// What a run says that has nothing to do.
@Suite struct RepeatedRunTests {
    let tool: CommandLineTool

    init() throws { tool = try CommandLineTool() }

    @Test func warningsAreNotHidden() throws {
        try tool.write(
            "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: object, properties: {a: {$ref: '#/no'}}}}}\n",
            to: "pets.yaml")
        let first = try tool.run("generate", "pets.yaml", "--output", "Out")
        #expect(first.errors.contains("1 warning"))
        let second = try tool.run("generate", "pets.yaml", "--output", "Out")
        #expect(second.errors.hasPrefix("Out is up to date; `modelgen check` with the same options shows the warning"))
        #expect(try tool.run("check", "pets.yaml", "--output", "Out").errors.contains("[unresolved-ref]"))
    }

    @Test func aLostRecordIsMadeAgain() throws {
        try tool.writePages()
        try tool.run("generate", "models", "--output", "Out")
        let before = try tool.snapshot("Out")
        try tool.remove("Out/modelgen.lock.json")
        let run = try tool.run("generate", "models", "--output", "Out")
        #expect(run.status == 0, "\(run.errors)")
        let after = try tool.snapshot("Out")
        #expect(after["Pet.swift"] == before["Pet.swift"])
        #expect(after["modelgen.lock.json"] != nil)
    }

    @Test func checkDoesNotSpeakOfWriting() throws {
        try tool.write("a: [", to: "broken.yaml")
        let run = try tool.run("check", "broken.yaml", "--output", "Out")
        #expect(run.status == 1)
        #expect(!run.errors.contains("written"), "\(run.errors)")
        #expect(run.errors.contains("Nothing compared: 1 error"))
    }

    @Test func aSecondSpecificationDoesNotRemoveTheFirstOnesModels() throws {
        try tool.write("openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: object}}}\n", to: "a.yaml")
        try tool.write("openapi: 3.1.0\ncomponents: {schemas: {Bee: {type: object}}}\n", to: "b.yaml")
        #expect(try tool.run("generate", "a.yaml", "--output", "Out").status == 0)
        let run = try tool.run("generate", "b.yaml", "--output", "Out")
        #expect(run.status == 1)
        #expect(run.errors.contains("[output-of-other-inputs]"))
        #expect(tool.exists("Out/Pet.swift") && !tool.exists("Out/Bee.swift"))
        #expect(try tool.run("generate", "b.yaml", "--output", "Out", "--force").status == 0)
        #expect(!tool.exists("Out/Pet.swift") && tool.exists("Out/Bee.swift"))
    }

    @Test func specificationsThatShareAFileAreTwo() throws {
        try tool.write(
            "$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {Owner: {type: object}}\n", to: "common.yaml"
        )
        for name in ["Pet", "Bee"] {
            try tool.write(
                "openapi: 3.1.0\ncomponents: {schemas: {\(name): {properties: {o: {$ref: 'common.yaml#/$defs/Owner'}}}}}\n",
                to: "\(name).yaml")
        }
        #expect(try tool.run("generate", "Pet.yaml", "--output", "Out").status == 0)
        let run = try tool.run("generate", "Bee.yaml", "--output", "Out")
        #expect(run.status == 1)
        #expect(run.errors.contains("[output-of-other-inputs]"), "\(run.errors)")
        #expect(tool.exists("Out/Pet.swift") && !tool.exists("Out/Bee.swift"))
    }

    @Test(arguments: ["file/sub", "link"])
    func outputsThatCannotBeAreClearErrors(_ output: String) throws {
        try tool.writePages()
        try tool.write("x", to: "file")
        let link = tool.folder.appending(path: "link").path(percentEncoded: false)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
        let run = try tool.run("generate", "models", "--output", output)
        #expect(run.status == 1)
        #expect(run.errors.contains("[output-not-a-folder]"), "\(run.errors)")
        #expect(try tool.text("file") == "x")
        #expect(!tool.exists("nowhere"))
    }
}
