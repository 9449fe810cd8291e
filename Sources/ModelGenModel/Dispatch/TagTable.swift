import ModelGenText

/// The values that members allow under one property, as a mapping writes them.
struct TagTable {
    /// What one member allows.
    struct Row {
        var member: Int
        /// In source order, each once.
        var values: [ExactText]
        /// Whether the member has valid objects without the property.
        var mayBeAbsent: Bool
    }

    let propertyName: ExactText
    let evidence: Dispatch.Evidence
    let form: Dispatch.TagForm
    let rows: [Row]
    /// The members for values that none of the rows has.
    var defaults: [Int] = []
    /// Whether the source names the default, which then stands for objects without the property too.
    var hasStatedDefault = false

    /// The members that allow each value, values in the order of their first member.
    var membersByValue: [(value: ExactText, members: [Int])] {
        var order: [ExactText] = []
        var members: [ExactText: [Int]] = [:]
        for row in rows {
            for value in row.values {
                if members[value] == nil { order.append(value) }
                members[value, default: []].append(row.member)
            }
        }
        return order.map { ($0, members[$0, default: []]) }
    }

    /// The members whose valid objects may lack the property.
    var membersWithoutIt: [Int] { hasStatedDefault ? defaults : rows.filter(\.mayBeAbsent).map(\.member) }

    /// Whether no value is allowed by two members.
    var isDistinct: Bool { membersByValue.allSatisfy { $0.members.count == 1 } }

    /// Whether every value rules out at least one member.
    var splits: Bool {
        let values = membersByValue
        return !values.isEmpty && values.allSatisfy { $0.members.count < rows.count }
    }
}

extension TagTable.Row {
    /// The row of a member by its own constants and closed lists; `nil` where the property may hold
    /// something else.
    ///
    /// A member that does not declare the property may carry anything under it, unless it forbids further keys.
    init?(of shape: MemberShape, member: Int, property name: ExactText, listed: ListedValues) {
        guard !shape.admitsForeignObjects else { return nil }
        var known: Set<ExactText> = []
        self.init(member: member, values: [], mayBeAbsent: false)
        for object in shape.objects {
            guard let property = object[name] else {
                guard object.forbidsMore else { return nil }
                mayBeAbsent = true
                continue
            }
            guard let list = listed.tags(of: property) else { return nil }
            values += list.filter { known.insert($0).inserted }
            if !object.alwaysHas(name) { mayBeAbsent = true }
        }
    }
}
