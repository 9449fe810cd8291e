public import ModelGenDiagnostics
public import ModelGenModel

/// What the user says about one type, in place of its source.
public struct TypeOverride: Sendable, Hashable {
    /// The type's name in the source, or its identity.
    public var target: String
    /// The place of the target in the configuration.
    public var location: SourceLocation
    /// The name in Swift.
    public var name: String?
    public var enumeration: EnumerationDeclaration.Openness?
    /// What becomes of keys that the source does not announce.
    public var unknownKeys: UnknownKeys?
    /// In the order of the file.
    public var properties: [PropertyOverride] = []

    /// Creates an override that changes nothing yet.
    public init(target: String, at location: SourceLocation) {
        self.target = target
        self.location = location
    }
}

/// What the user says about one property, in place of its source.
public struct PropertyOverride: Sendable, Hashable {
    /// The property's name on the wire or in the source.
    public var target: String
    /// The place of the target in the configuration.
    public var location: SourceLocation
    /// The name in Swift.
    public var name: String?
    public var wireName: String?
    public var type: OverrideType?
    /// Of the given type or, without one, of the source's scalar.
    public var format: String?
    public var nullability: Nullability?
    public var presence: Presence?
    /// Whether the enumeration that it holds, alone or in lists and maps, keeps values that it does not list.
    public var enumeration: EnumerationDeclaration.Openness?

    /// Creates an override that changes nothing yet.
    public init(target: String, at location: SourceLocation) {
        self.target = target
        self.location = location
    }
}

/// A type as the configuration spells it.
public indirect enum OverrideType: Sendable, Hashable {
    /// `string`, `integer`, `number`, `boolean`.
    case scalar(ScalarType.Kind)
    /// `any`.
    case any
    /// A list of one type: `[Pet]`.
    case array(OverrideType)
    /// The name of a type of the source.
    case named(String)
}
