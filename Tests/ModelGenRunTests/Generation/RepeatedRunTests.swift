import InMemoryFiles
import Testing

/// What a run says that has nothing to do.
@Suite struct RepeatedRunTests {
    private let tool = InMemoryTool()

    @Test func warningsAreNotHidden() throws {
        tool.write(
            "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: object, properties: {a: {$ref: '#/no'}}}}}\n",
            to: "pets.yaml")
        let first = try tool.run("generate", "pets.yaml", "--output", "Out")
        #expect(first.errors.contains("1 warning"))
        let second = try tool.run("generate", "pets.yaml", "--output", "Out")
        #expect(second.errors.hasPrefix("Out is up to date; `modelgen check` with the same options shows the warning"))
        #expect(try tool.run("check", "pets.yaml", "--output", "Out").errors.contains("[unresolved-ref]"))
    }

    @Test func aLostRecordIsMadeAgain() throws {
        tool.writePages()
        try tool.run("generate", "models", "--output", "Out")
        let before = tool.snapshot("Out")
        tool.remove("Out/modelgen.lock.json")
        let run = try tool.run("generate", "models", "--output", "Out")
        #expect(run.status == 0, "\(run.errors)")
        let after = tool.snapshot("Out")
        #expect(after["Pet.swift"] == before["Pet.swift"])
        #expect(after["modelgen.lock.json"] != nil)
    }

    @Test func checkDoesNotSpeakOfWriting() throws {
        tool.write("a: [", to: "broken.yaml")
        let run = try tool.run("check", "broken.yaml", "--output", "Out")
        #expect(run.status == 1)
        #expect(!run.errors.contains("written"), "\(run.errors)")
        #expect(run.errors.contains("Nothing compared: 1 error"))
    }

    @Test func aSecondSpecificationDoesNotRemoveTheFirstOnesModels() throws {
        tool.write("openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: object}}}\n", to: "a.yaml")
        tool.write("openapi: 3.1.0\ncomponents: {schemas: {Bee: {type: object}}}\n", to: "b.yaml")
        #expect(try tool.run("generate", "a.yaml", "--output", "Out").status == 0)
        let run = try tool.run("generate", "b.yaml", "--output", "Out")
        #expect(run.status == 1)
        #expect(run.errors.contains("[output-of-other-inputs]"))
        #expect(tool.exists("Out/Pet.swift") && !tool.exists("Out/Bee.swift"))
        #expect(try tool.run("generate", "b.yaml", "--output", "Out", "--force").status == 0)
        #expect(!tool.exists("Out/Pet.swift") && tool.exists("Out/Bee.swift"))
    }

    @Test func specificationsThatShareAFileAreTwo() throws {
        tool.write(
            "$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {Owner: {type: object}}\n", to: "common.yaml"
        )
        for name in ["Pet", "Bee"] {
            tool.write(
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
        tool.writePages()
        tool.write("x", to: "file")
        tool.disk.put(.symbolicLink("nowhere"), at: "link")
        let run = try tool.run("generate", "models", "--output", output)
        #expect(run.status == 1)
        #expect(run.errors.contains("[output-not-a-folder]"), "\(run.errors)")
        #expect(tool.text("file") == "x")
        #expect(!tool.exists("nowhere"))
    }
}
