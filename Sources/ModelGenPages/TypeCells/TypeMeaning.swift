import ModelGenModel

/// What a type expression stands for in JSON.
enum TypeMeaning {
    case json(JSONType)
    /// Part of an HTTP library's response, never of a body.
    case transport
}

/// A type as a place on a page uses it.
struct JSONType {
    var type: TypeReference
    var marker: Marker = .none
    /// By the marker, and where pages print none by what is known to be lost.
    var nullability: Nullability = .no
    /// The only allowed value, where the type is a `Literal` with one.
    var constant: JSONLiteral?
    /// Further assertions, such as the values of a longer `Literal`.
    var constraints: [Constraint] = []

    /// As an array's element, a map's value or an alias's target.
    var asElement: ElementType {
        let fixed = constant.map { [Constraint(.constant($0))] } ?? []
        return ElementType(type, nullability: nullability, constraints: fixed + constraints)
    }
}

/// The wrappers that the vendor's SDK writes around a type.
enum Marker {
    case none, optional, optionalNullable, nullable

    init?(_ name: String) {
        switch name {
        case "Optional": self = .optional
        case "OptionalNullable": self = .optionalNullable
        case "Nullable": self = .nullable
        default: return nil
        }
    }

    func combined(with other: Marker) -> Marker {
        switch (self, other) {
        case (.none, let marker), (let marker, .none): marker
        case (.optional, .optional): .optional
        case (.nullable, .nullable): .nullable
        default: .optionalNullable
        }
    }

    var isOptional: Bool { self == .optional || self == .optionalNullable }
}
