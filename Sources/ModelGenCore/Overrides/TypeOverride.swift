package import ModelGenDiagnostics
package import ModelGenModel

/// What the user says about one type, in place of its source.
package struct TypeOverride: Sendable, Hashable {
    /// The type's name in the source, or its identity.
    package var target: String
    /// The place of the target in the configuration.
    package var location: SourceLocation
    /// The name in Swift.
    package var name: String?
    /// Whether values are kept that the source does not list.
    package var enumeration: EnumerationDeclaration.Openness?
    /// What becomes of keys that the source does not announce.
    package var unknownKeys: UnknownKeys?
    /// In the order of the file.
    package var properties: [PropertyOverride] = []

    /// Creates an override that changes nothing yet.
    package init(target: String, at location: SourceLocation) {
        self.target = target
        self.location = location
    }
}

/// What the user says about one property, in place of its source.
package struct PropertyOverride: Sendable, Hashable {
    /// The property's name on the wire or in the source.
    package var target: String
    /// The place of the target in the configuration.
    package var location: SourceLocation
    /// The name in Swift.
    package var name: String?
    /// The key in JSON.
    package var wireName: String?
    /// The type that the property has in Swift.
    package var type: OverrideType?
    /// Of the given type or, without one, of the source's scalar.
    package var format: String?
    /// Whether `null` is a value.
    package var nullability: Nullability?
    /// Whether the key may be absent.
    package var presence: Presence?
    /// Whether the enumeration that it holds, alone or in lists and maps, keeps values that it does not list.
    package var enumeration: EnumerationDeclaration.Openness?

    /// Creates an override that changes nothing yet.
    package init(target: String, at location: SourceLocation) {
        self.target = target
        self.location = location
    }
}

/// A type as the configuration spells it.
package indirect enum OverrideType: Sendable, Hashable {
    /// `string`, `integer`, `number`, `boolean`.
    case scalar(ScalarType.Kind)
    /// `any`.
    case any
    /// A list of one type: `[Pet]`.
    case array(OverrideType)
    /// The name of a type of the source.
    case named(String)
}
