/// One assertion of a schema about raw JSON: a keyword, or several that only have a meaning together.
package enum Assertion: Sendable, Hashable {
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
package struct DynamicReference: Sendable, Hashable {
    /// A schema that the reference may mean.
    package struct Candidate: Sendable, Hashable {
        /// The outermost of the resources on the way decides.
        package var resource: TypeID
        /// What the reference means then.
        package var target: TypeID

        /// Creates a candidate.
        package init(resource: TypeID, target: TypeID) {
            self.resource = resource
            self.target = target
        }
    }

    /// In the order in which the documents were read.
    package var candidates: [Candidate]
    /// What the reference means where none of the candidates' resources is on the way.
    package var fallback: TypeID

    /// Creates a reference.
    package init(candidates: [Candidate], fallback: TypeID) {
        self.candidates = candidates
        self.fallback = fallback
    }
}

/// `if` with what follows from it.
package struct Conditional: Sendable, Hashable {
    /// `if`.
    package var condition: TypeID
    /// `then`.
    package var consequence: TypeID?
    /// `else`.
    package var alternative: TypeID?

    /// Creates a conditional.
    package init(condition: TypeID, consequence: TypeID?, alternative: TypeID?) {
        self.condition = condition
        self.consequence = consequence
        self.alternative = alternative
    }
}

/// Keys that must be there beside another one.
package struct RequiredDependency: Sendable, Hashable {
    /// The key whose presence asks for others.
    package var key: String
    /// The keys that it asks for.
    package var required: [String]

    /// Creates a dependency.
    package init(key: String, required: [String]) {
        self.key = key
        self.required = required
    }
}

/// A schema that must hold where a key is there.
package struct SchemaDependency: Sendable, Hashable {
    /// The key whose presence asks for the schema.
    package var key: String
    /// What must hold for the whole object.
    package var schema: TypeID

    /// Creates a dependency.
    package init(key: String, schema: TypeID) {
        self.key = key
        self.schema = schema
    }
}

/// What fields must match, by their key.
package struct FieldSchemas: Sendable, Hashable {
    /// The schema of one key or pattern.
    package struct Entry: Sendable, Hashable {
        /// A key, or a pattern as the source spells it.
        package var key: String
        /// What its value must match.
        package var schema: TypeID

        /// Creates an entry.
        package init(_ key: String, _ schema: TypeID) {
            self.key = key
            self.schema = schema
        }
    }

    /// `properties`.
    package var properties: [Entry]
    /// `patternProperties`.
    package var patterns: [Entry]
    /// `additionalProperties`: for keys that none of the others describe.
    package var additional: TypeID?

    /// Creates the schemas of fields.
    package init(properties: [Entry], patterns: [Entry], additional: TypeID?) {
        self.properties = properties
        self.patterns = patterns
        self.additional = additional
    }
}

/// What elements must match, by their position.
package struct ItemSchemas: Sendable, Hashable {
    /// `prefixItems`, or a list under `items`.
    package var prefix: [TypeID]
    /// `items`, or `additionalItems` beside a list: for what follows.
    package var rest: TypeID?

    /// Creates the schemas of elements.
    package init(prefix: [TypeID], rest: TypeID?) {
        self.prefix = prefix
        self.rest = rest
    }
}

/// How many elements must match a schema.
package struct Containment: Sendable, Hashable {
    /// What is looked for.
    package var schema: TypeID
    /// `minContains`, else 1.
    package var minimum: Int
    /// `maxContains`.
    package var maximum: Int?
    /// Whether elements that match count as evaluated (since 2020-12, Core §10.3.1.3).
    package var evaluates: Bool

    /// Creates a containment.
    package init(schema: TypeID, minimum: Int, maximum: Int?, evaluates: Bool) {
        self.schema = schema
        self.minimum = minimum
        self.maximum = maximum
        self.evaluates = evaluates
    }
}
