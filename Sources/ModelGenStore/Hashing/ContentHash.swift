import ModelGenText

/// The SHA-256 of some bytes, written as 64 lower-case hexadecimal digits.
package struct ContentHash: Sendable, Hashable {
    /// The 32 bytes of the digest.
    package let bytes: [UInt8]

    /// Hashes `bytes`.
    package init(of bytes: [UInt8]) {
        self.bytes = SHA256.digest(of: bytes).flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// Hashes the UTF-8 of `text`.
    package init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// Reads what `description` writes; `nil` for anything else.
    package init?(_ description: String) {
        let digits = Array(description.utf8)
        guard digits.count == 64, !digits.contains(where: ASCII.isUppercase) else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: 64, by: 2) {
            guard let high = Hexadecimal.value(digits[start]), let low = Hexadecimal.value(digits[start + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }
}

extension ContentHash: CustomStringConvertible {
    /// The 64 digits.
    package var description: String { bytes.map { Hexadecimal.digits($0, width: 2) }.joined() }
}
