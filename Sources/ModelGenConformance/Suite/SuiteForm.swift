/// What the schemas of a suite are made part of.
package enum SuiteForm: Sendable, Hashable {
    /// Each is a document of its own.
    case plain
    /// Each is that of a required property of an object.
    case wrapped
    /// Each is referred to by an OpenAPI document, and read as its author meant it: a value that the letter allows may be refused
    /// (`docs/decisions/0010-schemas-by-the-letter.md`). What a type claims to be exact about must hold all the same.
    case openAPI
}
