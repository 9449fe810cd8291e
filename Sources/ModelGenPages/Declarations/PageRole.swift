import ModelGenDiagnostics

/// What a page describes.
enum PageRole: Sendable {
    case object(FieldTable)
    case enumeration(Page.Section)
    case union(Page.Section)
    /// A title without sections: a union whose members the generator does not show.
    case bare
    /// An HTTP response around the JSON, which is not part of it.
    case envelope
    /// Not a model, with the reason.
    case skipped(reason: String)
}

extension PageRole {
    /// Sorts a page. Helper pages come first, because some have a section of a model's name.
    static func of(_ page: Page, diagnostics: inout [Diagnostic]) -> PageRole {
        if let reason = helperReason(page) { return .skipped(reason: reason) }
        if let section = page.section(.fields) {
            guard let table = FieldTable(section, page: page, diagnostics: &diagnostics) else {
                return .skipped(reason: "its Fields section has no table with the columns Field, Type and Required")
            }
            return table.isEnvelope ? .envelope : .object(table)
        }
        if let section = page.section(.values) { return .enumeration(section) }
        if let section = page.section(.supportedTypes) { return .union(section) }
        if page.title == nil { return .skipped(reason: "it has neither a title nor a section of a model") }
        return page.sections.isEmpty ? .bare : .skipped(reason: "it has none of a model's sections")
    }

    /// Pages that generators write beside the models.
    private static func helperReason(_ page: Page) -> String? {
        let headings = Set(page.sections.map(\.kind))
        let fileName = PagePath.fileName(of: page.path).lowercased()
        if fileName == "readme.md" || fileName == "readme.mdx" { return "it is a README" }
        if headings.contains(.other("BackoffStrategy")) { return "it is the SDK's retry configuration" }
        if headings.contains(.other("Global Options")) || headings.contains(.other("Options")) {
            return "it lists options of the SDK"
        }
        if headings.contains(.other("Overview")) { return "it describes the operations of a resource" }
        return nil
    }
}
