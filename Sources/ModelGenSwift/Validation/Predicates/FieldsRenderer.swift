import ModelGenModel
import ModelGenText

/// Writes `properties`, `patternProperties` and `additionalProperties` as one pass over the fields.
struct FieldsRenderer {
    let predicate: PredicateRenderer
    let fields: FieldSchemas

    /// Whether the pass must know if a keyword describes the field.
    private var asks: Bool { predicate.keepsRecord || fields.additional.flatMap(predicate.catalog.name) != nil }

    func lines(_ constants: inout PredicateConstants) -> [String] {
        let additional = fields.additional.map { predicate.part($0, value: "value", issues: "issues") }
        // With a schema for all other fields every field is described.
        let notes = asks && !(fields.additional != nil && additional == .some(nil))
        let properties = known(notes: notes)
        let patterns = fields.patterns.flatMap { pattern($0, notes: notes, &constants) }
        var body = properties + patterns
        if notes, !body.isEmpty { body.insert("var isDescribed = false", at: 0) }
        if case .some(.some(let call)) = additional {
            body += properties.isEmpty && patterns.isEmpty ? [call] : ["if !isDescribed { \(call) }"]
        }
        if predicate.keepsRecord {
            let isAlways = fields.additional != nil
            body.append(
                "return \(isAlways ? "true" : properties.isEmpty && patterns.isEmpty ? "false" : "isDescribed")")
        }
        guard !body.isEmpty else { return [] }
        return ["issues.fields(of: value\(predicate.record)) { issues, key, value in"] + predicate.indented(body) + [
            "}"
        ]
    }

    /// A switch over the known keys.
    private func known(notes: Bool) -> [String] {
        var cases: [String] = []
        for entry in fields.properties {
            let call = predicate.part(entry.schema, value: "value", issues: "issues")
            guard call != nil || notes else { continue }
            cases.append("case \(SwiftLiteral.string(entry.key)):")
            cases += predicate.indented([call, notes ? "isDescribed = true" : nil].compactMap { $0 })
        }
        return cases.isEmpty ? [] : ["switch ExactString(key) {"] + cases + ["default: break", "}"]
    }

    private func pattern(
        _ entry: FieldSchemas.Entry, notes: Bool, _ constants: inout PredicateConstants
    ) -> [String] {
        let call = predicate.part(entry.schema, value: "value", issues: "issues")
        guard call != nil || notes else { return [] }
        let member = predicate.catalog.memberName(predicate.predicate.id)
        guard let constant = constants.patterns.name(for: entry.key, of: member) else { return [] }
        let body = [call, notes ? "isDescribed = true" : nil].compactMap { $0 }
        return ["if issues.isMatch(key, \(constant), \(SwiftLiteral.string(entry.key))) {"]
            + predicate.indented(body) + ["}"]
    }
}

/// Writes `prefixItems` and `items` as one pass over the elements.
struct ItemsRenderer {
    let predicate: PredicateRenderer
    let items: ItemSchemas

    var lines: [String] {
        var body = statements
        if body.isEmpty, !predicate.keepsRecord { return [] }
        if predicate.keepsRecord {
            body.append("return \(items.rest != nil ? "true" : "index < \(items.prefix.count)")")
        }
        return ["issues.items(of: value\(predicate.record)) { issues, index, value in"] + predicate.indented(body) + [
            "}"
        ]
    }

    private var statements: [String] {
        let prefix = items.prefix.map { predicate.part($0, value: "value", issues: "issues") }
        let rest = items.rest.flatMap { predicate.part($0, value: "value", issues: "issues") }
        guard prefix.contains(where: { $0 != nil }) || rest != nil && !prefix.isEmpty else {
            return [rest].compactMap { $0 }
        }
        var lines = ["switch index {"]
        for (index, call) in prefix.enumerated() { lines += ["case \(index): \(call ?? "break")"] }
        return lines + ["default: \(rest ?? "break")", "}"]
    }
}
