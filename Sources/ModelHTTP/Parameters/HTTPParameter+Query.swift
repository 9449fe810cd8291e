import ModelRuntime

// MARK: - Writing

extension HTTPParameter {
    /// The pairs of a value in a query; none for an empty list or object.
    func queryPairs(_ value: JSONValue) throws(HTTPMessageError) -> [String] {
        switch coding {
        case .query(.deepObject, let nesting): return try deepObjectPairs(value, nesting)
        case .query(let style, _): return try pairs(ParameterText(value, shape, at: place), style)
        case .formQueryString(let fields): return try fields.pairs(value, at: .query)
        case .jsonQueryString: return [try jsonText(value)]
        default: return ["\(PercentCoding.unreserved.encode(name))=\(try jsonText(value))"]
        }
    }

    private func pairs(_ text: ParameterText, _ style: QueryStyle) throws(HTTPMessageError) -> [String] {
        if text.isEmpty { return [] }
        let coding = valueCoding
        func pair(_ name: String, _ value: String) -> String {
            "\(PercentCoding.unreserved.encode(name))=\(coding.encode(value))"
        }
        switch text {
        case .list(let texts) where explode: return texts.map { pair(name, $0) }
        case .fields(let fields) where explode: return fields.map { pair($0.key, $0.value) }
        case .scalar, .list, .fields:
            let value = try querySyntax(style).write(text)
            return ["\(PercentCoding.unreserved.encode(name))=\(value)"]
        }
    }

    var valueCoding: PercentCoding { allowReserved ? .query : .unreserved }

    private func querySyntax(_ style: QueryStyle) -> ListSyntax {
        var syntax = ListSyntax(delimiter: ",", coding: valueCoding, plusIsSpace: true, place: place)
        switch style {
        case .form, .deepObject: break
        case .spaceDelimited: (syntax.delimiter, syntax.encodesDelimiter) = (" ", true)
        case .tabDelimited: (syntax.delimiter, syntax.encodesDelimiter) = ("\t", true)
        case .pipeDelimited: (syntax.delimiter, syntax.encodesDelimiter) = ("|", true)
        }
        return syntax
    }
}

// MARK: - Reading

extension HTTPParameter {
    /// The value of a query's parameter; `nil` if it is absent. Additional properties of an exploded object are all keys
    /// that are none of `others`.
    func queryValue(_ query: QueryString, besides others: Set<ExactString>) throws(HTTPMessageError) -> JSONValue? {
        switch coding {
        case .query(.deepObject, let nesting): return try deepObjectValue(query, nesting)
        case .query(let style, _): return try value(query, style, besides: others)
        case .formQueryString(let fields):
            let object = try fields.object(query, at: .query)
            if object.isEmpty { return nil }
            return .object(object)
        case .jsonQueryString:
            if query.text.isEmpty { return nil }
            return try jsonValue(query.text, decoding: true)
        default:
            guard let text = try single(query[name]) else { return nil }
            return try jsonValue(text, decoding: true, plusIsSpace: true)
        }
    }

    private func value(
        _ query: QueryString, _ style: QueryStyle, besides others: Set<ExactString>
    ) throws(HTTPMessageError) -> JSONValue? {
        let texts = query[name]
        if explode, shape.allowsObject, texts.isEmpty || !shape.allowsArray && shape.scalars.isEmpty {
            return try explodedObject(query, besides: others)
        }
        if explode, shape.allowsArray, !texts.isEmpty, texts.count > 1 || shape.scalars.isEmpty {
            return try shape.list(decoded(texts), at: place)
        }
        guard let text = try single(texts) else { return nil }
        guard explode else { return try querySyntax(style).read(text, shape) }
        let scalar = try PercentCoding.decode(text, plusIsSpace: true, at: place)
        if shape.allowsArray, (try? shape.scalar(scalar, at: place)) == nil {
            return try shape.list([scalar], at: place)
        }
        return try shape.scalar(scalar, at: place)
    }

    func single(_ texts: [Substring]) throws(HTTPMessageError) -> Substring? {
        guard texts.count < 2 else { throw HTTPMessageError(place, .repeated) }
        return texts.first
    }

    private func decoded(_ texts: [Substring]) throws(HTTPMessageError) -> [String] {
        var decoded: [String] = []
        for text in texts { decoded.append(try PercentCoding.decode(text, plusIsSpace: true, at: place)) }
        return decoded
    }

    private func explodedObject(
        _ query: QueryString, besides others: Set<ExactString>
    ) throws(HTTPMessageError) -> JSONValue? {
        var fields: [(String, String)] = []
        let takesAll = shape.isAny || shape.fields?.additional.isEmpty == false
        for pair in query.pairs {
            let key = ExactString(pair.key)
            guard shape.fields?.properties[key] != nil || takesAll && !others.contains(key) else { continue }
            fields.append((pair.key, try PercentCoding.decode(pair.value, plusIsSpace: true, at: place)))
        }
        // Not a conditional expression: in one, `nil` would be JSON's null.
        if fields.isEmpty { return nil }
        return try shape.object(fields, at: place)
    }
}

extension HTTPParameter {
    /// The keys of a query that this parameter takes.
    var queryNames: [ExactString] {
        switch coding {
        case .query(.form, _) where explode && shape.fields != nil: shape.fields?.properties.map(\.key) ?? []
        case .query, .jsonQuery: [ExactString(name)]
        case .path, .formQueryString, .jsonQueryString, .header, .cookie, .jsonPath, .jsonHeader, .jsonCookie: []
        }
    }
}
