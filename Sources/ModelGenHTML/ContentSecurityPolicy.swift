import ModelGenStore
import ModelGenText

/// What a page may do: run its own scripts, be styled by its own styles, and nothing else (Content Security Policy Level 3).
///
/// Scripts are named by their hashes in base64 (RFC 4648 §4), so that text that got into the page by a mistake would not run.
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
        texts.map { "'sha256-\(Base64.encoded(ContentHash(of: $0).bytes))'" }.joined(separator: " ")
    }
}
