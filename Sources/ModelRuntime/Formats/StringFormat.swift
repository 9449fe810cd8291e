/// The formats of strings that can be checked (JSON Schema 2020-12 Validation §7.3, OpenAPI's format registry).
public enum StringFormat: String, Hashable, Sendable, CaseIterable {
    /// RFC 3339 §5.6.
    case dateTime = "date-time"
    /// RFC 3339's `full-date`.
    case date
    /// RFC 3339's `full-time`.
    case time
    /// RFC 3339 appendix A.
    case duration
    /// RFC 5321 §4.1.2.
    case email
    /// RFC 6531.
    case internationalEmail = "idn-email"
    /// RFC 1123 §2.1.
    case hostname
    /// RFC 1123 §2.1, as drafts of JSON Schema up to 6 have it: `ab--cd` is a name like any other.
    case plainHostname = "hostname (RFC 1123)"
    /// RFC 5890 §2.3.2.3.
    case internationalHostname = "idn-hostname"
    /// RFC 2673 §3.2.
    case ipv4
    /// RFC 4291 §2.2.
    case ipv6
    /// RFC 3986.
    case uri
    /// RFC 3986 §4.1.
    case uriReference = "uri-reference"
    /// RFC 3987.
    case iri
    /// RFC 3987.
    case iriReference = "iri-reference"
    /// RFC 6570.
    case uriTemplate = "uri-template"
    /// RFC 9562 §4.
    case uuid
    /// RFC 6901 §5.
    case jsonPointer = "json-pointer"
    /// Relative JSON Pointers, draft-handrews-relative-json-pointer-01.
    case relativeJSONPointer = "relative-json-pointer"
    /// An ECMA-262 regular expression.
    case regex
    /// Base64 (RFC 4648 §4).
    case byte

    /// As `format` has it.
    var name: String { self == .plainHostname ? "hostname" : rawValue }

    /// Whether the text is of the format.
    func matches(_ text: String) -> Bool {
        switch self {
        case .dateTime: DateTimeFormat.isDateTime(text)
        case .date: CalendarDate(text) != nil
        case .time: DateTimeFormat.isTime(text)
        case .duration: DurationFormat.matches(text)
        case .email: ByteText.with(text) { EmailFormat.matches($0, isInternational: false) }
        case .internationalEmail: ByteText.with(text) { EmailFormat.matches($0, isInternational: true) }
        case .hostname: ByteText.with(text) { HostnameFormat.matches($0) }
        case .plainHostname: ByteText.with(text) { HostnameFormat.matches($0, allowsHyphens: true) }
        case .internationalHostname: ByteText.with(text) { HostnameFormat.matchesInternational($0) }
        case .ipv4: ByteText.with(text) { AddressFormat.isIPv4($0) }
        case .ipv6: ByteText.with(text) { AddressFormat.isIPv6($0) }
        case .uri: ByteText.with(text) { ResourceIdentifierFormat(isInternational: false).isAbsolute($0) }
        case .uriReference: ByteText.with(text) { ResourceIdentifierFormat(isInternational: false).isReference($0) }
        case .iri: ByteText.with(text) { ResourceIdentifierFormat(isInternational: true).isAbsolute($0) }
        case .iriReference: ByteText.with(text) { ResourceIdentifierFormat(isInternational: true).isReference($0) }
        case .uriTemplate: TemplateFormat.matches(text)
        case .uuid: UUIDFormat.matches(text)
        case .jsonPointer: ByteText.with(text) { PointerFormat.isPointer($0) }
        case .relativeJSONPointer: ByteText.with(text) { PointerFormat.isRelativePointer($0) }
        case .regex: RegexFormat.matches(text)
        case .byte: Base64Format.matches(text)
        }
    }
}

extension ValidationIssues {
    /// The string must be of the format.
    public mutating func format(_ value: String, _ format: StringFormat, from provenance: Provenance = .schema) {
        if !format.matches(value) { fail("format", value, format.name, from: provenance) }
    }

    /// A string must be of the format.
    @_documentation(visibility: internal)
    public mutating func format(_ value: JSONValue, _ format: StringFormat) {
        if case .string(let text) = value { self.format(text, format) }
    }
}

extension UInt8 {
    /// Whether this is an ASCII letter.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether this is an ASCII hexadecimal digit.
    var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
}

extension Collection where SubSequence == Self, Element: Equatable {
    /// Whether all parts between separators are as wanted; what a `split` would make an array of.
    func hasParts(separatedBy separator: Element, allSatisfying isWanted: (Self) -> Bool) -> Bool {
        var rest = self
        while let end = rest.firstIndex(of: separator) {
            guard isWanted(rest[..<end]) else { return false }
            rest = rest[rest.index(after: end)...]
        }
        return isWanted(rest)
    }
}
