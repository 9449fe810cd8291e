import ModelGenDiagnostics

extension DiagnosticID {
    static let skippedPage = DiagnosticID("skipped-page")
    static let untitledPage = DiagnosticID("untitled-page")
    static let duplicatePage = DiagnosticID("duplicate-page")
    static let unknownSection = DiagnosticID("unknown-section")
    static let unreadableTable = DiagnosticID("unreadable-table")
    static let unreadableRow = DiagnosticID("unreadable-row")
    static let duplicateField = DiagnosticID("duplicate-field")
    static let requirementMark = DiagnosticID("requirement-mark")
    static let unknownType = DiagnosticID("unknown-type")
    static let missingPage = DiagnosticID("missing-page")
    static let ambiguousPage = DiagnosticID("ambiguous-page")
    static let emptyUnion = DiagnosticID("empty-union")
    static let nullableMember = DiagnosticID("nullable-member")
    static let emptyEnumeration = DiagnosticID("empty-enumeration")
    static let mixedEnumeration = DiagnosticID("mixed-enumeration")
    static let duplicateValue = DiagnosticID("duplicate-value")
    static let httpEnvelope = DiagnosticID("http-envelope")
    static let contestedError = DiagnosticID("contested-error")
    static let wireCase = DiagnosticID("wire-case")
    static let contestedWireName = DiagnosticID("contested-wire-name")
    static let responseWrapper = DiagnosticID("response-wrapper")
    static let parameterHolder = DiagnosticID("parameter-holder")
    static let guessedValueType = DiagnosticID("guessed-value-type")
    static let learntNullability = DiagnosticID("learnt-nullability")
    static let guessedWireNames = DiagnosticID("guessed-wire-names")
    static let wireNameCollision = DiagnosticID("wire-name-collision")
    static let proseContradiction = DiagnosticID("prose-contradiction")
    static let proseNullability = DiagnosticID("prose-nullability")
    static let legacyMarkers = DiagnosticID("legacy-markers")
}

extension Diagnostic {
    static func skippedPage(_ path: String, because reason: String) -> Diagnostic {
        .note(.skippedPage, "The page describes no model: \(reason)", at: SourceLocation(file: path))
    }

    static func duplicatePage(_ path: String) -> Diagnostic {
        .warning(
            .duplicatePage, "The page is given twice", at: SourceLocation(file: path),
            consequence: "Only the first copy is read.", fix: "Give each page once.")
    }

    static func unknownType(_ cell: String, because reason: String, at location: SourceLocation) -> Diagnostic {
        .warning(
            .unknownType, "The type `\(cell)` is not understood: \(reason)", at: location,
            consequence: "It is read as free-form JSON.",
            fix: "Report the page if a generator wrote it; otherwise correct the type.")
    }

    static func missingPage(_ target: String, at location: SourceLocation) -> Diagnostic {
        .warning(
            .missingPage, "`\(target)` leads to no page of this set", at: location,
            consequence: "The type is read as free-form JSON.",
            fix: "Give the whole folder of pages, so that the linked page is among them.")
    }

    static func contradiction(
        _ message: String, in sentence: String, at location: SourceLocation, consequence: String
    ) -> Diagnostic {
        .warning(
            .proseContradiction, "\(message): “\(sentence)”", at: location, consequence: consequence,
            fix: "Compare the sentence with the Type column; the vendor's documentation is at odds with itself.")
    }
}
