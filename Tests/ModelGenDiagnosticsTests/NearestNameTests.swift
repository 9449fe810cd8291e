import ModelGenDiagnostics
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("requred", "required"), ("requiredd", "required"), ("reqvired", "required"), ("REQUIRED", "required"),
        ("Pest", "Pets"), ("ab", "ac"),
    ])
    func insertionsDeletionsAndReplacements(name: String, expected: String) {
        #expect(NearestName.of(name, in: ["unrelated", expected]) == expected)
    }

    @Test(arguments: ["", "x", "type", "required"])
    func nothingWhereAllIsTooFar(name: String) {
        #expect(NearestName.of(name, in: ["a", "y", "properties", "additionalProperties"]) == nil)
        #expect(NearestName.of(name, in: []) == nil)
    }

    @Test func theNearestWinsThenTheFirst() {
        #expect(NearestName.of("colour", in: ["colon", "color", "colours"]) == "color")
        #expect(NearestName.of("bat", in: ["cat", "hat"]) == "cat")
    }

    @Test func longNamesAreNotCompared() {
        let name = String(repeating: "a", count: 1_000_000)
        #expect(NearestName.of(name, in: [name + "b"]) == nil)
        #expect(NearestName.of("short", in: [name, "shorts"]) == "shorts")
    }
}
