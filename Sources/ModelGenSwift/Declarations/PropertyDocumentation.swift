import ModelGenModel

/// The documentation comment of a property: the source's own words, then what the type cannot say.
struct PropertyDocumentation {
    let property: Property
    let row: PresenceRow
    let constraints: [Constraint]
    let isConstant: Bool
    let defaultLiteral: String?

    var lines: [String] {
        var text = DocumentationText()
        text.add(markdown: property.documentation)
        if isConstant {
            addConstant(to: &text)
            return text.rendered
        }
        if property.isUndeclared {
            text.add(
                "Note",
                "Required, but the source does not describe it: strict decoding and `validate()` insist on the key.")
        }
        if row == .requiredNullable { text.add("Note", "Always sent; `nil` is written as `null`\(doubt).") }
        let phrases = [ConstraintPhrase.of(constraints), ConstraintPhrase.ofElements(property.type)].compactMap { $0 }
        if !phrases.isEmpty { text.add("Note", "Checked by `validate()`: \(phrases.joined(separator: "; ")).") }
        if property.defaultValue != nil, defaultLiteral == nil, let shown = Self.shown(property.defaultValue) {
            text.add("Note", "The server assumes `\(shown)` where it is absent.")
        }
        switch property.access {
        case .readWrite: break
        case .readOnly: text.add("Note", "Read-only: set by the server.")
        case .writeOnly: text.add("Note", "Write-only: never sent by the server.")
        }
        return text.rendered
    }

    /// Prose often says already what the constant is.
    private func addConstant(to text: inout DocumentationText) {
        guard let value = property.constant.flatMap(ConstraintPhrase.spelling) else { return }
        if property.documentation?.contains(value) != true { text.add(markdown: "Always \(value).") }
    }

    /// What the source leaves open about `null`.
    private var doubt: String { property.nullability == .unknown ? ", which the source may not allow" : "" }

    private static func shown(_ value: DefaultValue?) -> String? {
        switch value?.value {
        case .string(let text): text
        case .number(let number): number.spelling
        case .boolean(let flag): String(flag)
        case .array?, .object?: value?.value.jsonText
        case .null, nil: nil
        }
    }
}

/// The documentation comment of a type.
enum DeclarationDocumentation {
    static func lines(_ header: DeclarationHeader, notes: [String] = []) -> [String] {
        var text = DocumentationText()
        text.add(markdown: header.documentation)
        for note in notes { text.add("Note", note) }
        // `@available(*, deprecated)` would make the generated code warn about itself.
        if let deprecation = header.deprecation {
            text.add("Warning", deprecation.message.map { "Deprecated. \($0)" } ?? "Deprecated.")
        }
        return text.rendered
    }
}
