internal import ModelGenSyntax

/// Finds out which version a document is written in.
enum DialectDetection {
    enum Finding {
        case known(Dialect)
        /// A version that does not exist yet, read as the nearest one that does.
        case unknownVersion(String, readAs: Dialect)
        /// Nothing says that this is OpenAPI or JSON Schema.
        case none
    }

    /// What the document says, or what it looks like.
    static func dialect(of root: Node) -> Finding {
        let declared = declaredDialect(of: root)
        guard case .none = declared, let mapping = root.mapping else { return declared }
        return looksLikeJSONSchema(mapping) ? .known(.jsonSchema202012) : .none
    }

    /// What the document itself says.
    static func declaredDialect(of root: Node) -> Finding {
        guard let mapping = root.mapping else { return .none }
        if let version = mapping["openapi"].flatMap(text) { return openAPI(version) }
        if let version = mapping["swagger"].flatMap(text) {
            return version.hasPrefix("2") ? .known(.swagger20) : .unknownVersion(version, readAs: .swagger20)
        }
        if let uri = mapping["$schema"]?.string {
            guard case .known(var dialect) = jsonSchema(uri) else { return jsonSchema(uri) }
            dialect.isExported = mapping[Amendments.keyword] != nil
            return .known(dialect)
        }
        return .none
    }

    private static func openAPI(_ version: String) -> Finding {
        let byPrefix = [("3.0", Dialect.openAPI30), ("3.1", .openAPI31), ("3.2", .openAPI32)]
        for (prefix, dialect) in byPrefix where version == prefix || version.hasPrefix(prefix + ".") {
            return .known(dialect)
        }
        return .unknownVersion(version, readAs: version.hasPrefix("2") ? .swagger20 : .openAPI32)
    }

    private static func jsonSchema(_ uri: String) -> Finding {
        let byMark: [(String, Dialect)] = [
            ("draft-03", .jsonSchema4.named("JSON Schema draft 3")), ("draft-04", .jsonSchema4),
            ("draft-06", .jsonSchema6), ("draft-07", .jsonSchema7),
            ("2019-09", .jsonSchema201909), ("2020-12", .jsonSchema202012),
            ("oas/3.1", .jsonSchema202012), ("oas/3.2", .jsonSchema202012),
        ]
        for (mark, dialect) in byMark where contains(uri, mark) {
            // A metaschema of someone's own may be called after the draft that it builds on.
            let isOfficial = contains(uri, "json-schema.org/") || contains(uri, "openapis.org/")
            return isOfficial ? .known(dialect) : .unknownVersion(uri, readAs: dialect)
        }
        // `http://json-schema.org/schema#` means the newest.
        return contains(uri, "json-schema.org/schema")
            ? .known(.jsonSchema202012) : .unknownVersion(uri, readAs: .jsonSchema202012)
    }

    /// A document without `$schema` counts when its root uses keywords that hardly anything else combines.
    private static func looksLikeJSONSchema(_ mapping: Mapping) -> Bool {
        if mapping["$defs"]?.mapping != nil || mapping["definitions"]?.mapping != nil { return true }
        if mapping["properties"]?.mapping != nil { return true }
        // A document may only say where the schema is.
        if mapping["$ref"]?.string != nil, mapping.entries.allSatisfy({ Keyword(named: $0.key) != nil }) { return true }
        if ["oneOf", "anyOf", "allOf"].contains(where: { mapping[$0]?.sequence != nil }) { return true }
        return mapping["type"]?.string.map { JSONTypeName(rawValue: $0) != nil } ?? false
    }

    /// A version as text; YAML reads an unquoted `2.0` as a number.
    private static func text(_ node: Node) -> String? { node.string ?? node.number }

    private static func contains(_ text: String, _ part: String) -> Bool {
        var rest = Substring(text)
        while !rest.isEmpty {
            if rest.hasPrefix(part) { return true }
            rest.removeFirst()
        }
        return false
    }
}
