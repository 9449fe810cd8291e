import ModelGenDiagnostics

/// Tells for which language's SDK pages were written, by the vocabulary of their types.
enum DialectRecognizer {
    /// The languages whose SDKs have model pages.
    enum Dialect: String, CaseIterable {
        case python = "Python"
        case typeScript = "TypeScript"
        case go = "Go"
        case java = "Java"
        case cSharp = "C#"
        case php = "PHP"
        case ruby = "Ruby"
    }

    /// Words and what they speak for. Those that several languages have count for each of them.
    private static let marks: [(text: String, dialects: [Dialect])] = [
        ("Optional[", [.python]), ("Nullable[", [.python]), ("List[", [.python]), ("Dict[", [.python]),
        ("list[", [.python]), ("dict[", [.python]), ("Literal[", [.python]), ("*str*", [.python]),
        ("*Any*", [.python]), ("httpx.", [.python]),
        ("*int*", [.python, .java, .cSharp, .php]), ("*float*", [.python, .java, .cSharp, .php]),
        ("*bool*", [.python, .cSharp, .php]),
        ("*string*", [.typeScript, .go, .cSharp, .php]), ("*number*", [.typeScript]),
        ("*boolean*", [.typeScript, .java]), ("*any*", [.typeScript]), ("Record<", [.typeScript]),
        ("Record\\<", [.typeScript]), ("*[]", [.typeScript]), (")[]", [.typeScript]),
        ("RFCDate", [.typeScript]), ("*\"", [.typeScript]),
        ("`", [.go]), ("**", [.go]), ("[]`", [.go]), ("map[string]", [.go]), ("*int64*", [.go]), ("[time.Time]", [.go]),
        ("*float64*", [.go]), ("interface{}", [.go]), ("[*", [.go]),
        ("\\<", [.java]), ("*String*", [.java, .ruby]), ("*long*", [.java, .cSharp]), ("*Object*", [.java]),
        ("OffsetDateTime", [.java]), ("LocalDate", [.java, .cSharp]), ("*double*", [.java, .cSharp]),
        ("List<", [.cSharp]), ("Dictionary<", [.cSharp]), ("*object*", [.cSharp]), ("HttpResponseMessage", [.cSharp]),
        ("array<", [.php]), ("?*", [.php]), ("[?", [.php]), ("*mixed*", [.php]), ("*array*", [.php]), ("[\\", [.php]),
        ("::", [.ruby]), ("T.nilable", [.ruby]), ("*T::", [.ruby]),
    ]

    private static let fenceLanguages: [Substring: Dialect] = [
        "python": .python, "typescript": .typeScript, "go": .go, "java": .java, "csharp": .cSharp, "php": .php,
        "ruby": .ruby,
    ]

    /// The language whose words outnumber Python's; `nil` for Python's pages, and where several are equal.
    static func foreignDialect(of pages: [Page]) -> Dialect? {
        var scores: [Dialect: Int] = [:]
        for page in pages {
            for (dialect, _) in evidence(on: page) { scores[dialect, default: 0] += 1 }
        }
        let best = scores.values.max() ?? 0
        guard scores[.python, default: 0] < best else { return nil }
        return Dialect.allCases.first { scores[$0] == best }
    }

    /// Two folders of SDKs for different languages.
    static func mixture(of pages: [Page]) -> (first: Page, second: Page, names: [String])? {
        let scores = { (pages: [Page]) -> [Int] in
            // So many pages speak plainly enough.
            let found = pages.prefix(40).flatMap(evidence).map(\.0)
            return Dialect.allCases.map { dialect in found.count { $0 == dialect } }
        }
        let mixture = FolderMixture(pages, path: \.path, scores: scores)
        guard let (first, second) = mixture.contradiction else { return nil }
        let names = [first, second].map { foreignDialect(of: $0)?.rawValue ?? Dialect.python.rawValue }
        return (first[0], second[0], names)
    }

    private static func evidence(on page: Page) -> [(Dialect, SourceLocation)] {
        page.sections.flatMap { section -> [(Dialect, SourceLocation)] in
            switch section.kind {
            case .fields: fieldEvidence(section)
            case .values, .supportedTypes, .exampleUsage, .unionDiscrimination: fenceEvidence(section, file: page.path)
            case .other: []
            }
        }
    }

    private static func fieldEvidence(_ section: Page.Section) -> [(Dialect, SourceLocation)] {
        // The retry configuration has a Type column too, but no Field column, and other marks.
        guard let table = section.table, table.column("Field") != nil, let column = table.column("Type") else {
            return []
        }
        return table.rows.flatMap { row -> [(Dialect, SourceLocation)] in
            guard column < row.cells.count else { return [] }
            let cell = row.cells[column]
            return dialects(in: cell.source).map { ($0, cell.location) }
        }
    }

    /// The languages that a type cell speaks for.
    static func dialects(in cell: Substring) -> [Dialect] {
        // What a link leads to says nothing, except Python's own documentation.
        if cell.utf8.count > 24, cell.hasBytes(of: "docs.python.org") { return [.python] }
        let text = withoutTargets(cell)
        return marks.filter { contains($0.text, in: text) }.flatMap(\.dialects)
    }

    private static func withoutTargets(_ cell: Substring) -> [UInt8] {
        var result: [UInt8] = []
        var isTarget = false
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "("), result.last == UInt8(ascii: "]") { isTarget = true }
            if !isTarget || byte == UInt8(ascii: ")") { result.append(byte) }
            if byte == UInt8(ascii: ")") { isTarget = false }
        }
        return result
    }

    private static func contains(_ mark: String, in text: [UInt8]) -> Bool {
        guard let first = mark.utf8.first else { return false }
        return text.indices.contains { text[$0] == first && text[$0...].starts(with: mark.utf8) }
    }

    private static func fenceEvidence(_ section: Page.Section, file: String) -> [(Dialect, SourceLocation)] {
        section.lines.compactMap { line in
            guard line.isCode, line.text.hasPrefix("```"), let dialect = fenceLanguages[line.text.dropFirst(3)] else {
                return nil
            }
            return (dialect, SourceLocation(file: file, line: line.number))
        }
    }
}
