// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

public struct LinkedNode: Codable, Hashable, Sendable {
    public var value: Int
    public var next: LinkedNode? {
        get { _next.value }
        _modify { yield &_next.value }
    }
    private var _next: IndirectOptional<LinkedNode>

    public init(value: Int, next: LinkedNode? = nil) {
        self.value = value
        self._next = IndirectOptional(next)
    }
}

extension LinkedNode: ModelObject {
    public init(fields: inout FieldReader) throws {
        value = try fields.required("value")
        _next = try IndirectOptional(fields.optional("next"))
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("value", value)
        try fields.optional("next", next)
    }
}
