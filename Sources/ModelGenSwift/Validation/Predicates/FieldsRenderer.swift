import ModelGenModel
import ModelGenText

/// Writes `properties`, `patternProperties` and `additionalProperties` as one pass over the fields.
struct FieldsRenderer {
    let predicate: PredicateRenderer
    let fields: FieldSchemas

    /// Whether the pass must know if a keyword describes the field.
    private var asks: Bool { predicate.keepsRecord || fields.additional.flatMap(predicate.catalog.name) != nil }

    func statements(_ constants: inout PredicateConstants) -> SwiftSource {
        let additional = fields.additional.map { predicate.part($0, value: "value", issues: "issues") }
        // With a schema for all other fields every field is described.
        let notes = asks && !(fields.additional != nil && additional == .some(nil))
        let named = fields.patterns.reduce(into: known(notes: notes)) { $0.add(pattern($1, notes: notes, &constants)) }
        var body = notes && !named.isEmpty ? SwiftSource(["var isDescribed = false"]).adding(named) : named
        if case .some(.some(let call)) = additional {
            body.line(named.isEmpty ? call : "if !isDescribed { \(call) }")
        }
        if predicate.keepsRecord {
            let isAlways = fields.additional != nil
            body.line("return \(isAlways ? "true" : named.isEmpty ? "false" : "isDescribed")")
        }
        return body.isEmpty ? [] : .block("issues.fields(of: value\(predicate.record)) { issues, key, value in", body)
    }

    /// A switch over the known keys.
    private func known(notes: Bool) -> SwiftSource {
        var cases = SwiftSource()
        for entry in fields.properties {
            let call = predicate.part(entry.schema, value: "value", issues: "issues")
            guard call != nil || notes else { continue }
            cases.section("case \(SwiftLiteral.string(entry.key)):", Self.described(call, notes: notes))
        }
        return cases.isEmpty ? [] : SwiftSource(["switch ExactString(key) {"]).adding(cases, ["default: break", "}"])
    }

    private func pattern(
        _ entry: FieldSchemas.Entry, notes: Bool, _ constants: inout PredicateConstants
    ) -> SwiftSource {
        let call = predicate.part(entry.schema, value: "value", issues: "issues")
        guard call != nil || notes else { return [] }
        let member = predicate.catalog.memberName(predicate.predicate.id)
        guard let constant = constants.patterns.name(for: entry.key, of: member) else { return [] }
        return .block(
            "if issues.isMatch(key, \(constant), \(SwiftLiteral.string(entry.key))) {",
            Self.described(call, notes: notes))
    }

    /// What is done about a field that a keyword describes.
    private static func described(_ call: String?, notes: Bool) -> SwiftSource {
        SwiftSource([call, notes ? "isDescribed = true" : nil].compactMap { $0 })
    }
}

/// Writes `prefixItems` and `items` as one pass over the elements.
struct ItemsRenderer {
    let predicate: PredicateRenderer
    let items: ItemSchemas

    var statements: SwiftSource {
        var body = elements
        if body.isEmpty, !predicate.keepsRecord { return [] }
        if predicate.keepsRecord {
            body.line("return \(items.rest != nil ? "true" : "index < \(items.prefix.count)")")
        }
        return .block("issues.items(of: value\(predicate.record)) { issues, index, value in", body)
    }

    private var elements: SwiftSource {
        let prefix = items.prefix.map { predicate.part($0, value: "value", issues: "issues") }
        let rest = items.rest.flatMap { predicate.part($0, value: "value", issues: "issues") }
        guard prefix.contains(where: { $0 != nil }) || rest != nil && !prefix.isEmpty else {
            return SwiftSource([rest].compactMap { $0 })
        }
        let cases = prefix.enumerated().map { "case \($0): \($1 ?? "break")" }
        return SwiftSource(["switch index {"] + cases + ["default: \(rest ?? "break")", "}"])
    }
}
