/// Writes the check of a `format`.
enum FormatCheck {
    /// The statement about `value`, or `nil` for a format that is not known: it asserts nothing (JSON Schema 2020-12
    /// Validation §7.2.3).
    static func statement(_ format: String) -> String? {
        cases[format].map { "issues.format(value, .\($0))" }
    }

    /// The cases of `StringFormat`; a test compares them.
    static let cases = [
        "date-time": "dateTime", "date": "date", "time": "time", "duration": "duration", "email": "email",
        "idn-email": "internationalEmail", "hostname": "hostname", "idn-hostname": "internationalHostname",
        "ipv4": "ipv4", "ipv6": "ipv6", "uri": "uri", "uri-reference": "uriReference", "iri": "iri",
        "iri-reference": "iriReference", "uri-template": "uriTemplate", "uuid": "uuid", "json-pointer": "jsonPointer",
        "relative-json-pointer": "relativeJSONPointer", "regex": "regex", "byte": "byte",
    ]
}
