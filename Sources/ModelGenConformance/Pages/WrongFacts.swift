import ModelGenDiagnostics
import ModelGenModel

/// What a damaged copy of a set says that the whole set does not: less may be known, nothing may be otherwise.
struct WrongFacts {
    private let copy: ModelSet
    private let whole: ModelSet
    private let weaker: WeakerTypes
    /// Types that something leads to in the copy.
    private let linked: Set<TypeID>
    /// Types of the copy that are free-form JSON by another name.
    private let freeForm: Set<TypeID>

    /// What is wrong in the copy, a line for each fact.
    static func of(_ copy: ModelSet, against whole: ModelSet) -> [String] {
        let facts = WrongFacts(copy, whole)
        return copy.declarations.flatMap(facts.faults)
    }

    private init(_ copy: ModelSet, _ whole: ModelSet) {
        self.copy = copy
        self.whole = whole
        weaker = WeakerTypes(whole.declarationsByID())
        freeForm = Set(
            copy.declarations.compactMap { declaration in
                if case .alias(let alias) = declaration, alias.target.type == .any { alias.header.id } else { nil }
            })
        linked = Set(copy.declarations.flatMap(\.types).compactMap(\.innermostReference))
    }

    private func faults(of declaration: TypeDeclaration) -> [String] {
        switch (declaration, weaker.declarations[declaration.id]) {
        case (.object(let object), .object(let whole)?): facts(of: object, against: whole)
        case (.enumeration(let enumeration), .enumeration(let whole)?): facts(of: enumeration, against: whole)
        case (.union(let union), .union(let whole)?): facts(of: union, against: whole)
        case (.alias(let alias), let known): isWeaker(alias, known) ? [] : [kind(declaration)]
        case (.enumeration, .union(let whole)?): spellsOutNumbers(whole) ? [] : [kind(declaration)]
        case (.union(let union), .enumeration?): spellsOutNumbers(union) ? [] : [kind(declaration)]
        // Without the row that leads to it, a page without rows may be anything, and nothing is read as it.
        case (.object(let object), .some): isIdle(object) ? [] : [kind(declaration)]
        case (.enumeration, .some), (.union, .some): [kind(declaration)]
        // Lists of numbers and of texts are parts of what a page declares, and so are types of its rows.
        case (_, nil):
            isPart(declaration.id) || isResponse(declaration.id)
                ? [] : ["`\(declaration.header.name.text)` is no type of the set"]
        }
    }

    private func kind(_ declaration: TypeDeclaration) -> String {
        let what =
            switch declaration {
            case .object: "an object"
            case .enumeration: "a list"
            case .union: "a union"
            case .alias: "an alias"
            }
        return "another kind of type: `\(declaration.header.name.text)` is \(what)"
    }

    /// Free-form JSON says nothing of the type, or which values it may have at the most.
    private func isWeaker(_ alias: AliasDeclaration, _ known: TypeDeclaration?) -> Bool {
        guard let known else { return alias.target.type == .any }
        return weaker.isWeaker(alias.target, than: known) || isRowless(alias)
    }

    /// A page that has lost its only row is what the kind writes for enumerations, and a warning says what it is taken for.
    private func isRowless(_ alias: AliasDeclaration) -> Bool {
        alias.target == ElementType(.string()) && says("hidden-values", at: alias.header.location, in: copy)
    }

    private func isIdle(_ object: ObjectDeclaration) -> Bool {
        object.properties.isEmpty && object.additionalProperties == .values(ElementType(.any))
            && !linked.contains(object.header.id)
    }

    /// Whether the union chooses between numbers and texts because its page's table does not quote texts: with another row
    /// they are texts.
    private func spellsOutNumbers(_ union: UnionDeclaration) -> Bool {
        union.members.map(\.type)
            == ["integer", "text"].map { .reference(TypeID("\(union.header.id.rawValue)#\($0)")) }
    }

    private func isPart(_ id: TypeID) -> Bool {
        guard let end = id.rawValue.lastIndex(of: "#") else { return false }
        let holder = TypeID(String(id.rawValue[..<end]))
        return weaker.declarations[holder] != nil || isPart(holder)
    }

