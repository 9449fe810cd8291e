/// A server of a document: a URL with variables in braces (OpenAPI 3.1 §4.8.5).
public struct HTTPServer: Hashable, Sendable {
    /// A variable of a server's URL.
    public struct Variable: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value where none is given.
        public let defaultValue: String
        /// The values that are allowed; empty: any.
        public let allowed: [String]

        /// Creates a variable.
        public init(_ name: String, default defaultValue: String, allowed: [String] = []) {
            (self.name, self.defaultValue, self.allowed) = (name, defaultValue, allowed)
        }
    }

    /// The URL with its variables.
    public let template: String
    /// The variables.
    public let variables: [Variable]

    /// Creates a server.
    public init(_ template: String, variables: [Variable] = []) {
        (self.template, self.variables) = (template, variables)
    }

    /// The URL with these values for its variables, and the default ones of the others.
    ///
    /// - Throws: `HTTPMessageError` for a value that is not allowed, and for what is no URL.
    public func url(_ values: [String: String] = [:]) throws(HTTPMessageError) -> ServerURL {
        var url = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            url += rest[..<open]
            url += try value(String(rest[rest.index(after: open)..<close]), values)
            rest = rest[rest.index(after: close)...]
        }
        return try ServerURL(url + rest)
    }

    private func value(_ name: String, _ values: [String: String]) throws(HTTPMessageError) -> String {
        let variable = variables.first { $0.name == name }
        guard let value = values[name] ?? variable?.defaultValue else {
            throw HTTPMessageError(.server, .malformed("the variable `\(name)` has no value"))
        }
        guard variable?.allowed.isEmpty != false || variable?.allowed.contains(value) == true else {
            throw HTTPMessageError(.server, .malformed("the variable `\(name)` has a value that is not allowed"))
        }
        return value
    }
}
