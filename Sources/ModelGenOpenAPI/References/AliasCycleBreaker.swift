internal import ModelGenDiagnostics
internal import ModelGenModel

/// Named schemas that lead back to themselves without an object in between; Swift has no type alias of that kind.
///
/// Those that are only references to each other describe no value at all: `A: {$ref: B}`, `B: {$ref: A}`. A list or map of
/// itself describes one, and gets a type of its own: a union with that list or map for its only member.
struct AliasCycleBreaker {
    private let declarations: [TypeDeclaration]
    private let report: ReadingReport

    init(_ declarations: [TypeDeclaration], report: ReadingReport) {
        self.declarations = declarations
        self.report = report
    }

    /// The declarations without such aliases.
    func broken() -> [TypeDeclaration] {
        let hasAliases = declarations.contains { if case .alias = $0 { true } else { false } }
        return hasAliases ? withTypesForContainers(of: withoutEmptyCycles()) : declarations
    }

    /// The declarations, with the first list or map of each cycle made a union.
    private func withTypesForContainers(of declarations: [TypeDeclaration]) -> [TypeDeclaration] {
        var cycles = AliasCycles(declarations)
        return declarations.map { declaration in
            guard case .alias(let alias) = declaration, let name = Self.memberName(of: alias.target.type),
                cycles.contains(alias.header.id)
            else { return declaration }
            cycles.remove(alias.header.id)
            let member = UnionDeclaration.Member(
                alias.target.type, constraints: alias.target.constraints, name: SuggestedName(name, .derived))
            return .union(UnionDeclaration(header: alias.header, members: [member], requirement: .exactlyOne))
        }
    }

    private static func memberName(of type: TypeReference) -> String? {
        switch type {
        case .array: "elements"
        case .map: "values"
        case .scalar, .any, .reference: nil
        }
    }

    /// The declarations, with every alias on a cycle of mere references made free-form JSON.
    private func withoutEmptyCycles() -> [TypeDeclaration] {
        var targets: [TypeID: TypeID] = [:]
        for case .alias(let alias) in declarations {
            if case .reference(let target) = alias.target.type { targets[alias.header.id] = target }
        }
        let cycles = AliasCycles(targets)
        return declarations.map { declaration in
            guard case .alias(var alias) = declaration, cycles.contains(alias.header.id) else { return declaration }
            report.warning(
                .circularRef, "The references lead back to `\(alias.header.name.text)` and to no value",
                at: alias.header.location, consequence: "Any JSON value is accepted here.")
            report.add(Fallback(reason: "circular reference", at: alias.header.location))
            alias.target = ElementType(.any)
            alias.header.exactness = .overApproximates
            return .alias(alias)
        }
    }
}
