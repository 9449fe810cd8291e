import ModelGenText

extension DispatchProof {
    /// The best table of values that the members themselves list under one property, if any.
    ///
    /// Sound by validation alone: a value that a member does not list is not valid for that member. A property that
    /// every member requires comes before one that some may leave out, and a property that tells all members apart
    /// before one that only splits them; among equals the first in source order wins.
    func constantsTable(_ group: [Int], unless asked: Set<ExactText>) -> TagTable? {
        guard let first = group.first else { return nil }
        var best: (table: TagTable, rank: Int)?
        for name in listedNames(of: members[first]) where !asked.contains(name) {
            guard let table = constantsTable(group, property: name), let rank = rank(of: table) else { continue }
            if rank < best?.rank ?? .max { best = (table, rank) }
            if rank == 0 { break }
        }
        return best?.table
    }

    private func constantsTable(_ group: [Int], property name: ExactText) -> TagTable? {
        var rows: [TagTable.Row] = []
        for member in group {
            guard
                let row = TagTable.Row(of: members[member], member: member, property: name, listed: listed)
            else { return nil }
            rows.append(row)
        }
        return TagTable(propertyName: name, evidence: .constants, form: tagForm(of: name, group), rows: rows)
    }

    /// Properties of a member that list their values, each once.
    private func listedNames(of member: MemberShape) -> [ExactText] {
        var known: Set<ExactText> = []
        var names: [ExactText] = []
        for object in member.objects {
            for property in object.declaration.properties where listed.tags(of: property) != nil {
                let name = ExactText(property.wireName.text)
                if known.insert(name).inserted { names.append(name) }
            }
        }
        return names
    }

    private func rank(of table: TagTable) -> Int? {
        guard table.splits else { return nil }
        return (table.isDistinct ? 0 : 2) + (table.membersWithoutIt.isEmpty ? 0 : 1)
    }
}
