internal import ModelGenModel
internal import ModelGenText

/// Finds out which parts of typed values predicates look at.
///
/// A type that announces nothing beyond its properties does not keep what else comes. A predicate that looks for it could then
/// refuse a valid object, so such a type keeps everything.
struct PredicateViews {
    private let predicates: [TypeID: SchemaPredicate]

    init(_ predicates: [SchemaPredicate]) {
        self.predicates = Dictionary(predicates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The declarations, those with room for other keys whose other keys predicates look at.
    func opening(_ declarations: [TypeDeclaration]) -> [TypeDeclaration] {
        if predicates.isEmpty { return declarations }
        var walk = Walk(predicates: predicates, declarations)
        walk.run()
        return declarations.map { declaration in
            guard case .object(var object) = declaration, walk.opened.contains(object.header.id),
                object.additionalProperties == .unannounced
            else { return declaration }
            object.additionalProperties = .values(ElementType(.any))
            return .object(object)
        }
    }
}

/// Follows predicates into the types of the values that they look at.
private struct Walk {
    /// A predicate, looking at values of a type.
    private struct View: Hashable {
        var predicate: TypeID
        var type: TypeReference
    }

    private let predicates: [TypeID: SchemaPredicate]
    private let declarations: [TypeID: TypeDeclaration]
    private var pending: [View] = []
    private var seen: Set<View> = []
    private(set) var opened: Set<TypeID> = []

    init(predicates: [TypeID: SchemaPredicate], _ declarations: [TypeDeclaration]) {
        self.predicates = predicates
        self.declarations = Dictionary(declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for declaration in declarations { start(declaration) }
    }

    mutating func run() {
        while let view = pending.popLast() {
            switch view.type {
            case .scalar, .any: break
            case .array(let element), .map(let element):
                for assertion in assertions(view) {
                    for schema in assertion.partSchemas { look(schema, element.type) }
                }
            case .reference(let id): follow(view, declarations[id])
            }
        }
    }

    // MARK: Where predicates begin

    private mutating func start(_ declaration: TypeDeclaration) {
        if let predicate = declaration.header.predicate { look(predicate, .reference(declaration.id)) }
        switch declaration {
        case .object(let object):
            for property in object.properties { start(property.type, property.constraints) }
            if case .values(let element) = object.additionalProperties { start(element) }
        case .union(let union): for member in union.members { start(member.type, member.constraints) }
        case .alias(let alias): start(alias.target)
        case .enumeration: break
        }
    }

    private mutating func start(_ element: ElementType) { start(element.type, element.constraints) }

    private mutating func start(_ type: TypeReference, _ constraints: [Constraint]) {
        for case .predicate(let predicate) in constraints.map(\.rule) { look(predicate, type) }
        switch type {
        case .array(let element), .map(let element): start(element)
        case .scalar, .any, .reference: break
        }
    }

    // MARK: Where they lead

    private mutating func look(_ predicate: TypeID, _ type: TypeReference) {
        switch type {
        // What is kept as JSON is kept as a whole.
        case .scalar, .any: return
        case .array, .map, .reference: break
        }
        let view = View(predicate: predicate, type: type)
        if seen.insert(view).inserted { pending.append(view) }
    }

    /// What a predicate asserts, once what it asserts about the same value by way of others is to be followed too.
    private mutating func assertions(_ view: View) -> [Assertion] {
        let assertions = predicates[view.predicate]?.assertions ?? []
        for assertion in assertions {
            for schema in assertion.inPlaceSchemas { look(schema, view.type) }
            if case .not(let schema) = assertion { look(schema, view.type) }
        }
        return assertions
    }

    private mutating func follow(_ view: View, _ declaration: TypeDeclaration?) {
        switch declaration {
        case .object(let object): for assertion in assertions(view) { follow(assertion, object) }
        case .union(let union): for member in union.members { look(view.predicate, member.type) }
        case .alias(let alias): look(view.predicate, alias.target.type)
        case .enumeration, nil: break
        }
    }

    private mutating func follow(_ assertion: Assertion, _ object: ObjectDeclaration) {
        let types = Dictionary(
            object.properties.map { ($0.wireName.exact, $0.type) }, uniquingKeysWith: { first, _ in first })
        if assertion.looksBeyond({ types[ExactText($0)] != nil }) { opened.insert(object.header.id) }
        guard case .fields(let fields) = assertion else {
            for schema in assertion.partSchemas { for type in types.values { look(schema, type) } }
            return
        }
        for entry in fields.properties { if let type = types[ExactText(entry.key)] { look(entry.schema, type) } }
        for schema in fields.patterns.map(\.schema) + [fields.additional].compactMap({ $0 }) {
            for type in types.values { look(schema, type) }
        }
        if case .values(let element) = object.additionalProperties {
            for schema in assertion.partSchemas { look(schema, element.type) }
        }
    }
}

extension Assertion {
    /// The schemas of fields and elements.
    fileprivate var partSchemas: [TypeID] {
        switch self {
        case .fields, .items, .contains, .unevaluatedItems, .unevaluatedProperties: otherSchemas
        default: []
        }
    }

    /// Whether it looks at fields of an object that are not among the known ones.
    fileprivate func looksBeyond(_ isKnown: (String) -> Bool) -> Bool {
        switch self {
        case .required(let keys): !keys.allSatisfy(isKnown)
        case .dependentRequired(let dependencies):
            !dependencies.allSatisfy { isKnown($0.key) && $0.required.allSatisfy(isKnown) }
        case .dependentSchemas(let dependencies): !dependencies.allSatisfy { isKnown($0.key) }
        case .fields(let fields):
            !fields.properties.allSatisfy { isKnown($0.key) } || !fields.patterns.isEmpty || fields.additional != nil
        case .propertyNames, .unevaluatedProperties, .rule(.minProperties), .rule(.maxProperties),
            .rule(.allowedValues), .rule(.constant):
            true
        default: false
        }
    }
}
