import ModelGenModel

/// A row of the presence table: how a property is typed, read and written. This is the one place that decides it.
package enum PresenceRow: String, Sendable, Hashable, CaseIterable {
    case required
    case requiredNullable
    case optional
    case optionalNullable

    init(_ presence: Presence, _ nullability: Nullability, unknown: UnknownNullability) {
        let isNullable =
            switch nullability {
            case .yes: true
            case .no: false
            case .unknown: unknown == .nullable
            }
        switch presence {
        case .required: self = isNullable ? .requiredNullable : .required
        case .optional: self = isNullable ? .optionalNullable : .optional
        }
    }

    /// The property's type, around the type of its value.
    func type(of value: SwiftType) -> SwiftType {
        switch self {
        case .required: value
        case .requiredNullable, .optional: .optional(value)
        case .optionalNullable: .optionalNullable(value)
        }
    }

    /// What the memberwise initializer assumes; a required parameter, nullable or not, must be given.
    var initialValue: String? {
        switch self {
        case .required, .requiredNullable: nil
        case .optional: "nil"
        case .optionalNullable: ".unset"
        }
    }

    /// The type that keeps the value on the heap.
    var box: String {
        switch self {
        case .required: "Indirect"
        case .requiredNullable, .optional: "IndirectOptional"
        case .optionalNullable: "IndirectOptionalNullable"
        }
    }
}
