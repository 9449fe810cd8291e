/// A JSON object with known properties.
package struct ObjectDeclaration: Sendable, Hashable {
    /// Who it is, what it is called, where it stands.
    package var header: DeclarationHeader
    /// In source order.
    package var properties: [Property]
    /// What it may hold besides its properties.
    package var additionalProperties: AdditionalProperties
    /// `minProperties` and `maxProperties`.
    package var constraints: [Constraint]
    /// What becomes of keys that nobody announced; `nil` until somebody says.
    package var unknownKeys: UnknownKeys?

    /// Creates an object.
    package init(
        header: DeclarationHeader, properties: [Property],
        additionalProperties: AdditionalProperties = .unannounced, constraints: [Constraint] = []
    ) {
        self.header = header
        self.properties = properties
        self.additionalProperties = additionalProperties
        self.constraints = constraints
    }
}

/// What becomes of keys that the source neither announces nor forbids.
package enum UnknownKeys: String, Sendable, Hashable, CaseIterable {
    /// They are passed over, except in strict decoding, which refuses them.
    case ignore
    /// They are kept and written back; strict decoding refuses them all the same.
    case keep
}

extension ObjectDeclaration {
    /// Whether keys are kept that nobody announced. That they may be there proves nothing about a union's members.
    package var keepsUnknownKeys: Bool { unknownKeys == .keep && additionalProperties == .unannounced }
}

extension ModelSet {
    /// The set with what becomes of unknown keys decided for the objects of which nobody has said it.
    package func settling(_ unknownKeys: UnknownKeys) -> ModelSet {
        if unknownKeys == .ignore { return self }
        var result = self
        for position in declarations.indices {
            guard case .object(var object) = declarations[position], object.unknownKeys == nil else { continue }
            object.unknownKeys = unknownKeys
            result.declarations[position] = .object(object)
        }
        return result
    }
}

/// What an object may hold besides its properties.
package indirect enum AdditionalProperties: Sendable, Hashable {
    /// The source says nothing: tolerated on the wire, not kept.
    case unannounced
    /// `additionalProperties: false`: refused by strict decoding.
    case forbidden
    /// Announced: `true` or a schema. Kept in a dictionary.
    case values(ElementType)
}
