internal import ModelGenModel
internal import ModelGenSyntax

/// Keywords that document (JSON Schema 2020-12 Validation §9, OpenAPI 3.0.3 §4.7.24).
struct AnnotationKeywords {
    let report: Report

    /// Whether the keyword is one of these.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        switch keyword {
        case .title: schema.annotations.title = text(keyword, at: place)
        case .description: schema.annotations.description = text(keyword, at: place)
        case .deprecated: schema.annotations.isDeprecated = report.boolean(keyword, at: place) ?? false
        case .readOnly: schema.annotations.isReadOnly = report.boolean(keyword, at: place) ?? false
        case .writeOnly: schema.annotations.isWriteOnly = report.boolean(keyword, at: place) ?? false
        case .defaultValue: readDefault(at: place, into: &schema)
        case .example: schema.annotations.examples += LiteralReader.example(place.node).map { [$0] } ?? []
        case .examples: schema.annotations.examples += examples(place.node)
        case .xSwiftName: schema.annotations.swiftName = text(keyword, at: place)
        case .xSwiftType:
            report.warning(
                .unsupportedKeyword, "`x-swift-type` is not read yet", at: place.location,
                consequence: "The type is the one that the schema describes.")
        // Nothing of them shows in JSON or in types.
        case .xml, .externalDocs, .collectionFormat, .contentMediaType: break
        // Read with `enum`, which they describe.
        case .xEnumVarnames, .xEnumNames, .xEnumDescriptions, .xEnumDescriptionsCamel: break
        default: return false
        }
        return true
    }

    private func text(_ keyword: Keyword, at place: Place) -> String? {
        guard !place.node.isNull else { return nil }
        return report.string(keyword, at: place).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func readDefault(at place: Place, into schema: inout Schema) {
        guard let value = LiteralReader.read(place.node) else {
            report.malformed(
                .defaultValue, at: place, expected: "a JSON value", consequence: "The default is left out.")
            return
        }
        schema.annotations.defaultValue = value
    }

    /// A list (JSON Schema 2020-12 Validation §9.5); some documents name their examples, as media types do.
    private func examples(_ node: Node) -> [String] {
        if let elements = node.sequence { return elements.compactMap(LiteralReader.example) }
        return node.mapping?.entries.compactMap { LiteralReader.example($0.value["value"] ?? $0.value) } ?? []
    }
}
