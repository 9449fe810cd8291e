import Foundation
import ModelGenDiagnostics
import TestSupport
import Testing

@testable import ModelGenCore

@Suite struct ConfigurationSchemaTests {
    private func schema() throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(ConfigurationSchema.text.utf8)) as? [String: Any])
    }

    private func properties(_ schema: Any?) -> Set<String> {
        Set(((schema as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
    }

    /// `UPDATE_GOLDEN=1` writes the file.
    @Test func whatIsPublishedIsWhatIsMade() throws {
        let file = Repository.url("docs/modelgen.schema.json")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(ConfigurationSchema.text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == ConfigurationSchema.text)
    }

    @Test func itHasEveryOptionAndNoOther() throws {
        #expect(properties(try schema()) == Set(ConfigurationOption.allCases.map(\.rawValue)))
    }

    /// The reader names, in its diagnostic, every key that it knows.
    @Test(arguments: [
        ("types: {A: {'??????????': 1}}", "type"), ("types: {A: {properties: {b: {'??????????': 1}}}}", "property"),
    ])
    func overridesHaveTheKeysThatTheReaderKnows(_ yaml: String, _ definition: String) throws {
        let fix = try #require(configuration(yaml).diagnostics.first?.fix)
        let known = fix.replacing("Write one of ", with: "").dropLast().split(separator: ", ").map(String.init)
        let definitions = try #require(try schema()["$defs"] as? [String: Any])
        #expect(properties(definitions[definition]) == Set(known))
    }

    @Test func everyWordThatItOffersIsRead() throws {
        let properties = try #require(try schema()["properties"] as? [String: Any])
        var count = 0
        for (name, property) in properties {
            let option = try #require(ConfigurationOption(rawValue: name))
            let alternatives = (property as? [String: Any])?["anyOf"] as? [[String: Any]] ?? []
            for word in alternatives.flatMap({ $0["enum"] as? [String] ?? [] }) {
                var configured = Configuration()
                try configured.set(option, to: word)
                count += 1
            }
        }
        #expect(count >= 15)
    }
}
