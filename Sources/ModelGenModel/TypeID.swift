import ModelGenText

/// A type's identity: its place in the source, such as `petstore.yaml#/components/schemas/Pet` or `models/pet.md`.
///
/// It stays when a sibling is added, renamed or moved, so that names and initializers can stay too.
package struct TypeID: Sendable {
    /// The place, spelt out.
    package let rawValue: String
    /// Identities are looked up far more often than made, and are long.
    private let hash: Int

    /// Creates an identity.
    package init(_ rawValue: String) {
        self.rawValue = rawValue
        hash = ExactText(rawValue).hashValue
    }

    /// Creates an identity.
    package init(rawValue: String) { self.init(rawValue) }
}

extension TypeID: Hashable {
    /// Whether both are the same place.
    package static func == (a: TypeID, b: TypeID) -> Bool { a.hash == b.hash && a.rawValue.isExactly(b.rawValue) }

    /// Feeds the hash that is there already.
    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension TypeID: Comparable {
    /// By the bytes of the places.
    package static func < (a: TypeID, b: TypeID) -> Bool { ExactText(a.rawValue) < ExactText(b.rawValue) }
}

extension TypeID: Codable {
    /// Reads the place as a string.
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the place as a string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension TypeID: CustomStringConvertible {
    /// The place.
    package var description: String { rawValue }
}
