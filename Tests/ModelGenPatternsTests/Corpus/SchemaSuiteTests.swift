import Foundation
import TestSupport
import Testing

@testable import ModelGenPatterns
@testable import ModelRuntime

/// The tests of the JSON Schema test suite about `pattern` and `patternProperties`.
@Suite struct SchemaSuiteTests {
    static let files = [
        "pattern.json", "patternProperties.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json",
    ]

    @Test(
        .enabled(if: Corpus.has(Corpus.schemaSuite), "\(Corpus.notice(Corpus.schemaSuite))"),
        arguments: files)
    func decidedAsListed(_ file: String) throws {
        let data = try Data(Corpus.bytes("\(Corpus.schemaSuite)/\(file)"))
        let groups = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        var decided = 0
        for group in groups {
            guard let schema = group["schema"] as? [String: Any], let tests = group["tests"] as? [[String: Any]] else {
                continue
            }
            for test in tests {
                guard let expected = test["valid"] as? Bool, let valid = try Self.isValid(test["data"], schema) else {
                    continue
                }
                decided += 1
                #expect(valid == expected, "\(group["description"] ?? ""): \(test["description"] ?? "")")
            }
        }
        #expect(decided > 0)
    }

    /// Whether `instance` is valid as far as patterns go; `nil` for a schema this small validator does not know.
    private static func isValid(_ instance: Any?, _ schema: [String: Any]) throws -> Bool? {
        if let pattern = schema["pattern"] as? String {
            guard let text = instance as? String else { return true }
            return decide(pattern, text) == .matches
        }
        guard let patterns = schema["patternProperties"] as? [String: Any], schema["properties"] == nil else {
            return nil
        }
        guard let object = instance as? [String: Any] else { return true }
        for (key, value) in object {
            let subschemas = patterns.filter { decide($0.key, key) == .matches }.values
            if subschemas.isEmpty, schema["additionalProperties"] as? Bool == false { return false }
            for subschema in subschemas {
                guard let isValid = isValid(value, subschema: subschema) else { return nil }
                if !isValid { return false }
            }
        }
        return true
    }

    private static func isValid(_ value: Any, subschema: Any) -> Bool? {
        if let schema = subschema as? [String: Any] {
            if schema.isEmpty { return true }
            if let type = schema["type"] as? String, schema.count == 1 {
                switch type {
                case "integer": return value is Int
                case "string": return value is String
                default: return nil
                }
            }
            if let maximum = schema["maximum"] as? Double, schema.count == 1 {
                return (value as? Double ?? 0) <= maximum
            }
            return nil
        }
        return subschema as? Bool
    }
}
