package import Foundation
import ModelRuntime

/// A pattern with what an engine of ECMA-262 says about it and about texts.
package struct PatternCase: Sendable {
    /// What the pattern is to that engine.
    package enum Mode: String, Sendable, CaseIterable {
        /// Valid with the flag `u`.
        case unicode = "u"
        /// Valid without that flag only.
        case legacy = ""
        case invalid
    }

    /// Why a file cannot be read.
    package struct MalformedLine: Error, CustomStringConvertible {
        /// The place, and what is wrong there.
        package let description: String
    }

    /// The regular expression, as `pattern` has it.
    package var pattern: String
    /// What the pattern is to an engine of ECMA-262.
    package var mode: Mode
    /// Texts, and whether the pattern is found in them.
    package var texts: [(text: String, matches: Bool)]

    /// Reads a file whose lines are JSON: `{"pattern": "^a", "mode": "u", "cases": [["ab", true], ["b", false]]}`.
    ///
    /// - Throws: `MalformedLine`, or what the file system says.
    package static func list(at file: URL) throws -> [PatternCase] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
            guard let value = try? JSONValue(json: [UInt8](line)), let read = PatternCase(value) else {
                throw MalformedLine(
                    description: "\(file.path):\(index + 1): this is no pattern with a mode and cases")
            }
            return read
        }
    }

    init?(_ value: JSONValue) {
        guard let pattern = value["pattern"]?.stringValue,
            let mode = value["mode"]?.stringValue.flatMap(Mode.init(rawValue:)), let cases = value["cases"]?.arrayValue
        else { return nil }
        (self.pattern, self.mode, texts) = (pattern, mode, [])
        for value in cases {
            guard let pair = value.arrayValue, pair.count == 2, let text = pair[0].stringValue,
                let matches = pair[1].boolValue
            else { return nil }
            texts.append((text, matches))
        }
    }

    /// A schema of strings that match the pattern.
    var schema: SuiteSchema {
        let schema: JSONValue = [
            "$schema": .string(SuiteFolder.Draft.draft202012.metaschema), "type": "string", "pattern": .string(pattern),
        ]
        return SuiteSchema(
            file: Self.file, description: JSONValue.string(pattern).description, schema: schema.description,
            namesSingleType: true,
            tests: texts.map { text, matches in
                let instance = JSONValue.string(text).description
                return .init(description: instance, instance: instance, isValid: matches)
            })
    }

    static let file = "pattern"
}
