import InMemoryFiles
import Testing

@testable import ModelGenRun

@Suite struct FileSearchTests {
    private let disk = InMemoryFileSystem()

    @Test func filesAreFoundByExtensionInTheOrderOfBytes() throws {
        for path in ["b.md", "a/z.MD", "a/.hidden.md", ".git/c.md", "a/y.txt", "B.markdown", "a/deep/x.md"] {
            disk.put("", at: "pages/\(path)")
        }
        disk.put(.symbolicLink(".."), at: "pages/loop")
        disk.put(.symbolicLink("b.md"), at: "pages/link.md")
        #expect(
            try disk.files(below: "pages", extensions: ["md", "markdown"]) == [
                "pages/B.markdown", "pages/a/deep/x.md", "pages/a/z.MD", "pages/b.md", "pages/link.md",
            ])
        #expect(try disk.files(below: "pages/a/", extensions: ["txt"]) == ["pages/a/y.txt"])
    }

    @Test func whatIsInTheWayIsNamed() {
        disk.put("", at: "a/file")
        disk.put(.symbolicLink("nowhere"), at: "a/lost")
        disk.put(.symbolicLink("../a"), at: "a/up")
        #expect(disk.obstacle(to: "a/new/folder") == nil)
        #expect(disk.obstacle(to: "a/up/new") == nil)
        let places = ["a/file/below": "a/file is a file", "a/up/lost/b": "a/up/lost is a link that leads nowhere"]
        for (path, expected) in places {
            let found = disk.obstacle(to: path)
            #expect(found.map { "\($0.path) is \($0.kind)" } == expected)
        }
        #expect(disk.obstacle(to: "/home/pets/a/file")?.path == "/home/pets/a/file")
    }
}
