public import ModelRuntime

/// An event of `text/event-stream`: HTML Living Standard §9.2.
public struct ServerSentEvent: Hashable, Sendable {
    /// The kind of event.
    public var event: String?
    /// What it holds.
    public var data: String
    /// Its identifier.
    public var id: String?
    /// After how many milliseconds to connect again.
    public var retry: Int?

    /// Creates an event.
    public init(data: String, event: String? = nil, id: String? = nil, retry: Int? = nil) {
        (self.event, self.data, self.id, self.retry) = (event, data, id, retry)
    }

    /// Creates an event whose data is JSON.
    public init(json value: some ModelValue, event: String? = nil, id: String? = nil) throws {
        self.init(data: String(decoding: try value.jsonBytes(), as: UTF8.self), event: event, id: id)
    }

    /// The data as JSON.
    ///
    /// - Throws: `DecodingError`.
    public func decoded<Value: ModelValue>(
        as type: Value.Type = Value.self, options: DecodingOptions = .lenient
    ) throws -> Value {
        try Value(json: data, options: options)
    }
}

extension ServerSentEvent: ModelObject {
    /// Reads the fields.
    public init(fields: inout FieldReader) throws {
        event = try fields.optional("event")
        data = try fields.required("data")
        id = try fields.optional("id")
        retry = try fields.optional("retry")
    }

    /// Writes the fields.
    public func write(fields: inout FieldWriter) throws {
        try fields.optional("event", event)
        try fields.required("data", data)
        try fields.optional("id", id)
        try fields.optional("retry", retry)
    }
}

// MARK: - Text

extension ServerSentEvent {
    /// The event as text.
    ///
    /// - Throws: `HTTPMessageError` for line breaks where none can be.
    func text() throws(HTTPMessageError) -> String {
        var text = ""
        for (name, value) in [("event", event), ("id", id)] {
            guard let value else { continue }
            guard value.utf8.allSatisfy({ $0 != 0x0A && $0 != 0x0D && $0 != 0 }) else {
                throw HTTPMessageError(.body(pointer: "/\(name)"), .notCarried("a line break"))
            }
            text += "\(name): \(value)\n"
        }
        if let retry {
            guard retry >= 0 else { throw HTTPMessageError(.body(pointer: "/retry"), .notCarried("it is negative")) }
            text += "retry: \(retry)\n"
        }
        // A carriage return would be read as the end of a line.
        guard !data.holds("\r") else {
            throw HTTPMessageError(.body(pointer: "/data"), .notCarried("a carriage return"))
        }
        for line in data.cut(at: "\n") { text += "data: \(line)\n" }
        return text + "\n"
    }
}
