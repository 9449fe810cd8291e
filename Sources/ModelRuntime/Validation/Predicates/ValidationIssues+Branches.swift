// Subschemas whose verdict counts, and not their issues (JSON Schema 2020-12 Core §10.2).

/// How many of several subschemas hold.
@_documentation(visibility: internal)
public struct SchemaBranches {
    /// What must hold.
    enum Requirement {
        case atLeastOne, exactlyOne
    }

    let requirement: Requirement
    var matchCount = 0
    var causes: [[ValidationIssue]] = []

    /// `anyOf`: at least one must hold.
    public static var anyOf: SchemaBranches { SchemaBranches(requirement: .atLeastOne) }
    /// `oneOf`: exactly one must hold.
    public static var oneOf: SchemaBranches { SchemaBranches(requirement: .exactlyOne) }
}

@_documentation(visibility: internal)
extension ValidationIssues {
    /// Tries a subschema; once the outcome is settled nothing is tried any more.
    public func attempt(_ branches: inout SchemaBranches, _ check: Branch) {
        switch branches.requirement {
        case .atLeastOne: if branches.matchCount > 0 { return }
        case .exactlyOne: if branches.matchCount > 1 { return }
        }
        _ = tried(&branches, check)
    }

    /// Tries a subschema, and remembers what it has looked at if it holds.
    public func attempt(
        _ branches: inout SchemaBranches, _ evaluated: inout EvaluatedParts,
        _ check: (inout ValidationIssues, inout EvaluatedParts) -> Void
    ) {
        var parts = EvaluatedParts()
        if tried(&branches, { check(&$0, &parts) }) { evaluated.formUnion(parts) }
    }

    private func tried(_ branches: inout SchemaBranches, _ check: Branch) -> Bool {
        guard isWanting else { return false }
        var inner = ValidationIssues(within: self, countsOnly: countsOnly)
        check(&inner)
        if inner.count == 0 {
            branches.matchCount += 1
            return true
        }
        if !countsOnly { branches.causes.append(inner.found) }
        return false
    }

    /// Reports if more or fewer subschemas hold than may.
    public mutating func settle(_ branches: SchemaBranches) {
        switch branches.requirement {
        case .atLeastOne: if branches.matchCount == 0 { report("anyOf", causes: branches.causes) }
        case .exactlyOne:
            guard branches.matchCount != 1 else { return }
            if countsOnly { return miss() }
            report("oneOf", limit: "1", actual: "\(branches.matchCount)", causes: branches.causes)
        }
    }
    /// Whether a subschema holds; what it has looked at counts if it does.
    public func matches(
        _ evaluated: inout EvaluatedParts, _ check: (inout ValidationIssues, inout EvaluatedParts) -> Void
    ) -> Bool {
        var parts = EvaluatedParts()
        let holds = matches { issues in check(&issues, &parts) }
        if holds { evaluated.formUnion(parts) }
        return holds
    }
}
