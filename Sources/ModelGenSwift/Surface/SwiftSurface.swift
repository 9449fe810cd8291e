package import ModelGenModel

/// What users of the generated Swift can name: decided as the emitter decides it, but not written.
package struct SwiftSurface: Sendable {
    private let scope: EmissionScope
    /// The types that are another name for one that is declared elsewhere, and for which.
    package let sharedTypes: [TypeID: TypeID]

    /// Decides the names and types of a model whose unions have their dispatch proved.
    package init(_ model: ModelSet, options: SwiftOptions) {
        // What can be named of a type is the same whether it is declared or another name for one that is alike.
        var unshared = options
        unshared.sharing = .none
        scope = EmissionScope(model, options: unshared)
        sharedTypes =
            SharedTypes(model.declarations, names: scope.catalog.names, options: options).declaring
    }

    /// The name of each type, without the namespace, where nothing else is to be known.
    package static func names(of model: ModelSet, options: SwiftOptions) -> [TypeID: String] {
        TypeNamer(options).names(for: model.declarations)
    }

    /// The name of each type, without the namespace.
    package var names: [TypeID: String] { scope.catalog.names }

    /// The declaration of an identity.
    package func declaration(_ id: TypeID) -> TypeDeclaration? { scope.catalog.declarations[id] }

    /// The type of a value as it is spelled, without what presence and nullability add.
    package func spelling(of element: ElementType) -> String {
        scope.catalog.type(element.type, constraints: element.constraints).spelling
    }

    /// What a value is once aliases are followed, with what they assert about it.
    ///
    /// A type that is not declared, or an alias that leads back to itself, is any JSON.
    package func resolved(_ element: ElementType) -> ElementType {
        var resolved = scope.catalog.resolved(element.type)
        if case .reference(let id) = resolved.type, declaration(id) == nil { resolved.type = .any }
        resolved.constraints = element.constraints + resolved.constraints
        resolved.nullability = scope.catalog.nullability(of: element)
        return resolved
    }

    /// Whether an element is optional, so that `null` may stand for it.
    package func isOptional(_ element: ElementType) -> Bool {
        switch scope.catalog.elementType(element) {
        case .optional, .optionalNullable: true
        case .scalar, .json, .jsonObject, .named, .array, .dictionary, .other: false
        }
    }

    /// Whether values that an enumeration does not list are kept.
    package func isOpen(_ enumeration: EnumerationDeclaration) -> Bool { scope.catalog.isOpen(enumeration) }

    /// The case of each value of an enumeration.
    package func caseNames(of enumeration: EnumerationDeclaration) -> [JSONLiteral: String] {
        EnumerationRenderer(enumeration, scope: scope).caseNames
    }

    /// The properties of a struct, in the order of the object's.
    package func properties(of object: ObjectDeclaration) -> [PropertySurface] {
        PropertyPlanner(scope: scope, object: object).plans.prefix(object.properties.count).map(PropertySurface.init)
    }

    /// The cases of a union.
    package func cases(of union: UnionDeclaration) -> UnionSurface {
        UnionSurface(
            members: UnionRenderer(union, scope: scope).names, hasUnrecognized: scope.catalog.keepsUnrecognized(union),
            keepsUnknownTags: union.dispatch.unrecognizedTag != nil,
            hasSeveral: !scope.several.positions(in: union).isEmpty)
    }
}

/// What users can name of a property.
package struct PropertySurface: Sendable, Hashable {
    /// Without back-ticks.
    package var name: String
    /// How the type of the value is wrapped.
    package var row: PresenceRow
    /// Whether it is a static constant instead of a stored property.
    package var isConstant: Bool
    /// Whether every call of the initializer has an argument for it.
    package var mustBeGiven: Bool
    /// Whether there is a constant for what the server assumes.
    package var hasDefault: Bool

    init(_ plan: PropertyPlan) {
        name = plan.name
        row = plan.row
        isConstant = plan.kind == .constant
        mustBeGiven = plan.isStored && plan.mustBeGiven
        hasDefault = plan.defaultLiteral != nil
    }
}

/// What users can name of a union.
package struct UnionSurface: Sendable, Hashable {
    /// The case of each member, without back-ticks.
    package var members: [String]
    /// Whether there is a case for values that no member stands for.
    package var hasUnrecognized: Bool
    /// Whether it holds objects whose tag is not listed, and not only scalars.
    package var keepsUnknownTags: Bool
    /// Whether there is a case for values that are several members at once.
    package var hasSeveral: Bool
}
