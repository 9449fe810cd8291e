/// A value of one of several types (`oneOf`, `anyOf`, `## Supported Types`).
package struct UnionDeclaration: Sendable, Hashable {
    /// One of the types.
    package struct Member: Sendable, Hashable {
        /// What the member is.
        package var type: TypeReference
        /// Assertions about the member besides its type.
        package var constraints: [Constraint]
        /// The case's name, where the source or the user suggests one.
        package var name: SuggestedName?
        /// Markdown as the source has it.
        package var documentation: String?
        /// Whether the source has it more than once: by the letter no value matches exactly one alternative then.
        package var isRepeated: Bool

        /// Creates a member.
        package init(
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
    package enum Requirement: String, Sendable, Hashable, Codable, CaseIterable {
        /// `oneOf` (JSON Schema 2020-12 Core §10.2.1.3).
        case exactlyOne
        /// `anyOf` (JSON Schema 2020-12 Core §10.2.1.2), and pages, which do not say.
        case atLeastOne
    }

    /// OpenAPI's `discriminator`, as the source declares it.
    package struct Discriminator: Sendable, Hashable, Codable {
        /// The key whose value names the member.
        package var propertyName: String
        /// Value on the wire → position of the member, in source order.
        package var mapping: [Tag]
        /// The member for values that nothing is mapped to, and for objects without the property
        /// (`defaultMapping`, OpenAPI 3.2.0 §4.25).
        package var defaultMember: Int?

        /// Creates a discriminator.
        package init(propertyName: String, mapping: [Tag], defaultMember: Int? = nil) {
            self.propertyName = propertyName
            self.mapping = mapping
            self.defaultMember = defaultMember
        }
    }

    /// A value of the property that tells members apart, and the member it stands for.
    package struct Tag: Sendable, Hashable, Codable {
        /// The string under the discriminator.
        package var value: String
        /// The member's position in the union.
        package var member: Int

        /// Creates a tag.
        package init(_ value: String, member: Int) {
            self.value = value
            self.member = member
        }
    }

    /// Who it is, what it is called, where it stands.
    package var header: DeclarationHeader
    /// In source order; positions name members everywhere else.
    package var members: [Member]
    /// How many members a value must match.
    package var requirement: Requirement
    /// As declared; `dispatch` is what is proved.
    package var discriminator: Discriminator?
    /// How members are told apart; proved by `DispatchProver` once every declaration is known.
    package var dispatch: Dispatch

    /// Creates a union whose dispatch is not proved yet.
    package init(
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
