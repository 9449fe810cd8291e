import ModelGenText

extension ModelSet {
    /// The set with each type holding what its direction holds.
    ///
    /// - A type of requests has no read-only properties, one of responses no write-only ones.
    /// - A type of both whose forms differ becomes two, by `.split`: its own name is that of the form that responses
    ///   hold, the form that requests hold is called `…Input` and follows it. A form differs where a property does, or
    ///   where it holds a type whose form does.
    /// - Where the direction is unknown, or by `.single`, there is one type, and what only one direction holds is
    ///   optional in it: `required` binds in that direction alone (OpenAPI 3.0.4, Schema Object, `readOnly`).
    package func splittingDirections(_ style: DirectionStyle = .split) -> ModelSet {
        declarations.contains(where: \.hasDirectedProperties) ? keepingDiscriminatingKeys().splitting(style) : self
    }

    private func splitting(_ style: DirectionStyle) -> ModelSet {
        var result = self
        let split = style == .split ? differingTypes() : []
        let inputs = Dictionary(uniqueKeysWithValues: split.map { ($0, $0.input) })
        result.declarations = declarations.flatMap { declaration -> [TypeDeclaration] in
            switch declaration.header.usage {
            case .both where split.contains(declaration.id):
                [declaration.form(.response), declaration.input(inputs).mappingReferences { inputs[$0] ?? $0 }]
            case .request:
                [declaration.form(.request).mappingReferences { inputs[$0] ?? $0 }]
            case .response: [declaration.form(.response)]
            case .unknown, .both: [declaration.formOfBoth]
            }
        }
        return result.fittingPredicates(to: self, inputs: inputs)
    }

    /// The set with predicates that demand nothing of keys which the forms of their types lack, or may lack.
    private func fittingPredicates(to whole: ModelSet, inputs: [TypeID: TypeID]) -> ModelSet {
        if predicates.isEmpty { return self }
        let originals = whole.declarationsByID()
        let originalIDs = Dictionary(inputs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var directed = DirectedPredicates(predicates)
        var result = self
        for index in declarations.indices where !declarations[index].predicates.isEmpty {
            let id = declarations[index].id
            let usage = declarations[index].header.usage
            let missing = Self.missingKeys(from: originalIDs[id] ?? id, usage, originals)
            result.declarations[index] = declarations[index].mappingPredicates {
                directed.relaxed($0, without: missing, role: usage.rawValue)
            }
        }
        if directed.added.isEmpty, result == self { return self }
        result.predicates += directed.added
        return result.withoutUnusedPredicates()
    }

    /// The keys that a type and what it holds do not have in a direction.
    private static func missingKeys(
        from id: TypeID, _ usage: Usage, _ declarations: [TypeID: TypeDeclaration]
    ) -> Set<ExactText> {
        var keys: Set<ExactText> = []
        var pending = [id]
        var seen: Set<TypeID> = [id]
        while let id = pending.popLast() {
            guard let declaration = declarations[id] else { continue }
            if case .object(let object) = declaration {
                for property in object.properties where !property.isCertain(in: usage) {
                    keys.insert(property.wireName.exact)
                }
            }
            pending += declaration.types.compactMap(\.innermostReference).filter { seen.insert($0).inserted }
        }
        return keys
    }

    /// The types of both directions whose forms differ, by themselves or through what they hold.
    private func differingTypes() -> Set<TypeID> {
        let shared = declarations.filter { $0.header.usage == .both }
        var users: [TypeID: [TypeID]] = [:]
        for declaration in shared {
            for id in Set(declaration.references(in: .request)) { users[id, default: []].append(declaration.id) }
        }
        var pending = shared.filter(\.hasDirectedProperties).map(\.id)
        var differing = Set(pending)
        while let id = pending.popLast() {
            pending += users[id, default: []].filter { differing.insert($0).inserted }
        }
        return differing
    }
}

extension TypeDeclaration {
    /// The declaration as one direction has it.
    fileprivate func form(_ usage: Usage) -> TypeDeclaration {
        var form = self
        form.header.usage = usage
        guard case .object(var object) = form else { return form }
        object.properties.removeAll { !$0.occurs(in: usage) }
        return .object(object)
    }

    /// The declaration for both directions at once.
    fileprivate var formOfBoth: TypeDeclaration {
        guard case .object(var object) = self else { return self }
        for index in object.properties.indices where object.properties[index].access != .readWrite {
            object.properties[index].presence = .optional
        }
        return .object(object)
    }

    /// The form that requests hold, as a type of its own. What stands inside a type that has such a form stands inside
    /// that.
    fileprivate func input(_ inputs: [TypeID: TypeID]) -> TypeDeclaration {
        var input = form(.request)
        let name = header.name
        input.header.id = id.input
        input.header.name = SuggestedName(
            name.text + "Input", name.provenance == .required ? .required : .derived)
        if let enclosure = header.enclosure {
            if let holder = inputs[enclosure.type] {
                input.header.enclosure?.type = holder
            } else {
                input.header.enclosure?.names = enclosure.names.map { $0 + "Input" }
            }
        }
        input.header.documentation =
            (header.documentation.map { $0 + "\n\n" } ?? "") + "As requests hold it: without what the server sets."
        return input
    }
}

extension TypeID {
    /// The identity of the form that requests hold. The place in the document stays the same.
    fileprivate var input: TypeID {
        guard let hash = rawValue.firstIndex(of: "#") else { return TypeID(rawValue + "?input") }
        return TypeID(rawValue[..<hash] + "?input" + rawValue[hash...])
    }
}
