/// A JSON object with known properties.
public struct ObjectDeclaration: Sendable, Hashable {
    /// Who it is, what it is called, where it stands.
    public var header: DeclarationHeader
    /// In source order.
    public var properties: [Property]
    /// What it may hold besides its properties.
    public var additionalProperties: AdditionalProperties
    /// `minProperties` and `maxProperties`.
    public var constraints: [Constraint]

    /// Creates an object.
    public init(
        header: DeclarationHeader, properties: [Property],
        additionalProperties: AdditionalProperties = .unannounced, constraints: [Constraint] = []
    ) {
        self.header = header
        self.properties = properties
        self.additionalProperties = additionalProperties
        self.constraints = constraints
    }
}

/// What an object may hold besides its properties.
public indirect enum AdditionalProperties: Sendable, Hashable {
    /// The source says nothing: tolerated on the wire, not kept.
    case unannounced
    /// `additionalProperties: false`: refused by strict decoding.
    case forbidden
    /// Announced: `true` or a schema. Kept in a dictionary.
    case values(ElementType)
}
