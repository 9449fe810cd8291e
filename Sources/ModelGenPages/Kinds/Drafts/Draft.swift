import ModelGenDiagnostics
import ModelGenModel

/// What a kind's reader makes of one model, before names are looked up.
struct Draft: Sendable {
    /// The page, or the page and the heading.
    var id: String
    /// The page that it stands on.
    var path: String
    var name: String
    var namespace: [String] = []
    var documentation: String?
    var deprecation: Deprecation?
    var shape: Shape
    var location: SourceLocation

    /// What the model is.
    enum Shape: Sendable {
        case object([DraftProperty], additional: KindType?)
        case enumeration([EnumerationDeclaration.Value])
        /// Whole numbers that may be texts, because the page quotes none.
        case unquotedNumbers([EnumerationDeclaration.Value])
        case alias(KindType, [Constraint])
        case union([KindType], UnionDeclaration.Requirement, DraftDiscriminator?)
        /// The page shows nothing of it.
        case hidden(Hidden)
    }

    /// Why a page shows nothing, as far as its kind tells.
    enum Hidden: Sendable {
        /// The kind does not list the values of enumerations.
        case enumeration
        /// The kind does not list the members of unions.
        case union
        /// The page ends before its rows, or has none that can be read.
        case rows
    }
}

/// A discriminator by the names of the members.
struct DraftDiscriminator: Sendable {
    var propertyName: String
    var mapping: [(value: String, model: String)]
}

/// Everything that a kind's reader made of a set.
struct DraftSet: Sendable {
    var drafts: [Draft] = []
    /// Pages that describe no model, with the reason.
    var skipped: [(path: String, reason: String)] = []
    var diagnostics: [Diagnostic] = []
}
