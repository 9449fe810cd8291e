import ModelGenDiagnostics

/// What a page says about the kind it is of.
struct PageEvidence: Sendable {
    var kind: PageKind
    var location: SourceLocation
    /// A page that only goes with the kind, such as one of operations, decides nothing against another kind.
    var isWeak = false
}

extension PageEvidence {
    /// By the first mark that the page has.
    init?(_ outline: Outline) {
        guard let found = Self.table(outline) ?? Self.heading(outline) ?? Self.line(outline) else { return nil }
        self = found
    }

    /// Headers of tables are what no author writes by chance.
    private static func table(_ outline: Outline) -> PageEvidence? {
        var weak: PageEvidence?
        for table in outline.tables {
            let words = table.headerWords
            guard let location = table.header.first?.location else { continue }
            if let kind = kind(ofHeader: words, outline) { return PageEvidence(kind: kind, location: location) }
            if words == ["Method", "HTTP request", "Description"] {
                weak = PageEvidence(kind: .openAPIGenerator, location: location, isWeak: true)
            }
        }
        return weak
    }

    private static func kind(ofHeader words: [String], _ outline: Outline) -> PageKind? {
        let headings = Set(outline.headings.map(\.text))
        switch words {
        case _ where words.starts(with: ["Field", "Type", "Required"]) && headings.contains("Fields"): return .speakeasy
        case ["Name", "Type", "Description", "Notes"], ["Name", "Type"]:
            return headings.contains("Properties") ? .openAPIGenerator : nil
        case ["Input Type", "Accessed Type", "Description", "Notes"]: return .openAPIGeneratorSchema
        case ["Name", "Type", "Go type", "Required", "Default", "Description", "Example"],
            ["Name", "Type", "Go type", "Default", "Description", "Example"]:
            return .goSwagger
        case ["Name", "Type", "Description", "Required"]:
            return headings.contains("Models") || headings.contains("Schemas") ? .swaggerMarkdown : nil
        case ["Property", "Type", "Required", "Nullable", "Defined by"]: return .jsonSchema
        case _ where WiddershinsColumns(words) != nil && hasAnchors(outline): return .widdershins
        default: return nil
        }
    }

    private static func hasAnchors(_ outline: Outline) -> Bool {
        outline.headings.contains { $0.anchor?.lowercased().contains("tocs") ?? false }
            || outline.headings.contains { WiddershinsReader.propertyHeadings.contains($0.text) }
    }

    private static func heading(_ outline: Outline) -> PageEvidence? {
        for heading in outline.headings {
            if heading.anchor?.hasPrefix("tocS_") ?? false {
                return PageEvidence(kind: .widdershins, location: heading.location)
            }
            switch heading.text {
            case "Enum" where heading.level == 2, "Enum Variants", "oneOf schemas", "anyOf schemas", "`openapi_one_of`":
                return PageEvidence(kind: .openAPIGenerator, location: heading.location)
            case "Fields" where heading.level == 2, "Supported Types":
                return PageEvidence(kind: .speakeasy, location: heading.location)
            case "Values" where heading.level == 2: return PageEvidence(kind: .speakeasy, location: heading.location)
            case "Model Type Info": return PageEvidence(kind: .openAPIGeneratorSchema, location: heading.location)
            case "⚙️ Parameters": return PageEvidence(kind: .fern, location: heading.location)
            default: continue
            }
        }
        return nil
    }

    private static func line(_ outline: Outline) -> PageEvidence? {
        for case .line(let line) in outline.blocks {
            let location = SourceLocation(file: outline.path, line: line.number)
            for (mark, kind, isWeak) in lineMarks where line.text.hasBytes(of: mark) {
                return PageEvidence(kind: kind, location: location, isWeak: isWeak)
            }
        }
        return marksTable(outline)
    }

    private static let lineMarks: [(String, PageKind, isWeak: Bool)] = [
        ("All URIs are relative to ", .openAPIGenerator, true), ("[[Back to Model list]]", .openAPIGenerator, false),
        ("Generator: Widdershins", .widdershins, false), ("<a id=\"schema", .widdershins, false),
        ("Can be instantiated", .jsonSchema, false), ("Defined In", .jsonSchema, false),
        ("<summary><code>client.", .fern, false),
        ("<code title=\"", .stainless, false), ("resourcePageType", .graph, false),
        ("typedoc-plugin-markdown", .typedoc, false), ("Defined in: [", .typedoc, false),
    ]

    /// `Field | Type | Description` under a heading that names a structure.
    private static func marksTable(_ outline: Outline) -> PageEvidence? {
        for section in outline.sections {
            guard let heading = section.heading, let table = section.tables.first,
                table.headerWords.starts(with: ["Field", "Type", "Description"]),
                ["Structure", "Object", "Params", "Fields"].contains(where: { heading.text.hasSuffix($0) })
            else { continue }
            return PageEvidence(kind: .discord, location: heading.location)
        }
        return nil
    }
}
