internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// `discriminator`: an object in OpenAPI 3 (3.0.3 §4.7.25), a name in Swagger 2.0.
struct DiscriminatorKeywordReader {
    let report: ReadingReport

    func read(at place: Place) -> DiscriminatorKeyword? {
        if let name = place.node.string { return DiscriminatorKeyword(propertyName: name, mapping: [], place: place) }
        guard let name = place.child("propertyName")?.node.string else {
            report.malformed(
                .discriminator, at: place, expected: "a mapping with `propertyName`",
                consequence: "Members are told apart without it.")
            return nil
        }
        return DiscriminatorKeyword(
            propertyName: name, mapping: mapping(of: place), defaultMapping: defaultMapping(of: place), place: place)
    }

    private func mapping(of place: Place) -> [(value: String, target: Reference)] {
        guard let mapping = place.child("mapping"), let entries = mapping.node.mapping?.entries else { return [] }
        return entries.compactMap { entry in
            let target = mapping.child(entry)
            if isExtension(entry.key, target) {
                report.note(
                    .discriminator, "`\(entry.key)` in `mapping` is read as an extension: it names no schema",
                    at: target.location, consequence: "It is no value of the property.")
                return nil
            }
            guard let text = target.node.string else {
                report.malformed(.discriminator, at: target, expected: "schema names or references in `mapping`")
                return nil
            }
            return (entry.key, Reference(text: text, place: target, consequence: "Values with it are unrecognized."))
        }
    }

    /// A mapping has values for keys and cannot be extended, but generators write their extensions there all the same.
    /// One that names a schema is a value.
    private func isExtension(_ key: String, _ target: Place) -> Bool {
        guard key.hasPrefix("x-") else { return false }
        guard let text = target.node.string, MappingTarget.isName(text) else { return target.node.string == nil }
        return MappingTarget.named(text, in: target.source) == nil
    }

    /// The schema for all other values (OpenAPI 3.2.0 §4.25).
    private func defaultMapping(of place: Place) -> Reference? {
        guard let target = place.child("defaultMapping") else { return nil }
        guard let text = target.node.string else {
            report.malformed(.discriminator, at: target, expected: "a schema name or a reference in `defaultMapping`")
            return nil
        }
        if !place.dialect.hasDefaultMapping { report.foreign("`defaultMapping`", at: target) }
        return Reference(text: text, place: target, consequence: "Values without a mapping are unrecognized.")
    }
}
