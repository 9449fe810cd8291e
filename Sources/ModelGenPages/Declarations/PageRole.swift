import ModelGenDiagnostics

/// What a page describes.
enum PageRole: Sendable {
    case object(FieldTable)
    case enumeration(Page.Section)
    case union(Page.Section)
    /// A title without sections: a union whose members the generator does not show.
    case bare
    /// An HTTP response around the JSON, which is not part of it, with its rows, where it has some.
    case envelope(FieldTable?)
    /// The operations of a resource: no model, but it tells what their parameters are called.
    case operations
    /// Not a model, with the reason.
    case skipped(reason: String)
}

extension PageRole {
    /// Sorts a page. Helper pages come first, because some have a section of a model's name; but an author's own headings,
    /// such as `## Overview` or `## Options`, do not keep a model from being one.
    static func of(_ page: Page, diagnostics: inout [Diagnostic]) -> PageRole {
        if let reason = helperReason(page) { return .skipped(reason: reason) }
        if !page.hasModelSection, let role = otherRole(page) { return role }
        if let section = page.section(.fields) {
            guard let table = FieldTable(section, page: page, diagnostics: &diagnostics) else {
                return .skipped(reason: "its Fields section has no table with the columns Field, Type and Required")
            }
            return table.isEnvelope ? .envelope(table) : .object(table)
        }
        if let section = page.section(.values) { return .enumeration(section) }
        if let section = page.section(.supportedTypes) {
            return SupportedTypesReader.isTransport(section) ? .envelope(nil) : .union(section)
        }
        if page.title == nil { return .skipped(reason: "it has neither a title nor a section of a model") }
        return page.sections.isEmpty ? .bare : .skipped(reason: "it has none of a model's sections")
    }

    /// The one helper page with a section of a model's name and table.
    private static func helperReason(_ page: Page) -> String? {
        page.sections.contains { $0.kind == .other(Page.Kind.retryHeading) }
            ? "it is the SDK's retry configuration" : nil
    }

    /// Pages that generators write beside the models.
    private static func otherRole(_ page: Page) -> PageRole? {
        let headings = Set(page.sections.map(\.kind))
        if headings.contains(.other("Overview")) { return .operations }
        let fileName = PagePath.fileName(of: page.path).lowercased()
        if fileName == "readme.md" || fileName == "readme.mdx" {
            return page.sections.contains(where: \.isOperation) ? .operations : .skipped(reason: "it is a README")
        }
        if headings.contains(.other("Global Options")) || headings.contains(.other("Options")) {
            return .skipped(reason: "it lists options of the SDK")
        }
        return nil
    }
}

extension PageRole {
    /// Whether links may lead to the page: it is about JSON or about what is around it.
    var isDescribed: Bool {
        switch self {
        case .object, .enumeration, .union, .bare, .envelope: true
        case .operations, .skipped: false
        }
    }
}

extension Page {
    /// Whether a section of a model's name holds what such a section does.
    fileprivate var hasModelSection: Bool {
        sections.contains { section in
            switch section.kind {
            case .fields: section.table.map { $0.column("Field") != nil && $0.column("Type") != nil } ?? false
            case .values: section.table?.column("Value") != nil || section.lines.contains { $0.text.hasPrefix("- ") }
            case .supportedTypes: section.lines.contains { $0.text.hasPrefix("###") }
            case .exampleUsage, .unionDiscrimination, .other: false
            }
        }
    }
}

extension Page.Section {
    fileprivate var isOperation: Bool { lines.contains { $0.text.hasPrefix("<!-- UsageSnippet") } }
}
