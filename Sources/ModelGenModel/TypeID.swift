/// A type's identity: its place in the source, such as `petstore.yaml#/components/schemas/Pet` or `models/pet.md`.
///
/// It stays when a sibling is added, renamed or moved, so that names and initializers can stay too.
public struct TypeID: RawRepresentable, Sendable, Hashable {
    /// The place, spelt out.
    public var rawValue: String

    /// Creates an identity.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates an identity.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension TypeID: Codable {
    /// Reads the place as a string.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the place as a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension TypeID: CustomStringConvertible {
    /// The place.
    public var description: String { rawValue }
}
