import ModelGenModel

extension MergeContext {
    /// Whether a page's type stands for a schema: as matched, or because it holds the same names, or all of the values.
    func isMatched(_ page: TypeID, _ schema: TypeID) -> Bool {
        if matches.spec(of: page) == schema { return true }
        switch (pages[page], spec[schema]) {
        case (.enumeration(let page)?, .enumeration(let schema)?):
            return Likeness.values(schema).isSubset(of: Likeness.values(page))
        case (let page?, let schema?): return Likeness.isEqual(page, schema)
        case (nil, _), (_, nil): return false
        }
    }

    /// What an alias stands for, with what its links say on the way; an alias that the page has, too, stays.
    func unaliased(_ schema: ElementType, beside page: TypeReference) -> ElementType {
        var result = schema
        var visited: Set<TypeID> = []
        while case .reference(let id) = result.type, case .alias(let alias)? = spec[id], visited.insert(id).inserted {
            if case .reference(let page) = page, matches.spec(of: page) == id { break }
            result.type = alias.target.type
            result.constraints += alias.target.constraints
            if alias.target.nullability == .yes { result.nullability = .yes }
        }
        return result
    }

    /// Whether a union of a page is what SDKs make of an open enumeration: a string, and the values.
    func isOpen(_ enumeration: EnumerationDeclaration, as union: UnionDeclaration) -> Bool {
        union.members.allSatisfy { member in
            switch member.type {
            case .scalar(let scalar): scalar.kind == enumeration.valueType
            case .reference(let id):
                if case .enumeration(let values)? = pages[id] {
                    Likeness.values(values).isSubset(of: Likeness.values(enumeration))
                } else {
                    false
                }
            case .any, .array, .map: false
            }
        }
    }

    /// The list that the specification chooses, under the union's name, where a page leaves open whether values are numbers or
    /// texts of digits.
    mutating func settle(
        _ union: UnionDeclaration, by schema: EnumerationDeclaration
    ) -> EnumerationDeclaration? {
        let lists = union.members.compactMap { member -> EnumerationDeclaration? in
            guard case .reference(let id) = member.type, case .enumeration(let list)? = pages[id],
                list.header.name.provenance == .derived
            else { return nil }
            return list
        }
        guard lists.count == 2, lists.count == union.members.count, lists[0].spellings == lists[1].spellings,
            var chosen = lists.first(where: { ($0.valueType == .string) == (schema.valueType == .string) })
        else { return nil }
        settledLists.formUnion(lists.map(\.header.id))
        chosen.header = union.header
        return chosen
    }

    /// The only value that a property allows: as a constant, by a constraint, or as an enumeration of one value.
    func constant(of property: Property, in catalog: Catalog) -> JSONLiteral? {
        if let constant = property.constant { return constant }
        for constraint in property.constraints {
            switch constraint.rule {
            case .constant(let value): return value
            case .allowedValues(let values) where values.count == 1: return values[0]
            default: continue
            }
        }
        guard case .reference(let id) = property.type, case .enumeration(let enumeration)? = catalog[id],
            enumeration.values.count == 1, enumeration.openness != .open
        else { return nil }
        return enumeration.values[0].value
    }

    /// A type in words, by the names of either source.
    func text(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): scalar.kind.rawValue + (scalar.format.map { " (\($0))" } ?? "")
        case .any: "any"
        case .array(let element): "[\(text(element.type))]"
        case .map(let element): "[string: \(text(element.type))]"
        case .reference(let id): (pages[id] ?? spec[id])?.header.name.text ?? id.rawValue
        }
    }
}

extension EnumerationDeclaration {
    /// Its values without the quotes of texts.
    fileprivate var spellings: Set<String> {
        Set(values.map { if case .string(let text) = $0.value { text } else { $0.value.text } })
    }
}

extension Nullability {
    /// In words, for messages.
    var words: String {
        switch self {
        case .no: "not nullable"
        case .yes: "nullable"
        case .unknown: "unknown"
        }
    }
}

extension Constraint.Rule {
    /// The keyword with its operand.
    var text: String { "\(keyword) \(operand.text)" }

    /// A lower limit is one whether or not it is allowed itself.
    func limits(theSameAs other: Constraint.Rule) -> Bool { subject == other.subject }

    private var subject: String {
        switch self {
        case .exclusiveMinimum: "minimum"
        case .exclusiveMaximum: "maximum"
        default: keyword
        }
    }

    /// `0` and `0.0` are equal.
    func isEqualInValue(to other: Constraint.Rule) -> Bool {
        keyword == other.keyword && operand.isEqualInValue(to: other.operand)
    }
}

extension JSONLiteral {
    /// Numbers by value, everything else as it is spelt.
    func isEqualInValue(to other: JSONLiteral) -> Bool {
        if case .number(let number) = self, case .number(let second) = other {
            return number.isEqualInValue(to: second)
        }
        return self == other
    }

    /// In short, for messages.
    var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let number): number.spelling
        case .string(let text): "“\(text)”"
        case .array(let elements): "[\(elements.count) values]"
        case .object(let members): "{\(members.count) members}"
        }
    }
}
