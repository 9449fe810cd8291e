import ModelGenModel

/// What a damaged copy of a page says that the whole page does not: less may be known, nothing may be otherwise.
enum WrongFacts {
    static func of(_ copy: ModelSet, against whole: ModelSet) -> [String] {
        let known = whole.declarationsByID()
        return copy.declarations.flatMap { declaration -> [String] in
            switch (declaration, known[declaration.id]) {
            case (.object(let object), .object(let whole)?): facts(of: object, against: whole)
            case (.enumeration(let enumeration), .enumeration(let whole)?): facts(of: enumeration, against: whole)
            case (.union(let union), .union(let whole)?): facts(of: union, against: whole)
            default: []
            }
        }
    }

    private static func facts(of object: ObjectDeclaration, against whole: ObjectDeclaration) -> [String] {
        object.properties.flatMap { property -> [String] in
            guard let known = whole.properties.first(where: { $0.sourceName == property.sourceName }) else {
                return ["`\(property.sourceName)` is no property of the page"]
            }
            let isProvedOtherwise =
                !property.wireName.isGuessed && property.wireName != known.wireName && !known.wireName.isGuessed
            let rules: [(isKept: Bool, what: String)] = [
                (property.type.saysNoMore(than: known.type), "type"),
                (property.presence == known.presence, "presence"),
                (property.nullability == known.nullability || property.nullability == .unknown, "nullability"),
                (property.defaultValue == nil || property.defaultValue == known.defaultValue, "default"),
                (property.constant == nil || property.constant == known.constant, "constant"),
                (property.constraints.allSatisfy(known.constraints.contains), "constraints"),
                (!isProvedOtherwise, "wire name"),
            ]
            return rules.filter { !$0.isKept }.map { "another \($0.what) of `\(property.sourceName)`" }
        }
    }

    private static func facts(
        of enumeration: EnumerationDeclaration, against whole: EnumerationDeclaration
    ) -> [String] {
        // A table of numbers whose last text is cut off is one of numbers: the kind of values follows from all of them.
        guard enumeration.valueType == whole.valueType else { return [] }
        let known = Set(whole.values.map(\.value))
        return enumeration.values.map(\.value).filter { !known.contains($0) }.map { "another value \($0)" }
    }

    private static func facts(of union: UnionDeclaration, against whole: UnionDeclaration) -> [String] {
        union.members.map(\.type).filter { type in !whole.members.contains { type.saysNoMore(than: $0.type) } }
            .map { "another member \($0)" }
    }
}

extension TypeReference {
    /// Whether it is the other type, or free-form JSON where the page that a link leads to could not be read.
    fileprivate func saysNoMore(than other: TypeReference) -> Bool {
        switch (self, other) {
        case (.any, _): true
        case (.array(let element), .array(let known)), (.map(let element), .map(let known)):
            element.type.saysNoMore(than: known.type) && element.constraints.allSatisfy(known.constraints.contains)
        case (.scalar, _), (.reference, _), (.array, _), (.map, _): self == other
        }
    }
}
