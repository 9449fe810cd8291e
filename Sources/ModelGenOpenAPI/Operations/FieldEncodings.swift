internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// The Encoding Objects of media types: each says how one property of a form is written.
struct FieldEncodings {
    let reading: SchemaReading

    /// Those of one media type, until its schema is known as a whole.
    struct Pending {
        /// The media type object.
        var content: Place
        var mediaType: String
        var value: TypeReference?
    }

    /// Reports what is said of no field.
    func report() {
        for pending in reading.pendingEncodings {
            reportUnread(pending)
            guard let encoding = pending.content.child("encoding"), let mapping = encoding.node.mapping else {
                continue
            }
            guard Self.haveFields(pending.mediaType) else {
                reportIdle(encoding, pending.mediaType)
                continue
            }
            guard let names = pending.value.flatMap(names) else { continue }
            for entry in mapping.entries where !names.contains(where: { $0.isExactly(entry.key) }) {
                reportUnknown(entry.key, at: encoding.child(entry), names)
            }
        }
    }

    /// It applies to no other media types (OpenAPI 3.0.4 §4.7.14.1, OpenAPI 3.1.1 §4.8.14.1).
    private static func haveFields(_ mediaType: String) -> Bool {
        mediaType.hasPrefix("multipart/") || mediaType.hasPrefix("application/x-www-form-urlencoded")
    }

    /// The keys of an object that has no others.
    private func names(of type: TypeReference) -> [String]? {
        guard case .reference(let id) = type else { return nil }
        switch reading.declarations.declaration(id) {
        case .object(let object):
            guard case .values = object.additionalProperties else {
                return object.properties.map(\.wireName.text)
            }
            return nil
        case .alias(let alias): return names(of: alias.target.type)
        case .enumeration, .union, nil: return nil
        }
    }

    private func reportUnknown(_ name: String, at place: Place, _ names: [String]) {
        reading.report.warning(
            .uselessEncoding, "`encoding` speaks of `\(name)`, which is no property", at: place.location,
            consequence: "It is not read; every field is written as its schema has it.",
            fix: NearestName.of(name, in: names).map { "Did you mean `\($0)`?" } ?? "Call it as the property is called."
        )
    }

    private func reportIdle(_ place: Place, _ mediaType: String) {
        reading.report.warning(
            .uselessEncoding, "`\(mediaType)` has no fields that `encoding` describes", at: place.location,
            consequence: "It is not read.", fix: "Leave it out.")
    }

    /// What describes parts by their positions (OpenAPI 3.2 §4.14.1).
    private func reportUnread(_ pending: Pending) {
        for keyword in ["prefixEncoding", "itemEncoding"] {
            guard let place = pending.content.child(keyword) else { continue }
            reading.report.warning(
                .uselessEncoding, "`\(keyword)` is not read", at: place.location,
                consequence: "The parts are written and read without what it says of their media types and headers.")
        }
    }
}

extension DiagnosticID {
    /// An Encoding Object that describes no field, or none that is read.
    static let uselessEncoding = DiagnosticID("useless-encoding")
}
