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
            // Free-form JSON says nothing of the type, or which values it may have at the most.
            case (.alias(let alias), _): alias.target.type == .any ? [] : ["another kind of type: an alias"]
            case (.enumeration, .union(let whole)?): spellsOutNumbers(whole) ? [] : ["another kind of type: a list"]
            case (.union(let union), .enumeration?): spellsOutNumbers(union) ? [] : ["another kind of type: a union"]
            case (.object, .some): ["another kind of type: an object"]
            case (.enumeration, .some): ["another kind of type: a list"]
            case (.union, .some): ["another kind of type: a union"]
            // Lists of numbers and of texts are parts of what a page declares.
            case (_, nil):
                isPart(declaration.id, of: known) ? [] : ["`\(declaration.header.name.text)` is no type of the set"]
            }
        }
    }

    /// Whether the union chooses between numbers and texts because its page's table does not quote texts: with another row
    /// they are texts.
    private static func spellsOutNumbers(_ union: UnionDeclaration) -> Bool {
        union.members.map(\.type)
            == ["integer", "text"].map { .reference(TypeID("\(union.header.id.rawValue)#\($0)")) }
    }

    private static func isPart(_ id: TypeID, of known: [TypeID: TypeDeclaration]) -> Bool {
        guard let end = id.rawValue.lastIndex(of: "#") else { return false }
        return known[TypeID(String(id.rawValue[..<end]))] != nil
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
