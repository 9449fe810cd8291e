import ModelGenText

extension Dispatch {
    /// The member that a value is read as; `nil` for what is kept unread, or is an error.
    package func member(of value: JSONLiteral) -> Int? {
        switch self {
        case .member(let member): return member
        case .likely, .candidates: return nil
        case .kind(let branches):
            return branches.first { branch in
                branch.kinds.contains(value.kind) || value.kind == .integer && branch.kinds.contains(.number)
            }?.then.member(of: value)
        case .value(let values):
            let branch = values.branches.first { $0.matches(value) }
            return branch?.member ?? values.otherwise?.member(of: value)
        case .tag(let tag):
            guard let text = value[tag.propertyName]?.tagText,
                let branch = tag.branches.first(where: { $0.values.contains { $0.isExactly(text) } })
            else { return tag.otherwise?.member(of: value) }
            return branch.then.member(of: value)
        case .property(let property):
            let branch = property.branches.first { branch in
                guard let found = value[branch.propertyName] else { return false }
                return !branch.isTag || found != .null
            }
            return (branch?.then ?? property.otherwise)?.member(of: value)
        }
    }
}

extension Dispatch {
    /// The members that are one value each, by position.
    package var constants: [Int: JSONLiteral] {
        switch self {
        case .member, .likely, .candidates, .tag, .property: [:]
        case .kind(let branches): branches.reduce(into: [:]) { $0.merge($1.then.constants) { first, _ in first } }
        case .value(let values):
            Dictionary(values.branches.map { ($0.member, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
