/// What is wrong with a request, for the client: a problem of RFC 9457, which is sent as `application/problem+json`.
///
/// ```swift
/// } catch let error as ValidationError {
///     response.body = try ProblemDetails(body: error).jsonBytes()
/// ```
///
/// Members that RFC 9457 does not define are kept. One of a wrong type is passed over, as §3.1 has it.
public struct ProblemDetails: Hashable, Sendable {
    /// One thing that is wrong. Its members are those of RFC 9457 §3, where its example names them.
    public struct Item: Hashable, Sendable {
        /// What is wrong.
        public var detail: String
        /// Where in the body, as the fragment of a URI with a JSON Pointer, such as `#/tags/3`.
        public var pointer: String?
        /// Which parameter, such as `limit`.
        public var parameter: String?
        /// Where the parameter stands: `path`, `query`, `header` or `cookie`.
        public var location: String?
        /// Members that RFC 9457 does not define.
        public var extensions: JSONObject

        /// Creates an item.
        public init(
            detail: String, pointer: String? = nil, parameter: String? = nil, location: String? = nil,
            extensions: JSONObject = [:]
        ) {
            (self.detail, self.pointer, self.parameter, self.location) = (detail, pointer, parameter, location)
            self.extensions = extensions
        }
    }

    /// The kind of problem, as a URI; without it, `about:blank`, which means that the status says it all (§4.2.1).
    public var type: String?
    /// The kind of problem in words.
    public var title: String?
    /// The status.
    public var status: Int?
    /// What is wrong in this case.
    public var detail: String?
    /// This case, as a URI.
    public var instance: String?
    /// Everything that is wrong, with its place. It is written instead of a list of another form, which is among the `extensions`.
    public var errors: [Item]?
    /// Members that RFC 9457 does not define: §3.2.
    public var extensions: JSONObject

    /// Creates a problem. Without a type and a title, its title is the phrase of its status (§4.2.1).
    public init(
        status: Int? = nil, detail: String? = nil, errors: [Item]? = nil, type: String? = nil, title: String? = nil,
        instance: String? = nil, extensions: JSONObject = [:]
    ) {
        let phrase = type == nil || type == "about:blank" ? status.flatMap(Self.phrase) : nil
        (self.type, self.title, self.status) = (type, title ?? phrase, status)
        (self.detail, self.instance, self.errors, self.extensions) = (detail, instance, errors, extensions)
    }
}

extension ProblemDetails: Error {}

extension ProblemDetails: ModelObject {
    /// Reads the members.
    public init(fields: inout FieldReader) throws {
        type = try fields.member("type")?.stringValue
        title = try fields.member("title")?.stringValue
        status = try fields.member("status")?.intValue
        detail = try fields.member("detail")?.stringValue
        instance = try fields.member("instance")?.stringValue
        let errors = try fields.member("errors")
        extensions = try fields.additional()
        take(errors)
    }

    /// Lists of other forms than this type's are common, and stay what they are.
    private mutating func take(_ value: JSONValue?) {
        guard let value else { return }
        let items = value.arrayValue?.compactMap { try? Item($0) }
        if let items, items.count == value.arrayValue?.count { errors = items } else { extensions["errors"] = value }
    }

    /// Writes the members.
    public func write(fields: inout FieldWriter) throws {
        try fields.optional("type", type)
        try fields.optional("title", title)
        try fields.optional("status", status)
        try fields.optional("detail", detail)
        try fields.optional("instance", instance)
        // Left out without a row of its own: a list of another form is among the extensions.
        guard let errors else { return try fields.additional(extensions) }
        try fields.required("errors", errors)
        var others = extensions
        others["errors"] = nil
        try fields.additional(others)
    }
}

extension FieldReader {
    /// A member of whatever type.
    fileprivate mutating func member(_ key: StaticString) throws -> JSONValue? {
        try optional(key)
    }
}

extension ProblemDetails.Item: ModelObject {
    fileprivate init(_ value: JSONValue) throws { self = try value.decoded() }

    /// Reads the members.
    public init(fields: inout FieldReader) throws {
        detail = try fields.required("detail")
        pointer = try fields.optional("pointer")
        parameter = try fields.optional("parameter")
        location = try fields.optional("location")
        extensions = try fields.additional()
    }

    /// Writes the members.
    public func write(fields: inout FieldWriter) throws {
        try fields.required("detail", detail)
        try fields.optional("pointer", pointer)
        try fields.optional("parameter", parameter)
        try fields.optional("location", location)
        try fields.additional(extensions)
    }
}
