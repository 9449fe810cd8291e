/// The SHA-256 of some bytes, written as 64 lower-case hexadecimal digits.
package struct ContentHash: Sendable, Hashable {
    private let hexadecimal: String

    /// Hashes `bytes`.
    package init(of bytes: [UInt8]) {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for word in SHA256.digest(of: bytes) {
            for shift in stride(from: 28 as UInt32, through: 0, by: -4) {
                text.append(Self.digits[Int(word >> shift & 15)])
            }
        }
        hexadecimal = String(decoding: text, as: UTF8.self)
    }

    /// Hashes the UTF-8 of `text`.
    package init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// Reads what `description` writes; `nil` for anything else.
    package init?(_ description: String) {
        guard description.utf8.count == 64, description.utf8.allSatisfy(Self.isDigit) else { return nil }
        hexadecimal = description
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

extension ContentHash: CustomStringConvertible {
    /// The 64 digits.
    package var description: String { hexadecimal }
}
