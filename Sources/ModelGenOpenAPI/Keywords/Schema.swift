internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// A schema whose keywords are read, the same for every version.
///
/// Below it, schemas are unread: `Subschema`s. A value, whose keywords lie on the heap until it is changed: readers pass schemas to each other,
/// and to copy one keyword by keyword would take as long as to read many a one.
struct Schema {
    private var keywords: SchemaKeywords

    init(at place: Place) { keywords = SchemaKeywords(at: place) }

    /// Makes the keywords this schema's own before it is changed.
    private mutating func own() {
        if !isKnownUniquelyReferenced(&keywords) { keywords = SchemaKeywords(copying: keywords) }
    }
}

// What the keywords are is explained where they are kept.
extension Schema {
    var place: Place {
        get { keywords.place }
        _modify {
            own()
            yield &keywords.place
        }
    }

    var reference: Reference? {
        get { keywords.reference }
        _modify {
            own()
            yield &keywords.reference
        }
    }

    var kinds: [ValueKind]? {
        get { keywords.kinds }
        _modify {
            own()
            yield &keywords.kinds
        }
    }

    var isNullable: Bool {
        get { keywords.isNullable }
        _modify {
            own()
            yield &keywords.isNullable
        }
    }

    var format: String? {
        get { keywords.format }
        _modify {
            own()
            yield &keywords.format
        }
    }

    var allowed: AllowedValues? {
        get { keywords.allowed }
        _modify {
            own()
            yield &keywords.allowed
        }
    }

    var constant: JSONLiteral? {
        get { keywords.constant }
        _modify {
            own()
            yield &keywords.constant
        }
    }

    var constraints: [LocatedConstraint] {
        get { keywords.constraints }
        _modify {
            own()
            yield &keywords.constraints
        }
    }

    var object: ObjectKeywords {
        get { keywords.object }
        _modify {
            own()
            yield &keywords.object
        }
    }

    var items: Subschema? {
        get { keywords.items }
        _modify {
            own()
            yield &keywords.items
        }
    }

    var allOf: [Subschema] {
        get { keywords.allOf }
        _modify {
            own()
            yield &keywords.allOf
        }
    }

    var alternatives: [Alternatives] {
        get { keywords.alternatives }
        _modify {
            own()
            yield &keywords.alternatives
        }
    }

    var discriminator: DiscriminatorKeyword? {
        get { keywords.discriminator }
        _modify {
            own()
            yield &keywords.discriminator
        }
    }

    var annotations: Annotations {
        get { keywords.annotations }
        _modify {
            own()
            yield &keywords.annotations
        }
    }

    var exactness: Exactness {
        get { keywords.exactness }
        _modify {
            own()
            yield &keywords.exactness
        }
    }

    var lost: [String] {
        get { keywords.lost }
        _modify {
            own()
            yield &keywords.lost
        }
    }

    var asserted: [AssertedSchema] {
        get { keywords.asserted }
        _modify {
            own()
            yield &keywords.asserted
        }
    }

    var predicate: PredicateNeed {
        get { keywords.predicate }
        _modify {
            own()
            yield &keywords.predicate
        }
    }

    var isImpossible: Bool {
        get { keywords.isImpossible }
        _modify {
            own()
            yield &keywords.isImpossible
        }
    }
}

/// A schema that is not read yet.
indirect enum Subschema {
    /// As written at a place.
    case written(Place)
    /// All of several schemas at once, at a place that only merging has made.
    case all([Subschema], at: Place)
    case read(Schema)

    var place: Place {
        switch self {
        case .written(let place), .all(_, at: let place): place
        case .read(let schema): schema.place
        }
    }

    /// Both schemas at once. Each written schema counts once, however often bases share it.
    static func both(_ a: Subschema, _ b: Subschema, at place: @autoclosure () -> Place) -> Subschema {
        var parts = a.parts
        for part in b.parts where !parts.contains(where: { $0.isSame(as: part) }) { parts.append(part) }
        return parts.count == 1 ? parts[0] : .all(parts, at: place())
    }

    private var parts: [Subschema] {
        switch self {
        case .written, .read: [self]
        case .all(let parts, at: _): parts
        }
    }

    private func isSame(as other: Subschema) -> Bool {
        guard case .written(let place) = self, case .written(let otherPlace) = other else { return false }
        return place.isSame(as: otherPlace)
    }
}

/// A `$ref` as written.
struct Reference: Sendable {
    var text: String
    /// Where it stands.
    var place: Place
    /// What follows where it leads nowhere, if not that the schema in its place is lost.
    var consequence: String?
}

/// `enum`.
struct AllowedValues: Sendable {
    /// Without `null`.
    var values: [EnumerationDeclaration.Value]
    var openness = EnumerationDeclaration.Openness.unstated
    /// What `x-ms-enum` calls the enumeration.
    var typeName: String?
}

/// A constraint with the place of its keyword.
struct LocatedConstraint: Sendable, Hashable {
    var constraint: Constraint
    var location: SourceLocation

    init(_ rule: Constraint.Rule, at location: SourceLocation) {
        constraint = Constraint(rule)
        self.location = location
    }
}

/// The keywords that describe objects.
struct ObjectKeywords {
    struct Property {
        var name: String
        var schema: Subschema
    }

