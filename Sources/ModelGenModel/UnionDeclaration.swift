/// A value of one of several types (`oneOf`, `anyOf`, `## Supported Types`).
public struct UnionDeclaration: Sendable, Hashable {
    /// One of the types.
    public struct Member: Sendable, Hashable {
        /// What the member is.
        public var type: TypeReference
        /// Assertions about the member besides its type.
        public var constraints: [Constraint]
        /// The case's name, where the source or the user suggests one.
        public var name: SuggestedName?
        /// Markdown as the source has it.
        public var documentation: String?
        /// Whether the source has it more than once: by the letter no value matches exactly one alternative then.
        public var isRepeated: Bool

        /// Creates a member.
        public init(
            _ type: TypeReference, constraints: [Constraint] = [], name: SuggestedName? = nil,
            documentation: String? = nil, isRepeated: Bool = false
        ) {
            self.type = type
            self.constraints = constraints
            self.name = name
            self.documentation = documentation
            self.isRepeated = isRepeated
        }
    }

    /// How many members a value must match.
    public enum Requirement: String, Sendable, Hashable, Codable, CaseIterable {
        /// `oneOf` (JSON Schema 2020-12 Core §10.2.1.3).
        case exactlyOne
        /// `anyOf` (JSON Schema 2020-12 Core §10.2.1.2), and pages, which do not say.
        case atLeastOne
    }

    /// OpenAPI's `discriminator`, as the source declares it.
    public struct Discriminator: Sendable, Hashable, Codable {
        /// The key whose value names the member.
        public var propertyName: String
        /// Value on the wire → position of the member, in source order.
        public var mapping: [Tag]
        /// The member for values that nothing is mapped to, and for objects without the property
        /// (`defaultMapping`, OpenAPI 3.2.0 §4.25).
        public var defaultMember: Int?

        /// Creates a discriminator.
        public init(propertyName: String, mapping: [Tag], defaultMember: Int? = nil) {
            self.propertyName = propertyName
            self.mapping = mapping
            self.defaultMember = defaultMember
        }
    }

    /// A value of the property that tells members apart, and the member it stands for.
    public struct Tag: Sendable, Hashable, Codable {
        /// The string under the discriminator.
        public var value: String
        /// The member's position in the union.
        public var member: Int

        /// Creates a tag.
        public init(_ value: String, member: Int) {
            self.value = value
            self.member = member
        }
    }

    /// Who it is, what it is called, where it stands.
    public var header: DeclarationHeader
    /// In source order; positions name members everywhere else.
    public var members: [Member]
    /// How many members a value must match.
    public var requirement: Requirement
    /// As declared; `dispatch` is what is proved.
    public var discriminator: Discriminator?
    /// How members are told apart; proved by `DispatchProver` once every declaration is known.
    public var dispatch: Dispatch

    /// Creates a union whose dispatch is not proved yet.
    public init(
        header: DeclarationHeader, members: [Member], requirement: Requirement,
        discriminator: Discriminator? = nil, dispatch: Dispatch? = nil
    ) {
        self.header = header
        self.members = members
        self.requirement = requirement
        self.discriminator = discriminator
        self.dispatch = dispatch ?? .candidates(Array(members.indices))
    }
}
