// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// A named set of labels: every other key is one.
public struct Labels: Codable, Hashable, Sendable {
    public var name: String

    /// Keys the schema does not name.
    public var additionalProperties: [String: Int]

    public init(name: String, additionalProperties: [String: Int] = [:]) {
        self.name = name
        self.additionalProperties = additionalProperties
    }
}

extension Labels: ModelObject {
    public init(fields: inout FieldReader) throws {
        name = try fields.required("name")
        additionalProperties = try fields.additional()
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("name", name)
        try fields.additional(additionalProperties)
    }
}

/// Free-form settings beside a version.
public struct Settings: Codable, Hashable, Sendable {
    public var version: Int
    public var extra: JSONValue?

    /// Keys the schema does not name.
    public var additionalProperties: JSONObject

    public init(version: Int, extra: JSONValue? = nil, additionalProperties: JSONObject = [:]) {
        self.version = version
        self.extra = extra
        self.additionalProperties = additionalProperties
    }
}

extension Settings: ModelObject {
    public init(fields: inout FieldReader) throws {
        version = try fields.required("version")
        extra = try fields.optional("extra")
        additionalProperties = try fields.additional()
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("version", version)
        try fields.optional("extra", extra)
        try fields.additional(additionalProperties)
    }
}
