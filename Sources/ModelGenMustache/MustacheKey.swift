/// One name that a template can look up, made ready to be compared.
public struct MustacheKey: Sendable, Hashable {
    /// The name.
    public let text: String
    /// Of the name; two names may share it.
    public let hash: UInt64

    /// Creates a key. Worth doing once, not for every look-up.
    public init(_ text: String) {
        self.text = text
        // FNV-1a: looking a key up among a dozen of them is then mostly comparing integers.
        hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Whether both are the same name.
    public static func == (a: MustacheKey, b: MustacheKey) -> Bool { a.hash == b.hash && a.text == b.text }

    /// Feeds the hash that is there already.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
