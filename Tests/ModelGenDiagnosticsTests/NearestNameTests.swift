import ModelGenDiagnostics
import Testing

@Suite("Nearest name")
struct NearestNameTests {
    @Test(
        "insertions, deletions and replacements",
        arguments: [
            ("requred", "required"), ("requiredd", "required"), ("reqvired", "required"), ("REQUIRED", "required"),
            ("Pest", "Pets"), ("ab", "ac"),
        ])
    func edits(name: String, expected: String) {
        #expect(NearestName.of(name, in: ["unrelated", expected]) == expected)
    }

    @Test("nothing where all is too far", arguments: ["", "x", "type", "required"])
    func nothing(name: String) {
        #expect(NearestName.of(name, in: ["a", "y", "properties", "additionalProperties"]) == nil)
        #expect(NearestName.of(name, in: []) == nil)
    }

    @Test("the nearest wins, then the first")
    func ties() {
        #expect(NearestName.of("colour", in: ["colon", "color", "colours"]) == "color")
        #expect(NearestName.of("bat", in: ["cat", "hat"]) == "cat")
    }

    @Test("long names are not compared")
    func long() {
        let name = String(repeating: "a", count: 1_000_000)
        #expect(NearestName.of(name, in: [name + "b"]) == nil)
        #expect(NearestName.of("short", in: [name, "shorts"]) == "shorts")
    }
}
