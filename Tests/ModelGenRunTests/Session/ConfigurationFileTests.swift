import Foundation
import Testing

@Suite struct ConfigurationFileTests {
    private let tool = InMemoryTool()

    init() {
        tool.writePages()
    }

    @Test func unknownKeysAreRefusedWithTheNearestOne() throws {
        tool.write("inputs: models\noutput: Out\nacess: public\n", to: "modelgen.yaml")
        let run = try tool.run("generate")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                modelgen.yaml:3:1: error: [unknown-option] There is no `acess` in the configuration
                    3 | acess: public
                      | ^
                  fix: Did you mean `access`?

                """)
        #expect(!tool.exists("Out"))
    }

    @Test func aBrokenOrMissingFileIsTwo() throws {
        tool.write("a: [", to: "broken.yaml")
        #expect(try tool.run("generate", "--config", "broken.yaml").status == 2)
        #expect(try tool.run("generate", "--config", "missing.yaml").status == 2)
    }

    @Test func diagnosticsForMachinesAreOneArray() throws {
        tool.write("inputs: models\noutput: Out\nacess: public\nnumbers: eaxct\n", to: "modelgen.yaml")
        let run = try tool.run("generate", "--diagnostics", "json")
        let values = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [[String: Any]]
        #expect(values?.map { $0["id"] as? String } == ["unknown-option", "invalid-option"])
    }
}
