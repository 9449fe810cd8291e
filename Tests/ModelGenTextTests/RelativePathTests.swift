import ModelGenText
import Testing

@Suite struct RelativePathTests {
    @Test(arguments: [
        ("a/b.yaml", "a"), ("b.yaml", "."), ("a/b/", "a"), ("a//b", "a"), ("/b", "/"), ("/", "/"), ("./b", "."),
        ("../b", ".."), ("/a/b/c", "/a/b"),
    ])
    func everythingLiesInAFolder(path: String, parent: String) {
        #expect(RelativePath.parent(of: path) == parent)
    }

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

    @Test(arguments: [
        ("pet.yaml", "specs/api.yaml", "specs/pet.yaml"),
        ("../pet.yaml", "specs/v1/api.yaml", "specs/pet.yaml"),
        ("../../pet.yaml", "specs/api.yaml", "../pet.yaml"),
        ("/pet.yaml", "specs/api.yaml", "/pet.yaml"),
        ("./pet.yaml", "api.yaml", "pet.yaml"),
    ])
    func isResolvedInTheFile(reference: String, file: String, expected: String) {
        #expect(RelativePath.resolved(reference, in: file) == expected)
    }

    @Test(arguments: [
        ("specs/petstore.v1.YAML", "specs/", "petstore.v1", "petstore", "yaml"),
        ("petstore", "", "petstore", "petstore", ""),
        ("a.b/.hidden", "a.b/", ".hidden", "", ""),
        ("", "", "", "", ""),
    ])
    func isTakenApart(path: String, folder: String, stem: String, bareName: String, pathExtension: String) {
        #expect(RelativePath.folder(of: path) == folder)
        #expect(RelativePath.stem(of: path) == stem)
        #expect(RelativePath.bareName(of: path) == bareName)
        #expect(RelativePath.pathExtension(of: path) == pathExtension)
    }

    @Test func whatIsAbsoluteOrStandardInputStaysWhenJoined() {
        #expect(RelativePath.join("specs/", "pet.yaml") == "specs/pet.yaml")
        #expect(RelativePath.join("specs/", "/pet.yaml") == "/pet.yaml")
        #expect(RelativePath.join("specs/", "-") == "-")
    }
}
