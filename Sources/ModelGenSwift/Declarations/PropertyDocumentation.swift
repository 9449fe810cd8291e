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
            if let value = property.constant.flatMap(ConstraintPhrase.spelling) {
                text.add(markdown: "Always \(value).")
            }
            return text.rendered
        }
        if row == .requiredNullable { text.add("Note", "Always sent; `nil` is written as `null`.") }
        if let phrase = ConstraintPhrase.of(constraints) { text.add("Note", "Checked by `validate()`: \(phrase).") }
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

    private static func shown(_ value: DefaultValue?) -> String? {
        switch value?.value {
        case .string(let text): text
        case .number(let number): number.spelling
        case .boolean(let flag): String(flag)
        case .null, .array, .object, nil: nil
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
