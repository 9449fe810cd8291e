import ModelGenTemplates

/// The metaschemas of JSON Schema, as they are published: documents may refer to them although nothing is fetched.
enum OfficialMetaschemas {
    private static let texts = Dictionary(
        EmbeddedMetaschemas.texts.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })

    /// The document at an address, with or without an empty fragment; `nil` for any other address.
    ///
    /// Drafts up to 7 have addresses that begin with `http:`, and both are in use for all of them.
    static func text(at address: String) -> String? {
        let plain = address.hasSuffix("#") ? String(address.dropLast()) : address
        let hosts = ["https://json-schema.org/", "http://json-schema.org/"]
        return hosts.first(where: plain.hasPrefix).flatMap { texts[plain.dropFirst($0.count) + ".json"] }
    }
}
