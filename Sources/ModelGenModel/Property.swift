public import ModelGenDiagnostics

/// One key of an object. Presence and nullability are separate facts.
public struct Property: Sendable, Hashable {
    /// The name in the source, which on a page is the vendor's language's, not always the wire's.
    public var sourceName: String
    /// The key in JSON.
    public var wireName: WireName
    /// The name in Swift, where the user requires one.
    public var requiredName: String?
    /// What the value is, `null` apart.
    public var type: TypeReference
    /// Whether the key must be there.
    public var presence: Presence
    /// Whether the source only lists the key as required and never describes it. Then it is optional and any JSON: strict decoding
    /// and `validate()` insist on it, lenient decoding does not.
    public var isUndeclared: Bool
    /// Whether the value may be `null`.
    public var nullability: Nullability
    /// Markdown as the source has it.
    public var documentation: String?
    /// What the server assumes when the key is absent; never sent.
    public var defaultValue: DefaultValue?
    /// The only value that the key may have (`const`, a one-value `enum`, `Literal[…]`).
    public var constant: JSONLiteral?
    /// Assertions about the value.
    public var constraints: [Constraint]
    /// The direction in which it travels.
    public var access: Access
    /// Set where it should no longer be used.
    public var deprecation: Deprecation?
    /// As written in the source.
    public var examples: [String]
    /// The same as values, where they were asked for.
    public var exampleValues: [ExampleValue]
    /// Its schema, where that does not stand under the `properties` of the type's own: it came by `allOf`, or describes a parameter.
    public var schema: TypeID?
    /// Where it stands in the source.
    public var location: SourceLocation

    /// Creates a property; what is not given is absent.
    public init(
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
public enum Presence: String, Sendable, Hashable, Codable, CaseIterable {
    case required
    case optional
}

/// Whether `null` is allowed.
public enum Nullability: String, Sendable, Hashable, Codable, CaseIterable {
    case no
    case yes
    /// The source lost it, as pages do for lists, maps and dates.
    case unknown
}

/// The direction in which a property travels (`readOnly`, `writeOnly`).
public enum Access: String, Sendable, Hashable, Codable, CaseIterable {
    case readWrite
    case readOnly
    case writeOnly
}

/// What the server assumes when the key is absent.
public struct DefaultValue: Sendable, Hashable {
    /// The value, as the source spells it.
    public var value: JSONLiteral
    /// Where it comes from.
    public var provenance: Provenance

    /// Creates a default.
    public init(_ value: JSONLiteral, from provenance: Provenance) {
        self.value = value
        self.provenance = provenance
    }
}
