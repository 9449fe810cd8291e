internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Decides what keywords beside a `$ref` mean.
struct ReferenceSiblings {
    let report: ReadingReport

    /// Where siblings count, a reference with siblings that have a say in the type is an `allOf` of both.
    ///
    /// Where they do not, what only documents or widens (`description`, `nullable`) is read all the same, because its
    /// meaning is plain; what narrows is left out, as OpenAPI 3.0.3 §4.7.23 demands.
    func normalize(_ schema: inout Schema) {
        guard let reference = schema.reference, let mapping = schema.place.node.mapping, mapping.entries.count > 1
        else { return }
        schema =
            schema.place.dialect.readsReferenceSiblings
            ? conjunction(of: reference, and: schema) : withoutNarrowing(schema, reference)
    }

    private func conjunction(of reference: Reference, and schema: Schema) -> Schema {
        var siblings = schema
        siblings.reference = nil
        guard siblings.carriesType, !siblings.isBareObjectType else {
            var result = schema
            result.kinds = nil
            return result
        }
        var target = Schema(at: reference.place)
        target.reference = reference
        siblings.allOf.insert(.read(target), at: 0)
        return siblings
    }

    private func withoutNarrowing(_ schema: Schema, _ reference: Reference) -> Schema {
        var result = Schema(at: schema.place)
        result.reference = reference
        result.annotations = schema.annotations
        let stated = [Keyword.nullable, .xNullable].first { schema.place.child($0.rawValue)?.node.boolean == true }
        result.isNullable = schema.isNullable && (stated != nil || schema.kinds == nil && schema.allowed == nil)
        var rest = schema
        rest.reference = nil
        let version = schema.place.dialect.name
        let keyword = (stated ?? .nullable).rawValue
        if rest.carriesType && !rest.isBareObjectType || !rest.constraints.isEmpty {
            report.warning(
                .refSiblings, "Keywords beside `$ref` are ignored in \(version)", at: schema.place.location,
                consequence: "Only the description and `\(keyword)` are read; the restrictions beside it are not.",
                fix: "Put the reference and the other keywords into an `allOf`.")
        } else if result.isNullable {
            report.warning(
                .refSiblings, "`\(keyword)` beside `$ref` has no meaning in \(version)", at: schema.place.location,
                consequence: "It is read all the same: `null` is accepted.",
                fix: "Put the reference into an `allOf` beside `\(keyword)`.")
        }
        return result
    }
}
