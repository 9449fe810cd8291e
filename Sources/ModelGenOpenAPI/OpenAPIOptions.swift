package import ModelGenModel

/// How OpenAPI and JSON Schema documents are read.
package struct OpenAPIOptions: Sendable, Hashable {
    /// Whether inline schemas of parameters, request bodies, responses and headers get types too.
    package var readsOperations = true
    /// What is read.
    package var selection = Selection()
    /// Whether the parameters of each operation become a type.
    package var declaresParameters = false
    /// Whether what each operation takes becomes a type.
    package var declaresOperations = false
    /// Whether the examples of schemas are kept as values.
    package var keepsExamples = false
    /// How lists and further levels stand in a `deepObject`, which OpenAPI leaves open.
    package var objectNesting: ObjectNesting = .brackets
    /// Whether a reference to a document that cannot be read is a warning; it is an error otherwise.
    package var allowsUnresolved = false
    /// What the documents call the extensions that are read: own name → one of `OpenAPIReader.extensionNames`.
    package var extensionNames: [String: String] = [:]
    /// How deep schemas may nest, counted through `allOf`, references to bases and inline schemas.
    package var depthLimit = 64
    /// How many declarations a document may lead to; distributing a union over its siblings can multiply them.
    package var declarationLimit = 200_000
    /// How many combinations of alternatives a place may lead to that has several groups of them; groups that contain
    /// groups multiply.
    package var combinationLimit = 1_000
    /// Whether `format` asserts in predicates; without it, it is an annotation (JSON Schema 2020-12 Validation §7.2).
    package var assertsFormats = false
    /// The values of `format` that assert in predicates, whatever the document says.
    package var assertedFormats: Set<String> = []

    /// Creates the defaults, which every document of a real vendor stays far below.
    package init() {}
}
