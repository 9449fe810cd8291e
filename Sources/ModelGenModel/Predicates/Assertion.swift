/// One assertion of a schema about raw JSON: a keyword, or several that only have a meaning together.
public enum Assertion: Sendable, Hashable {
    /// The schema `false`.
    case never
    /// `type`.
    case type([JSONKind])
    /// A keyword with one operand.
    case rule(Constraint.Rule)
    /// `format`, where it asserts.
    case format(String)
    /// `required`.
    case required([String])
    /// `dependentRequired`.
    case dependentRequired([RequiredDependency])
    /// `$ref`.
    case reference(TypeID)
    /// `$dynamicRef` and `$recursiveRef`.
    case dynamicReference(DynamicReference)
    /// `allOf`.
    case allOf([TypeID])
    /// `anyOf`.
    case anyOf([TypeID])
    /// `oneOf`.
    case oneOf([TypeID])
    /// `not`.
    case not(TypeID)
    /// `if`, `then` and `else`.
    case conditional(Conditional)
    /// `dependentSchemas`.
    case dependentSchemas([SchemaDependency])
    /// `properties`, `patternProperties` and `additionalProperties`.
    case fields(FieldSchemas)
    /// `propertyNames`.
    case propertyNames(TypeID)
    /// `prefixItems` and `items`.
    case items(ItemSchemas)
    /// `contains`, `minContains` and `maxContains`.
    case contains(Containment)
    /// `unevaluatedProperties`.
    case unevaluatedProperties(TypeID)
    /// `unevaluatedItems`.
    case unevaluatedItems(TypeID)
}

/// A reference whose target depends on how it was come by (JSON Schema 2020-12 Core §8.2.3.2).
public struct DynamicReference: Sendable, Hashable {
    /// A schema that the reference may mean.
    public struct Candidate: Sendable, Hashable {
        /// The outermost of the resources on the way decides.
        public var resource: TypeID
        /// What the reference means then.
        public var target: TypeID

        /// Creates a candidate.
        public init(resource: TypeID, target: TypeID) {
            self.resource = resource
            self.target = target
        }
    }

    /// In the order in which the documents were read.
    public var candidates: [Candidate]
    /// What the reference means where none of the candidates' resources is on the way.
    public var fallback: TypeID

    /// Creates a reference.
    public init(candidates: [Candidate], fallback: TypeID) {
        self.candidates = candidates
        self.fallback = fallback
    }
}

/// `if` with what follows from it.
public struct Conditional: Sendable, Hashable {
    /// `if`.
    public var condition: TypeID
    /// `then`.
    public var consequence: TypeID?
    /// `else`.
    public var alternative: TypeID?

    /// Creates a conditional.
    public init(condition: TypeID, consequence: TypeID?, alternative: TypeID?) {
        self.condition = condition
        self.consequence = consequence
        self.alternative = alternative
    }
}

/// Keys that must be there beside another one.
public struct RequiredDependency: Sendable, Hashable {
    /// The key whose presence asks for others.
    public var key: String
    /// The keys that it asks for.
    public var required: [String]

    /// Creates a dependency.
    public init(key: String, required: [String]) {
        self.key = key
        self.required = required
    }
}

/// A schema that must hold where a key is there.
public struct SchemaDependency: Sendable, Hashable {
    /// The key whose presence asks for the schema.
    public var key: String
    /// What must hold for the whole object.
    public var schema: TypeID

    /// Creates a dependency.
    public init(key: String, schema: TypeID) {
        self.key = key
        self.schema = schema
    }
}

/// What fields must match, by their key.
public struct FieldSchemas: Sendable, Hashable {
    /// The schema of one key or pattern.
    public struct Entry: Sendable, Hashable {
        /// A key, or a pattern as the source spells it.
        public var key: String
        /// What its value must match.
        public var schema: TypeID

        /// Creates an entry.
        public init(_ key: String, _ schema: TypeID) {
            self.key = key
            self.schema = schema
        }
    }

    /// `properties`.
    public var properties: [Entry]
    /// `patternProperties`.
    public var patterns: [Entry]
    /// `additionalProperties`: for keys that none of the others describe.
    public var additional: TypeID?

    /// Creates the schemas of fields.
    public init(properties: [Entry], patterns: [Entry], additional: TypeID?) {
        self.properties = properties
        self.patterns = patterns
        self.additional = additional
    }
}

/// What elements must match, by their position.
public struct ItemSchemas: Sendable, Hashable {
    /// `prefixItems`, or a list under `items`.
    public var prefix: [TypeID]
    /// `items`, or `additionalItems` beside a list: for what follows.
    public var rest: TypeID?

    /// Creates the schemas of elements.
    public init(prefix: [TypeID], rest: TypeID?) {
        self.prefix = prefix
        self.rest = rest
    }
}

/// How many elements must match a schema.
public struct Containment: Sendable, Hashable {
    /// What is looked for.
    public var schema: TypeID
    /// `minContains`, else 1.
    public var minimum: Int
    /// `maxContains`.
    public var maximum: Int?
    /// Whether elements that match count as evaluated (since 2020-12, Core §10.3.1.3).
    public var evaluates: Bool

    /// Creates a containment.
    public init(schema: TypeID, minimum: Int, maximum: Int?, evaluates: Bool) {
        self.schema = schema
        self.minimum = minimum
        self.maximum = maximum
        self.evaluates = evaluates
    }
}
