package import ModelGenDiagnostics
package import ModelGenModel
package import ModelGenText

/// What earlier runs decided and later ones keep, from the ownership record.
package struct NamingHistory: Sendable, Hashable {
    /// The Swift name of each type.
    package var typeNames: [TypeID: String]
    /// Types that were another name for one which is declared elsewhere, and which that was.
    package var sharedTypes: [TypeID: TypeID]
    /// The order of each type's initializer parameters, by wire name.
    package var initializerOrders: [TypeID: [String]]

    /// Creates a history; the default is that of a first run.
    package init(
        typeNames: [TypeID: String] = [:], sharedTypes: [TypeID: TypeID] = [:],
        initializerOrders: [TypeID: [String]] = [:]
    ) {
        self.sharedTypes = sharedTypes
        self.typeNames = typeNames
        self.initializerOrders = initializerOrders
    }
}

/// Everything that a run made, in memory.
package struct PipelineResult: Sendable {
    /// In a fixed order; empty when there is an error.
    package var files: [OutputFile]
    /// In the order of their places, those without one at the end.
    package var diagnostics: [Diagnostic]
    /// For the ownership record.
    package var history: NamingHistory
    /// What was guessed, dropped or left free-form.
    package var report: Report

    /// Whether nothing may be written.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension [Diagnostic] {
    /// In the order of their places, each once; those of one place, and those without one, stay in their order.
    package func sortedByPlace() -> [Diagnostic] {
        withoutRepetitions().enumerated()
            .sorted { a, b in
                switch (a.element.location, b.element.location) {
                case (let first?, let second?) where first != second: first < second
                case (_?, nil): true
                case (nil, _?): false
                default: a.offset < b.offset
                }
            }
            .map(\.element)
    }

    /// With every warning made an error.
    package func warningsAsErrors() -> [Diagnostic] {
        map { diagnostic in
            var diagnostic = diagnostic
            if diagnostic.severity == .warning { diagnostic.severity = .error }
            return diagnostic
        }
    }
}
