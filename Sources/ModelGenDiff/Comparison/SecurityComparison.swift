import ModelGenModel

/// Compares what callers of an operation must show: any one of several requirements is enough (OpenAPI 3.1 §4.8.10.1).
struct SecurityComparison {
    let old: OperationSignature
    let new: OperationSignature
    let schemes: SecuritySchemeComparison

    func changes() -> [Change] {
        let (before, after) = (old.description.securityOptions, new.description.securityOptions)
        switch (before.isEmpty, after.isEmpty) {
        case (true, true): return []
        case (true, false): return [change(.securityRequired, after: after.spelling)]
        case (false, true): return [change(.securityDropped, before: before.spelling)]
        case (false, false): return optionChanges(before, after) + schemeChanges(before, after)
        }
    }

    /// Who shows more than is asked for satisfies it, so that an option is gone only where nothing else accepts what it asked
    /// for, and new only where nothing accepted it before.
    private func optionChanges(_ before: [SecurityRequirement], _ after: [SecurityRequirement]) -> [Change] {
        let refused = before.filter { !after.accept($0) }
        let removed = refused.map {
            change(.securityOptionRemoved, before: $0.spelling, after: after.spelling)
        }
        if after.allSatisfy(before.accept) { return removed }
        return removed + [change(.securityOptionAdded, before: before.spelling, after: after.spelling)]
    }

    /// Of schemes that are named before and after.
    private func schemeChanges(_ before: [SecurityRequirement], _ after: [SecurityRequirement]) -> [Change] {
        let known = Set(after.schemeNames)
        return before.schemeNames.filter(known.contains).compactMap { name in
            guard let difference = schemes.difference(of: name) else { return nil }
            var change = change(.securitySchemeChanged, before: difference.before, after: difference.after)
            change.member = "security scheme \(name)"
            return change
        }
    }

    private func change(_ rule: Rule, before: String? = nil, after: String? = nil) -> Change {
        var change = old.change(rule, old: old.location, new: new.location)
        (change.before, change.after) = (before, after)
        return change
    }
}

extension OperationDescription {
    /// The requirements, none twice; none at all where nothing has to be shown.
    fileprivate var securityOptions: [SecurityRequirement] {
        let requirements = security ?? []
        if requirements.contains(where: \.schemes.isEmpty) { return [] }
        var spellings: Set<String> = []
        return requirements.filter { spellings.insert($0.spelling).inserted }
    }
}

extension [SecurityRequirement] {
    /// As reports call them.
    fileprivate var spelling: String { map(\.spelling).joined(separator: " or ") }

    /// In the order in which they appear.
    fileprivate var schemeNames: [String] {
        var names: [String] = []
        for scheme in flatMap(\.schemes) where !names.contains(scheme.name) { names.append(scheme.name) }
        return names
    }

    /// Whether what satisfies a requirement satisfies one of these.
    fileprivate func accept(_ requirement: SecurityRequirement) -> Bool {
        contains { $0.isImplied(by: requirement) }
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

    /// Whether another asks for the same schemes and scopes, and perhaps for more.
    fileprivate func isImplied(by other: SecurityRequirement) -> Bool {
        schemes.allSatisfy { scheme in
            other.schemes.contains { $0.name == scheme.name && Set(scheme.scopes).isSubset(of: $0.scopes) }
        }
    }
}
