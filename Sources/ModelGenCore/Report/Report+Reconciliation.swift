import ModelGenModel
import ModelGenReconciliation

extension [Reconciliation] {
    /// What was matched and settled, and how often pages and specifications differ on each fact.
    var summary: JSONLiteral {
        func total(_ count: (Reconciliation.Counts) -> Int) -> JSONLiteral {
            .count(reduce(0) { $0 + count($1.counts) })
        }
        let differences = flatMap(\.differences)
        return .entries([
            ("matchedTypes", total(\.matchedTypes)),
            ("typesOnlyOnPages", total(\.typesOnlyOnPages)),
            ("typesAdded", total(\.typesAdded)),
            ("schemasLeftOut", total(\.schemasLeftOut)),
            ("matchedProperties", total(\.matchedProperties)),
            ("wireNamesConfirmed", total(\.wireNamesConfirmed)),
            ("wireNamesCorrected", total(\.wireNamesCorrected)),
            ("nullabilitiesSettled", total(\.nullabilitiesSettled)),
            (
                "differences",
                .entries(
                    Difference.Fact.allCases.map { fact in
                        (fact.rawValue, .count(differences.count { $0.fact == fact }))
                    })
            ),
        ])
    }
}
