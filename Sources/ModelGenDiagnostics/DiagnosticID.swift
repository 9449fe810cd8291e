/// The stable name of a kind of diagnostic, in kebab case: `unresolved-ref`.
///
/// Each stage declares its own as static members in an extension, so that a misspelt one does not compile.
public struct DiagnosticID: RawRepresentable, Sendable, Hashable {
    /// The spelling.
    public var rawValue: String

    /// Creates the identifier with the given spelling.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the identifier with the given spelling.
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension DiagnosticID: Codable {
    /// Reads the spelling as a string.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the spelling as a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension DiagnosticID: CustomStringConvertible {
    /// The spelling.
    public var description: String { rawValue }
}
