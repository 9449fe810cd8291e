import ModelGenModel

/// Merges two objects, property by property.
struct ObjectMerger {
    var values: ValueMerger

    mutating func merge(_ page: ObjectDeclaration, _ schema: ObjectDeclaration) -> ObjectDeclaration {
        var result = page
        let matches = PropertyMatcher.match(page.properties, schema.properties)
        for (index, other) in matches.pairs {
            result.properties[index] = merge(
                page.properties[index], schema.properties[other], of: page,
                isRenamed: matches.renamed.contains(index))
        }
        for index in matches.onlyOnPage { note(onlyOnPage: page.properties[index], of: page, schema) }
        for index in matches.onlyInSpec { result.properties.append(add(schema.properties[index], to: page)) }
        result.additionalProperties = additional(page, schema)
        result.constraints = schema.constraints
        return result
    }

    private mutating func note(
        onlyOnPage property: Property, of page: ObjectDeclaration, _ schema: ObjectDeclaration
    ) {
        let place = MergePlace(
            subject: "\(page.header.name.text).\(property.sourceName)", page: property.location,
            spec: schema.header.location)
        values.context.differ(.propertyOnlyOnPage, place, page: "has it", spec: "does not have it", outcome: .page)
    }

    private mutating func add(_ property: Property, to page: ObjectDeclaration) -> Property {
        let place = MergePlace(
            subject: "\(page.header.name.text).\(property.wireName.text)", page: page.header.location,
            spec: property.location)
        values.context.differ(.propertyOnlyInSpec, place, page: "does not have it", spec: "has it")
        var added = property
        added.type = values.context.adopt(property.type)
        return added
    }

    private mutating func additional(_ page: ObjectDeclaration, _ schema: ObjectDeclaration) -> AdditionalProperties {
        let place = MergePlace(
            subject: "\(page.header.name.text)[]", page: page.header.location, spec: schema.header.location)
        switch (page.additionalProperties, schema.additionalProperties) {
        case (_, .unannounced): return page.additionalProperties
        case (.values(let element), .values(let other)): return .values(values.merge(element, other, at: place))
        case (.values, .forbidden):
            values.context.differ(.additionalProperties, place, page: "kept", spec: "forbidden")
            return .forbidden
        case (_, .forbidden): return .forbidden
        case (_, .values(let other)):
            var element = other
            element.type = values.context.adopt(other.type)
            return .values(element)
        }
    }
}

// MARK: - Properties

extension ObjectMerger {
    private mutating func merge(
        _ page: Property, _ schema: Property, of object: ObjectDeclaration, isRenamed: Bool
    ) -> Property {
        let place = MergePlace(
            subject: "\(object.header.name.text).\(page.sourceName)", page: page.location, spec: schema.location)
        var result = page
        values.context.counts.matchedProperties += 1
        result.wireName = wireName(page, schema, isRenamed: isRenamed, at: place)
        let isRequiredTag = mergeValue(&result, schema, at: place)
        result.presence = presence(page, schema, isRequiredTag: isRequiredTag, at: place)
        result.defaultValue = defaultValue(page, schema, at: place)
        result.access = schema.access
        result.documentation = page.documentation ?? schema.documentation
        result.deprecation = page.deprecation ?? schema.deprecation
        if page.examples.isEmpty { result.examples = schema.examples }
        return result
    }

    private mutating func wireName(
        _ page: Property, _ schema: Property, isRenamed: Bool, at place: MergePlace
    ) -> WireName {
        switch (page.wireName.isGuessed && !isRenamed, page.wireName.exact == schema.wireName.exact) {
        case (true, true): values.context.counts.wireNamesConfirmed += 1
        case (true, false): values.context.counts.wireNamesCorrected += 1
        case (false, true): break
        case (false, false):
            values.context.differ(.wireName, place, page: page.wireName.text, spec: schema.wireName.text)
        }
        return schema.wireName
    }

    private mutating func presence(
        _ page: Property, _ schema: Property, isRequiredTag: Bool, at place: MergePlace
    ) -> Presence {
        if page.presence != schema.presence {
            values.context.differ(
                .presence, place, page: page.presence.rawValue, spec: schema.presence.rawValue,
                outcome: isRequiredTag ? .page : .spec)
        }
        return isRequiredTag ? page.presence : schema.presence
    }

    private mutating func defaultValue(_ page: Property, _ schema: Property, at place: MergePlace) -> DefaultValue? {
        guard let value = schema.defaultValue else { return page.defaultValue }
        if let other = page.defaultValue, !other.value.isEqualInValue(to: value.value) {
            values.context.differ(.defaultValue, place, page: other.value.text, spec: value.value.text)
        }
        return value
    }

    /// A constant is a fact of its own, however the sources spell it: as a constant, or as an enumeration of one value.
    ///
    /// - Returns: Whether both have one constant that the page requires. Documents give tags a default instead of
    ///   requiring them; the vendor's own client refuses values without them, and unions are told apart by them.
    private mutating func mergeValue(_ property: inout Property, _ schema: Property, at place: MergePlace) -> Bool {
        let page = ElementType(property.type, nullability: property.nullability, constraints: property.constraints)
        var other = ElementType(schema.type, nullability: schema.nullability, constraints: schema.constraints)
        let context = values.context
        let constant = context.constant(of: property, in: context.pages)
        let stated = context.constant(of: schema, in: context.spec)
        if let constant, constant == stated {
            // One type for both, so that only nullability and constraints are left to differ.
            other.type = property.type
            let merged = values.mergingAlike(page, other, at: place)
            property.nullability = merged.nullability
            property.constraints = merged.constraints
            if property.constant != nil, property.presence == .required {
                property.constraints.removeAll(where: \.rule.isConstant)
                return true
            }
            // A key that may be absent has its constant in a constraint.
            if schema.constraints.contains(where: \.rule.isConstant) { property.constant = nil }
            return false
        }
        if constant != stated {
            values.context.differ(
                .constant, place, page: constant?.text ?? "none", spec: stated?.text ?? "none")
        }
        let merged = values.merge(page, other, at: place)
        property.type = merged.type
        property.nullability = merged.nullability
        property.constraints = merged.constraints
        property.constant = schema.constant
        return false
    }
}

extension Constraint.Rule {
    /// Whether one value is all that is allowed.
    fileprivate var isConstant: Bool {
        switch self {
        case .constant: true
        case .allowedValues(let values): values.count == 1
        default: false
        }
    }
}
