import ModelGenModel

/// Writes the check of a `format`.
enum FormatCheck {
    /// The statement about `subject`, any JSON, or `nil` for a format that is not known: it asserts nothing (JSON Schema
    /// 2020-12 Validation §7.2.3).
    static func statement(_ format: String, about subject: String = "value") -> String? {
        (texts[format] ?? numbers[format]).map { "issues.format(\(subject), .\($0))" }
    }

    /// The statement about a value of a Swift type; `nil` where the type itself is the format, or the format says nothing about
    /// values of the type.
    static func statement(_ format: String, about subject: String, _ type: SwiftType.Scalar) -> String? {
        switch type {
        case .string: return statement(format, about: subject)
        case .int, .int32, .int64, .uint64, .double, .float, .decimal, .jsonNumber:
            guard let number = numbers[format], !fits(type, format) else { return nil }
            return "issues.format(\(subject), .\(number))"
        case .bool, .date, .exactDateTime, .calendarDate, .decimalString, .uuid, .url, .data: return nil
        }
    }

    /// Whether all values of the type are of the format.
    private static func fits(_ type: SwiftType.Scalar, _ format: String) -> Bool {
        switch (type, format) {
        case (_, "decimal"), (.double, "double"), (.float, "double"), (.float, "float"), (.int32, "int32"),
            (.int32, "int64"), (.int, "int64"), (.int64, "int64"), (.uint64, "uint64"):
            true
        default: false
        }
    }

    /// The formats that can be checked.
    static var known: [String] { (Array(texts.keys) + Array(numbers.keys)).sorted() }

    /// The cases of `StringFormat`; a test compares them.
    static let texts = [
        "date-time": "dateTime", "date": "date", "time": "time", "duration": "duration", "email": "email",
        "idn-email": "internationalEmail", "hostname": "hostname", "hostname (RFC 1123)": "plainHostname",
        "idn-hostname": "internationalHostname", "ipv4": "ipv4", "ipv6": "ipv6", "uri": "uri",
        "uri-reference": "uriReference", "iri": "iri", "iri-reference": "iriReference", "uri-template": "uriTemplate",
        "uuid": "uuid", "json-pointer": "jsonPointer", "relative-json-pointer": "relativeJSONPointer", "regex": "regex",
        "byte": "byte",
    ]

    /// The cases of `NumberFormat`; a test compares them.
    static let numbers = [
        "int8": "int8", "int16": "int16", "int32": "int32", "int64": "int64", "uint8": "uint8", "uint16": "uint16",
        "uint32": "uint32", "uint64": "uint64", "float": "float", "double": "double", "decimal": "decimal",
    ]
}

extension SwiftOptions {
    /// The formats that can be checked.
    package static var checkableFormats: [String] { FormatCheck.known.filter { !$0.contains(" ") } }
}
