import ModelGenDiagnostics
import ModelGenModel

/// Free-form JSON in place of a type that a page does not show, so that what refers to it stays whole.
struct FreeFormReplacement {
    var declaration: TypeDeclaration
    var diagnostic: Diagnostic
    var fallback: Fallback

    /// Replaces an enumeration that cannot be one; the values that are known are checked all the same.
    init(
        enumeration header: DeclarationHeader, listing values: [JSONLiteral], _ id: DiagnosticID, _ message: String,
        at location: SourceLocation
    ) {
        let constraints = values.isEmpty ? [] : [Constraint(.allowedValues(values))]
        self.init(header, constraints, reason: "enumeration", id, message, at: location)
    }

    /// Replaces a union without members.
    init(union header: DeclarationHeader, at location: SourceLocation) {
        let message = "The page does not show the types that \(header.name.text) may be"
        self.init(header, [], reason: "union without members", .emptyUnion, message, at: location)
    }

    /// Replaces what a page shows nothing of: a table has no rows or no header, or is not there.
    init(withoutRows header: DeclarationHeader, at location: SourceLocation) {
        let message = "There are no rows to read below \(header.name.text)"
        self.init(header, [], reason: "missing rows", .unreadableTable, message, at: location)
    }

    private init(
        _ header: DeclarationHeader, _ constraints: [Constraint], reason: String, _ id: DiagnosticID, _ message: String,
        at location: SourceLocation
    ) {
        var header = header
        header.capability = constraints.isEmpty ? .plainType : .localChecks
        header.exactness = constraints.isEmpty ? .overApproximates : .exactWithValidation
        declaration = .alias(AliasDeclaration(header: header, target: ElementType(.any, constraints: constraints)))
        diagnostic = .warning(
            id, message, at: location, consequence: "The type is read as free-form JSON.",
            fix: "Use the vendor's OpenAPI document for this type.")
        fallback = Fallback(reason: reason, at: location)
    }
}
