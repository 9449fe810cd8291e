package import ModelGenDiagnostics

/// A fact that pages and specification state differently.
package struct Difference: Sendable, Hashable {
    /// What they differ on.
    package enum Fact: String, Sendable, CaseIterable {
        case wireName, type, format, presence, nullability, constant, defaultValue, constraint, enumerationValues
        case unionMembers, additionalProperties
        /// A property that the schema does not have.
        case propertyOnlyOnPage
        /// A property that the page does not have.
        case propertyOnlyInSpec
    }

    /// Whose word counts.
    package enum Outcome: String, Sendable {
        case page, spec
        /// What either of them says is accepted.
        case both
    }

    /// What they differ on.
    package var fact: Fact
    /// Whose word counts.
    package var outcome: Outcome
    /// `Type` or `Type.property`, by the page's names; `[]` for what an array or a map holds.
    package var subject: String
    /// What the page says.
    package var page: String
    /// What the specification says.
    package var spec: String
    /// Where the page says it.
    package var pageLocation: SourceLocation
    /// Where the specification says it.
    package var specLocation: SourceLocation
}

extension DiagnosticID {
    /// Pages and the specification beside them state a fact differently.
    static let sourcesDisagree = DiagnosticID("sources-disagree")
}

extension Difference {
    /// A warning with both places.
    var diagnostic: Diagnostic {
        .warning(
            .sourcesDisagree, "Page and specification differ on the \(fact.words) of `\(subject)`: \(page), \(spec)",
            at: pageLocation, consequence: consequence,
            fix: "State the fact under `types:` in modelgen.yaml where this is wrong.",
            related: [.init("the specification says \(spec)", at: specLocation)])
    }

    private var consequence: String {
        switch outcome {
        case .page: "The page's word counts."
        case .spec: "The specification's word counts."
        case .both: "What either of them has is accepted."
        }
    }
}

extension Difference.Fact {
    /// In words, for messages.
    var words: String {
        switch self {
        case .wireName: "wire name"
        case .type: "type"
        case .format: "format"
        case .presence: "presence"
        case .nullability: "nullability"
        case .constant: "constant"
        case .defaultValue: "default"
        case .constraint: "constraint"
        case .enumerationValues: "values"
        case .unionMembers: "members"
        case .additionalProperties: "additional properties"
        case .propertyOnlyOnPage, .propertyOnlyInSpec: "existence"
        }
    }
}
