import ModelGenModel

/// What every part of the emitter looks up: the declarations, their Swift names, and how references resolve.
///
/// A class, because everything else here holds it.
final class TypeCatalog: Sendable {
    let declarations: [TypeID: TypeDeclaration]
    /// Without the namespace, with the types that a type stands in: `Refund.NextAction`.
    let names: [TypeID: String]
    /// Second names of types at the top level, where a type inside another one was called the same before they came.
    let secondNames: [TypeID: String]
    let options: SwiftOptions
    /// Aliases that lead back to themselves; Swift cannot write them.
    let endlessAliases: Set<TypeID>
    let predicates: PredicateCatalog
    /// What aliases stand for. Asked for nearly every type of a property; a declaration would be copied whole.
    private let aliasTargets: [TypeID: ElementType]

    init(_ model: ModelSet, names: [TypeID: String], options: SwiftOptions) {
        declarations = model.declarationsByID()
        self.names = names
        secondNames = SecondNames(names, others: OperationTypes.innerNames(of: model.operations)).byType
        self.options = options
        endlessAliases = AliasCycles(declarations.values).aliases
        aliasTargets = declarations.compactMapValues { if case .alias(let alias) = $0 { alias.target } else { nil } }
        predicates = PredicateCatalog(model, options: options, typeNames: Set(names.values))
    }

    var casing: Casing { Casing(initialisms: options.initialisms) }

    /// The name as its declaration has it.
    func simpleName(_ id: TypeID) -> String { names[id].map { String(QualifiedName.simple($0)) } ?? "" }

    /// The name of the type at the top level in which a type stands; its own where it stands in none.
    func outermostName(_ id: TypeID) -> String { names[id].map { String(QualifiedName.outermost($0)) } ?? "" }

    /// What a type is declared in: another type, or the namespace, or nothing.
    func surroundings(_ id: TypeID) -> String? { QualifiedName.surroundings(qualifiedName(id)).map { String($0) } }

    /// The name as code outside the declaration writes it.
    func qualifiedName(_ id: TypeID) -> String {
        let name = names[id] ?? "JSONValue"
        return options.namespace.map { "\($0).\(name)" } ?? name
    }

    /// The name by which code reaches a type from anywhere.
    private func unshadowedName(_ id: TypeID) -> String {
        guard let name = secondNames[id] else { return qualifiedName(id) }
        return options.namespace.map { "\($0).\(name)" } ?? name
    }

    /// The type of a value.
    func type(_ reference: TypeReference, constraints: [Constraint] = []) -> SwiftType {
        switch reference {
        case .scalar(let scalar): .scalar(ScalarMapper(options: options).scalar(scalar, constraints: constraints))
        case .any: .json
        case .array(let element): .array(elementType(element))
        case .map(let element): resolved(element.type).type == .any ? .jsonObject : .dictionary(elementType(element))
        case .reference(let id):
            names[id] == nil || endlessAliases.contains(id) ? .json : .named(unshadowedName(id), id)
        }
    }

    /// The type of an element, optional where `null` may stand.
    func elementType(_ element: ElementType) -> SwiftType {
        let type = type(element.type, constraints: element.constraints)
        // `JSONValue` holds `null` itself.
        if type == .json { return type }
        switch PresenceRow(.required, nullability(of: element), unknown: options.unknownNullability) {
        case .required, .optional: return type
        case .requiredNullable, .optionalNullable: return .optional(type)
        }
    }

    /// Whether `null` may stand for a value, also by way of the aliases it refers to.
    func nullability(of element: ElementType) -> Nullability {
        nullability(element.nullability, of: element.type)
    }

    /// Whether `null` may stand for a value of the type, also by way of the aliases it refers to.
    func nullability(_ nullability: Nullability, of type: TypeReference) -> Nullability {
        guard nullability != .yes, case .reference(let id) = type, !endlessAliases.contains(id) else {
            return nullability
        }
        guard let target = aliasTargets[id] else { return nullability }
        return self.nullability(of: target) == .yes ? .yes : nullability
    }

    /// What a reference stands for once aliases are followed, with the constraints met on the way.
    func resolved(_ type: TypeReference) -> ElementType {
        var element = ElementType(type)
        while case .reference(let id) = element.type, let target = aliasTargets[id] {
            guard !endlessAliases.contains(id) else { return ElementType(.any) }
            element.type = target.type
            element.constraints += target.constraints
        }
        return element
    }
}

extension TypeCatalog {
    /// Whether unknown values of an enumeration are kept.
    func isOpen(_ enumeration: EnumerationDeclaration) -> Bool {
        switch enumeration.openness {
        case .open: true
        case .closed: false
        case .unstated: options.unstatedOpenness != .closed
        }
    }

    /// The check of a scalar's format, where formats are checked and the Swift type does not stand for it.
    func formatCheck(_ type: TypeReference, constraints: [Constraint], about subject: String = "value") -> String? {
        guard case .scalar(let scalar) = type, let format = scalar.format, options.assertedFormats.contains(format)
        else {
            return nil
        }
        let swiftType = ScalarMapper(options: options).scalar(scalar, constraints: constraints)
        return FormatCheck.statement(format, about: subject, swiftType)
    }

    /// Whether a whole number is typed so that it could hold a fraction.
    func checksIntegers(_ type: TypeReference) -> Bool {
        guard case .scalar(let scalar) = type else { return false }
        return scalar.kind == .integer && options.numbers == .exact
    }
}
