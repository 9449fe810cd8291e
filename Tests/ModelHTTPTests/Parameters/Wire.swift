@testable import ModelHTTP
import ModelRuntime

/// One parameter, written into a request and read from one.
enum Wire {
    /// What stands in the request: a segment of the path, the query, the field or the cookies; `nil` if nothing does.
    static func text(_ value: JSONValue, _ parameter: HTTPParameter) throws -> String? {
        let route = route(of: parameter)
        var writer = RequestWriter(route)
        try writer.writeIfPresent(value, parameter)
        let (head, _) = try writer.request(to: ServerURL("/"))
        switch parameter.coding {
        case .path, .jsonPath: return head.path.map { String($0.dropFirst(3)) }
        case .query, .formQueryString, .jsonQueryString, .jsonQuery:
            return head.path?.cutOnce(at: "?").after.map(String.init)
        case .header, .jsonHeader: return head.headerFields.first?.value
        case .cookie, .jsonCookie: return head.headerFields[.cookie]
        }
    }

    /// What a request with this text holds.
    static func value(_ text: String, _ parameter: HTTPParameter) throws -> JSONValue? {
        var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/x")
        switch parameter.coding {
        case .path, .jsonPath: head.path = "/x/\(text)"
        case .query, .formQueryString, .jsonQueryString, .jsonQuery: head.path = "/x?\(text)"
        case .header, .jsonHeader:
            if let name = HTTPField.Name(parameter.name) { head.headerFields[name] = text }
        case .cookie, .jsonCookie: head.headerFields[.cookie] = text
        }
        var reader = try RequestReader(head, .empty, route(of: parameter), [parameter], .request)
        return try reader.readIfPresent(parameter)
    }

    private static func route(of parameter: HTTPParameter) -> HTTPRoute {
        switch parameter.coding {
        case .path, .jsonPath: HTTPRoute(.get, "/x/{\(parameter.name)}")
        default: HTTPRoute(.get, "/x")
        }
    }

    /// The error of what must fail.
    static func error(_ body: () throws -> JSONValue?) -> HTTPMessageError? {
        do {
            _ = try body()
            return nil
        } catch {
            return error as? HTTPMessageError
        }
    }
}
