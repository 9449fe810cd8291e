internal import ModelGenSyntax

/// What stands at a place, as far as a walk through a document has to know.
enum SubschemaPosition {
    case schema
    /// An object whose values are schemas.
    case map
    /// An array whose elements are schemas.
    case list
    /// Somewhere in a document that is no schema as a whole: anything that is not data may be a schema.
    case anything

    /// Whether an object here may be a schema, and so give itself a name.
    var mayNameSchema: Bool {
        switch self {
        case .schema, .anything: true
        case .map, .list: false
        }
    }

    /// The places below that hold anything themselves, apart from data.
    func children(of place: Place) -> [(place: Place, position: SubschemaPosition)] {
        switch self {
        case .map: place.containers.map { ($0, .schema) }
        case .list: place.elements.map { ($0, .schema) }
        case .schema: place.containers.compactMap { child in Self.below(child).map { (child, $0) } }
        case .anything:
            place.node.sequence == nil
                ? place.containers.filter { !Self.isData($0.path.token) }.map { ($0, .anything) }
                : place.elements.map { ($0, .anything) }
        }
    }

    /// What stands under a keyword of a schema; `nil` for no schemas.
    private static func below(_ child: Place) -> SubschemaPosition? {
        switch Keyword(named: child.path.token) {
        case .not, .ifKeyword, .then, .elseKeyword, .additionalProperties, .additionalItems, .contains, .propertyNames,
            .unevaluatedProperties, .unevaluatedItems, .contentSchema:
            .schema
        case .items: child.node.sequence == nil ? .schema : .list
        case .allOf, .anyOf, .oneOf, .prefixItems: .list
        case .properties, .patternProperties, .defs, .definitions, .dependentSchemas, .dependencies: .map
        default: nil
        }
    }

    private static func isData(_ key: String) -> Bool {
        switch Keyword(named: key) {
        case .const, .defaultValue, .enumeration, .example, .examples: true
        default: false
        }
    }
}

extension Place {
    /// The places of a mapping's values.
    var entries: [Place] { (node.mapping?.entries ?? []).map(child) }

    /// The places of a mapping's values, scalars left out: most values are, and a place for each would take longer than the rest of
    /// a walk through the document.
    fileprivate var containers: [Place] {
        (node.mapping?.entries ?? []).filter { $0.value.mapping != nil || $0.value.sequence != nil }.map(child)
    }
}
