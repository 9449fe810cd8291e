import ModelGenText

/// FNV-1a, 64 bits: the same on every machine and in every run, unlike `Hasher`.
enum StableHash {
    static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// Four hexadecimal digits, to tell names apart.
    static func suffix(_ text: String) -> String { Hexadecimal.digits(of(text) & 0xffff, width: 4) }
}
