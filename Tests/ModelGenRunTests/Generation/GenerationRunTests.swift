import InMemoryFiles
import ModelGenCore
import ModelGenRun
import Testing

/// A whole run of `generate` without a process and without a disk.
@Suite struct GenerationRunTests {
    private let tool = InMemoryTool()

    private static let document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {}
        components:
          schemas:
            Pet: {type: object, required: [name], properties: {name: {type: string}, owner: {$ref: 'owner.yaml'}}}

        """

    init() {
        tool.disk.put(Self.document, at: "specs/api.yaml")
        tool.disk.put("type: object\nproperties: {age: {type: integer}}\n", at: "specs/owner.yaml")
        tool.disk.put(
            "inputs: [specs/api.yaml]\noutput: Sources/Models\nreport: build/report.json\n", at: "modelgen.yaml")
    }

    @Test func aConfigurationAndItsSpecificationsBecomeFilesARecordAndAReport() throws {
        let run = try tool.generate()
        #expect(run.status == .success)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("2 files written"), "\(run.errors)")
        #expect(
            tool.disk.files == [
                "modelgen.yaml", "specs/api.yaml", "specs/owner.yaml", "build/report.json",
                "Sources/Models/Owner.swift", "Sources/Models/Pet.swift", "Sources/Models/modelgen.lock.json",
                "Sources/Models/.modelgen/state", "Sources/Models/.modelgen/.gitignore",
            ])
        #expect(tool.disk.text("Sources/Models/Pet.swift")?.contains("public var owner: Owner?") == true)
        #expect(tool.disk.text("Sources/Models/modelgen.lock.json")?.contains("\"../../specs/api.yaml\"") == true)
        #expect(tool.disk.text("build/report.json")?.contains("\"Pet\"") == true)
    }

    @Test func aSecondRunHasNothingToDo() throws {
        _ = try tool.generate(Setting(.report, nil as String?))
        let before = tool.snapshot()
        tool.disk.put("inputs: [specs/api.yaml]\noutput: Sources/Models\n", at: "modelgen.yaml")
        _ = try tool.generate()
        let run = try tool.generate()
        #expect(run.status == .success)
        #expect(run.errors == "Sources/Models is up to date\n")
        #expect(tool.disk.text("Sources/Models/Pet.swift") == before["Sources/Models/Pet.swift"])
    }

    @Test func anErrorIsSaidAndNothingIsWritten() throws {
        tool.disk.put(nil as String?, at: "specs/owner.yaml")
        tool.disk.put("openapi: 3.1.0\ninfo: {", at: "specs/api.yaml")
        let before = tool.snapshot()
        let run = try tool.generate(Setting(.report, "-x.json"))
        #expect(run.status == .faulty)
        #expect(run.errors.contains("specs/api.yaml:2:"))
        #expect(tool.snapshot().filter { $0.key != "-x.json" } == before)
    }

    @Test func checkSaysWhatDiffers() throws {
        _ = try tool.generate()
        #expect(try tool.check().status == .success)
        tool.disk.put("type: object\nproperties: {size: {type: integer}}\n", at: "specs/owner.yaml")
        let before = tool.snapshot().filter { $0.key != "build/report.json" }
        let run = try tool.check()
        #expect(run.status == .faulty)
        #expect(run.output.contains("-    public var age: Int?") && run.output.contains("+    public var size: Int?"))
        #expect(run.errors.contains("Sources/Models is out of date: 1 file differs."))
        #expect(tool.snapshot().filter { $0.key != "build/report.json" } == before)
    }
}
