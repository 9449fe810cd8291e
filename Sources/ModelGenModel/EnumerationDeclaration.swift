/// A closed list of values, which the server may nevertheless extend.
public struct EnumerationDeclaration: Sendable, Hashable {
    /// One listed value.
    public struct Value: Sendable, Hashable {
        /// On the wire.
        public var value: JSONLiteral
        /// The case's name, where the source or the user suggests one.
        public var name: SuggestedName?
        /// Markdown as the source has it.
        public var documentation: String?

        /// Creates a value.
        public init(_ value: JSONLiteral, name: SuggestedName? = nil, documentation: String? = nil) {
            self.value = value
            self.name = name
            self.documentation = documentation
        }
    }

    /// Whether values outside the list are kept.
    public enum Openness: String, Sendable, Hashable, Codable, CaseIterable {
        /// The source says that values may be added.
        case open
        /// The source says that none will be.
        case closed
        /// The source says nothing: open by default.
        case unstated
    }

    /// Who it is, what it is called, where it stands.
    public var header: DeclarationHeader
    /// `string`, `integer`, `number` or `boolean`: all values are of this kind.
    public var valueType: ScalarType.Kind
    /// In source order.
    public var values: [Value]
    /// Whether other values are kept.
    public var openness: Openness

    /// Creates an enumeration.
    public init(
        header: DeclarationHeader, valueType: ScalarType.Kind, values: [Value], openness: Openness = .unstated
    ) {
        self.header = header
        self.valueType = valueType
        self.values = values
        self.openness = openness
    }
}
