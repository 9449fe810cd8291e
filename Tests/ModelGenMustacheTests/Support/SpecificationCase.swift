import Foundation
import ModelGenMustache
import TestSupport

/// A case of the public Mustache specification, which lies beside the package and is no part of it.
struct SpecificationCase: Sendable {
    var name: String
    var template: String
    var partials: [String: String]
    var data: MustacheValue
    var expected: String

    /// The modules that every implementation must pass; those whose names begin with `~` are optional.
    static let modules = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]

    static var arePresent: Bool { Corpus.has("mustache-spec") }

    static func all(of module: String) throws -> [SpecificationCase] {
        let data = Data(try Corpus.bytes("mustache-spec/\(module).json"))
        let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return (document?["tests"] as? [[String: Any]] ?? []).map { test in
            SpecificationCase(
                name: test["name"] as? String ?? "", template: test["template"] as? String ?? "",
                partials: test["partials"] as? [String: String] ?? [:], data: value(test["data"]),
                expected: test["expected"] as? String ?? "")
        }
    }

    private static func value(_ json: Any?) -> MustacheValue {
        switch json {
        case let text as String: .text(text)
        case let number as NSNumber:
            String(cString: number.objCType) == "c" ? .flag(number.boolValue) : .text(number.stringValue)
        case let list as [Any]: .list(list.map(value))
        case let object as [String: Any]: .context(DictionaryContext(object.mapValues(value)))
        default: .absent
        }
    }
}
