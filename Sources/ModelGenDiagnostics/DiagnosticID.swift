/// The stable name of a kind of diagnostic, in kebab case: `unresolved-ref`.
///
/// Each stage declares its own as static members in an extension, so that a misspelt one does not compile.
package struct DiagnosticID: RawRepresentable, Sendable, Hashable {
    /// The spelling.
    package var rawValue: String

    /// Creates the identifier with the given spelling.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the identifier with the given spelling.
    package init(_ rawValue: String) { self.rawValue = rawValue }
}

extension DiagnosticID: Codable {
    /// Reads the spelling as a string.
    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the spelling as a string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension DiagnosticID: CustomStringConvertible {
    /// The spelling.
    package var description: String { rawValue }
}
