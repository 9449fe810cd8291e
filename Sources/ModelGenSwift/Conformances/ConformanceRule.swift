package import ModelGenDiagnostics

/// What the user says about one protocol: which types are to conform to it, or not.
package struct ConformanceRule: Sendable, Hashable {
    /// The protocol.
    package var name: ProtocolName
    /// Whether the types are to do without it.
    package var isOmitted: Bool
    /// The module to import for it, if any.
    package var module: String?
    /// Which types.
    package var criteria: ConformanceCriteria
    /// The place of the rule in the configuration.
    package var location: SourceLocation

    /// Creates a rule, for all types where no criteria are given.
    package init(
        _ name: ProtocolName, isOmitted: Bool = false, module: String? = nil,
        where criteria: ConformanceCriteria = ConformanceCriteria(), at location: SourceLocation
    ) {
        self.name = name
        self.isOmitted = isOmitted
        self.module = module
        self.criteria = criteria
        self.location = location
    }
}

/// Which types a rule is about. All that is given must hold.
package struct ConformanceCriteria: Sendable, Hashable {
    /// The names of properties, on the wire or in Swift, each of which the type has.
    package var properties: [String] = []
    /// Patterns, one of which matches the type's name.
    package var types: [String] = []
    /// What the type is one of; any where there is none.
    package var kinds: [DeclarationKind] = []

    /// No criteria.
    package init() {}
}

/// What a type is, as far as rules tell types apart.
package enum DeclarationKind: String, Sendable, Hashable, CaseIterable {
    /// A struct that is a JSON object.
    case object
    /// An enumeration of values.
    case enumeration
    /// One of several types.
    case union
    /// What an operation takes, and all that stands inside it.
    case operation
}
