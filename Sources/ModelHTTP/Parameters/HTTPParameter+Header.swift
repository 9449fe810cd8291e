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
    ///
    /// - Parameters:
    ///   - fields: The header.
    ///   - isCombined: Whether several lines are one string, as they are to clients, which take what servers send. In a request
    ///     they may be two answers to one question.
    /// - Returns: The value.
    /// - Throws: `HTTPMessageError` for what is none of its values.
    func headerValue(_ fields: HTTPFields, isCombined: Bool = false) throws(HTTPMessageError) -> JSONValue? {
        var texts: [String] = []
        for line in fieldName.map({ fields[fields: $0] }) ?? [] {
            // What is not UTF-8 would be replaced.
            texts.append(try PercentCoding.text(line.withUnsafeBytesOfValue { Array($0) }, at: place))
        }
        guard let first = texts.first else { return nil }
        guard case .header(let style) = coding else {
            guard texts.count == 1 else { throw HTTPMessageError(place, .repeated) }
            return try jsonValue(first[...], decoding: false)
        }
        if isSetCookie { return try setCookieValue(texts) }
        // A list may come in several lines: RFC 9110 §5.3.
        let mayCombine = shape.allowsArray || shape.allowsObject || isCombined && shape.scalars.contains(.string)
        guard texts.count == 1 || mayCombine else { throw HTTPMessageError(place, .repeated) }
        let syntax = headerSyntax(style)
        return try syntax.read(texts.joined(separator: style == .simple ? ", " : "\(syntax.delimiter)")[...], shape)
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
    var isScalar: Bool {
        if case .scalar = self { true } else { false }
    }

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

// MARK: - Set-Cookie

extension HTTPParameter {
    /// Its lines cannot be joined by commas, which dates hold: RFC 9110 §5.3. A list has an item for each, and a string is all of
    /// them, each on a line (OpenAPI 3.2 §4.21.3).
    var isSetCookie: Bool { fieldName == .setCookie }

    private func setCookieValue(_ texts: [String]) throws(HTTPMessageError) -> JSONValue {
        if shape.allowsArray { return try shape.list(texts, at: place) }
        return try shape.scalar(texts.joined(separator: "\n"), at: place)
    }

    /// The lines of a value.
    func setCookieLines(_ value: JSONValue) throws(HTTPMessageError) -> [String] {
        let lines: [String]
        switch try ParameterText(value, shape, at: place) {
        case .list(let texts): lines = texts
        case .scalar(let text): lines = text.cut(at: "\n").map(String.init)
        case .fields: throw HTTPMessageError(place, .notCarried("it is an object"))
        }
        for line in lines where line.isEmpty || !HTTPField.isValidValue(line) {
            throw HTTPMessageError(place, .notCarried("a line is no field's value"))
        }
        return lines
    }
}
