import Foundation
import Testing

/// What `inspect` prints.
@Suite struct InspectionRunTests {
    @Test func theModelIsPrinted() throws {
        let tool = InMemoryTool()
        tool.writePages()
        let text = try tool.run("inspect", "models")
        #expect(text.status == 0)
        #expect(text.output.contains("object Pet  [plain type, exact]  models/pet.md:1:1\n  id: string, required"))
        let json = try tool.run("inspect", "models", "--format", "json")
        #expect(json.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
        #expect(try tool.run("inspect").status == 2)
        #expect(try tool.run("inspect", "nowhere").status == 1)
    }
}
