import ModelRuntime

/// How the items of a list and the properties of an object stand in one text.
struct ListSyntax {
    /// What stands between two of them: one character of ASCII.
    var delimiter: Unicode.Scalar
    /// Whether a property is `key=value`, and not `key`, delimiter, `value`.
    var explode = false
    /// How items are encoded; `nil` where there is no percent-encoding.
    var coding: PercentCoding?
    /// Whether the delimiter is percent-encoded too, and so no item can hold it.
    var encodesDelimiter = false
    /// Whether white space around an item means nothing, and empty items neither: RFC 9110 §5.6.1.
    var trims = false
    /// Whether `+` may be a space.
    var plusIsSpace = false
    let place: MessagePlace
}

// MARK: - Writing

extension ListSyntax {
    func write(_ text: ParameterText) throws(HTTPMessageError) -> String {
        var items: [String] = []
        switch text {
        case .scalar(let text): return coding?.encode(text) ?? text
        case .list(let texts): for text in texts { items.append(try item(text)) }
        case .fields(let fields):
            for (key, value) in fields {
                let key = try item(key, encodesEquals: explode)
                let value = try item(value)
                items += explode ? ["\(key)=\(value)"] : [key, value]
            }
        }
        return items.joined(
            separator: encodesDelimiter ? PercentCoding.unreserved.encode("\(delimiter)") : "\(delimiter)")
    }

    /// Whether an item cannot hold the delimiter. An unreserved one is the same encoded and not (RFC 3986 §2.3), and whoever passes a
    /// request on may decode it.
    private var refusesDelimiter: Bool { encodesDelimiter || delimiter == "." }

    private func item(_ text: String, encodesEquals: Bool = false) throws(HTTPMessageError) -> String {
        let encoded = coding?.encoding("\(delimiter)\(encodesEquals ? "=" : "")").encode(text) ?? text
        if (refusesDelimiter ? text : encoded).holds(delimiter) {
            throw HTTPMessageError(place, .notCarried("an item holds the delimiter"))
        }
        if encodesEquals, (encodesDelimiter ? text : encoded).holds("=") {
            throw HTTPMessageError(place, .notCarried("a key holds an equals sign"))
        }
        if trims, encoded.isEmpty || encoded.trimmed.utf8.count != encoded.utf8.count {
            throw HTTPMessageError(place, .notCarried("an item is empty, or starts or ends with white space"))
        }
        return encoded
    }
}

// MARK: - Reading

extension ListSyntax {
    /// The value that a text spells. Where the shape allows several kinds, a text with a delimiter is no scalar.
    func read(_ text: Substring, _ shape: ParameterShape) throws(HTTPMessageError) -> JSONValue {
        let items = try items(text)
        if shape.allowsObject, isObject(items, shape) { return try shape.object(fields(items), at: place) }
        if !shape.scalars.isEmpty, items.count < 2 || !shape.allowsArray {
            let scalar = try decode(text)
            if !shape.allowsArray || (try? shape.scalar(scalar, at: place)) != nil {
                return try shape.scalar(scalar, at: place)
            }
        }
        var texts: [String] = []
        for item in items { texts.append(encodesDelimiter ? String(item) : try decode(item)) }
        return try shape.list(texts, at: place)
    }

    private func items(_ text: Substring) throws(HTTPMessageError) -> [Substring] {
        let text = encodesDelimiter ? Substring(try decode(text)) : text
        let items = text.cut(at: delimiter)
        return trims ? items.map(\.trimmed).filter { !$0.isEmpty } : items
    }

    private func isObject(_ items: [Substring], _ shape: ParameterShape) -> Bool {
        if !shape.allowsArray, shape.scalars.isEmpty { return true }
        return explode ? items.allSatisfy { $0.holds("=") } : !shape.allowsArray && items.count > 1
    }

    private func fields(_ items: [Substring]) throws(HTTPMessageError) -> [(key: String, value: String)] {
        var fields: [(String, String)] = []
        if explode {
            for item in items {
                let (key, value) = item.cutOnce(at: "=")
                guard let value else {
                    throw HTTPMessageError(place, .malformed("a property without an equals sign"))
                }
                fields.append((try part(key), try part(value)))
            }
            return fields
        }
        guard items.count.isMultiple(of: 2) else {
            throw HTTPMessageError(place, .malformed("a property without a value"))
        }
        for index in stride(from: 0, to: items.count, by: 2) {
            fields.append((try part(items[index]), try part(items[index + 1])))
        }
        return fields
    }

    /// An item, which was decoded already where the delimiter was encoded.
    private func part(_ item: Substring) throws(HTTPMessageError) -> String {
        encodesDelimiter ? String(item) : try decode(item)
    }

    private func decode(_ text: Substring) throws(HTTPMessageError) -> String {
        guard coding != nil else { return String(text) }
        return try PercentCoding.decode(text, plusIsSpace: plusIsSpace, at: place)
    }
}
