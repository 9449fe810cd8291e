import ModelGenCore
import ModelGenDiff
import Testing

/// What a pull request shows.
@Suite struct MarkdownTests {
    private static let old =
        "Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}"
    private static let new =
        "Pet: {type: object, properties: {name: {type: string}, age: {type: integer, default: 1}, tag: {type: string}}}"
    /// What a comment on GitHub may have.
    private static let longest = 65_536

    @Test func countsComeFirstThenTypes() {
        let text = difference(Self.old, Self.new).difference.markdown
        #expect(
            text.hasPrefix(
                """
                ## Changes of the models

                1 breaking, 1 risky and 1 safe changes; recommended version: major.

                ### Breaking (1)

                **`Pet`** `old → new`

                - `name`: `required → optional` (required-became-optional) at `6:56 → 6:38`
                """))
        #expect(text.contains("<details><summary><strong>Safe (1)</strong></summary>"))
        #expect(
            text.contains(
                """
                | required-became-optional | requests: Servers accept all that older clients send.\
                <br>responses: Older clients cannot decode an object without it. \
                | `T` became `T?`; code that reads the property does not compile. |
                """))
    }

    @Test func whatBothSidesShareIsNothing() {
        #expect(difference(Self.old, Self.old).difference.markdown == "## Changes of the models\n\nNo changes.\n\n")
    }

    /// The name of a property that is as long as its bytes allow, or drives a terminal.
    @Test(arguments: [
        (300, "p"), (4_000, "property of a long name "), (400, String(repeating: "e\\u0301", count: 140)),
        (900, "\\u001b\\u202e"),
    ])
    func itFitsAComment(_ count: Int, _ name: String) throws {
        func object(_ type: String) -> String {
            "Pet: {type: object, properties: {"
                + (0..<count).map { "\"\(name)\($0)\": {type: \(type)}" }.joined(separator: ", ") + "}}"
        }
        let text = difference(object("string"), object("integer")).difference.markdown
        #expect(text.utf8.count < Self.longest && text.unicodeScalars.count < Self.longest)
        let shown = text.split(separator: "\n").count { $0.hasPrefix("- ") }
        let isAllShown = text.contains("Breaking (\(count))")
        #expect(isAllShown == (shown == count))
        #expect(isAllShown != text.contains("Left out here"))
        #expect(isAllShown || text.contains("Breaking (\(shown) of \(count))"))
        if count == 300 { #expect(isAllShown) }
        #expect(text.components(of: "<details>") == text.components(of: "</details>"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
