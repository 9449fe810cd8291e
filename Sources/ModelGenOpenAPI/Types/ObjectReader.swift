internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenText

/// Objects: a declaration where there are properties, else a map.
enum ObjectReader: SchemaStrategy {
    static func read(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard schema.kinds == [.object] else { return nil }
        if let map = map(schema, scope, reading) { return map.withNull(schema.isNullable) }
        let id = schema.place.id
        if !reading.declarations.contains(id) { declare(schema, as: id, scope, reading) }
        return SchemaUse(.reference(id)).withNull(schema.isNullable)
    }

    /// `type: object` without properties is free-form; with `additionalProperties: false` it is an empty object.
    private static func map(_ schema: Schema, _ scope: ReadingScope, _ reading: SchemaReading) -> SchemaUse? {
        guard schema.object.properties.isEmpty, !isClosed(schema.object) else { return nil }
        var use: SchemaUse
        switch schema.object.additional {
        case .values(let subschema):
            let values = reading.read(subschema, scope.below())
            use = SchemaUse(.map(values.element))
            use.exactness = values.checkedExactness
        case .unannounced, .anything, .forbidden:
            use = SchemaUse(.map(ElementType(.any)))
        }
        use.constraints = reading.constraints(of: schema, on: .object)
        use.exactness = use.exactness.combined(with: schema.exactness)
        if !schema.object.required.isEmpty {
            reportRequired(schema.object.required, isChecked: schema.predicate != .never, reading)
            use.exactness = .incomplete
        }
        return use
    }

    private static func isClosed(_ object: ObjectKeywords) -> Bool {
        switch object.additional {
        case .forbidden: !object.keepsPatternKeys
        case .unannounced: object.closesAfterMerging && !object.describesMore
        case .values, .anything: false
        }
    }

    private static func declare(_ schema: Schema, as id: TypeID, _ scope: ReadingScope, _ reading: SchemaReading) {
        reading.declarations.begin(schema.place, as: id)
        if let discriminator = schema.discriminator { reportDescendants(of: schema, discriminator, reading) }
        var exactness = Exactness.exact
        var required = Set(schema.object.required.map { ExactText($0.name) })
        var properties = schema.object.properties.map { property in
            PropertyReader(
                reading: reading, isRequired: required.remove(ExactText(property.name)) != nil, owner: schema.place
            )
            .read(property, scope, exactness: &exactness)
        }
        let additional = additional(schema.object, scope, reading, exactness: &exactness)
        let undeclared = schema.object.required.filter { required.contains(ExactText($0.name)) }
        if case .values = additional, !undeclared.isEmpty {
            reportRequired(undeclared, isChecked: schema.predicate != .never, reading)
            exactness = .incomplete
        } else if case .forbidden = additional, schema.place.dialect.readsByTheLetter {
            // What is required and forbidden at once cannot be there; the predicate says so.
        } else if !undeclared.isEmpty {
            properties += undeclared.map { self.undeclared($0, reading) }
            exactness = exactness.combined(with: .exactWithValidation)
        }
        let constraints = reading.constraints(of: schema, on: .object)
        if !constraints.isEmpty { exactness = exactness.combined(with: .exactWithValidation) }
        var object = ObjectDeclaration(
            header: reading.header(schema, as: id, exactness: exactness, hasConstraints: false), properties: properties,
            additionalProperties: additional, constraints: constraints)
        if object.hasConstraints { object.header.capability = .localChecks }
        reading.declarations.finish(.object(object))
    }

    private static func additional(
        _ object: ObjectKeywords, _ scope: ReadingScope, _ reading: SchemaReading, exactness: inout Exactness
    ) -> AdditionalProperties {
        switch object.additional {
        case .unannounced where object.closesAfterMerging:
            return object.describesMore ? .values(ElementType(.any)) : .forbidden
        case .unannounced: return .unannounced
        case .forbidden: return object.keepsPatternKeys ? .values(ElementType(.any)) : .forbidden
        case .anything: return .values(ElementType(.any))
        case .values(let subschema):
            let use = reading.read(subschema, scope.below())
            exactness = exactness.combined(with: use.checkedExactness)
            return .values(use.element)
        }
    }

    /// A discriminator without alternatives announces descendants, which name this schema in their `allOf`.
    private static func reportDescendants(
        of schema: Schema, _ discriminator: DiscriminatorKeyword, _ reading: SchemaReading
    ) {
        reading.report.warning(
            .discriminator, "The discriminator `\(discriminator.propertyName)` has no alternatives to choose from",
            at: discriminator.place.location,
            consequence: "Where this schema is used, keys that only its descendants have are not kept.",
            fix: "List the descendants in a `oneOf` beside the discriminator, in a schema of its own.")
    }

    /// A key that is required and nowhere described is kept, or what was valid would be written without it. It is often a leftover,
    /// so demanding it would refuse what the server sends.
    private static func undeclared(_ required: ObjectKeywords.Required, _ reading: SchemaReading) -> Property {
        reading.report.warning(
            .requiredWithoutProperty, "`\(required.name)` is required but is not among the properties",
            at: required.location,
            consequence:
                "It is held as any JSON; strict decoding and validate() insist on it, lenient decoding does not.",
            fix: "Declare the property, or take the name out of `required`.")
        return Property(
            sourceName: required.name, wireName: .known(required.name), type: .any, presence: .optional,
            isUndeclared: true, nullability: .no, location: required.location)
    }

    /// A key without a property is nearly always a leftover, so demanding it would refuse what the server sends. The keys of
    /// these objects are all kept.
    private static func reportRequired(_ names: [ObjectKeywords.Required], isChecked: Bool, _ reading: SchemaReading) {
        for required in names {
            reading.report.warning(
                .requiredWithoutProperty, "`\(required.name)` is required but is not among the properties",
                at: required.location,
                consequence: isChecked
                    ? "Decoding does not insist on the key; `validate()` does."
                    : "It is not checked that the key is there.",
                fix: "Declare the property, or take the name out of `required`.")
        }
    }
}

extension ObjectDeclaration {
    /// Whether anything of it has to be checked after decoding.
    fileprivate var hasConstraints: Bool {
        if case .values(let element) = additionalProperties, element.hasConstraints { return true }
        return !constraints.isEmpty
            || properties.contains { $0.isUndeclared || !$0.constraints.isEmpty || $0.type.hasConstraints }
    }
}

extension TypeReference {
    /// Whether elements have constraints, at any depth.
    fileprivate var hasConstraints: Bool {
        switch self {
        case .array(let element), .map(let element): element.hasConstraints
        case .scalar, .any, .reference: false
        }
    }
}

extension ElementType {
    fileprivate var hasConstraints: Bool { !constraints.isEmpty || type.hasConstraints }
}
