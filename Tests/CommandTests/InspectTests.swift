import Foundation
import Testing

@Suite struct InspectTests {
    @Test func theModelIsPrinted() throws {
        let tool = try CommandLineTool()
        try tool.writePages()
        let text = try tool.run("inspect", "models")
        #expect(text.status == 0)
        #expect(text.output.contains("object Pet  [plain type, exact]  models/pet.md:1:1\n  id: string, required"))
        let json = try tool.run("inspect", "models", "--format", "json")
        #expect(json.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
        #expect(try tool.run("inspect").status == 2)
        #expect(try tool.run("inspect", "nowhere").status == 1)
    }

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
