import ModelGenDiagnostics
import ModelGenModel

extension DiagnosticID {
    /// Two inputs declare different types of one name.
    static let conflictingTypes = DiagnosticID("conflicting-types")
}

/// Makes one set of the sets of several inputs that go into one Swift scope.
///
/// Types of one name that are equal, down to the types they refer to, become one. Different ones are an error if their
/// sources named them; a name that was derived from context is the emitter's to change.
struct ModelMerger {
    private var declarations: [TypeDeclaration] = []
    /// A later declaration → the first one of its name in an earlier input.
    private var twins: [(later: Int, first: Int)] = []

    static func merge(_ sets: [ModelSet]) -> ModelSet {
        guard sets.count > 1 else { return sets.first ?? ModelSet() }
        var merger = ModelMerger()
        merger.collect(sets)
        let shared = merger.sharedTypes()
        return ModelSet(
            sources: sets.flatMap(\.sources),
            pages: sets.flatMap(\.pages).withoutRepetitions().map { $0.mappingType { shared[$0] ?? $0 } },
            declarations: merger.declarations.filter { shared[$0.id] == nil }
                .map { $0.mappingReferences { shared[$0] ?? $0 } },
            predicates: sets.flatMap(\.predicates).withoutRepetitions(),
            operations: sets.flatMap(\.operations).map { $0.mappingTypes { shared[$0] ?? $0 } }.withoutRepetitions(),
            servers: sets.flatMap(\.servers).withoutRepetitions(),
            securitySchemes: sets.flatMap(\.securitySchemes).withoutRepetitions(),
            fallbacks: sets.flatMap(\.fallbacks).withoutRepetitions(),
            diagnostics: sets.flatMap(\.diagnostics).withoutRepetitions() + merger.conflicts(shared))
    }

    /// Lists every identity once (a file that two inputs refer to is read into both) and pairs equal names.
    private mutating func collect(_ sets: [ModelSet]) {
        var identities: Set<TypeID> = []
        var firsts: [ScopedName: (index: Int, set: Int)] = [:]
        for (position, set) in sets.enumerated() {
            for declaration in set.declarations where identities.insert(declaration.id).inserted {
                declarations.append(declaration)
                // Nothing refers to the type of an operation, so that two may be alike and called differently.
                guard declaration.header.role != .operation else { continue }
                let name = ScopedName(declaration.header)
                if let first = firsts[name] {
                    if first.set != position { twins.append((declarations.count - 1, first.index)) }
                } else {
                    firsts[name] = (declarations.count - 1, position)
                }
            }
        }
    }

    /// Later identity → first identity, for the twins that are equal.
    ///
    /// The greatest fixed point: all twins are taken for equal, so that recursive types can be, and those that turn
    /// out different under that assumption are struck out until none is. `TypeClasses` of the emitter looks for the same fixed
    /// point from the other side: it parts types whatever they are called, where here only types of one name may be one.
    private func sharedTypes() -> [TypeID: TypeID] {
        var shared: [TypeID: TypeID] = [:]
        for twin in twins { shared[declarations[twin.later].id] = declarations[twin.first].id }
        var isSettled = false
        while !isSettled {
            let assumed = shared
            let different = twins.filter { twin in
                assumed[declarations[twin.later].id] != nil
                    && declarations[twin.later].shape { assumed[$0] ?? $0 }
                        != declarations[twin.first].shape { assumed[$0] ?? $0 }
            }
            for twin in different { shared[declarations[twin.later].id] = nil }
            isSettled = different.isEmpty
        }
        return shared
    }

    private func conflicts(_ shared: [TypeID: TypeID]) -> [Diagnostic] {
        twins.compactMap { twin in
            let (later, first) = (declarations[twin.later].header, declarations[twin.first].header)
            guard shared[later.id] == nil, later.name.provenance != .derived, first.name.provenance != .derived else {
                return nil
            }
            return .error(
                .conflictingTypes, "`\(later.name.text)` differs from the type of the same name in another input",
                at: later.location,
                consequence: "One Swift module cannot hold both.",
                fix: "Repeat --namespace, once for each input, or rename one of them under `types:` in modelgen.yaml.",
                related: [.init("the other `\(first.name.text)` is here", at: first.location)])
        }
    }
}

/// A name with the folders it stands in.
private struct ScopedName: Hashable {
    let namespace: [String]
    let text: String

    init(_ header: DeclarationHeader) {
        namespace = header.namespace
        text = header.name.text
    }
}

extension PageAccount {
    fileprivate func mappingType(_ transform: (TypeID) -> TypeID) -> PageAccount {
        guard case .declared(let id) = outcome else { return self }
        return PageAccount(path: path, outcome: .declared(transform(id)))
    }
}

extension Array where Element: Hashable {
    /// The elements in their order, each once.
    func withoutRepetitions() -> [Element] {
        if count < 2 { return self }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
