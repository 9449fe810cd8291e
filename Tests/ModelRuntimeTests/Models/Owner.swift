// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// Whose something is.
public struct Owner: Codable, Hashable, Sendable {
    /// At least two letters.
    public var name: String
    public var age: Int?

    public init(name: String, age: Int? = nil) {
        self.name = name
        self.age = age
    }
}

extension Owner: ModelObject {
    public init(fields: inout FieldReader) throws {
        name = try fields.required("name")
        age = try fields.optional("age")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("name", name)
        try fields.optional("age", age)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property("name", name, schema: "#/components/schemas/Owner/properties/name") { issues, value in
            issues.minLength(value, 2)
        }
    }
}
