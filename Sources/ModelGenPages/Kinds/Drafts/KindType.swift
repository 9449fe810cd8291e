import ModelGenDiagnostics
import ModelGenModel

/// A type as a page spells it, before names are looked up.
indirect enum KindType: Sendable, Hashable {
    case scalar(TypeReference)
    case any
    case array(KindType)
    case map(KindType)
    /// A type by its name on the pages.
    case model(String)
    case nullable(KindType)
    /// The values that a string, a number or a boolean may have.
    case enumeration([JSONLiteral])
    case union([KindType], UnionDeclaration.Requirement)
    /// An object without a page of its own.
    case object([DraftProperty], additional: KindType?)
    /// A string whose values the page does not list.
    case unreadable(String)
}

extension KindType {
    static let string = KindType.scalar(.string())

    /// The names of types that are used anywhere inside.
    var models: [String] {
        switch self {
        case .scalar, .any, .enumeration, .unreadable: []
        case .array(let inner), .map(let inner), .nullable(let inner): inner.models
        case .model(let name): [name]
        case .union(let members, _): members.flatMap(\.models)
        case .object(let properties, let additional): properties.flatMap(\.type.models) + (additional?.models ?? [])
        }
    }
}

/// A row, read as its kind has it.
struct DraftProperty: Sendable, Hashable {
    var name: String
    var wireName: WireName
    var type: KindType
    var presence: Presence
    var nullability: Nullability
    var documentation: String?
    var defaultValue: JSONLiteral?
    var constraints: [Constraint] = []
    var access: Access = .readWrite
    var deprecation: Deprecation?
    var examples: [String] = []
    var location: SourceLocation
}
