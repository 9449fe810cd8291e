internal import ModelGenModel

/// What reading a schema gives to the place that uses it.
struct SchemaUse {
    var type: TypeReference
    /// Whether `null` is allowed, here or by the declaration that the type refers to. `any` holds `null` itself, so
    /// for it this is `no`.
    var nullability = Nullability.no
    var constraints: [Constraint] = []
    /// The only value, where the schema fixes one.
    var constant: JSONLiteral?
    /// How well this use, without the declarations it refers to, holds what the schema describes.
    var exactness = Exactness.exact

    init(_ type: TypeReference) { self.type = type }

    /// As an element, a member or an alias's target: a constant is then a constraint.
    var element: ElementType {
        ElementType(type, nullability: nullability, constraints: allConstraints)
    }

    /// The constraints, and the constant as one of them.
    var allConstraints: [Constraint] {
        guard let constant, constant != .null else { return constraints }
        return constraints + [Constraint(.constant(constant))]
    }

    /// How well the use holds the values once its constraints are checked.
    var checkedExactness: Exactness {
        allConstraints.isEmpty ? exactness : exactness.combined(with: .exactWithValidation)
    }

    /// How well the use holds the values where the type fixes the constant.
    var exactnessBesideConstant: Exactness {
        constraints.isEmpty ? exactness : exactness.combined(with: .exactWithValidation)
    }

    func withNull(_ isNullable: Bool) -> SchemaUse {
        guard isNullable, type != .any else { return self }
        var copy = self
        copy.nullability = .yes
        return copy
    }
}

/// What a schema is read for.
struct ReadingScope {
    enum Role {
        /// A declaration of its own, whose use nobody sees.
        case declaration
        /// The value of a required key: a single allowed value makes it a constant.
        case requiredProperty
        /// A member of a union: a single allowed value makes it a constant, which a case without a payload stands for.
        case member
        /// Any other use.
        case part
    }

    var role: Role
    var depth: Int

    init(_ role: Role, depth: Int = 0) {
        self.role = role
        self.depth = depth
    }

    /// For the same purpose, once more; it counts as a level, because a union can lead back to itself.
    var again: ReadingScope { ReadingScope(role, depth: depth + 1) }

    /// One level deeper.
    func below(_ role: Role = .part) -> ReadingScope { ReadingScope(role, depth: depth + 1) }
}

extension Exactness {
    /// The one of both that loses more.
    func combined(with other: Exactness) -> Exactness { rank < other.rank ? other : self }

    /// How well a type holds values that a predicate is checked on: it closes what gap the type leaves.
    var withPredicate: Exactness {
        switch self {
        case .exact, .exactWithValidation, .overApproximates: .exactWithValidation
        case .rangeLimited, .incomplete: self
        }
    }

    private var rank: Int {
        switch self {
        case .exact: 0
        case .exactWithValidation: 1
        case .rangeLimited: 2
        case .overApproximates: 3
        case .incomplete: 4
        }
    }
}
