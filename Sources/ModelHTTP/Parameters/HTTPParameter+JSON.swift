import ModelRuntime

// Parameters whose `content` is JSON: OpenAPI 3.1 §4.8.12.2.

extension HTTPParameter {
    /// The JSON form of a value.
    func json(_ value: some ModelValue) throws(HTTPMessageError) -> JSONValue { try JSONValue(value, at: place) }

    /// A value as percent-encoded JSON.
    func jsonText(_ value: JSONValue) throws(HTTPMessageError) -> String {
        PercentCoding.unreserved.encode(value.description)
    }

    /// The value of JSON text.
    func jsonValue(_ text: Substring, decoding: Bool, plusIsSpace: Bool = false) throws(HTTPMessageError) -> JSONValue {
        let text = decoding ? try PercentCoding.decode(text, plusIsSpace: plusIsSpace, at: place) : String(text)
        do { return try JSONValue(json: text) } catch let error as DecodingError {
            throw HTTPMessageError(error, at: place)
        } catch {
            throw HTTPMessageError(place, .malformed("not JSON"))
        }
    }
}
