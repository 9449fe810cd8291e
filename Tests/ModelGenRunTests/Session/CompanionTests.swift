import Testing

/// --with.
@Suite struct CompanionTests {
    private let tool = InMemoryTool()
    private let spec = """
        openapi: 3.1.0
        components:
          schemas:
            Pet: {type: object, required: [ID], properties: {ID: {type: string}}}
        """

    init() {
        tool.writePages()
        tool.write(spec, to: "specs/pets.yaml")
    }

    @Test func theSpecificationCountsAndItsChangesAreNoticed() throws {
        let first = try tool.run("generate", "models", "--with", "specs/pets.yaml", "--output", "Out")
        #expect(first.status == 0, "\(first.errors)")
        #expect(tool.text("Out/Pet.swift").contains("\"ID\""))
        #expect(tool.text("Out/Owner.swift").contains("\"id\""))
        let second = try tool.run("generate", "models", "--with", "specs/pets.yaml", "--output", "Out")
        #expect(second.errors == "Out is up to date\n")
        #expect(try tool.run("check", "models", "--with", "specs/pets.yaml", "--output", "Out").status == 0)
        tool.write(spec.replacing("ID", with: "Id"), to: "specs/pets.yaml")
        #expect(try tool.run("generate", "models", "--with", "specs/pets.yaml", "--output", "Out").status == 0)
        #expect(tool.text("Out/Pet.swift").contains("\"Id\""))
    }

    @Test func theConfigurationNamesItFromItsOwnFolder() throws {
        tool.write("inputs: ../models\nwith: pets.yaml\noutput: ../Out\n", to: "specs/modelgen.yaml")
        #expect(try tool.run("generate", "--config", "specs/modelgen.yaml").status == 0)
        #expect(tool.text("Out/Pet.swift").contains("\"ID\""))
    }

    @Test func inspectShowsIt() throws {
        let run = try tool.run("inspect", "models", "--with", "specs/pets.yaml")
        #expect(run.status == 0)
        #expect(run.output.contains("  ID: string, required\n"), "\(run.output)")
    }

    @Test(arguments: ["specs", "specs/absent.yaml"])
    func whatIsNoDocumentIsAnError(_ path: String) throws {
        let run = try tool.run("generate", "models", "--with", path, "--output", "Out")
        #expect(run.status == 1)
        #expect(run.errors.contains("error: "))
        #expect(!tool.exists("Out/Pet.swift"))
    }
}
