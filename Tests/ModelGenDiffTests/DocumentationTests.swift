import Foundation
import ModelGenDiff
import TestSupport
import Testing

/// `docs/diff.md` lists the rules as they are.
@Suite struct DocumentationTests {
    private static let page = Repository.url("docs/diff.md")
    private static let (start, end) = ("<!-- rules -->\n", "<!-- end of rules -->\n")

    @Test func thePageListsEveryRule() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let head = try #require(text.range(of: Self.start))
        let foot = try #require(text.range(of: Self.end))
        let expected = Self.table
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            let updated = text[..<head.upperBound] + expected + text[foot.lowerBound...]
            try Data(updated.utf8).write(to: Self.page)
        } else {
            #expect(text[head.upperBound..<foot.lowerBound] == expected, "UPDATE_GOLDEN=1 writes the table again")
        }
    }

    private static var table: String {
        let rows = Rule.all.map { rule in
            let cells = ["`\(rule.id)`"] + [rule.request, rule.response, rule.swift].map(cell)
            return "| \(cells.joined(separator: " | ")) |\n"
        }
        return "| rule | in requests | in responses | in Swift |\n| --- | --- | --- | --- |\n" + rows.joined()
    }

    private static func cell(_ effect: Rule.Effect) -> String { "**\(effect.severity.rawValue)** \(effect.text)" }
}
