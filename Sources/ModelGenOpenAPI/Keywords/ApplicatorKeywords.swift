internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Keywords that hold other schemas (JSON Schema 2020-12 Core §10), as far as types come of them.
struct ApplicatorKeywords {
    let report: ReadingReport
    let resolver: ReferenceResolver

    /// Whether the keyword is one of these.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        switch keyword {
        case .allOf: schema.allOf += list(keyword, at: place, of: &schema)
        case .oneOf: addAlternatives(.exactlyOne, keyword, at: place, to: &schema)
        case .anyOf: addAlternatives(.atLeastOne, keyword, at: place, to: &schema)
        case .discriminator: schema.discriminator = DiscriminatorKeywordReader(report: report).read(at: place)
        case .properties: readProperties(at: place, into: &schema)
        case .required: readRequired(at: place, into: &schema)
        case .additionalProperties: readAdditional(at: place, into: &schema)
        case .unevaluatedProperties: return readUnevaluated(at: place, into: &schema)
        case .xKubernetesPreserveUnknownFields: readPreserved(at: place, into: &schema)
        // A list of schemas is a tuple (JSON Schema draft 7 §6.4.1); what follows a tuple is read with it.
        case .items where place.node.sequence == nil: schema.items = .written(place)
        case .prefixItems, .items, .additionalItems, .patternProperties: break
        default: return false
        }
        return true
    }

    private func list(_ keyword: Keyword, at place: Place, of schema: inout Schema) -> [Subschema] {
        guard place.node.sequence != nil else {
            report.malformed(keyword, at: place, expected: "a list of schemas")
            schema.exactness = .incomplete
            return []
        }
        return place.elements.map { .written($0) }
    }

    private func addAlternatives(
        _ requirement: UnionDeclaration.Requirement, _ keyword: Keyword, at place: Place, to schema: inout Schema
    ) {
        let members = list(keyword, at: place, of: &schema)
        guard !members.isEmpty else { return }
        // What allows anything overlaps with whatever else does; of these one is read.
        if requirement == .exactlyOne, !place.dialect.readsByTheLetter,
            place.elements.count(where: \.allowsAnything) > 1
        {
            schema.exactness = schema.exactness.combined(with: .overApproximates)
        }
        schema.alternatives.append(
            Alternatives(
                requirement: requirement, members: members, place: place,
                owner: AssertedSchema(schema.place, only: [keyword])))
    }

    /// What Kubernetes' custom resources say of objects whose other keys are data (apiextensions.k8s.io/v1, JSONSchemaProps).
    private func readPreserved(at place: Place, into schema: inout Schema) {
        let node = schema.place.node
        // Without a type it stands for values of every type.
        let isObject =
            node[Keyword.type.rawValue]?.string == ValueKind.object.rawValue || node[Keyword.properties.rawValue] != nil
        guard report.boolean(.xKubernetesPreserveUnknownFields, at: place) == true, isObject,
            case .unannounced = schema.object.additional
        else { return }
        schema.object.additional = .anything
    }

    private func readProperties(at place: Place, into schema: inout Schema) {
        guard let mapping = place.node.mapping else {
            // `properties:` with nothing below it reads null in YAML and means none.
            if !place.node.isNull { report.malformed(.properties, at: place, expected: "a mapping") }
            return
        }
        schema.object.properties = mapping.entries.flatMap { entry in
            self.properties(of: place.child(entry), named: entry.key)
        }
    }

    /// One property, or those that a reference in the place of one leads to.
    ///
    /// No version has references there, but documents in many files use them, and a property called `$ref` would hold
    /// a schema and no text.
    private func properties(of place: Place, named name: String) -> [ObjectKeywords.Property] {
        guard name == Keyword.ref.rawValue, let text = place.node.string else {
            return [ObjectKeywords.Property(name: name, schema: .written(place))]
        }
        report.foreign("A reference instead of properties", at: place)
        guard let target = resolver.resolve(Reference(text: text, place: place)) else { return [] }
        guard let mapping = target.node.mapping else {
            report.malformed(.properties, at: target, expected: "a mapping")
            return []
        }
        // References of references are not followed: they could lead in a circle.
        return mapping.entries.filter { $0.key != Keyword.ref.rawValue || $0.value.string == nil }.map { entry in
            ObjectKeywords.Property(name: entry.key, schema: .written(target.child(entry)))
        }
    }

    private func readRequired(at place: Place, into schema: inout Schema) {
        guard let elements = place.node.sequence else {
            // JSON Schema draft 3 §5.7 had a flag on the property; it is a common mistake since.
            report.malformed(
                .required, at: place, expected: "a list of property names",
                consequence: "It does not make anything required.")
            return
        }
        var known: Set<ExactText> = []
        for (index, element) in elements.enumerated() {
            guard let name = element.string ?? element.number else {
                report.malformed(.required, at: place.elements[index], expected: "property names")
                continue
            }
            if known.insert(ExactText(name)).inserted {
                let location = place.source.document.location(element.position)
                schema.object.required.append(.init(name: name, location: location))
            }
        }
    }

    private func readAdditional(at place: Place, into schema: inout Schema) {
        switch place.node.kind {
        case .boolean(true): schema.object.additional = .anything
        case .boolean(false): schema.object.additional = .forbidden
        case .mapping(let mapping) where mapping.entries.isEmpty: schema.object.additional = .anything
        case .mapping: schema.object.additional = .values(.written(place))
        case .null, .number, .string, .sequence:
            report.malformed(.additionalProperties, at: place, expected: "a schema or a boolean")
            schema.exactness = .incomplete
        }
    }

    /// `unevaluatedProperties: false` closes an object just as `additionalProperties: false` does, but after `allOf`
    /// is merged (JSON Schema 2020-12 Core §11.3); merging leaves nothing else to be evaluated.
    private func readUnevaluated(at place: Place, into schema: inout Schema) -> Bool {
        guard place.node.boolean == false, case .unannounced = schema.object.additional else { return false }
        schema.object.closesAfterMerging = true
        return true
    }
}

extension Place {
    /// Whether this is the schema `true`, or one without keywords (JSON Schema 2020-12 Core §4.3.2).
    fileprivate var allowsAnything: Bool { node.boolean == true || node.mapping?.entries.isEmpty == true }
}
