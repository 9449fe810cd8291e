/// A media type or a range of them, with parameters: RFC 9110 §8.3.1, §12.5.1.
public struct MediaType: Hashable, Sendable {
    /// A parameter of a media type.
    public struct Parameter: Hashable, Sendable {
        /// The name, in lowercase.
        public let name: String
        /// The value, without quotes.
        public let value: String
    }

    /// Such as `application`, in lowercase; `*` for any.
    public let type: String
    /// Such as `problem+json`, in lowercase; `*` for any.
    public let subtype: String
    /// The parameters, in order, without `q`.
    public let parameters: [Parameter]
    /// How much a range is wanted, in thousandths: the parameter `q` (RFC 9110 §12.4.2).
    public let quality: Int

    /// Reads a media type, or `nil` if the text is none.
    public init?(_ text: String) {
        var scanner = FieldScanner(text)
        scanner.skipSpace()
        guard let type = scanner.token(), scanner.skip("/"), let subtype = scanner.token() else { return nil }
        guard let parameters = scanner.parameters() else { return nil }
        guard type != "*" || subtype == "*" else { return nil }
        self.init(type, subtype, parameters)
    }

    init?(_ type: String, _ subtype: String, _ parameters: [Parameter]) {
        (self.type, self.subtype) = (type.lowercased(), subtype.lowercased())
        self.parameters = parameters.filter { $0.name != "q" }
        guard let weight = parameters.first(where: { $0.name == "q" }) else {
            quality = 1000
            return
        }
        guard let quality = Self.quality(weight.value) else { return nil }
        self.quality = quality
    }

    /// `0`, `1`, or a fraction with up to three digits.
    private static func quality(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"), bytes.count <= 5 else {
            return nil
        }
        guard bytes.count > 1 else { return first == UInt8(ascii: "1") ? 1000 : 0 }
        let digits = bytes.dropFirst(2)
        let isDecimal = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard bytes[1] == UInt8(ascii: "."), isDecimal else { return nil }
        let fraction = (0..<3).reduce(0) { sum, place in
            sum * 10 + (digits.count > place ? Int(digits[digits.startIndex + place] - UInt8(ascii: "0")) : 0)
        }
        guard first == UInt8(ascii: "0") || fraction == 0 else { return nil }
        return first == UInt8(ascii: "1") ? 1000 : fraction
    }

    /// The value of a parameter.
    public subscript(parameter: String) -> String? {
        parameters.first { $0.name == parameter }?.value
    }
}

extension MediaType: ExpressibleByStringLiteral {
    /// Creates a media type from a literal; one that is none is a programming error and traps.
    public init(stringLiteral value: String) {
        guard let type = MediaType(value) else { preconditionFailure("Not a media type.") }
        self = type
    }
}

extension MediaType: CustomStringConvertible {
    /// The media type as it is written in a field.
    public var description: String {
        parameters.reduce("\(type)/\(subtype)") { $0 + "; \($1.name)=\($1.value.quotedIfNeeded)" }
    }
}

extension String {
    /// A token, or a quoted string: RFC 9110 §5.6.4.
    var quotedIfNeeded: String { HTTPField.Name(self) != nil ? self : quoted }

    /// A quoted string: RFC 9110 §5.6.4.
    var quoted: String {
        let escaped = unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\"" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return "\"\(escaped)\""
    }
}
