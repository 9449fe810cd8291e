package import Foundation
import ModelRuntime

/// A folder of the official suite's form: `draft2020-12/*.json` with `optional/` and `optional/format/` below, `remotes/` beside.
package struct SuiteFolder: Sendable {
    /// A draft that the suite has a folder for.
    package enum Draft: String, Sendable, CaseIterable {
        case draft202012 = "2020-12"
        case draft201909 = "2019-09"
        case draft7 = "7"
        case draft6 = "6"
        case draft4 = "4"

        /// The identifier of the draft's metaschema.
        var metaschema: String {
            switch self {
            case .draft202012: "https://json-schema.org/draft/2020-12/schema"
            case .draft201909: "https://json-schema.org/draft/2019-09/schema"
            case .draft7, .draft6, .draft4: "http://json-schema.org/draft-0\(rawValue)/schema#"
            }
        }
    }

    /// Which of the draft's files are read.
    package struct Selection: Sendable {
        /// Whether what an implementation may leave out is read.
        package var includesOptional: Bool
        /// Whether the assertions of formats are read.
        package var includesFormats: Bool
        /// Only files and groups whose name contains it.
        package var text: String?

        /// Creates a selection; what every implementation must pass is always part of it.
        package init(includesOptional: Bool, includesFormats: Bool, containing text: String?) {
            self.includesOptional = includesOptional
            self.includesFormats = includesFormats
            self.text = text
        }
    }

    /// Why a file cannot be read.
    package struct MalformedFile: Error, CustomStringConvertible {
        /// The place, and what is wrong there.
        package let description: String
    }

    let folder: URL
    let draft: Draft

    /// Refers to the suite in `folder`.
    package init(_ folder: URL, draft: Draft) {
        self.folder = folder
        self.draft = draft
    }

    /// All schemas, in the order of their files' names.
    ///
    /// - Throws: `MalformedFile`, or what the file system says.
    package func schemas(_ selection: Selection) throws -> [SuiteSchema] {
        let root = folder.appendingPathComponent("draft\(draft.rawValue)")
        var folders = [""]
        if selection.includesOptional { folders.append("optional/") }
        if selection.includesFormats { folders.append("optional/format/") }
        return try folders.flatMap { prefix in
            let names = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(prefix).path)
            return try names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
                try schemas(of: root.appendingPathComponent(prefix + name), file: prefix + name.dropLast(5))
            }
        }
        .filter { schema in
            selection.text.map { "\(schema.file) \(schema.description)".contains($0) } ?? true
        }
    }

    private func schemas(of file: URL, file name: String) throws -> [SuiteSchema] {
        let malformed = MalformedFile(description: "\(file.path) is not of the suite's form")
        let limits = DecodingOptions.Limits(depth: 10_000)
        let document = try JSONValue(json: [UInt8](Data(contentsOf: file)), options: DecodingOptions(limits: limits))
        guard let groups = document.arrayValue else { throw malformed }
        return try groups.map { group in
            guard let description = group["description"]?.stringValue, let schema = group["schema"],
                let tests = group["tests"]?.arrayValue
            else { throw malformed }
            return SuiteSchema(
                file: name, description: description, schema: try text(of: schema),
                namesSingleType: schema["type"]?.stringValue.map { $0 != "null" } ?? false,
                tests: try tests.map { test in
                    guard let description = test["description"]?.stringValue, let instance = test["data"],
                        let isValid = test["valid"]?.boolValue
                    else { throw malformed }
                    return .init(
                        description: description, instance: String(decoding: try instance.jsonBytes(), as: UTF8.self),
                        isValid: isValid)
                })
        }
    }

    /// The schema as a document that says which draft it is of: `true` and `false` become an `allOf` of themselves.
    private func text(of schema: JSONValue) throws -> String {
        var fields: [(String, JSONValue)] = [("$schema", .string(draft.metaschema))]
        if let object = schema.objectValue {
            if object["$schema"] != nil { fields = [] }
            fields += object.map { ($0.key, $0.value) }
        } else {
            fields.append(("allOf", [schema]))
        }
        return String(decoding: try JSONObject(fields).jsonBytes(), as: UTF8.self)
    }
}
