import ModelGenModel
import ModelGenText

// What is to be known of a property before it is planned.

extension TypeCatalog {
    /// What the properties of a struct are called, without back-ticks; the last one is the dictionary of further keys, where they
    /// are kept.
    func memberNames(of object: ObjectDeclaration) -> [String] {
        let casing = casing
        var candidates = object.properties.map { property in
            MemberNamer.Candidate(
                source: property.sourceName, preferred: casing.memberName(property.sourceName),
                alternative: casing.memberNameSpellingSigns(property.sourceName),
                required: property.requiredName)
        }
        if object.keptKeys != nil {
            candidates.append(.init(source: "", preferred: "additionalProperties"))
        }
        return MemberNamer(reserved: PropertyPlanner.reservedMembers).names(for: candidates)
    }

    /// How a property is typed, read and written.
    func row(of property: Property) -> PresenceRow {
        PresenceRow(property.presence, nullability(of: property), unknown: options.unknownNullability)
    }

    /// The type of a property's value, where there is one.
    func valueType(of property: Property) -> SwiftType {
        // All that is asserted decides the Swift type of a number, the constant among it.
        let constant = [property.constant].compactMap { $0.map { Constraint(.constant($0)) } }
        return type(property.type, constraints: property.constraints + constant)
    }

    /// The only value of a property as a literal, where it is a static constant.
    func constant(of property: Property) -> String? {
        guard let constant = property.constant, row(of: property) == .required else { return nil }
        return SwiftLiteral.value(constant, as: valueType(of: property))
    }

    /// Free-form JSON may be `null` whatever else is said: where the key is required `JSONValue` holds it, elsewhere
    /// it must be told apart from absence.
    private func nullability(of property: Property) -> Nullability {
        let resolved = resolved(property.type).type
        guard type(property.type) == .json || type(resolved) == .json else {
            return nullability(property.nullability, of: property.type)
        }
        return property.presence == .required ? .no : .yes
    }
}

extension ObjectDeclaration {
    /// What keys besides the properties hold, if they are kept.
    var keptKeys: ElementType? {
        switch additionalProperties {
        case .values(let element): element
        case .unannounced: keepsUnknownKeys ? ElementType(.any) : nil
        case .forbidden: nil
        }
    }
}
