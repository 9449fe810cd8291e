import ModelGenDiagnostics
import Testing

@testable import ModelGenCore

@Suite struct ConfigurationDraftTests {
    private func read(_ text: String) -> (configuration: Configuration, diagnostics: [String]) {
        let (configuration, diagnostics) = ConfigurationReader.read(Array(text.utf8), file: "modelgen.yaml")
        return (configuration, diagnostics.map { "\($0.message) \($0.location?.line ?? 0)" })
    }

    @Test func itIsReadAsItStands() {
        let (configuration, diagnostics) = read(
            ConfigurationDraft(inputs: ["specs/pets.yaml", "docs/models"], output: "Sources/Pets/Generated").text)
        #expect(diagnostics.isEmpty)
        #expect(configuration.inputs == ["specs/pets.yaml", "docs/models"])
        #expect(configuration.output == "Sources/Pets/Generated")
        var expected = Configuration()
        expected.inputs = configuration.inputs
        expected.output = configuration.output
        #expect(configuration == expected, "nothing else is said")
    }

    @Test func everythingInItCanBeUncommented() {
        let draft = ConfigurationDraft(inputs: [], output: nil).text
        let keys = ConfigurationOption.allCases.map { "# \($0.rawValue): " }
        let lines = draft.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            keys.contains { line.hasPrefix($0) } ? line.dropFirst(2) : line
        }
        #expect(lines.count { line in keys.contains { line.hasPrefix($0.dropFirst(2)) } } == keys.count)
        let (configuration, diagnostics) = read(lines.joined(separator: "\n"))
        #expect(diagnostics.isEmpty)
        #expect(configuration.types.count == 1 && configuration.uriMappings.count == 1)
    }

    @Test(arguments: [
        "a b.yaml", "#a", "-", "- a", "1.5", "true: x", "ä.yaml", "a\"b\\c", "../x.yaml", "./true", ".5", "null",
    ])
    func anyPathIsReadBack(_ path: String) {
        let (configuration, diagnostics) = read(ConfigurationDraft(inputs: [path, "b"], output: path).text)
        #expect(diagnostics.isEmpty)
        #expect(configuration.inputs == [path, "b"])
        #expect(configuration.output == path)
    }
}
