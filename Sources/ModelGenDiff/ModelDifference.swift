/// Everything that changed from one model to another: in the order of the old source, then what is new.
package struct ModelDifference: Sendable, Hashable {
    /// The changes; those of one type stand together.
    package let changes: [Change]

    /// Compares two models.
    package init(from old: Side, to new: Side) {
        changes = ModelComparison(old, new).changes()
    }

    /// The changes of one severity.
    package func changes(_ severity: Severity) -> [Change] { changes.filter { $0.severity == severity } }

    /// The severest change; `nil` where nothing changed.
    package var severity: Severity? { changes.map(\.severity).max() }

    /// How the version of a package that publishes the models should rise.
    package var advice: VersionAdvice {
        if changes.isEmpty { return .none }
        if severity == .breaking { return .major }
        return changes.allSatisfy(\.rule.isDocumentation) ? .patch : .minor
    }
}

/// Which part of a semantic version should rise.
package enum VersionAdvice: String, Sendable, Hashable, CaseIterable {
    case none, patch, minor, major
}
