// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// A shape, told apart by `kind`.
public enum Shape: Codable, Hashable, Sendable {
    case circle(Circle)
    case square(Square)
    /// A `kind` that the source does not list.
    case unrecognized(JSONValue)
}

extension Shape: Model {
    public init(reading reader: inout FieldReader) throws {
        guard let tag = try reader.tag("kind") else { throw reader.missingTag("kind", in: Self.self) }
        self =
            switch ExactString(tag) {
            case "circle": .circle(try Circle(reading: &reader))
            case "square": .square(try Square(reading: &reader))
            default: .unrecognized(try JSONValue(reading: &reader))
            }
    }

    public func write(to writer: inout FieldWriter) throws {
        switch self {
        case .circle(let value): try value.write(to: &writer)
        case .square(let value): try value.write(to: &writer)
        case .unrecognized(let value): try value.write(to: &writer)
        }
    }

    public func validate(into issues: inout ValidationIssues) {
        switch self {
        case .circle(let value): value.validate(into: &issues)
        case .square(let value): value.validate(into: &issues)
        case .unrecognized: break
        }
    }
}

public struct Circle: Codable, Hashable, Sendable {
    /// Always `circle`.
    public static let kind = "circle"

    public var radius: Double

    public init(radius: Double) {
        self.radius = radius
    }
}

extension Circle: ModelObject {
    public init(fields: inout FieldReader) throws {
        try fields.constant("kind", Self.kind)
        radius = try fields.required("radius")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.constant("kind", Self.kind)
        try fields.required("radius", radius)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property("radius", radius, schema: "#/components/schemas/Circle/properties/radius") { issues, value in
            issues.minimum(value, 0)
        }
    }
}

public struct Square: Codable, Hashable, Sendable {
    /// Always `square`.
    public static let kind = "square"

    public var side: Double

    public init(side: Double) {
        self.side = side
    }
}

extension Square: ModelObject {
    public init(fields: inout FieldReader) throws {
        try fields.constant("kind", Self.kind)
        side = try fields.required("side")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.constant("kind", Self.kind)
        try fields.required("side", side)
    }
}
