internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Reads the keywords of one schema object, in one pass over its entries.
struct SchemaParser {
    let report: ReadingReport
    let resolver: ReferenceResolver

    /// Reads the schema at `place`; what is no schema at all becomes one that allows anything, with a warning.
    func parse(_ place: Place) -> Schema {
        var schema = Schema(at: place)
        switch place.node.kind {
        case .mapping(let mapping):
            var keywords: [Keyword] = []
            for entry in mapping.entries {
                if let keyword = read(entry, into: &schema) { keywords.append(keyword) }
            }
            // What looks at several keywords together is asked where one of them is there: most schemas have none.
            if keywords.contains(where: BoundsReader.concerns) {
                BoundsReader(report: report).read(mapping, at: place, into: &schema)
            }
            if schema.allowed != nil || keywords.contains(where: \.isExtension) {
                EnumerationExtensions(report: report).read(place, into: &schema)
            }
            if place.dialect.readsByTheLetter {
                TupleReader(report: report).readTyped(into: &schema, TypedChoice(resolver: resolver))
            } else {
                if keywords.contains(.patternProperties) {
                    PatternPropertiesReader(report: report).read(mapping, into: &schema)
                }
                if keywords.contains(.prefixItems) || keywords.contains(.items) {
                    TupleReader(report: report).read(mapping, into: &schema)
                }
                AssertedKeywords(report: report).read(place, into: &schema)
            }
            finish(&schema)
        case .boolean(let isAllowed):
            if !place.dialect.hasBooleanSchemas {
                report.foreign("A schema that is `\(isAllowed)`", at: place)
            }
            schema.isImpossible = !isAllowed
        case .null, .number, .string, .sequence:
            schema.exactness = .incomplete
            schema.lost.append("malformed schema")
            report.warning(
                .malformedKeyword, "A schema must be a mapping, not \(place.node.kindDescription)", at: place.location,
                consequence: "Any JSON value is accepted here.")
        }
        return schema
    }

    private func finish(_ schema: inout Schema) {
        // A reason is hardly given for what is not so; only where the document says so itself it is idle.
        if schema.annotations.deprecationReason != nil, schema.place.node[Keyword.deprecated.rawValue] == nil {
            schema.annotations.isDeprecated = true
        }
        guard let constant = schema.constant else { return }
        if constant == .null { schema.isNullable = true }
        if schema.kinds == nil, let kind = ValueKind(constant) { schema.kinds = [kind] }
    }

    /// The keyword, unless it is none.
    private func read(_ entry: Mapping.Entry, into schema: inout Schema) -> Keyword? {
        guard let keyword = Keyword(named: entry.key) else {
            if !entry.key.hasPrefix("x-") { reportUnknown(entry, in: schema.place) }
            return nil
        }
        let place = schema.place.child(entry)
        if schema.place.dialect.foreignKeywords.contains(keyword) {
            report.foreign("`\(keyword.rawValue)`", at: place)
        }
        // The groups have no keyword in common, so their order does not matter.
        _ =
            ReferenceKeywords(report: report).read(keyword, at: place, into: &schema)
            || TypeKeywords(report: report).read(keyword, at: place, into: &schema)
            || schema.place.dialect.readsByTheLetter && Keyword.readAsPredicates.contains(keyword)
            || DynamicReferenceKeywords(report: report, resolver: resolver).read(keyword, at: place, into: &schema)
            || ApplicatorKeywords(report: report, resolver: resolver).read(keyword, at: place, into: &schema)
            || ConstraintKeywords(report: report).read(keyword, at: place, into: &schema)
            || AnnotationKeywords(report: report).read(keyword, at: place, into: &schema)
            || Keyword.readAsPredicates.contains(keyword)
        return keyword
    }

    /// An unknown keyword is an annotation (JSON Schema 2020-12 Core §6.5), but often a misspelt one.
    private func reportUnknown(_ entry: Mapping.Entry, in place: Place) {
        let meant = NearestName.of(entry.key, in: Keyword.allCases.lazy.filter { !$0.isExtension }.map(\.rawValue))
        report.add(
            Diagnostic(
                meant == nil ? .note : .warning, .unknownKeyword, "No version has the keyword `\(entry.key)`",
                at: place.child(entry).location, consequence: "It has no effect.",
                fix: meant.map { "Did you mean `\($0)`?" }))
    }
}

extension SchemaParser {
    /// Whether the root of a JSON Schema document describes values, rather than only holding definitions.
    static func describesValues(_ root: Place) -> Bool {
        root.node.mapping == nil || !Keyword.asserting(in: root).isEmpty
    }
}
