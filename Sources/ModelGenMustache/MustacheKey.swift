/// One name that a template can look up, made ready to be compared.
package struct MustacheKey: Sendable, Hashable {
    /// The name.
    package let text: String
    /// Of the name; two names may share it.
    package let hash: UInt64

    /// Creates a key. Worth doing once, not for every look-up.
    package init(_ text: String) {
        self.text = text
        // FNV-1a: looking a key up among a dozen of them is then mostly comparing integers.
        hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// What every element of a list knows of itself, unless it has a key of that name: what stands between elements, and not
    /// behind the last one, cannot be written in Mustache otherwise.
    package static let isLast = MustacheKey("isLast")

    /// Whether both are the same name.
    package static func == (a: MustacheKey, b: MustacheKey) -> Bool { a.hash == b.hash && a.text == b.text }

    /// Feeds the hash that is there already.
    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
