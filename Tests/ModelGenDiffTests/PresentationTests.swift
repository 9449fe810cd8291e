import Foundation
import ModelGenCore
import ModelGenDiff
import Testing

/// How changes are printed.
@Suite struct PresentationTests {
    private static let old =
        "Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}"
    private static let new =
        "Pet: {type: object, properties: {name: {type: string}, age: {type: integer, default: 1}, tag: {type: string}}}"

    @Test func asText() {
        let expected = """
            BREAKING (1)

              Pet.name: required → optional  [required-became-optional]
                old:6:56 → new:6:38
                request: Servers accept all that older clients send.
                response: Older clients cannot decode an object without it.
                Swift: `T` became `T?`; code that reads the property does not compile.

            RISKY (1)

              Pet.age: none → 1  [default-added]
                old:6:78 → new:6:60
                request: Servers may now assume a value where clients leave it out.
                response: The JSON is the same.
                Swift: There is a new static constant for it.

            SAFE (1)

              Pet.tag  [optional-property-added]  old:6:5 → new:6:94

            1 breaking, 1 risky and 1 safe changes; recommended version: major.

            """
        #expect(difference(Self.old, Self.new).difference.text == expected)
        #expect(difference(Self.old, Self.old).difference.text == "No changes.\n")
    }

    @Test func asJSON() throws {
        let text = difference(Self.old, Self.new).difference.jsonText
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["recommendedVersion"] as? String == "major")
        #expect(json["counts"] as? [String: Int] == ["breaking": 1, "risky": 1, "safe": 1])
        let changes = try #require(json["changes"] as? [[String: Any]])
        let change = try #require(changes.first)
        #expect(change["rule"] as? String == "required-became-optional")
        #expect(change["type"] as? String == "Pet")
        #expect(change["member"] as? String == "name")
        #expect((change["old"] as? [String: Any])?["line"] as? Int == 6)
        #expect((change["wire"] as? [[String: String]])?.map { $0["direction"] } == ["request", "response"])
    }

    /// What an input says is text: it moves no cursor, and adds no row or tag.
    @Test func namesAreOnlyText() {
        let hostile = #"Pet: {type: object, properties: {"a\e[2J|`b\n<c>": {type: string, default: "<img>|"}}}"#
        let changes = difference(hostile, hostile.replacing("<img>", with: "<b>")).difference
        for text in [changes.text, changes.markdown] { #expect(!text.contains("\u{1B}")) }
        let rows = changes.markdown.split(separator: "\n").filter {
            $0.hasPrefix("- ") && $0.contains("default-changed")
        }
        #expect(rows.count == 1)
        // All of it is within code spans.
        #expect(
            rows.first?.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .allSatisfy { $0.offset % 2 == 1 || !$0.element.contains("<") } == true)
    }
}
