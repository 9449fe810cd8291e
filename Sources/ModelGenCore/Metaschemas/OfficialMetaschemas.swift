/// The metaschemas of JSON Schema, as they are published: documents may refer to them although nothing is fetched.
enum OfficialMetaschemas {
    struct Entry: Sendable {
        /// Without a fragment.
        let address: String
        let text: String
    }

    private static let texts = Dictionary(
        (draft4 + draft6 + draft7 + draft201909 + draft202012).map { ($0.address, $0.text) },
        uniquingKeysWith: { first, _ in first })

    /// The document at an address, with or without an empty fragment; `nil` for any other address.
    ///
    /// Drafts up to 7 have addresses that begin with `http:`, and both are in use for all of them.
    static func text(at address: String) -> String? {
        let plain = address.hasSuffix("#") ? String(address.dropLast()) : address
        return texts[plain] ?? texts[withOtherScheme(plain)]
    }

    private static func withOtherScheme(_ address: String) -> String {
        if address.hasPrefix("https:") { return "http:" + address.dropFirst("https:".count) }
        return "https:" + address.dropFirst("http:".count)
    }
}
