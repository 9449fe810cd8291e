import ModelRuntime

/// A value as what every style but `deepObject` can hold: a text, a list of texts, or texts with keys.
enum ParameterText {
    case scalar(String)
    case list([String])
    case fields([(key: String, value: String)])

    /// - Throws: `HTTPMessageError` for a list or an object inside another, whose text OpenAPI leaves undefined.
    init(_ value: JSONValue, _ shape: ParameterShape, at place: MessagePlace) throws(HTTPMessageError) {
        switch value {
        case .array(let values):
            guard let element = shape.element else { throw Self.mismatch(value, shape, place) }
            var texts: [String] = []
            for value in values { texts.append(try element.text(value, at: place)) }
            self = .list(texts)
        case .object(let object):
            guard shape.allowsObject else { throw Self.mismatch(value, shape, place) }
            var texts: [(String, String)] = []
            for (key, value) in object {
                guard let field = shape.field(key) else {
                    throw HTTPMessageError(place, .notCarried("a property that the schema does not have"))
                }
                texts.append((key, try field.text(value, at: place)))
            }
            self = .fields(texts)
        case .null, .boolean, .number, .string: self = .scalar(try shape.text(value, at: place))
        }
    }

    private static func mismatch(
        _ value: JSONValue, _ shape: ParameterShape, _ place: MessagePlace
    ) -> HTTPMessageError {
        HTTPMessageError(place, .notCarried("it is \(value.kind.named), not \(shape.expectation)"))
    }
}

extension ParameterShape {
    /// The value of a list of texts.
    func list(_ texts: [String], at place: MessagePlace) throws(HTTPMessageError) -> JSONValue {
        guard let element else { throw HTTPMessageError(place, .malformed("expected \(expectation)")) }
        var values: [JSONValue] = []
        for text in texts { values.append(try element.scalar(text, at: place)) }
        return .array(values)
    }

    /// The value of texts with keys.
    func object(_ texts: [(key: String, value: String)], at place: MessagePlace) throws(HTTPMessageError) -> JSONValue {
        var object = JSONObject()
        for (key, text) in texts {
            guard object[key] == nil else { throw HTTPMessageError(place, .malformed("a property occurs twice")) }
            guard let field = field(key) else {
                throw HTTPMessageError(place, .malformed("a property that the schema does not have"))
            }
            object[key] = try field.scalar(text, at: place)
        }
        return .object(object)
    }
}
