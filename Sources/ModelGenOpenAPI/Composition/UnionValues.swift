internal import ModelGenModel

/// Alternatives that only list values: they are one enumeration.
///
/// `anyOf: [{type: string}, {enum: [a, b]}]` is how documents say that values may be added.
struct UnionValues {
    let reading: SchemaReading

    /// The schema with the values of all members, if each is a list of strings, a constant or a plain string (or all
    /// are integers).
    func enumeration(of members: [Schema], in schema: Schema, _ scope: Scope) -> Schema? {
        var values: [EnumerationDeclaration.Value] = []
        var isOpen = false
        for member in members {
            guard let member = followed(member, scope) else { return nil }
            if isPlainString(member) {
                isOpen = true
            } else if let listed = listedValues(member) {
                for value in listed where !values.contains(where: { $0.value == value.value }) { values.append(value) }
            } else {
                return nil
            }
        }
        guard let first = values.first, let kind = ValueKind(first.value), kind == .string || kind == .integer,
            values.allSatisfy({ ValueKind($0.value) == kind }), !isOpen || kind == .string
        else { return nil }
        var result = schema
        result.alternatives = []
        result.kinds = [kind]
        result.allowed = AllowedValues(values: values, openness: isOpen ? .open : .unstated)
        return result
    }

    private func followed(_ member: Schema, _ scope: Scope) -> Schema? {
        var member = member
        var depth = scope.depth
        while let reference = member.reference {
            guard depth < reading.options.depthLimit, let target = reading.resolver.resolve(reference) else {
                return nil
            }
            depth += 1
            member = reading.schema(of: .written(target), depth: depth)
        }
        return member
    }

    private func isPlainString(_ member: Schema) -> Bool {
        member.kinds == [.string] && member.format == nil && member.constraints.isEmpty && member.allowed == nil
            && member.constant == nil
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
