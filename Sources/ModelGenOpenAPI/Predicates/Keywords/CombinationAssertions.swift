internal import ModelGenModel
internal import ModelGenSyntax

/// `allOf`, `anyOf`, `oneOf`, `not`, and `if` with its branches (JSON Schema 2020-12 Core §10.2).
struct CombinationAssertions: AssertionReader {
    func assertions(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        [
            place.schemas(.allOf, reader).map(Assertion.allOf), place.schemas(.anyOf, reader).map(Assertion.anyOf),
            place.schemas(.oneOf, reader).map(Assertion.oneOf), place.schema(.not, reader).map(Assertion.not),
            conditional(of: place, reader),
        ]
        .compactMap { $0 }
    }

    /// `if` alone evaluates, and asserts nothing (§10.2.2.1).
    private func conditional(of place: Place, _ reader: PredicateReader) -> Assertion? {
        place.schema(.ifKeyword, reader).map { condition in
            .conditional(
                Conditional(
                    condition: condition, consequence: place.schema(.then, reader),
                    alternative: place.schema(.elseKeyword, reader)))
        }
    }
}

/// `unevaluatedItems` and `unevaluatedProperties`, which look at what all others have left (§11).
struct UnevaluatedAssertions: AssertionReader {
    func assertions(of place: Place, _ reader: PredicateReader) -> [Assertion] {
        [
            place.schema(.unevaluatedItems, reader).map(Assertion.unevaluatedItems),
            place.schema(.unevaluatedProperties, reader).map(Assertion.unevaluatedProperties),
        ]
        .compactMap { $0 }
    }
}
