import ModelRuntime

// MARK: - Writing

extension HTTPParameter {
    /// The pairs of a value in the `Cookie` field; none for an empty list or object.
    func cookiePairs(_ value: JSONValue) throws(HTTPMessageError) -> [String] {
        guard case .cookie(let style) = coding else { return [try pair(name, jsonText(value))] }
        let text = try ParameterText(value, shape, at: place)
        if text.isEmpty { return [] }
        var pairs: [String] = []
        switch text {
        case .list(let texts) where explode:
            for text in texts { pairs.append(try pair(name, encoded(text, style))) }
        case .fields(let fields) where explode:
            for (key, value) in fields { pairs.append(try pair(key, encoded(value, style))) }
        case .scalar, .list, .fields:
            let coding: PercentCoding? = style == .form ? cookieCoding : nil
            let value = try ListSyntax(delimiter: ",", coding: coding, place: place).write(text)
            // Commas between items are those of the table of styles.
            pairs = [try pair(name, checked(value, allowsComma: !text.isScalar))]
        }
        return pairs
    }

    private var cookieCoding: PercentCoding { allowReserved ? .cookie : .unreserved }

    private func encoded(_ text: String, _ style: CookieStyle) throws(HTTPMessageError) -> String {
        style == .form ? cookieCoding.encoding("&").encode(text) : try checked(text)
    }

    private func pair(_ name: String, _ value: String) throws(HTTPMessageError) -> String {
        guard HTTPField.Name(name) != nil, !name.holds("&") else {
            throw HTTPMessageError(place, .notCarried("the name is none of a cookie"))
        }
        return "\(name)=\(value)"
    }

    /// RFC 6265 §4.1.1, and spaces inside, as OpenAPI 3.2 §4.12.8 has them.
    private func checked(_ text: String, allowsComma: Bool = false) throws(HTTPMessageError) -> String {
        let isValid = text.utf8.allSatisfy { byte in
            byte >= 0x20 && byte < 0x7F && !"\";\\".utf8.contains(byte) && (allowsComma || byte != UInt8(ascii: ","))
        }
        guard isValid, text.trimmed.utf8.count == text.utf8.count else {
            throw HTTPMessageError(place, .notCarried("a character that no cookie can hold"))
        }
        return text
    }
}

// MARK: - Reading

extension HTTPParameter {
    /// The value of a cookie; `nil` if it is absent.
    func cookieValue(_ cookies: Cookies) throws(HTTPMessageError) -> JSONValue? {
        guard case .cookie(let style) = coding else {
            guard let text = try single(texts(cookies.pairs)) else { return nil }
            return try jsonValue(text, decoding: true)
        }
        guard explode, shape.allowsArray || shape.allowsObject else {
            guard let text = try single(texts(cookies.pairs)) else { return nil }
            let coding: PercentCoding? = style == .form ? cookieCoding : nil
            return try ListSyntax(delimiter: ",", coding: coding, place: place).read(text, shape)
        }
        return try explodedValue(cookies, style)
    }

    private func texts(_ pairs: [Cookies.Pair]) -> [Substring] {
        pairs.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
    }

    /// The values of cookies, and, in the style `form`, those that follow in the same cookie after `&`.
    private func explodedValue(_ cookies: Cookies, _ style: CookieStyle) throws(HTTPMessageError) -> JSONValue? {
        var fields: [(key: String, value: String)] = []
        for cookie in cookies.pairs {
            guard let first = member(cookie.name) else { continue }
            let texts = style == .form ? cookie.value.cut(at: "&") : [cookie.value]
            for (index, text) in texts.enumerated() {
                guard index > 0 else {
                    fields.append((first, try decode(text, style)))
                    continue
                }
                let (name, value) = text.cutOnce(at: "=")
                guard let value, member(name) != nil || shape.field(String(name)) != nil else {
                    throw HTTPMessageError(place, .malformed("a pair of another name"))
                }
                fields.append((String(name), try decode(value, style)))
            }
        }
        if fields.isEmpty { return nil }
        let isNamed = fields.allSatisfy { ExactString($0.key) == ExactString(name) }
        if !shape.allowsArray || !isNamed { return try shape.object(fields, at: place) }
        if fields.count == 1, !shape.scalars.isEmpty, let value = try? shape.scalar(fields[0].value, at: place) {
            return value
        }
        return try shape.list(fields.map(\.value), at: place)
    }

    /// The name of a pair, if it belongs to this parameter.
    private func member(_ key: Substring) -> String? {
        let key = String(key)
        if shape.allowsArray || !shape.scalars.isEmpty, ExactString(key) == ExactString(name) { return key }
        return shape.fields?.properties[ExactString(key)] != nil ? key : nil
    }

    private func decode(_ text: Substring, _ style: CookieStyle) throws(HTTPMessageError) -> String {
        style == .form ? try PercentCoding.decode(text, at: place) : String(text)
    }
}
