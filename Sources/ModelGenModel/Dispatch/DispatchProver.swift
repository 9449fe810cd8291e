package import ModelGenDiagnostics

/// Decides how the members of a union are told apart, by evidence that holds for every valid value.
///
/// Looks through the whole set, so it runs once every declaration is known. Two provers over equal sets agree.
package struct DispatchProver: Sendable {
    let declarations: [TypeID: TypeDeclaration]

    /// Creates a prover that looks up references in `set`.
    package init(_ set: ModelSet) { declarations = set.declarationsByID() }

    /// The decision tree of a union of the set, and what its source gets wrong about it.
    ///
    /// Soundness: a valid value is never refused or taken for another member's, given a producer that follows the
    /// source; where that cannot be shown, the leaf is `.candidates`. `PresenceEvidence` says what is assumed.
    package func dispatch(of union: UnionDeclaration) -> (Dispatch, [Diagnostic]) {
        var proof = DispatchProof(union, declarations: declarations)
        let tree = proof.tree()
        return (tree, proof.diagnostics)
    }
}

extension ModelSet {
    /// The set with the dispatch of every union decided and capabilities rolled up.
    ///
    /// Diagnostics about unions are appended. Proving a proved set again repeats them.
    package func provingDispatch() -> ModelSet {
        let hasUnions = declarations.contains { if case .union = $0 { true } else { false } }
        return (hasUnions ? declaringDefaultTags().proved() : self).rollingUpCapabilities()
    }

    private func proved() -> ModelSet {
        let prover = DispatchProver(self)
        var result = self
        for position in declarations.indices {
            guard case .union(var union) = declarations[position] else { continue }
            let (dispatch, diagnostics) = prover.dispatch(of: union)
            union.dispatch = dispatch
            result.declarations[position] = .union(union)
            result.diagnostics += diagnostics
        }
        return result
    }
}
