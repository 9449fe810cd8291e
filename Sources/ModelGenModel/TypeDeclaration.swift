package import ModelGenDiagnostics

/// A type that gets a name of its own.
///
/// On the heap, because every stage copies declarations into tables: that is counting one reference, not those of some thirty
/// members.
package indirect enum TypeDeclaration: Sendable, Hashable {
    case object(ObjectDeclaration)
    case enumeration(EnumerationDeclaration)
    case union(UnionDeclaration)
    case alias(AliasDeclaration)
}

extension TypeDeclaration {
    /// What every kind of declaration has.
    package var header: DeclarationHeader {
        get {
            switch self {
            case .object(let declaration): declaration.header
            case .enumeration(let declaration): declaration.header
            case .union(let declaration): declaration.header
            case .alias(let declaration): declaration.header
            }
        }
        set {
            switch self {
            case .object(var declaration):
                declaration.header = newValue
                self = .object(declaration)
            case .enumeration(var declaration):
                declaration.header = newValue
                self = .enumeration(declaration)
            case .union(var declaration):
                declaration.header = newValue
                self = .union(declaration)
            case .alias(var declaration):
                declaration.header = newValue
                self = .alias(declaration)
            }
        }
    }

    /// The declaration's identity.
    package var id: TypeID {
        // By way of the header all that it consists of would be copied.
        switch self {
        case .object(let declaration): declaration.header.id
        case .enumeration(let declaration): declaration.header.id
        case .union(let declaration): declaration.header.id
        case .alias(let declaration): declaration.header.id
        }
    }
}

/// What every kind of declaration has: who it is, what it is called, where it stands.
package struct DeclarationHeader: Sendable, Hashable {
    /// Its place in the source: what references name.
    package var id: TypeID
    /// Before Swift's rules are applied.
    package var name: SuggestedName
    /// The folders of a page below the root, such as `["components"]`; empty for OpenAPI.
    package var namespace: [String]
    /// Markdown as the source has it.
    package var documentation: String?
    /// Set where it should no longer be used.
    package var deprecation: Deprecation?
    /// Where it stands in the source.
    package var location: SourceLocation
    /// What it takes to read and check it.
    package var capability: Capability
    /// How well the Swift type holds it.
    package var exactness: Exactness
    /// The directions in which its values travel.
    package var usage: Usage
    /// What its properties are, where they are not the keys of one JSON object.
    package var role: TypeRole = .json
    /// Where it stands if it is the type of an inline schema; `nil` for what has a name of its own.
    package var enclosure: Enclosure?
    /// What is checked on the JSON form of its values; it covers everything that the schema asserts.
    package var predicate: TypeID?
    /// Values that the source shows, where they were asked for.
    package var examples: [ExampleValue] = []

    /// Creates a header.
    package init(
        id: TypeID, name: SuggestedName, namespace: [String] = [], documentation: String? = nil,
        deprecation: Deprecation? = nil, location: SourceLocation, capability: Capability = .plainType,
        exactness: Exactness = .exact, usage: Usage = .unknown, predicate: TypeID? = nil
    ) {
        self.id = id
        self.name = name
        self.namespace = namespace
        self.documentation = documentation
        self.deprecation = deprecation
        self.location = location
        self.capability = capability
        self.exactness = exactness
        self.usage = usage
        self.predicate = predicate
    }
}

/// What a type stands for. Vendors' documentation lists classes of the SDK among the types of the JSON.
package enum TypeRole: String, Sendable, Hashable, Codable, CaseIterable {
    /// A value on the wire.
    case json
    /// What an operation takes: path, query and header parameters, and perhaps the body as one property more.
    case parameters
    /// What an operation returns: the body as one property, beside what the SDK adds to it.
    case response
    /// What an operation takes, as its signature in `ModelSet.operations` says: parameters and body, each under its key there.
    case operation
}

/// A name before Swift's rules are applied to it, with where it comes from.
package struct SuggestedName: Sendable, Hashable, Codable {
    /// Who said so; in a collision the stronger one keeps its name.
    package enum Provenance: String, Sendable, Hashable, Codable, CaseIterable {
        /// By the user, in the configuration or an extension: taken as it is.
        case required
        /// By the source: a schema's key, a page's title.
        case declared
        /// From context: an inline schema named after its place.
        case derived
        /// From an operation, whose type nothing refers to: it gives way to all others.
        case operation
    }

    /// As suggested, perhaps no Swift identifier.
    package var text: String
    /// Who said so.
    package var provenance: Provenance

    /// Creates a name.
    package init(_ text: String, _ provenance: Provenance) {
        self.text = text
        self.provenance = provenance
    }
}

/// That something should no longer be used.
package struct Deprecation: Sendable, Hashable, Codable {
    /// Why, or what to use instead, where the source says it.
    package var message: String?

    /// Creates a deprecation.
    package init(message: String? = nil) { self.message = message }
}
