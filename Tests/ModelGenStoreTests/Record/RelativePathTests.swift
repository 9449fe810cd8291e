import ModelGenStore
import Testing

@Suite struct RelativePathTests {
    @Test(arguments: [
        ("specs/pet.yaml", "Sources/Generated", "../../specs/pet.yaml"),
        ("/w/p/specs/pet.yaml", "/w/p/Sources", "../specs/pet.yaml"),
        ("./a/../pet.yaml", ".", "pet.yaml"),
        ("Sources", "Sources", "."),
        ("/elsewhere/pet.yaml", "out", "../../../elsewhere/pet.yaml"),
        ("../../../../../x", "out", "../../../x"),
    ])
    func isSeenFromTheFolder(target: String, folder: String, expected: String) {
        #expect(RelativePath.of(target, from: folder, workingDirectory: "/w/p") == expected)
    }
}
