import ModelGenModel

extension Dispatch {
    /// The property of which an unknown value is kept; `nil` where every value leads to a member, or to an error.
    var unrecognizedTag: String? {
        switch self {
        case .tag(let tag) where tag.otherwise == nil: tag.propertyName
        case .member, .likely, .candidates, .kind, .value, .tag, .property:
            destinations.lazy.compactMap(\.unrecognizedTag).first
        }
    }
}

extension Dispatch {
    /// Whether scalars that no member, of these types, reads are kept beside members that are one value each.
    func keepsOtherValues(_ types: [SwiftType]) -> Bool {
        switch self {
        case .member, .likely, .candidates, .tag, .property: false
        case .kind(let branches): branches.contains { $0.then.keepsOtherValues(types) }
        case .value(let values): values.keepsOthers(types)
        }
    }
}

extension Dispatch.ValueSwitch {
    /// Whether a value that is none of these, and that no other member reads, is kept.
    func keepsOthers(_ types: [SwiftType]) -> Bool {
        otherwise?.leafMembers.allSatisfy { types[$0].refusesSomeStrings } ?? true
    }
}

extension SwiftType {
    /// Whether there are strings that the type, which stands for a format, does not read.
    fileprivate var refusesSomeStrings: Bool {
        switch self {
        case .scalar(let scalar):
            switch scalar {
            case .date, .exactDateTime, .calendarDate, .decimalString, .uuid, .url, .data: true
            case .string, .bool, .int, .int32, .int64, .uint64, .double, .float, .decimal, .jsonNumber: false
            }
        case .json, .jsonObject, .named, .array, .dictionary, .optional, .optionalNullable, .other: false
        }
    }
}

extension TypeCatalog {
    /// Whether a value that no member of a union stands for is kept.
    func keepsUnrecognized(_ union: UnionDeclaration) -> Bool {
        union.dispatch.unrecognizedTag != nil || keepsOtherValues(union)
    }

    /// Whether scalars that no member of a union reads are kept.
    func keepsOtherValues(_ union: UnionDeclaration) -> Bool {
        union.dispatch.keepsOtherValues(union.members.map { type($0.type, constraints: $0.constraints) })
    }
}
