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
    /// The pairs of an object's properties.
    func pairs(_ value: JSONValue, at place: MessagePlace) throws(HTTPMessageError) -> [String] {
        guard let object = value.objectValue else {
            throw HTTPMessageError(place, .notCarried("it is \(value.kind.named), not an object"))
        }
        var pairs: [String] = []
        for (key, value) in object {
            let place = place.member(key)
            guard let parameter = parameter(key) else {
                throw HTTPMessageError(place, .notCarried("a property that the schema does not have"))
            }
            try moved(to: place) { () throws(HTTPMessageError) in
                let found = try parameter.queryPairs(value)
                if found.isEmpty { try parameter.leaveOut(true) }
                try parameter.check(value) { () throws(HTTPMessageError) in
                    let form = try QueryString(found.joined(separator: "&")[...], limits: .none)
                    return try parameter.queryValue(form, besides: [])
                }
                pairs += found
            }
        }
        return pairs
    }

    /// The object of a form.
    func object(_ form: QueryString, at place: MessagePlace) throws(HTTPMessageError) -> JSONObject {
        let names = Set(properties.map { ExactString($0.name) })
        var object = JSONObject()
        for parameter in properties {
            object[parameter.name] = try value(parameter, form, besides: names, at: place)
        }
        guard additional != nil else { return object }
        for pair in form.pairs where !names.contains(ExactString(pair.key)) {
            let name = String(pair.key.cutOnce(at: "[").before)
            guard object[name] == nil, !names.contains(ExactString(name)) else { continue }
            if let parameter = parameter(pair.key), !form[pair.key].isEmpty,
                let value = try value(parameter, form, besides: names, at: place)
            {
                object[pair.key] = value
            } else if let parameter = parameter(name) {
                object[name] = try value(parameter, form, besides: names, at: place)
            }
        }
        return object
    }

    /// The text of a body.
    func text(_ value: JSONValue) throws(HTTPMessageError) -> String {
        try pairs(value, at: .body(pointer: "")).joined(separator: "&")
    }

    /// The object of a body.
    func value(_ text: Substring, _ options: HTTPReadingOptions) throws(HTTPMessageError) -> JSONValue {
        var limits = options.limits
        limits.query = limits.body
        let body = MessagePlace.body(pointer: "")
        let form = try moved(to: body) { () throws(HTTPMessageError) in try QueryString(text, limits: limits) }
        if options.isStrict, additional == nil { try refuseUnknown(form) }
        return .object(try object(form, at: body))
    }

    private func refuseUnknown(_ form: QueryString) throws(HTTPMessageError) {
        let names = Set(properties.flatMap(\.queryNames))
        for pair in form.pairs where !names.contains(ExactString(pair.key)) {
            guard names.contains(ExactString(String(pair.key.cutOnce(at: "[").before))) else {
                throw HTTPMessageError(
                    .body(pointer: pointerToken(pair.key)), .malformed("a property that the schema does not have"))
            }
        }
    }

    private func value(
        _ parameter: HTTPParameter, _ form: QueryString, besides names: Set<ExactString>, at place: MessagePlace
    ) throws(HTTPMessageError) -> JSONValue? {
        try moved(to: place.member(parameter.name)) { () throws(HTTPMessageError) in
            try parameter.queryValue(form, besides: names)
        }
    }

    private func moved<Result>(
        to place: MessagePlace, _ body: () throws(HTTPMessageError) -> Result
    ) throws(HTTPMessageError) -> Result {
        do { return try body() } catch { throw HTTPMessageError(place, error.reason) }
    }
}

extension MessagePlace {
    /// The place of a property of a form.
    fileprivate func member(_ key: String) -> MessagePlace {
        if case .body(let pointer) = self { .body(pointer: pointer + pointerToken(key)) } else { .queryParameter(key) }
    }
}
