#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// Swift has no literals for dates, identifiers and addresses. Generated defaults write the text that the source has; the generator has
// made sure that it is one.

extension ModelValue {
    /// The value that a string stands for on the wire: `Date(wireText: "2024-02-29T12:00:00Z")`.
    ///
    /// - Precondition: The type reads the text.
    @_documentation(visibility: internal)
    public init(wireText text: StaticString) {
        var output = JSONOutput(capacity: text.utf8CodeUnitCount + 2)
        output.appendQuoted(text.description)
        self.init(wireJSON: output.text)
    }

    /// The value of a JSON text, which may have keys that the type does not.
    ///
    /// - Precondition: The type reads the text.
    @_documentation(visibility: internal)
    public init(exampleJSON text: StaticString) { self.init(wireJSON: text.description, .lenient) }

    fileprivate init(wireJSON json: String, _ options: DecodingOptions = .strict) {
        do {
            self = try JSONBytes.with(json) { try Self($0, options) }
        } catch {
            // Only generated code comes here, with a text that the generator has read as the type: there is no value to go on with.
            preconditionFailure("\(json) is no \(Self.self): \(error)")
        }
    }
}

extension Decimal {
    /// The value of a number as JSON spells it: `Decimal(wireText: "0.10")`. A float literal would go by way of `Double`.
    ///
    /// - Precondition: It is a number of at most 38 digits.
    @_documentation(visibility: internal)
    public init(wireText text: StaticString) { self.init(wireJSON: text.description) }
}
