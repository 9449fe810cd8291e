import ModelGenModel

/// What JSON Schema says about instances of the small declarations that the soundness test makes up.
struct InstanceValidity {
    let declarations: [TypeID: TypeDeclaration]

    func accepts(_ value: JSONLiteral, as type: TypeReference) -> Bool {
        switch type {
        case .scalar(let scalar): accepts(value, as: scalar.kind)
        case .any: true
        case .array(let element):
            if case .array(let values) = value { values.allSatisfy { accepts($0, as: element) } } else { false }
        case .map(let element):
            if case .object(let members) = value {
                members.allSatisfy { accepts($0.value, as: element) }
            } else {
                false
            }
        case .reference(let id): declarations[id].map { accepts(value, as: $0) } ?? true
        }
    }

    private func accepts(_ value: JSONLiteral, as kind: ScalarType.Kind) -> Bool {
        switch kind {
        case .string: value.kind == .string
        case .integer: value.kind == .integer
        case .number: [.integer, .number].contains(value.kind)
        case .boolean: value.kind == .boolean
        }
    }

    private func accepts(_ value: JSONLiteral, as element: ElementType) -> Bool {
        value == .null ? element.nullability == .yes : accepts(value, as: element.type)
    }

    private func accepts(_ value: JSONLiteral, as declaration: TypeDeclaration) -> Bool {
        switch declaration {
        case .enumeration(let enumeration): enumeration.values.contains { $0.value == value }
        case .alias(let alias): accepts(value, as: alias.target)
        case .object(let object): accepts(value, as: object)
        case .union(let union):
            union.requirement == .exactlyOne
                ? matches(value, union).count == 1 : !matches(value, union).isEmpty
        }
    }

    /// The members of a union that a value is valid for.
    func matches(_ value: JSONLiteral, _ union: UnionDeclaration) -> [Int] {
        union.members.indices.filter { accepts(value, as: union.members[$0].type) }
    }

    private func accepts(_ value: JSONLiteral, as object: ObjectDeclaration) -> Bool {
        guard case .object(let members) = value else { return false }
        for property in object.properties {
            guard let member = members.first(where: { $0.key == property.wireName.text }) else {
                if property.isAlwaysRequired { return false }
                continue
            }
            if let constant = property.constant, member.value != constant { return false }
            let element = ElementType(property.type, nullability: property.nullability)
            guard accepts(member.value, as: element) else { return false }
        }
        let known = Set(object.properties.map(\.wireName.text))
        return members.allSatisfy { member in
            guard !known.contains(member.key) else { return true }
            return switch object.additionalProperties {
            case .unannounced: true
            case .forbidden: false
            case .values(let element): accepts(member.value, as: element)
            }
        }
    }
}

extension Property {
    /// Whether both requests and responses need it.
    var isAlwaysRequired: Bool { presence == .required && access == .readWrite }
}

extension Dispatch {
    /// What a generated union does with a value: the members that it may be read as, empty when it is refused.
    func destinations(of value: JSONLiteral) -> [Int] {
        switch self {
        case .member(let member): return [member]
        case .likely(let likely): return likely.candidates
        case .candidates(let members): return members
        case .kind(let branches):
            return branches.first { $0.kinds.contains(value.kind) }?.then.destinations(of: value) ?? []
        case .value(let values):
            let branch = values.branches.first { $0.matches(value) }
            return branch.map { [$0.member] } ?? values.otherwise?.destinations(of: value) ?? []
        case .tag(let tag):
            let branch = value[tag.propertyName]?.string.flatMap { text in
                tag.branches.first { $0.values.contains(text) }?.then
            }
            return (branch ?? tag.otherwise)?.destinations(of: value) ?? []
        case .property(let property):
            let branch = property.branches.first {
                value[$0.propertyName].map { $0 != .null } ?? false || value[$0.propertyName] != nil && !$0.isTag
            }?.then
            return (branch ?? property.otherwise)?.destinations(of: value) ?? []
        }
    }
}

extension JSONLiteral {
    subscript(key: String) -> JSONLiteral? {
        if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
    }
}
