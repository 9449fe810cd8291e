import Testing

/// `init` as a process.
@Suite struct InitTests {
    /// From a package that knows nothing of models to one that needs three lines more.
    @Test func aBarePackageIsToldWhatItLacks() throws {
        let tool = try CommandLineTool()
        try tool.write(
            "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: object}}}\n", to: "Sources/Pets/pets.openapi.yaml")
        try tool.write("// swift-tools-version: 6.1\nlet package = Package(name: \"Pets\")\n", to: "Package.swift")
        let run = try tool.run("init", "--plugin", "Sources/Pets")
        #expect(run.status == 0)
        #expect(run.errors.contains("Sources/Pets/Pets.swift written: SwiftPM calls a target without"), "\(run.errors)")
        for line in ["Package.swift lacks:", "dependencies: .package(url:", "\"ModelRuntime\"", "\"ModelGenPlugin\""] {
            #expect(run.errors.contains(line), "\(run.errors)")
        }
        #expect(try tool.text("Sources/Pets/Pets.swift").hasPrefix("//"))
        #expect(try tool.run("init", "nowhere").status == 2)
    }
}