    /// Without the row of the HTTP library's object, a response looks like any other model.
    private func isResponse(_ id: TypeID) -> Bool {
        whole.pages.contains { page in
            if case .skipped(let reason) = page.outcome {
                page.path == id.rawValue && reason.contains("the HTTP response")
            } else {
                false
            }
        }
    }

    // MARK: - Objects

    private func facts(of object: ObjectDeclaration, against whole: ObjectDeclaration) -> [String] {
        object.properties.flatMap { property -> [String] in
            guard let known = whole.properties.first(where: { $0.sourceName == property.sourceName }) else {
                return ["`\(property.sourceName)` is no property of `\(object.header.name.text)`"]
            }
            let isProvedOtherwise =
                !property.wireName.isGuessed && property.wireName != known.wireName && !known.wireName.isGuessed
            let rules: [(isKept: Bool, what: String)] = [
                (weaker.isWeaker(property.type, than: known.type), "type"),
                (isTrue(property, known, in: object), "presence"),
                (saysNoMore(property, than: known), "nullability"),
                (property.defaultValue == nil || property.defaultValue == known.defaultValue, "default"),
                (property.constant.map { isValue($0, of: known) } ?? true, "constant"),
                (property.constraints.allSatisfy(known.constraints.contains), "constraints"),
                (!isProvedOtherwise, "wire name"),
            ]
            return rules.filter { !$0.isKept }.map { rule in
                "another \(rule.what) of `\(object.header.name.text).\(property.sourceName)`"
            }
        }
    }

    /// Whether `null` is allowed as it is known to be, or nothing is said of it, as where the type is free-form JSON: that holds `null` itself.
    private func saysNoMore(_ property: Property, than known: Property) -> Bool {
        property.nullability == known.nullability || property.nullability == .unknown || isFreeForm(property.type)
    }

    private func isFreeForm(_ type: TypeReference) -> Bool {
        switch type {
        case .any: true
        case .reference(let id): freeForm.contains(id)
        case .scalar, .array, .map: false
        }
    }

    /// Whether the presence is the same. A row without its end says nothing of it, which a warning has to say; and a page that
    /// looks like a union once and not the other time has its own rows' word once.
    private func isTrue(_ property: Property, _ known: Property, in object: ObjectDeclaration) -> Bool {
        switch (property.presence, known.presence) {
        case (.required, .required), (.optional, .optional): true
        case (.optional, .required):
            says("cut-row", at: property.location, in: copy)
                || says("possible-union", at: object.header.location, in: copy)
        case (.required, .optional): says("possible-union", at: object.header.location, in: whole)
        }
    }

    private func says(_ id: String, at location: SourceLocation, in set: ModelSet) -> Bool {
        set.diagnostics.contains { diagnostic in
            diagnostic.id.rawValue == id && diagnostic.location?.file == location.file
                && (id != "cut-row" || diagnostic.location?.line == location.line)
        }
    }

    /// Of a list that has lost all values but one, that one is left.
    private func isValue(_ constant: JSONLiteral, of known: Property) -> Bool {
        if known.constant == constant { return true }
        guard case .reference(let id) = known.type, case .enumeration(let list)? = weaker.declarations[id] else {
            return false
        }
        return list.values.contains { $0.value == constant }
    }

    // MARK: - Enumerations and unions

    private func facts(of enumeration: EnumerationDeclaration, against whole: EnumerationDeclaration) -> [String] {
        // A table of numbers whose last text is cut off is one of numbers: the kind of values follows from all of them.
        guard enumeration.valueType == whole.valueType else { return [] }
        let known = Set(whole.values.map(\.value))
        return enumeration.values.map(\.value).filter { !known.contains($0) }.map { "another value \($0)" }
    }

    private func facts(of union: UnionDeclaration, against whole: UnionDeclaration) -> [String] {
        union.members.map(\.type).filter { type in !whole.members.contains { weaker.isWeaker(type, than: $0.type) } }
            .map { "another member \($0)" }
    }
}
