internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Keywords that document (JSON Schema 2020-12 Validation §9, OpenAPI 3.0.3 §4.7.24).
struct AnnotationKeywords {
    let report: ReadingReport

    /// Whether the keyword is one of these.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        switch keyword {
        case .title: schema.annotations.title = text(keyword, at: place)
        case .description: schema.annotations.description = text(keyword, at: place)
        case .deprecated: schema.annotations.isDeprecated = report.boolean(keyword, at: place) ?? false
        case .readOnly: schema.annotations.isReadOnly = report.boolean(keyword, at: place) ?? false
        case .writeOnly: schema.annotations.isWriteOnly = report.boolean(keyword, at: place) ?? false
        case .defaultValue: readDefault(at: place, into: &schema)
        case .example: readExamples([place], into: &schema)
        case .examples: readExamples(examples(place), into: &schema)
        case .xSwiftName: schema.annotations.swiftName = identifier(keyword, at: place)
        case .xSwiftType: readSwiftType(at: place, into: &schema)
        case .xSpeakeasyNameOverride: schema.annotations.suggestedName = text(keyword, at: place)
        case .xDeprecatedReason, .xSpeakeasyDeprecationMessage:
            schema.annotations.deprecationReason = text(keyword, at: place) ?? schema.annotations.deprecationReason
        case .xModelgenProvenance: schema.annotations.provenance = ProvenanceKeyword(place.node)
        // Read with the discriminator of a union or a base.
        case .xDiscriminatorValue, .xMsDiscriminatorValue: _ = text(keyword, at: place)
        // Nothing of them shows in JSON or in types; what a text contains is not asserted (JSON Schema 2020-12 Validation §8.2).
        case .xml, .externalDocs, .collectionFormat, .contentMediaType, .contentSchema: break
        // Read with `enum`, which they describe.
        case .xEnumVarnames, .xEnumNames, .xEnumDescriptions, .xEnumDescriptionsCamel, .xSpeakeasyEnums, .xMsEnum,
            .xSpeakeasyUnknownValues:
            break
        default: return false
        }
        return true
    }

    private func text(_ keyword: Keyword, at place: Place) -> String? {
        guard !place.node.isNull else { return nil }
        return report.string(keyword, at: place).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A name that is taken as it is. Whatever else stands in a document is made one; this would become code.
    private func identifier(_ keyword: Keyword, at place: Place) -> String? {
        guard let name = text(keyword, at: place) else { return nil }
        if SwiftIdentifier.isValid(name) { return name }
        report.warning(
            .malformedKeyword, "`\(keyword.rawValue)` takes a Swift identifier, not `\(name)`", at: place.location,
            consequence: "The name is derived as if the keyword were not there.",
            fix: "Write ASCII letters, digits and underscores, beginning with a letter.")
        return nil
    }

    /// One of the types that formats become, where it holds what `type` allows; else the keyword has no effect.
    private func readSwiftType(at place: Place, into schema: inout Schema) {
        guard let name = text(.xSwiftType, at: place) else { return }
        if let representation = ScalarRepresentation(rawValue: name) {
            schema.annotations.swiftType = SwiftTypeRequest(type: representation, place: place)
            return
        }
        let known = ScalarRepresentation.allCases.map(\.rawValue)
        report.warning(
            .malformedKeyword, "`x-swift-type` takes one of \(known.joined(separator: ", ")), not `\(name)`",
            at: place.location, consequence: "The type is the one that the schema describes.",
            fix: NearestName.of(name, in: known).map { "Did you mean `\($0)`?" })
    }

    private func readDefault(at place: Place, into schema: inout Schema) {
        guard let value = TypedLiterals(of: schema.place).read(place.node) else {
            report.malformed(
                .defaultValue, at: place, expected: "a JSON value", consequence: "The default is left out.")
            return
        }
        TypedLiterals.warn([place.node], read: [value], of: .defaultValue, at: place, report)
        schema.annotations.defaultValue = value
    }

    /// A list (JSON Schema 2020-12 Validation §9.5); some documents name their examples, as media types do.
    private func examples(_ place: Place) -> [Place] {
        if place.node.sequence != nil { return place.elements }
        let named = place.node.mapping?.entries.map { place.child($0) } ?? []
        return named.map { $0.child("value") ?? $0 }
    }

    private func readExamples(_ places: [Place], into schema: inout Schema) {
        schema.annotations.examples += places.compactMap { LiteralReader.example($0.node) }
        let literals = TypedLiterals(of: schema.place)
        schema.annotations.exampleValues += places.compactMap { place in
            literals.read(place.node).map { ExampleValue($0, at: place.location) }
        }
    }
}
