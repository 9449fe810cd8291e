import ModelRuntime

extension HTTPParameter {
    /// The text of a value in a header field; `nil` for an empty list or object, which leaves the field out.
    func headerText(_ value: JSONValue) throws(HTTPMessageError) -> String? {
        let text: String
        switch coding {
        case .header(let style):
            let flat = try ParameterText(value, shape, at: place)
            if flat.isEmpty { return nil }
            text = try headerSyntax(style).write(flat)
        default:
            // White space and ASCII only: what JSON holds beyond is escaped.
            text = value.description.asciiJSON
        }
        guard HTTPField.isValidValue(text) else {
            throw HTTPMessageError(
                place, .notCarried("a control character, or white space at an end, is no part of a field's value"))
        }
        return text
    }

    /// The value of a header field; `nil` if it is absent.
    func headerValue(_ fields: HTTPFields) throws(HTTPMessageError) -> JSONValue? {
        let lines = fieldName.map { fields[fields: $0] } ?? []
        if lines.isEmpty { return nil }
        var texts: [String] = []
        for line in lines {
            // What is not UTF-8 would be replaced.
            texts.append(try PercentCoding.text(line.withUnsafeBytesOfValue { Array($0) }, at: place))
        }
        guard case .header(let style) = coding else {
            guard texts.count == 1 else { throw HTTPMessageError(place, .repeated) }
            return try jsonValue(texts[0][...], decoding: false)
        }
        // Only a list may come in several lines: RFC 9110 §5.3.
        guard texts.count == 1 || shape.allowsArray || shape.allowsObject else {
            throw HTTPMessageError(place, .repeated)
        }
        return try headerSyntax(style).read(texts.joined(separator: "\(headerSyntax(style).delimiter)")[...], shape)
    }

    /// The name, if it is one: RFC 9110 §5.1.
    var fieldName: HTTPField.Name? { HTTPField.Name(name) }

    private func headerSyntax(_ style: HeaderStyle) -> ListSyntax {
        let delimiter: Unicode.Scalar =
            switch style {
            case .simple: ","
            case .spaceDelimited: " "
            case .tabDelimited: "\t"
            case .pipeDelimited: "|"
            }
        return ListSyntax(delimiter: delimiter, explode: explode, trims: true, place: place)
    }
}

extension ParameterText {
    /// Whether it is a list or an object without anything in it, which is undefined for RFC 6570 §2.3.
    var isEmpty: Bool {
        switch self {
        case .scalar: false
        case .list(let texts): texts.isEmpty
        case .fields(let fields): fields.isEmpty
        }
    }
}

extension String {
    /// JSON text with everything escaped that is not ASCII: RFC 8259 §7.
    var asciiJSON: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            guard !scalar.isASCII else { return text.unicodeScalars.append(scalar) }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
    }
}
