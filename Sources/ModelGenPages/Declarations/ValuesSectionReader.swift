import ModelGenDiagnostics
import ModelGenModel

/// Reads a Values section: a table `Name | Value`, or bullets with literals.
struct ValuesSectionReader {
    let page: Page
    let section: Page.Section
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var fallbacks: [Fallback] = []

    init(page: Page, section: Page.Section) {
        self.page = page
        self.section = section
    }

    /// The first is the page's.
    mutating func read(_ header: DeclarationHeader) -> [TypeDeclaration] {
        var isGuess = false
        let values = unique(tableValues(&isGuess) ?? bulletValues())
        guard !values.isEmpty else {
            return [fallback(header, .emptyEnumeration, "The Values section lists no values", [])]
        }
        if isGuess {
            let either = EitherSpelling(header, values, openness: openness)
            diagnostics.append(either.diagnostic)
            return [either.union] + either.lists
        }
        let kinds = Set(values.map(\.value.kind))
        guard kinds.count == 1, let kind = kinds.first.flatMap(ValuesSectionReader.scalarKind) else {
            let listed = values.map(\.value)
            return [fallback(header, .mixedEnumeration, "The values are of different JSON types", listed)]
        }
        return [
            .enumeration(
                EnumerationDeclaration(header: header, valueType: kind, values: values, openness: openness))
        ]
    }

    private static func scalarKind(_ kind: JSONKind) -> ScalarType.Kind? {
        switch kind {
        case .string: .string
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .null, .array, .object: nil
        }
    }

    private mutating func fallback(
        _ header: DeclarationHeader, _ id: DiagnosticID, _ message: String, _ listed: [JSONLiteral]
    ) -> TypeDeclaration {
        let replacement = FreeFormReplacement(
            enumeration: header, listing: listed, id, message, at: section.location)
        diagnostics.append(replacement.diagnostic)
        fallbacks.append(replacement.fallback)
        return replacement.declaration
    }

    /// Values in a table are not quoted.
    private mutating func tableValues(
        _ isGuess: inout Bool
    ) -> [(value: EnumerationDeclaration.Value, location: SourceLocation)]? {
        guard let table = section.table, let name = table.column("Name"),
            let value = table.column("Value")
        else { return nil }
        for row in table.rows where !row.isClosed || row.cells.count != table.header.count {
            diagnostics.append(.unreadableRow(at: row.location))
        }
        let rows = table.rows.filter { $0.isClosed && $0.cells.count == table.header.count }
        let unquoted = UnquotedValues(
            rows.map { row in
                let source = row.cells[name].source
                let label = String(CellText.without("`", around: source) ?? source)
                let suggestion = label.isEmpty ? nil : SuggestedName(label, .declared)
                return (CellText.unescaped(row.cells[value].source), suggestion)
            })
        isGuess = unquoted.numbers != nil
        return zip(unquoted.numbers ?? unquoted.texts, rows).map { ($0, $1.location) }
    }

    /// `` - `"value"` ``: a literal in back-ticks, strings quoted.
    private mutating func bulletValues() -> [(value: EnumerationDeclaration.Value, location: SourceLocation)] {
        var values: [(value: EnumerationDeclaration.Value, location: SourceLocation)] = []
        for line in section.lines where !line.isCode && line.text.hasPrefix("- ") {
            let location = SourceLocation(file: page.path, line: line.number, column: 3)
            let source = line.text.dropFirst(2).trimmingBlanks()
            if let text = CellText.without("`", around: source), let literal = ExampleReader.json(String(text)) {
                values.append((.init(literal), location))
            } else {
                diagnostics.append(
                    .warning(
                        .unreadableRow, "The bullet is not a JSON literal in back-ticks", at: location,
                        consequence: "The value is left out.", fix: "Write it as the generator does: - `\"value\"`."))
            }
        }
        return values
    }

    private mutating func unique(
        _ values: [(value: EnumerationDeclaration.Value, location: SourceLocation)]
    ) -> [EnumerationDeclaration.Value] {
        var seen: Set<JSONLiteral> = []
        return values.compactMap { value, location in
            if seen.insert(value.value).inserted { return value }
            diagnostics.append(
                .warning(
                    .duplicateValue, "The value is listed twice", at: location,
                    consequence: "The first entry is used.", fix: "Remove one of them."))
            return nil
        }
    }

    /// Four marks have been seen: a sentence in this section, `Unrecognized<…>`, and a comment in the example, `# …` or
    /// `// Open enum: …`. Without one the page may be of a generator that does not show it.
    private var openness: EnumerationDeclaration.Openness {
        let isAnnounced = section.lines.contains { line in
            line.text.hasPrefix("This is an open enum") || line.text.hasBytes(of: "Unrecognized<")
        }
        let isCommented = page.section(.exampleUsage)?.lines.contains { line in
            line.text.hasPrefix("# Open enum") || line.text.hasPrefix("// Open enum")
        }
        return isAnnounced || isCommented ?? false ? .open : .unstated
    }
}
