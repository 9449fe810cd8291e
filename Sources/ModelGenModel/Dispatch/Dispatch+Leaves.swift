extension Dispatch {
    /// Where a switch leads, in order; nowhere from a leaf.
    package var destinations: [Dispatch] {
        switch self {
        case .member, .likely, .candidates: []
        case .kind(let branches): branches.map(\.then)
        case .value(let values): values.branches.map { .member($0.member) } + [values.otherwise].compactMap { $0 }
        case .tag(let tag): tag.branches.map(\.then) + [tag.otherwise].compactMap { $0 }
        case .property(let property): property.branches.map(\.then) + [property.otherwise].compactMap { $0 }
        }
    }

    /// The ends of all ways, in order.
    package var leaves: [Dispatch] {
        switch self {
        case .member, .likely, .candidates: [self]
        case .kind, .value, .tag, .property: destinations.flatMap(\.leaves)
        }
    }

    /// The members of a leaf.
    package var leafMembers: [Int] {
        switch self {
        case .member(let member): [member]
        case .likely(let likely): likely.candidates
        case .candidates(let members): members
        case .kind, .value, .tag, .property: []
        }
    }

    /// The groups of members that are tried and compared, because nothing proves which of them a value is.
    package var trials: [[Int]] { leaves.filter(\.isUnproved).map(\.leafMembers) }

    /// Whether, of some values, it can only be tried which member they are.
    package var isTried: Bool { leaves.contains(where: \.isUnproved) }

    private var isUnproved: Bool {
        switch self {
        case .likely, .candidates: true
        case .member, .kind, .value, .tag, .property: false
        }
    }
}
