internal import ModelGenDiagnostics
internal import ModelGenModel

/// Named schemas that are only references to each other describe no value at all: `A: {$ref: B}`, `B: {$ref: A}`.
struct AliasCycles {
    private let declarations: [TypeDeclaration]
    private let report: Report

    init(_ declarations: [TypeDeclaration], report: Report) {
        self.declarations = declarations
        self.report = report
    }

    /// The declarations, with every alias on a cycle made free-form JSON.
    func broken() -> [TypeDeclaration] {
        var targets: [TypeID: TypeID] = [:]
        for case .alias(let alias) in declarations {
            if case .reference(let target) = alias.target.type { targets[alias.header.id] = target }
        }
        return declarations.map { declaration in
            guard case .alias(var alias) = declaration, isOnCycle(alias.header.id, targets) else { return declaration }
            report.warning(
                .circularRef, "The references lead back to `\(alias.header.name.text)` and to no value",
                at: alias.header.location, consequence: "Any JSON value is accepted here.")
            report.add(Fallback(reason: "circular reference", at: alias.header.location))
            alias.target = ElementType(.any)
            alias.header.exactness = .overApproximates
            return .alias(alias)
        }
    }

    private func isOnCycle(_ start: TypeID, _ targets: [TypeID: TypeID]) -> Bool {
        var id = start
        for _ in 0...targets.count {
            guard let next = targets[id] else { return false }
            if next == start { return true }
            id = next
        }
        return false
    }
}
