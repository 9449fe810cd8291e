internal import ModelGenDiagnostics

extension DiagnosticID {
    /// The document is neither OpenAPI nor JSON Schema.
    static let notOpenAPI = DiagnosticID("not-openapi")
    /// The version is not one that the reader knows.
    static let unknownVersion = DiagnosticID("unknown-openapi-version")
    /// A `$ref` that leads nowhere.
    static let unresolvedRef = DiagnosticID("unresolved-ref")
    /// References that lead to themselves without a value in between.
    static let circularRef = DiagnosticID("circular-ref")
    /// Keywords beside a `$ref`, which the document's version ignores.
    static let refSiblings = DiagnosticID("ref-siblings")
    /// Members of an `allOf` that exclude each other.
    static let allOfConflict = DiagnosticID("all-of-conflict")
    /// A keyword whose operand is of the wrong type.
    static let malformedKeyword = DiagnosticID("malformed-keyword")
    /// A default that its schema does not allow.
    static let wrongDefault = DiagnosticID("wrong-default")
    /// A value under `enum`, `const` or `default` that is written as one of another type than the schema's.
    static let mistypedLiteral = DiagnosticID("mistyped-literal")
    /// A keyword that is not read yet.
    static let unsupportedKeyword = DiagnosticID("unsupported-keyword")
    /// A keyword that no version has.
    static let unknownKeyword = DiagnosticID("unknown-keyword")
    /// A keyword of another version, read because its meaning is plain.
    static let foreignKeyword = DiagnosticID("keyword-of-another-version")
    /// A constraint that says nothing about values of the schema's type.
    static let idleKeyword = DiagnosticID("keyword-without-effect")
    /// The type was taken from the other keywords.
    static let impliedType = DiagnosticID("implied-type")
    /// A schema that describes parts of values and not of which type these are.
    static let typeLeftOpen = DiagnosticID("type-left-open")
    /// A name in `required` that is no property.
    static let requiredWithoutProperty = DiagnosticID("required-without-property")
    /// A schema that no value matches.
    static let impossibleSchema = DiagnosticID("impossible-schema")
    /// Alternatives that only restrict, and are not checked.
    static let uncheckedAlternatives = DiagnosticID("unchecked-alternatives")
    /// A discriminator that does not fit its union.
    static let discriminator = DiagnosticID("discriminator")
    /// Schemas nest deeper, or are more, than the limits allow.
    static let limitExceeded = DiagnosticID("schema-limit")
}
