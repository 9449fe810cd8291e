import ModelGenModel

/// The words of the Python dialect for types that are no models.
enum PageVocabulary {
    static func type(named name: String) -> TypeReference? {
        switch name {
        case "str": .string()
        case "int": .integer()
        case "float": .number()
        case "bool": .boolean
        case "Any": .any
        // Base64 or binary: the page does not say, so that no format is claimed.
        case "bytes": .string()
        case "Decimal", "decimal.Decimal": .number(format: "decimal")
        case "io.IOBase", "io.BufferedReader": .string(format: "binary")
        default: nil
        }
    }

    /// Types of the HTTP libraries that the SDKs are built on.
    static func isTransport(_ name: String) -> Bool {
        ["httpx.", "requests.", "requests_http."].contains { name.hasPrefix($0) }
    }

    /// Events that follow one another as the response's body; each is JSON, all of them together are not.
    static func isEventStream(_ name: String) -> Bool {
        let last = name.split(separator: ".").last ?? ""
        return ["EventStream", "EventStreamAsync", "JsonLStream", "JsonLStreamAsync"].contains(String(last))
    }

    /// Whether nothing but objects of the HTTP library and streams of events is meant.
    static func isTransport(_ expression: TypeExpression) -> Bool {
        switch TypeInterpreter.unwrapped(expression).base {
        case .name(let name): isTransport(name)
        case .generic("Union", let alternatives): alternatives.allSatisfy(isTransport)
        case .generic(let name, _): isEventStream(name)
        case .literal, .link: false
        }
    }

    /// `bytes`, `IO[bytes]`, `io.IOBase`, `io.BufferedReader`.
    static func isFileContent(_ expression: TypeExpression) -> Bool {
        switch expression {
        case .name(let name): name == "bytes" || name.hasPrefix("io.")
        case .generic("IO", _): true
        case .generic, .literal, .link: false
        }
    }
}
