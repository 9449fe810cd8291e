internal import ModelGenModel

/// One entry of `properties`.
struct PropertyReader {
    let reading: SchemaReading
    let isRequired: Bool
    /// The object that the property is one of, where its schema may stand under that object's `properties`.
    var owner: Place?

    func read(_ property: ObjectKeywords.Property, _ scope: ReadingScope, exactness: inout Exactness) -> Property {
        let schema = reading.schema(of: property.schema, depth: scope.depth + 1)
        let defaultValue = DefaultReader(reading: reading).read(schema, depth: scope.depth + 1)
        let use = reading.read(schema, scope.below(isRequired ? .requiredProperty : .part))
        // Only a key that must be there, and not be null, can be left out of what a caller passes.
        let isFixed = isRequired && use.nullability == .no && use.type != .any
        exactness = exactness.combined(with: isFixed ? use.exactnessBesideConstant : use.checkedExactness)
        let annotations = schema.annotations
        return Property(
            sourceName: annotations.provenance?.sourceName ?? annotations.suggestedName ?? property.name,
            wireName: WireName(text: property.name, origin: annotations.provenance?.wireName ?? .stated),
            requiredName: annotations.swiftName,
            type: use.type, presence: isRequired ? .required : .optional, nullability: use.nullability,
            documentation: annotations.documentation,
            defaultValue: defaultValue.map { DefaultValue($0, from: annotations.provenance?.ofDefault ?? .schema) },
            constant: isFixed ? use.constant : nil,
            constraints: isFixed ? use.constraints : use.allConstraints, access: annotations.access,
            deprecation: annotations.deprecation, examples: annotations.examples,
            exampleValues: reading.options.keepsExamples ? annotations.exampleValues : [],
            schema: isOwn(property) ? nil : property.schema.place.id,
            location: property.schema.place.location)
    }

    private func isOwn(_ property: ObjectKeywords.Property) -> Bool {
        guard let owner else { return false }
        let place = property.schema.place
        guard place.source.index == owner.source.index, let properties = place.path.parent else { return false }
        return place.path.isChild(property.name, of: properties)
            && properties.isChild(Keyword.properties.rawValue, of: owner.path)
    }
}
