import ModelGenText

extension DispatchProof {
    /// What the property is in JSON: more than a string where a member lists other values, or cannot hold a string.
    func tagForm(of name: ExactText, _ group: [Int]) -> Dispatch.TagForm {
        let others: Set<JSONKind> = [.integer, .boolean]
        let properties = group.flatMap { members[$0].objects.compactMap { $0[name] } }
        let isScalar = properties.contains { property in
            let kinds = listed.kinds(of: property, in: union.header.id)
            let isOpen = kinds.contains(.string) && listed.tagsBesideNull(of: property) == nil
            return !isOpen && !kinds.isDisjoint(with: others)
        }
        return isScalar ? .scalar : .string
    }

    /// Whether the type of the property lets the member hold a value that the mapping names.
    func admits(_ value: ExactText, under name: ExactText, _ member: Int) -> Bool {
        members[member].objects.allSatisfy { object in
            object[name].map { listed.kinds(of: $0, in: union.header.id).admitTag(value) } ?? true
        }
    }

    /// The value as the member has it in JSON. A member that does not declare the property has a string.
    func literal(_ value: String, under name: ExactText, _ member: Int) -> JSONLiteral {
        let kinds = members[member].objects.compactMap { $0[name] }.map { listed.kinds(of: $0, in: union.header.id) }
        guard let kinds = kinds.first, !kinds.contains(.string) else { return .string(value) }
        if kinds.contains(.boolean), let value = Bool(value) { return .boolean(value) }
        return Int64(value).map { .number(DecimalNumber(Int($0))) } ?? .string(value)
    }
}

extension Set<JSONKind> {
    /// Whether a value that is spelt so in a mapping is of one of the types.
    func admitTag(_ value: ExactText) -> Bool {
        contains(.string) || contains(.integer) && Int64(value.text).map { String($0) } == value.text
            || contains(.boolean) && Bool(value.text) != nil
    }
}
