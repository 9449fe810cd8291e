import Foundation
import ModelGenModel
import ModelGenSyntax

/// Tells whether an example is valid for its schema, and what of it the schema announces.
///
/// Written apart from the readers that it judges. It knows the keywords that decide types and formats; a value that
/// only breaks a bound or a pattern counts as valid, because types hold it.
struct SchemaJudge {
    let documents: ExampleDocuments

    /// Why an example is not valid.
    struct Mismatch: Error, CustomStringConvertible {
        let description: String
    }

    /// What the schema announces of the value.
    func announced(of value: Node, by schema: ExamplePlace, depth: Int = 0) throws(Mismatch) -> Announced {
        guard depth < 100, let mapping = schema.node.mapping else {
            if schema.node.boolean == false { throw Mismatch(description: "nothing is allowed") }
            return Announced()
        }
        if value.isNull, mapping["nullable"]?.boolean == true || mapping["x-nullable"]?.boolean == true {
            return Announced()
        }
        if mapping["$ref"] != nil {
            guard let target = documents.followed(schema) else { return Announced() }
            return try announced(of: value, by: target, depth: depth + 1)
        }
        try checkType(value, mapping)
        try checkListed(value, mapping)
        try checkFormat(value, mapping)
        var result = try parts(of: value, by: schema, mapping, depth)
        for part in schema.child("allOf")?.elements ?? [] {
            result = result.combined(with: try announced(of: value, by: part, depth: depth + 1))
        }
        for key in ["oneOf", "anyOf"] {
            guard let members = schema.child(key)?.elements, !members.isEmpty else { continue }
            result = result.combined(with: try alternatives(value, members, key, mapping, depth))
        }
        if let negated = schema.child("not"), (try? announced(of: value, by: negated, depth: depth + 1)) != nil {
            throw Mismatch(description: "matches `not`")
        }
        return result
    }

    private func alternatives(
        _ value: Node, _ members: [ExamplePlace], _ key: String, _ schema: Mapping, _ depth: Int
    ) throws(Mismatch) -> Announced {
        let matching = members.compactMap { try? announced(of: value, by: $0, depth: depth + 1) }
        guard let first = matching.first else { throw Mismatch(description: "matches no member of `\(key)`") }
        if key == "oneOf", matching.count > 1, schema["discriminator"] == nil {
            throw Mismatch(description: "matches \(matching.count) members of `oneOf`")
        }
        return matching.dropFirst().reduce(first) { $0.combined(with: $1) }
    }

    private func parts(
        of value: Node, by schema: ExamplePlace, _ mapping: Mapping, _ depth: Int
    ) throws(Mismatch) -> Announced {
        var result = Announced()
        switch value.kind {
        case .null, .boolean, .number, .string: break
        case .sequence(let elements):
            guard let items = schema.child("items"), items.node.mapping != nil else { break }
            for (index, element) in elements.enumerated() {
                result.elements[index] = try at(String(index)) { () throws(Mismatch) in
                    try announced(of: element, by: items, depth: depth + 1)
                }
            }
        case .mapping(let object):
            for name in mapping["required"]?.sequence ?? [] {
                guard let name = name.string, object[name] == nil else { continue }
                throw Mismatch(description: "lacks `\(name)`")
            }
            try keys(of: object, by: schema, mapping, depth, into: &result)
        }
        return result
    }

    private func keys(
        of object: Mapping, by schema: ExamplePlace, _ mapping: Mapping, _ depth: Int, into result: inout Announced
    ) throws(Mismatch) {
        let properties = schema.child("properties")
        let additional = schema.child("additionalProperties")
        let hasPatterns = mapping["patternProperties"] != nil
        guard properties != nil || additional != nil || hasPatterns else { return }
        result.keys = [:]
        for entry in object.entries {
            guard let described = properties?.child(entry.key) ?? (hasPatterns ? nil : additional) else {
                if hasPatterns { result.keys?[entry.key] = Announced() }
                continue
            }
            if described.node.boolean == false { throw Mismatch(description: "has `\(entry.key)`") }
            result.keys?[entry.key] = try at(entry.key) { () throws(Mismatch) in
                try announced(of: entry.value, by: described, depth: depth + 1)
            }
        }
    }

    private func at(_ token: String, _ body: () throws(Mismatch) -> Announced) throws(Mismatch) -> Announced {
        do { return try body() } catch { throw Mismatch(description: "\(token): \(error.description)") }
    }
}

// MARK: - Scalars

extension SchemaJudge {
    private func checkType(_ value: Node, _ schema: Mapping) throws(Mismatch) {
        guard let type = schema["type"] else { return }
        let names = type.string.map { [$0] } ?? type.sequence?.compactMap(\.string) ?? []
        if names.isEmpty || names.contains(where: { Self.fits(value, $0) }) { return }
        throw Mismatch(description: "is \(value.kindDescription), not \(names.joined(separator: " or "))")
    }

    private static func fits(_ value: Node, _ type: String) -> Bool {
        switch value.kind {
        case .null: type == "null"
        case .boolean: type == "boolean"
        case .number(let spelling): type == "number" || type == "integer" && DecimalNumber(spelling)?.isInteger == true
        case .string: type == "string" || type == "file"
        case .sequence: type == "array"
        case .mapping: type == "object"
        }
    }

    private func checkListed(_ value: Node, _ schema: Mapping) throws(Mismatch) {
        let listed = schema["const"].map { [$0] } ?? schema["enum"]?.sequence
        guard let listed, !listed.contains(where: { $0.jsonText == value.jsonText }) else { return }
        throw Mismatch(description: "is not listed")
    }

    /// The formats that become types of their own.
    private static let formats = [
        "date-time": #"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$"#,
        "date": #"^\d{4}-\d\d-\d\d$"#,
        "uuid": "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        "byte": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    ]

    private func checkFormat(_ value: Node, _ schema: Mapping) throws(Mismatch) {
        guard let text = value.string, let format = schema["format"]?.string, let pattern = Self.formats[format],
            text.range(of: pattern, options: .regularExpression) == nil
        else { return }
        throw Mismatch(description: "is no \(format)")
    }
}
