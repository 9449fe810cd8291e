import Testing

/// `inspect` as a process.
@Suite struct InspectTests {
    /// In two processes, which hash differently.
    @Test func aPageIsTheSameEachTime() throws {
        let tool = try CommandLineTool()
        try tool.writePages()
        let pages = try (1...2).map { _ in try tool.run("inspect", "models", "--format", "html") }
        #expect(pages.map(\.status) == [0, 0])
        #expect(pages[0].output.hasPrefix("<!doctype html>") && pages[0].output.hasSuffix("</html>\n"))
        #expect(pages[0].output.contains(#""wireName": "id""#))
        #expect(pages[0].output == pages[1].output)
    }
}
