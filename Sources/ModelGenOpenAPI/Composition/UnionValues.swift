internal import ModelGenModel

/// Alternatives that only list values: they are one enumeration.
///
/// `anyOf: [{type: string}, {enum: [a, b]}]` is how documents say that values may be added.
struct UnionValues {
    let reading: SchemaReading

    /// The schema with the values of all members, if each is a list of strings, a constant or a plain string (or all
    /// are integers).
    func enumeration(of members: [Schema], in schema: Schema, _ scope: ReadingScope) -> Schema? {
        var values: [EnumerationDeclaration.Value] = []
        var known: Set<JSONLiteral> = []
        var isOpen = false
        var limits: [LocatedConstraint] = []
        for member in members {
            guard let member = reading.followed(member, depth: scope.depth) else { return nil }
            if isPlainString(member) {
                isOpen = true
                limits += member.constraints
            } else if let listed = listedValues(member) {
                values += listed.filter { known.insert($0.value).inserted }
            } else {
                return nil
            }
        }
        guard let first = values.first, let kind = ValueKind(first.value), kind == .string || kind == .integer,
            values.allSatisfy({ ValueKind($0.value) == kind }), !isOpen || kind == .string
        else { return nil }
        // Values within the limits of the plain string leave the limits as they are.
        guard limits.isEmpty || values.allSatisfy({ Self.fits($0.value, limits) }) else { return nil }
        var result = schema
        result.alternatives = []
        result.kinds = [kind]
        result.constraints += limits
        // The empty string, which some documents list to say that a value can be unset, needs no name.
        if isOpen, values.allSatisfy({ $0.value == .string("") }) { return result }
        result.allowed = AllowedValues(values: values, openness: isOpen ? .open : .unstated)
        return result
    }

    private func isPlainString(_ member: Schema) -> Bool {
        member.kinds == [.string] && member.format == nil && member.allowed == nil && member.constant == nil
            && member.constraints.allSatisfy { Self.isLength($0.constraint.rule) }
    }

    private static func isLength(_ rule: Constraint.Rule) -> Bool {
        switch rule {
        case .minLength, .maxLength: true
        default: false
        }
    }

    /// Lengths count scalars (JSON Schema 2020-12 Validation §6.3.1).
    private static func fits(_ value: JSONLiteral, _ limits: [LocatedConstraint]) -> Bool {
        let length = value.string?.unicodeScalars.count ?? 0
        return limits.allSatisfy { limit in
            switch limit.constraint.rule {
            case .minLength(let count): length >= count
            case .maxLength(let count): length <= count
            default: false
            }
        }
    }

    private func listedValues(_ member: Schema) -> [EnumerationDeclaration.Value]? {
        guard member.alternatives.isEmpty, member.object.isEmpty, !member.isImpossible else { return nil }
        if let constant = member.constant {
            return [
                .init(
                    constant, name: member.annotations.title.map { SuggestedName($0, .declared) },
                    documentation: member.annotations.description)
            ]
        }
        guard var values = member.allowed?.values, !values.isEmpty else { return nil }
        // With a single value, the member's description is the value's.
        if values.count == 1, values[0].documentation == nil {
            values[0].documentation = member.annotations.description
        }
        return values
    }
}
