import ModelRuntime

extension HTTPParameter {
    /// The text of a value in a path.
    func pathText(_ value: JSONValue) throws(HTTPMessageError) -> String {
        guard case .path(let style) = coding else { return try jsonText(value) }
        let text = try ParameterText(value, shape, at: place)
        switch text {
        case .scalar(let text): try refuseDotSegments(text)
        case .list(let texts) where texts.isEmpty: throw HTTPMessageError(place, .notCarried("it is an empty list"))
        case .fields(let fields) where fields.isEmpty:
            throw HTTPMessageError(place, .notCarried("it is an empty object"))
        case .list, .fields: break
        }
        switch style {
        case .simple, .spaceDelimited, .tabDelimited, .pipeDelimited: return try listSyntax(style).write(text)
        case .label: return "." + (try listSyntax(style).write(text))
        case .matrix: return try matrixText(text)
        }
    }

    /// The value that a text in a path spells.
    func pathValue(_ text: Substring) throws(HTTPMessageError) -> JSONValue {
        guard case .path(let style) = coding else { return try jsonValue(text, decoding: true) }
        let value: JSONValue
        switch style {
        case .simple, .spaceDelimited, .tabDelimited, .pipeDelimited: value = try listSyntax(style).read(text, shape)
        case .label:
            guard let rest = text.after(".") else { throw HTTPMessageError(place, .malformed("expected `.`")) }
            value = try listSyntax(style).read(rest, shape)
        case .matrix: value = try matrixValue(text)
        }
        if case .string(let string) = value { try refuseDotSegments(string, isRead: true) }
        return value
    }

    private func listSyntax(_ style: PathStyle) -> ListSyntax {
        var syntax = ListSyntax(delimiter: ",", explode: explode, coding: segmentCoding, place: place)
        switch style {
        case .simple, .matrix: break
        case .label: if explode { syntax.delimiter = "." }
        case .spaceDelimited: (syntax.delimiter, syntax.encodesDelimiter) = (" ", true)
        case .tabDelimited: (syntax.delimiter, syntax.encodesDelimiter) = ("\t", true)
        case .pipeDelimited: (syntax.delimiter, syntax.encodesDelimiter) = ("|", true)
        }
        return syntax
    }

    private var segmentCoding: PercentCoding { allowReserved ? .path : .unreserved }

    /// Segments `.` and `..`, and what some servers take for them, never arrive: RFC 3986 §5.2.4, §6.2.2.3.
    private func refuseDotSegments(_ text: String, isRead: Bool = false) throws(HTTPMessageError) {
        let parts = text.utf8.split(omittingEmptySubsequences: false) {
            [UInt8(ascii: "/"), UInt8(ascii: "\\")].contains($0)
        }
        guard parts.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) else { return }
        let text = "`.` and `..` are no segments of a path"
        throw HTTPMessageError(place, isRead ? .malformed(text) : .notCarried(text))
    }
}

// MARK: - Matrix

extension HTTPParameter {
    private func matrixText(_ text: ParameterText) throws(HTTPMessageError) -> String {
        let coding = segmentCoding.encoding(";")
        // RFC 6570 §3.2.7: no equals sign before an empty value.
        func pair(_ name: String, _ value: String) -> String {
            ";" + coding.encoding("=").encode(name) + (value.isEmpty ? "" : "=\(value)")
        }
        switch text {
        case .list(let texts) where explode: return texts.map { pair(name, coding.encode($0)) }.joined()
        case .fields(let fields) where explode: return fields.map { pair($0.key, coding.encode($0.value)) }.joined()
        case .scalar, .list, .fields:
            return pair(name, try ListSyntax(delimiter: ",", coding: coding, place: place).write(text))
        }
    }

    private func matrixValue(_ text: Substring) throws(HTTPMessageError) -> JSONValue {
        guard let rest = text.after(";") else { throw HTTPMessageError(place, .malformed("expected `;`")) }
        var pairs: [(key: String, value: Substring)] = []
        for pair in rest.cut(at: ";") {
            let (key, value) = pair.cutOnce(at: "=")
            pairs.append((try PercentCoding.decode(key, at: place), value ?? ""))
        }
        let isNamed = pairs.allSatisfy { ExactString($0.key) == ExactString(name) }
        if explode, shape.allowsObject, !isNamed || !shape.allowsArray && shape.scalars.isEmpty {
            var fields: [(String, String)] = []
            for (key, value) in pairs { fields.append((key, try PercentCoding.decode(value, at: place))) }
            return try shape.object(fields, at: place)
        }
        guard isNamed, let first = pairs.first else { throw HTTPMessageError(place, .malformed("expected its name")) }
        if explode, shape.allowsArray, pairs.count > 1 || shape.scalars.isEmpty {
            var texts: [String] = []
            for pair in pairs { texts.append(try PercentCoding.decode(pair.value, at: place)) }
            return try shape.list(texts, at: place)
        }
        guard pairs.count == 1 else { throw HTTPMessageError(place, .repeated) }
        return try ListSyntax(delimiter: ",", coding: segmentCoding, place: place).read(first.value, shape)
    }
}
