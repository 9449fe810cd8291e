import ModelGenModel

/// What tells values of a type apart: the `id` of `Identifiable`.
enum Identity {
    /// The property that is called so.
    case own
    /// A property of another name: an `id` is written that is its value.
    case property(SubjectProperty)

    /// Why a type has no identity, although it has the property.
    enum Obstacle: String {
        /// Two values without it would be the same one.
        case absent = "may be absent or null"
        /// All values would be the same one.
        case constant = "is always the same"
        case notHashable = "cannot be hashed"
        case deprecated = "is deprecated"
    }

    /// The identity of a type, or the property and why it is none; `nil` where there is no such property.
    ///
    /// A property that is called `id` in Swift is the identity, since no second one could be declared; where there is none, the first
    /// one of those that the rule names.
    static func of(
        _ subject: ConformanceSubject, named names: [String], isHashable: (TypeReference) -> Bool
    ) -> Result<Identity, Refusal>? {
        let own = subject.properties.first { $0.name == "id" }
        let named = (names.isEmpty ? ["id"] : names).lazy.compactMap { name in
            subject.properties.first { $0.isCalled(name) }
        }.first
        // A constant is static, and leaves room for an `id` of values.
        guard let property = own.flatMap({ $0.isConstant ? nil : $0 }) ?? named else { return nil }
        let obstacle: Obstacle? =
            if property.isConstant {
                .constant
            } else if property.row != .required {
                .absent
            } else if !isHashable(property.reference) {
                .notHashable
            } else {
                property.isDeprecated && property.name != "id" ? .deprecated : nil
            }
        if let obstacle { return .failure(Refusal(property: property.name, obstacle: obstacle)) }
        return .success(property.name == "id" ? .own : .property(property))
    }

    struct Refusal: Error {
        let property: String
        let obstacle: Obstacle
    }
}
