package import ModelGenDiagnostics

/// One key of an object. Presence and nullability are separate facts.
package struct Property: Sendable, Hashable {
    /// The name in the source, which on a page is the vendor's language's, not always the wire's.
    package var sourceName: String
    /// The key in JSON.
    package var wireName: WireName
    /// The name in Swift, where the user requires one.
    package var requiredName: String?
    /// What the value is, `null` apart.
    package var type: TypeReference
    /// Whether the key must be there.
    package var presence: Presence
    /// Whether the source only lists the key as required and never describes it. Then it is optional and any JSON: strict decoding
    /// and `validate()` insist on it, lenient decoding does not.
    package var isUndeclared: Bool
    /// Whether the value may be `null`.
    package var nullability: Nullability
    /// Markdown as the source has it.
    package var documentation: String?
    /// What the server assumes when the key is absent; never sent.
    package var defaultValue: DefaultValue?
    /// The only value that the key may have (`const`, a one-value `enum`, `Literal[…]`).
    package var constant: JSONLiteral?
    /// Assertions about the value.
    package var constraints: [Constraint]
    /// The direction in which it travels.
    package var access: Access
    /// Set where it should no longer be used.
    package var deprecation: Deprecation?
    /// As written in the source.
    package var examples: [String]
    /// The same as values, where they were asked for.
    package var exampleValues: [ExampleValue]
    /// Its schema, where that does not stand under the `properties` of the type's own: it came by `allOf`, or describes a parameter.
    package var schema: TypeID?
    /// Where it stands in the source.
    package var location: SourceLocation

    /// Creates a property; what is not given is absent.
    package init(
        sourceName: String, wireName: WireName, requiredName: String? = nil, type: TypeReference,
        presence: Presence, isUndeclared: Bool = false, nullability: Nullability, documentation: String? = nil,
        defaultValue: DefaultValue? = nil, constant: JSONLiteral? = nil, constraints: [Constraint] = [],
        access: Access = .readWrite, deprecation: Deprecation? = nil, examples: [String] = [],
        exampleValues: [ExampleValue] = [], schema: TypeID? = nil, location: SourceLocation
    ) {
        self.sourceName = sourceName
        self.wireName = wireName
        self.requiredName = requiredName
        self.type = type
        self.presence = presence
        self.isUndeclared = isUndeclared
        self.nullability = nullability
        self.documentation = documentation
        self.defaultValue = defaultValue
        self.constant = constant
        self.constraints = constraints
        self.access = access
        self.deprecation = deprecation
        self.examples = examples
        self.exampleValues = exampleValues
        self.schema = schema
        self.location = location
    }
}

/// Whether a key must be there.
package enum Presence: String, Sendable, Hashable, Codable, CaseIterable {
    case required
    case optional
}

/// Whether `null` is allowed.
package enum Nullability: String, Sendable, Hashable, Codable, CaseIterable {
    case no
    case yes
    /// The source lost it, as pages do for lists, maps and dates.
    case unknown
}

/// The direction in which a property travels (`readOnly`, `writeOnly`).
package enum Access: String, Sendable, Hashable, Codable, CaseIterable {
    case readWrite
    case readOnly
    case writeOnly
}

/// What the server assumes when the key is absent.
package struct DefaultValue: Sendable, Hashable {
    /// The value, as the source spells it.
    package var value: JSONLiteral
    /// Where it comes from.
    package var provenance: Provenance

    /// Creates a default.
    package init(_ value: JSONLiteral, from provenance: Provenance) {
        self.value = value
        self.provenance = provenance
    }
}
