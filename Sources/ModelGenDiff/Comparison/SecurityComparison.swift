import ModelGenModel

/// Compares what callers of an operation must show: any one of several requirements is enough (OpenAPI 3.1 §4.8.10.1).
struct SecurityComparison {
    let old: OperationSignature
    let new: OperationSignature

    func changes() -> [Change] {
        let (before, after) = (old.description.securityOptions, new.description.securityOptions)
        switch (before.isEmpty, after.isEmpty) {
        case (true, true): return []
        case (true, false): return [change(.securityRequired, after: after.joined(separator: " or "))]
        case (false, true): return [change(.securityDropped, before: before.joined(separator: " or "))]
        case (false, false):
            return before.filter { !after.contains($0) }.map { change(.securityOptionRemoved, before: $0) }
                + after.filter { !before.contains($0) }.map { change(.securityOptionAdded, after: $0) }
        }
    }

    private func change(_ rule: Rule, before: String? = nil, after: String? = nil) -> Change {
        var change = old.change(rule, old: old.location, new: new.location)
        (change.before, change.after) = (before, after)
        return change
    }
}

extension OperationDescription {
    /// The requirements as reports call them, none twice; none at all where nothing has to be shown.
    fileprivate var securityOptions: [String] {
        let requirements = security ?? []
        if requirements.contains(where: \.schemes.isEmpty) { return [] }
        var options: [String] = []
        for requirement in requirements where !options.contains(requirement.spelling) {
            options.append(requirement.spelling)
        }
        return options
    }
}

extension SecurityRequirement {
    /// Neither the order of schemes nor that of scopes means anything.
    fileprivate var spelling: String {
        schemes.map { scheme in
            scheme.scopes.isEmpty
                ? scheme.name : "\(scheme.name) (\(Set(scheme.scopes).sorted().joined(separator: ", ")))"
        }.sorted().joined(separator: " and ")
    }
}
