import ModelGenModel

/// Whether a type says no more than another one: that it is the same, or less of it where the rest could not be read.
struct WeakerTypes {
    /// Those of the whole set.
    let declarations: [TypeID: TypeDeclaration]

    init(_ declarations: [TypeID: TypeDeclaration]) { self.declarations = declarations }

    func isWeaker(_ type: TypeReference, than known: TypeReference) -> Bool {
        switch (type, known) {
        case (.any, _): return true
        case (.array(let element), .array(let known)), (.map(let element), .map(let known)):
            return isWeaker(element, than: known)
        case (_, .reference(let id)) where type != known: return isWeaker(type, than: declarations[id])
        case (.scalar, _), (.reference, _), (.array, _), (.map, _): return type == known
        }
    }

    private func isWeaker(_ element: ElementType, than known: ElementType) -> Bool {
        isWeaker(element.type, than: known.type) && element.constraints.allSatisfy(known.constraints.contains)
            && (element.nullability == known.nullability || element.nullability == .unknown)
    }

    /// A type in place of a declaration of the whole set.
    func isWeaker(_ element: ElementType, than declaration: TypeDeclaration) -> Bool {
        if case .alias(let alias) = declaration, isWeaker(element, than: alias.target) { return true }
        return isWeaker(element.type, than: declaration) && element.nullability != .yes
    }

    private func isWeaker(_ type: TypeReference, than declaration: TypeDeclaration?) -> Bool {
        switch (type, declaration) {
        case (.any, _): true
        // An object of which no property is left.
        case (.map(let values), .object): values.type == .any
        // A list of which no value is left, or one, which then counts as a constant.
        case (.scalar(let scalar), .enumeration(let list)): scalar == ScalarType(list.valueType)
        // A choice of which one is left.
        case (_, .union(let union)): union.members.contains { $0.type == type }
        case (_, .alias(let alias)): alias.target.type == type
        case (_, .object), (_, .enumeration), (_, nil): false
        }
    }
}
