import ModelGenPages
import Testing

@testable import ModelGenConformance

/// Pages of one API in several languages are one model, as far as each speaks.
@Suite struct DialectJoinTests {
    private func python(_ rows: [(String, String, String)]) -> [PageFile] {
        let table = "Name | Type | Description | Notes\n------------ | ------------- | ------------- | -------------\n"
        let lines = rows.map { "**\($0.0)** | **\($0.1)** |  | \($0.2)" }
        return [
            PageFile(
                path: "docs/Ferry.md", text: "# Ferry\n\n## Properties\n\n" + table + lines.joined(separator: "\n"))
        ]
    }

    private func java(_ rows: [(String, String, String)]) -> [PageFile] {
        let table =
            "| Name | Type | Description | Notes |\n|------------ | ------------- | ------------- | -------------|\n"
        let lines = rows.map { "|**\($0.0)** | **\($0.1)** |  | \($0.2) |" }
        return [
            PageFile(
                path: "docs/Ferry.md",
                text: "\n\n# Ferry\n\n\n## Properties\n\n" + table + lines.joined(separator: "\n") + "\n\n\n\n")
        ]
    }

    private func axios(_ rows: [(String, String, String)]) -> [PageFile] {
        let example = "\n\n## Example\n\n```typescript\nimport { Ferry } from './api';\n```\n"
        return python(rows).map { PageFile(path: $0.path, text: $0.text + example) }
    }

    private let pythonRows = [
        ("decks", "int", ""), ("built_on", "datetime", "[optional] "), ("var_class", "str", "[optional] "),
    ]
    private let javaRows = [
        ("decks", "Integer", ""), ("builtOn", "OffsetDateTime", " [optional]"),
        ("propertyClass", "String", " [optional]"),
    ]
    private let axiosRows = [
        ("decks", "number", "[default to undefined]"), ("built_on", "string", "[optional] [default to undefined]"),
        ("_class", "string", "[optional] [default to undefined]"),
    ]

    private func join(
        _ java: [(String, String, String)]? = nil, axios: [(String, String, String)]? = nil, explained: String = ""
    ) throws -> DialectJoin {
        let sets = try DialectSet.list(
            "a\tpython\ttable\tsnake\t99\nb\tjava\ttable\tsnake\t99\nc\ttypescript-axios\ttable\tinfer\t99")
        let pages = [python(pythonRows), self.java(java ?? javaRows), self.axios(axios ?? axiosRows)]
        return DialectJoin(
            zip(sets, pages).map { (set: $0, pages: $1) }, explained: try DialectException.list(explained))
    }

    @Test func findsOneModel() throws {
        let join = try join()
        #expect(join.faults == [])
        #expect(join.pairs.count == 3)
        #expect(join.pairs[0].tallies[.baseType] == Tally(agreed: 3, total: 3))
        // Numbers and date-times that TypeScript does not tell are no facts of both.
        #expect(join.pairs[1].tallies[.baseType] == Tally(agreed: 1, total: 1))
        #expect(join.report.last == "passed")
    }

    @Test(arguments: [
        ("decks", "String", "", "baseType"), ("decks", "Integer", " [optional]", "presence"),
        ("floors", "Integer", "", "propertyExists"),
    ])
    func whatTwoSayOtherwiseIsFound(name: String, type: String, notes: String, fact: String) throws {
        let join = try join([(name, type, notes)] + javaRows.dropFirst())
        #expect(join.pairs[0].disagreements.contains { $0.claim.fact.rawValue == fact })
        #expect(join.report.last != "passed")
        #expect(join.pairs[1].disagreements.isEmpty)
    }

    @Test func leavesOutWhatIsExplained() throws {
        let rows = [("decks", "String", "")] + javaRows.dropFirst()
        let join = try join(rows, explained: "b\tbaseType\tFerry.decks\ta slip\n")
        #expect(join.faults == [])
    }

    @Test func failsOnNothing() {
        #expect(DialectJoin([]).report == ["failed: nothing was compared"])
    }
}