    enum Additional {
        case unannounced
        case forbidden
        case values(Subschema)
        /// `true`, or keys that `patternProperties` would describe.
        case anything
    }

    var properties: [Property] = []
    var required: [Required] = []
    var additional = Additional.unannounced
    /// `unevaluatedProperties: false`.
    var closesAfterMerging = false
    /// Whether properties are described where no type comes from, as in `then`: keys that are none of the others are held.
    var describesMore = false
    /// Whether this stands around what it is merged with, so that `unevaluatedProperties` sees the properties of all of it.
    var standsAround = false
    /// What parts of this leave of the properties of all.
    var seal: PropertySeal?
    /// Whether there is a `patternProperties`, whose keys are held although `additionalProperties` may forbid others.
    var keepsPatternKeys = false

    /// A name in `required`, with its place.
    struct Required: Sendable {
        var name: String
        var location: SourceLocation
    }

    /// Whether none of the keywords occurs.
    var isEmpty: Bool {
        guard case .unannounced = additional else { return false }
        return properties.isEmpty && required.isEmpty && !closesAfterMerging
    }

    /// Whether only `required` occurs.
    var isOnlyRequired: Bool {
        guard case .unannounced = additional else { return false }
        return properties.isEmpty && !required.isEmpty
    }
}

/// `oneOf` or `anyOf`.
struct Alternatives {
    var requirement: UnionDeclaration.Requirement
    var members: [Subschema]
    var place: Place
    /// The schema that the keyword stands in; `nil` for what only merging has made.
    var owner: AssertedSchema?
}

/// `discriminator` as written.
struct DiscriminatorKeyword: Sendable {
    var propertyName: String
    /// Value → schema name or reference, in source order.
    var mapping: [(value: String, target: Reference)]
    /// The schema for other values, and for none.
    var defaultMapping: Reference?
    var place: Place
}

/// `x-swift-type` with its place.
struct SwiftTypeRequest: Sendable {
    var type: ScalarRepresentation
    var place: Place
}

/// What a schema says about values without restricting them.
struct Annotations: Sendable {
    var title: String?
    var description: String?
    var defaultValue: JSONLiteral?
    var examples: [String] = []
    /// The same as values.
    var exampleValues: [ExampleValue] = []
    var isDeprecated = false
    var isReadOnly = false
    var isWriteOnly = false
    /// The name in Swift, as it is.
    var swiftName: String?
    /// A name that Swift's rules are applied to.
    var suggestedName: String?
    /// Why it is deprecated, or what to use instead.
    var deprecationReason: String?
    var swiftType: SwiftTypeRequest?
    /// What of this an export says is a guess.
    var provenance: ProvenanceKeyword?

    var access: Access {
        switch (isReadOnly, isWriteOnly) {
        case (true, false): .readOnly
        case (false, true): .writeOnly
        case (false, false), (true, true): .readWrite
        }
    }

    var deprecation: Deprecation? { isDeprecated ? Deprecation(message: deprecationReason) : nil }

    /// What stands in comments: the description, else a title.
    var documentation: String? { description ?? title }

    /// These annotations, completed by those of the schema that they stand around.
    func completed(by inner: Annotations) -> Annotations {
        var result = self
        result.title = title ?? inner.title
        result.description = description ?? inner.description
        result.defaultValue = defaultValue ?? inner.defaultValue
        if examples.isEmpty { (result.examples, result.exampleValues) = (inner.examples, inner.exampleValues) }
        result.isDeprecated = isDeprecated || inner.isDeprecated
        result.isReadOnly = isReadOnly || inner.isReadOnly
        result.isWriteOnly = isWriteOnly || inner.isWriteOnly
        result.swiftName = swiftName ?? inner.swiftName
        result.suggestedName = suggestedName ?? inner.suggestedName
        result.deprecationReason = deprecationReason ?? inner.deprecationReason
        result.swiftType = swiftType ?? inner.swiftType
        result.provenance = provenance ?? inner.provenance
        return result
    }
}

extension Schema {
    /// Whether it says what kind of value it describes, rather than only restricting or documenting one.
    var carriesType: Bool {
        reference != nil || kinds != nil || allowed != nil || constant != nil || !object.isEmpty || items != nil
            || !allOf.isEmpty || !alternatives.isEmpty || isImpossible
    }

    /// Whether it names the kinds of its values or lists them, so that `null` is only one where it says so.
    var namesValues: Bool { kinds != nil || allowed != nil || constant != nil }

    /// Whether it says nothing but `type: object`, as wrappers around references do.
    var isBareObjectType: Bool {
        kinds == [.object] && reference == nil && allowed == nil && constant == nil && object.isEmpty && items == nil
            && allOf.isEmpty && alternatives.isEmpty && lost.isEmpty && !isImpossible
    }

    /// Whether the only value is `null`.
    var isNullOnly: Bool {
        isNullable && reference == nil && allOf.isEmpty && alternatives.isEmpty && object.isEmpty && items == nil
            && (kinds == [] || allowed?.values.isEmpty == true || constant == .null)
    }
}

extension Schema {
    /// The reference that the schema was written as, even where merging has followed it.
    var originalReference: Reference? { reference ?? writtenReference }

    private var writtenReference: Reference? {
        place.child(Keyword.ref.rawValue).flatMap { place in place.node.string.map { Reference(text: $0, place: place) }
        }
    }
}
