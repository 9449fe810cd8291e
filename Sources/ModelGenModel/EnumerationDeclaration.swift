/// A closed list of values, which the server may nevertheless extend.
package struct EnumerationDeclaration: Sendable, Hashable {
    /// One listed value.
    package struct Value: Sendable, Hashable {
        /// On the wire.
        package var value: JSONLiteral
        /// The case's name, where the source or the user suggests one.
        package var name: SuggestedName?
        /// Markdown as the source has it.
        package var documentation: String?

        /// Creates a value.
        package init(_ value: JSONLiteral, name: SuggestedName? = nil, documentation: String? = nil) {
            self.value = value
            self.name = name
            self.documentation = documentation
        }
    }

    /// Whether values outside the list are kept.
    package enum Openness: String, Sendable, Hashable, Codable, CaseIterable {
        /// The source says that values may be added.
        case open
        /// The source says that none will be.
        case closed
        /// The source says nothing: open by default.
        case unstated
    }

    /// Who it is, what it is called, where it stands.
    package var header: DeclarationHeader
    /// `string`, `integer`, `number` or `boolean`: all values are of this kind.
    package var valueType: ScalarType.Kind
    /// In source order.
    package var values: [Value]
    /// Whether other values are kept.
    package var openness: Openness

    /// Creates an enumeration.
    package init(
        header: DeclarationHeader, valueType: ScalarType.Kind, values: [Value], openness: Openness = .unstated
    ) {
        self.header = header
        self.valueType = valueType
        self.values = values
        self.openness = openness
    }
}
