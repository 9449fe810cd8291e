import ModelGenModel

/// Types of inline schemas that are the same: one of them is declared, the others are another name for it.
///
/// A vendor writes one schema in a thousand places, and a thousand types are a thousand times the compiler's time. Code goes on
/// saying `Charge.Status`, wherever that is declared.
struct SharedTypes {
    /// Each type that is not declared itself → the one that is. What stands inside a type that is another name has one
    /// there as well, since both are the same.
    let declaring: [TypeID: TypeID]
    /// Of those, what stands inside another name and needs none of its own.
    private let inner: Set<TypeID>

    /// Nothing is shared.
    static let none = SharedTypes(declaring: [:], inner: [])

    private init(declaring: [TypeID: TypeID], inner: Set<TypeID>) {
        self.declaring = declaring
        self.inner = inner
    }

    /// - Parameters:
    ///   - declarations: Of one Swift scope.
    ///   - names: Of all of them, in Swift.
    ///   - options: What is shared, and what earlier runs shared and did not.
    init(_ declarations: [TypeDeclaration], names: [TypeID: String], options: SwiftOptions) {
        switch options.sharing {
        case .none: self = .none
        case .identical:
            let candidates = SharingCandidates(declarations, inline: options.inline)
            if candidates.declarations.isEmpty {
                self = .none
                return
            }
            let classes = TypeClasses(candidates, names: names)
            var choice = DeclaringTypes(candidates, classes: classes, options: options)
            choice.decide()
            self.init(declaring: choice.declaring, inner: choice.inner)
        }
    }

    /// The set with other names in place of types that are declared elsewhere.
    func applied(to model: ModelSet) -> ModelSet {
        if declaring.isEmpty { return model }
        var result = model
        result.declarations = model.declarations.compactMap { declaration in
            if inner.contains(declaration.id) { return nil }
            guard let target = declaring[declaration.id] else {
                return declaration.mappingReferences { inner.contains($0) ? declaring[$0] ?? $0 : $0 }
            }
            var header = declaration.header
            header.predicate = nil
            return .alias(AliasDeclaration(header: header, target: ElementType(.reference(target))))
        }
        return result
    }
}
