import ModelRuntime

/// The properties of a form and how each becomes text: the `encoding` of OpenAPI 3.1 §4.8.15.
public struct FormFields: Hashable, Sendable {
    /// Each property, as a parameter of a query: `.query(…)` with a style, or `.jsonQuery(…)` where its content is JSON.
    public let properties: [HTTPParameter]
    /// How other properties become text, whatever this one's name; `nil` where there are none.
    public let additional: HTTPParameter?

    private let places: [ExactString: Int]

    /// Creates the fields of a form.
    public init(_ properties: [HTTPParameter], additional: HTTPParameter? = nil) {
        (self.properties, self.additional) = (properties, additional)
        places = Dictionary(properties.enumerated().map { (ExactString($1.name), $0) }) { first, _ in first }
    }

    private func parameter(_ name: String) -> HTTPParameter? {
        if let place = places[ExactString(name)] { return properties[place] }
        guard let additional else { return nil }
        return HTTPParameter(
            name, additional.coding, explode: additional.explode, allowReserved: additional.allowReserved,
            shape: additional.shape)
    }
}

extension FormFields {
    /// The form of an object.
    func text(_ value: JSONValue) throws(HTTPMessageError) -> String {
        guard let object = value.objectValue else {
            throw HTTPMessageError(.body(pointer: ""), .notCarried("it is \(value.kind.named), not an object"))
        }
        var pairs: [String] = []
        for (key, value) in object {
            let place = MessagePlace.body(pointer: pointerToken(key))
            guard let parameter = parameter(key) else {
                throw HTTPMessageError(place, .notCarried("a property that the schema does not have"))
            }
            let found = try moved(to: place) { () throws(HTTPMessageError) in try parameter.queryPairs(value) }
            guard !found.isEmpty else { throw HTTPMessageError(place, .notCarried("it is an empty list or object")) }
            pairs += found
        }
        return pairs.joined(separator: "&")
    }

    /// The object of a form.
    func value(_ text: Substring, limits: HTTPLimits) throws(HTTPMessageError) -> JSONValue {
        var limits = limits
        limits.query = limits.body
        let body = MessagePlace.body(pointer: "")
        let form = try moved(to: body) { () throws(HTTPMessageError) in try QueryString(text, limits: limits) }
        let names = Set(properties.map { ExactString($0.name) })
        var object = JSONObject()
        for parameter in properties {
            object[parameter.name] = try value(parameter, form, besides: names)
        }
        guard additional != nil else { return .object(object) }
        for pair in form.pairs where !names.contains(ExactString(pair.key)) {
            let name = pair.key.utf8.firstIndex(of: UInt8(ascii: "[")).map { String(pair.key[..<$0]) } ?? pair.key
            guard object[name] == nil, !names.contains(ExactString(name)), let parameter = parameter(name) else {
                continue
            }
            object[name] = try value(parameter, form, besides: names)
        }
        return .object(object)
    }

    private func value(
        _ parameter: HTTPParameter, _ form: QueryString, besides names: Set<ExactString>
    ) throws(HTTPMessageError) -> JSONValue? {
        try moved(to: .body(pointer: pointerToken(parameter.name))) { () throws(HTTPMessageError) in
            try parameter.queryValue(form, besides: names)
        }
    }

    private func moved<Result>(
        to place: MessagePlace, _ body: () throws(HTTPMessageError) -> Result
    ) throws(HTTPMessageError) -> Result {
        do { return try body() } catch { throw HTTPMessageError(place, error.reason) }
    }
}
