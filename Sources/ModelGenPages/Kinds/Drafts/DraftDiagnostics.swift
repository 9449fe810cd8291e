import ModelGenDiagnostics
import ModelGenModel

extension DiagnosticID {
    /// A page of a kind that does not list an enumeration's values.
    static let hiddenValues = DiagnosticID("hidden-values")
    /// A table with which a page ends, though others of its set go on.
    static let cutTable = DiagnosticID("cut-table")
    /// A row that the file ends within.
    static let cutRow = DiagnosticID("cut-row")
    /// Two headings of one page with the same name.
    static let duplicateModel = DiagnosticID("duplicate-model")
}

extension Diagnostic {
    static func repeatedRow(_ row: DraftProperty, first: SourceLocation) -> Diagnostic {
        .warning(
            .duplicateField, "`\(row.name)` has two rows, or two rows are `\(row.wireName.text)` on the wire",
            at: row.location, consequence: "The first row is used.",
            fix: "Remove one of them, or choose another --wire-case.", related: [.init("The first row", at: first)])
    }

    static func cutRow(_ row: PageTable.Row) -> Diagnostic {
        .warning(
            .cutRow, "The page ends within this row", at: row.location,
            consequence: "It is left out, or counts as optional where it has a name and a type.",
            fix: "Restore the page from where it was taken; if this is all of it, end the line.")
    }

    static func repeatedModel(_ draft: Draft) -> Diagnostic {
        .warning(
            .duplicateModel, "`\(draft.name)` is described twice", at: draft.location,
            consequence: "The first description is used.", fix: "Remove one of them.")
    }

    static func hiddenValues(of header: DeclarationHeader) -> Diagnostic {
        .warning(
            .hiddenValues, "The page of \(header.name.text) shows no rows, as those of enumerations do",
            at: header.location, consequence: "It is read as a string whose values are not known.",
            fix: "Give --with the OpenAPI document, or state the type in the configuration.")
    }

    static func missingModel(_ name: String, at location: SourceLocation) -> Diagnostic {
        .warning(
            .missingPage, "No page of this set describes `\(name)`", at: location,
            consequence: "The type is read as free-form JSON.",
            fix: "Give the whole folder of pages, so that the type is among them.")
    }
}
