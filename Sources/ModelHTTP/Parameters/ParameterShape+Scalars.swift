import ModelRuntime

extension ParameterShape {
    /// The value that a text spells.
    func scalar(_ text: String, at place: MessagePlace) throws(HTTPMessageError) -> JSONValue {
        if scalars.contains(.boolean), text == "true" || text == "false" { return .boolean(text == "true") }
        if scalars.contains(.null), !scalars.contains(.string), text == "null" { return .null }
        if let number = number(text) { return .number(number) }
        if scalars.contains(.string) { return .string(text) }
        throw HTTPMessageError(place, .malformed("expected \(expectation)"))
    }

    private func number(_ text: String) -> JSONNumber? {
        guard !scalars.isDisjoint(with: [.integer, .number]), let number = JSONNumber(text) else { return nil }
        return scalars.contains(.number) || number.isInteger ? number : nil
    }

    /// The text of a scalar, which must spell it again.
    func text(_ value: JSONValue, at place: MessagePlace) throws(HTTPMessageError) -> String {
        let text: String
        switch value {
        case .string(let string): text = string
        case .number(let number): text = number.spelling
        case .boolean(let value): text = value ? "true" : "false"
        case .null: text = "null"
        case .array, .object: throw HTTPMessageError(place, .notCarried("a list or an object inside another"))
        }
        guard let read = try? scalar(text, at: place) else {
            throw HTTPMessageError(place, .notCarried("it is \(value.kind.named), not \(expectation)"))
        }
        guard read == value else {
            throw HTTPMessageError(
                place, .notCarried("its text is that of \(read.kind.named), and it is \(value.kind.named)"))
        }
        return text
    }

    /// What is allowed.
    var expectation: String {
        var names: [String] = []
        if scalars.contains(.boolean) { names.append("true or false") }
        if scalars.contains(.number) {
            names.append("a number")
        } else if scalars.contains(.integer) {
            names.append("an integer")
        }
        if scalars.contains(.null) { names.append("null") }
        if scalars.contains(.string) { names.append("a string") }
        if allowsArray { names.append("a list") }
        if allowsObject { names.append("an object") }
        return names.isEmpty ? "nothing" : names.joined(separator: " or ")
    }
}

extension JSONKind {
    /// The kind with its article.
    var named: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
