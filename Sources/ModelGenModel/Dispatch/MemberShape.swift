/// What a type admits, as far as its declarations tell: never less than it really does.
///
/// Aliases and nested unions are seen through, so an object below them counts as one of the member's own.
struct MemberShape {
    /// The JSON types of the values. A number without a fraction is an `integer`.
    var kinds: Set<JSONKind> = []
    /// The objects that a value may be, in source order, each once.
    var objects: [ObjectShape] = []
    /// Whether an object may also be one that no declaration describes: a map, free-form JSON, an unknown reference.
    var admitsForeignObjects = false
    /// Whether the type leads back to the union that is being decided without a step into the value.
    var leadsBack = false

    /// Whether every value would have to be one of the union itself: such a member adds nothing.
    var isOnlyTheUnion: Bool { leadsBack && kinds.isEmpty }
}

extension MemberShape {
    /// More declarations than this below one member are not looked at; the member then counts as admitting anything.
    private static let visitLimit = 4_096

    /// The shape of a member of `union`.
    ///
    /// The union itself, met again below one of its members, adds nothing: a value that is valid at all is so by a
    /// derivation that does not pass the union twice (JSON Schema 2020-12 Core §9.4.1 leaves such schemas undefined).
    /// Works through a list instead of recursing, so that no chain of references is too long.
    init(of member: UnionDeclaration.Member, in union: TypeID, declarations: [TypeID: TypeDeclaration]) {
        var visited: Set<TypeID> = []
        var pending = [ElementType(member.type, constraints: member.constraints)]
        while visited.count <= Self.visitLimit, let next = pending.popLast() {
            add(next, union: union, visited: &visited, pending: &pending, declarations: declarations)
        }
        if !pending.isEmpty || (kinds.isEmpty && !leadsBack) { addAnything() }
    }

    private mutating func add(
        _ element: ElementType, union: TypeID, visited: inout Set<TypeID>, pending: inout [ElementType],
        declarations: [TypeID: TypeDeclaration]
    ) {
        if element.nullability != .no { kinds.insert(.null) }
        if let values = element.constraints.listedValues {
            kinds.formUnion(values.map(\.kind))
            if values.contains(where: { $0.kind == .object }) { admitsForeignObjects = true }
            return
        }
        guard case .reference(let id) = element.type else { return add(leaf: element.type) }
        if id == union { leadsBack = true }
        guard id != union, visited.insert(id).inserted else { return }
        switch declarations[id] {
        case .object(let object)?:
            kinds.insert(.object)
            objects.append(ObjectShape(object))
        case .enumeration(let enumeration)?: kinds.formUnion(ScalarType(enumeration.valueType).jsonKinds)
        case .union(let union)?:
            pending += union.members.reversed().map { ElementType($0.type, constraints: $0.constraints) }
        case .alias(let alias)?: pending.append(alias.target)
        case nil: addAnything()
        }
    }

    private mutating func add(leaf type: TypeReference) {
        switch type {
        case .scalar(let scalar): kinds.formUnion(scalar.jsonKinds)
        case .array: kinds.insert(.array)
        case .map:
            kinds.insert(.object)
            admitsForeignObjects = true
        case .any, .reference: addAnything()
        }
    }

    private mutating func addAnything() {
        kinds = Set(JSONKind.allCases)
        admitsForeignObjects = true
    }
}

extension ScalarType {
    /// The JSON types of the values; an integer is a number too (JSON Schema 2020-12 Core §4.2.3).
    var jsonKinds: Set<JSONKind> {
        switch kind {
        case .string: [.string]
        case .integer: [.integer]
        case .number: [.integer, .number]
        case .boolean: [.boolean]
        }
    }
}

extension [Constraint] {
    /// The values that `enum` or `const` leaves, where the schema says so: prose never decides what decodes.
    var listedValues: [JSONLiteral]? {
        for constraint in self where constraint.provenance == .schema {
            switch constraint.rule {
            case .allowedValues(let values): return values
            case .constant(let value): return [value]
            default: continue
            }
        }
        return nil
    }
}
