import ModelGenStore

/// What a page may do: run its own scripts, be styled by its own styles, and nothing else (Content Security Policy Level 3).
///
/// Scripts are named by their hashes, so that text that got into the page by a mistake would not run.
struct ContentSecurityPolicy {
    /// The texts of the page's scripts.
    var scripts: [String] = []
    /// The texts of its styles.
    var styles: [String] = []

    /// The policy as the page states it.
    var text: String {
        [
            "default-src 'none'", "script-src \(Self.sources(scripts))", "style-src \(Self.sources(styles))",
            // The empty icon, without which browsers ask for one.
            "img-src data:", "base-uri 'none'", "form-action 'none'",
        ]
        .joined(separator: "; ")
    }

    private static func sources(_ texts: [String]) -> String {
        texts.map { "'sha256-\(ContentHash(of: $0).base64)'" }.joined(separator: " ")
    }
}

extension ContentHash {
    /// The hash in base64 (RFC 4648 §4), which policies write it in.
    fileprivate var base64: String {
        let digits = description.utf8.map {
            UInt32($0 < UInt8(ascii: "a") ? $0 - UInt8(ascii: "0") : $0 - UInt8(ascii: "a") + 10)
        }
        // 64 digits are 256 bits: 42 groups of 6 bits, and 4 bits that are filled up.
        let bits = digits + [0, 0]
        let characters = stride(from: 0, to: 64, by: 3).flatMap { start in
            let group = bits[start] << 8 | bits[start + 1] << 4 | bits[start + 2]
            return [Self.alphabet[Int(group >> 6)], Self.alphabet[Int(group & 63)]]
        }
        return String(String.UnicodeScalarView(characters.prefix(43).map { Unicode.Scalar($0) })) + "="
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
