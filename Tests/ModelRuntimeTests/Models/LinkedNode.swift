// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

public struct LinkedNode: Codable, Hashable, Sendable {
    public var value: Int
    @IndirectOptional public var next: LinkedNode?

    public init(value: Int, next: LinkedNode? = nil) {
        self.value = value
        self.next = next
    }
}

extension LinkedNode: ModelObject {
    public init(fields: inout FieldReader) throws {
        value = try fields.required("value")
        next = try fields.optional("next")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("value", value)
        try fields.optional("next", next)
    }
}
