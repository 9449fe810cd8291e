/// How a property, an element or a member is typed.
package indirect enum TypeReference: Sendable, Hashable {
    case scalar(ScalarType)
    /// Any JSON value: free-form by the source, or a fallback.
    case any
    case array(ElementType)
    case map(ElementType)
    case reference(TypeID)
}

/// A string, number, integer or boolean, with its format.
package struct ScalarType: Sendable, Hashable, Codable {
    /// JSON Schema's `type`.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case string, integer, number, boolean
    }

    /// JSON Schema's `type`.
    package var kind: Kind
    /// JSON Schema's `format`, such as `date-time` or `int64`, as the source has it.
    package var format: String?
    /// The Swift type, where the source asks for one; it counts for more than the format.
    package var swiftType: ScalarRepresentation?

    /// Creates a scalar type.
    package init(_ kind: Kind, format: String? = nil, swiftType: ScalarRepresentation? = nil) {
        self.kind = kind
        self.format = format
        self.swiftType = swiftType
    }
}

/// The elements of an array, or the values of a map.
package struct ElementType: Sendable, Hashable {
    /// What each of them is.
    package var type: TypeReference
    /// Whether `null` may stand in the place of one.
    package var nullability: Nullability
    /// Assertions about each of them.
    package var constraints: [Constraint]

    /// Creates an element type.
    package init(_ type: TypeReference, nullability: Nullability = .no, constraints: [Constraint] = []) {
        self.type = type
        self.nullability = nullability
        self.constraints = constraints
    }
}

extension TypeReference {
    /// A string with an optional format.
    package static func string(format: String? = nil) -> TypeReference { .scalar(ScalarType(.string, format: format)) }

    /// An integer with an optional format.
    package static func integer(format: String? = nil) -> TypeReference {
        .scalar(ScalarType(.integer, format: format))
    }

    /// A number with an optional format.
    package static func number(format: String? = nil) -> TypeReference { .scalar(ScalarType(.number, format: format)) }

    /// A boolean.
    package static var boolean: TypeReference { .scalar(ScalarType(.boolean)) }
}
