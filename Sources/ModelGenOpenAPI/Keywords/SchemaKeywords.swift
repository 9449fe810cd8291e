internal import ModelGenModel

/// What the keywords of a schema say.
final class SchemaKeywords {
    /// Where it stands; a type that it declares gets its identity from here.
    var place: Place
    /// `$ref`.
    var reference: Reference?
    /// What `type` allows besides `null`; `nil` when `type` is absent.
    var kinds: [ValueKind]?
    /// Whether `null` is allowed by `type`, by `nullable` or by being listed.
    var isNullable = false
    var format: String?
    var allowed: AllowedValues?
    var constant: JSONLiteral?
    var constraints: [LocatedConstraint] = []
    var object = ObjectKeywords()
    var items: Subschema?
    var allOf: [Subschema] = []
    var alternatives: [Alternatives] = []
    var discriminator: DiscriminatorKeyword?
    var annotations = Annotations()
    /// How much of the schema was understood.
    var exactness = Exactness.exact
    /// Keywords that decide the type and are not read: `tuple items`. The type is lost where nothing else gives one.
    var lost: [String] = []
    /// What is checked on raw JSON, beside what the type and its own checks decide.
    var asserted: [AssertedSchema] = []
    /// Whether a predicate must check what the type does not decide.
    var predicate = PredicateNeed.never
    /// Whether this is `false`, or merging found that no value can match.
    var isImpossible = false

    init(at place: Place) { self.place = place }

    init(copying other: SchemaKeywords) {
        place = other.place
        reference = other.reference
        kinds = other.kinds
        isNullable = other.isNullable
        format = other.format
        allowed = other.allowed
        constant = other.constant
        constraints = other.constraints
        object = other.object
        items = other.items
        allOf = other.allOf
        alternatives = other.alternatives
        discriminator = other.discriminator
        annotations = other.annotations
        exactness = other.exactness
        lost = other.lost
        asserted = other.asserted
        predicate = other.predicate
        isImpossible = other.isImpossible
    }
}
