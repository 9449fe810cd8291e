import Foundation
import Testing

@testable import ModelGenCore

@Suite struct ConfigurationOptionTests {
    @Test func defaultsAreWhatTheTableSays() throws {
        var configured = Configuration()
        for option in ConfigurationOption.allCases {
            if let text = option.defaultText { try configured.set(option, to: text) }
        }
        #expect(configured == Configuration())
    }

    @Test func everyWordOfAChoiceIsTaken() throws {
        for option in ConfigurationOption.allCases {
            guard case .choice(let words) = option.shape else { continue }
            for word in words {
                var configured = Configuration()
                try configured.set(option, to: word.replacing("=N", with: "=3"))
            }
            var configured = Configuration()
            #expect(throws: InvalidValue.self) { try configured.set(option, to: "nonsense") }
        }
    }

    @Test func documentationNamesEveryOption() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        for option in ConfigurationOption.allCases {
            let row = try #require(rows.first { $0.hasPrefix("| `\(option.rawValue)` |") }, "no row for \(option)")
            if let text = option.defaultText { #expect(row.contains("`\(text)`"), "no default for \(option)") }
        }
    }

    @Test func theCommentedExampleIsRead() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
        let block = try #require(page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
        let (_, diagnostics) = configuration(String(block))
        #expect(diagnostics == [])
        for option in ConfigurationOption.allCases {
            #expect(block.contains("\n\(option.rawValue):") || block.hasPrefix("\(option.rawValue):"), "\(option)")
        }
    }
}
