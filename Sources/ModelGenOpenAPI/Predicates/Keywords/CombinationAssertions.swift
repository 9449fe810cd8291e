internal import ModelGenModel
internal import ModelGenSyntax

/// `allOf`, `anyOf`, `oneOf`, `not`, and `if` with its branches (JSON Schema 2020-12 Core §10.2).
struct CombinationAssertions: AssertionReader {
    func assertions(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        [
            schema.schemas(.allOf, reader).map(Assertion.allOf), schema.schemas(.anyOf, reader).map(Assertion.anyOf),
            schema.schemas(.oneOf, reader).map(Assertion.oneOf), schema.schema(.not, reader).map(Assertion.not),
            conditional(of: schema, reader),
        ]
        .compactMap { $0 }
    }

    /// `if` alone evaluates, and asserts nothing (§10.2.2.1).
    private func conditional(of schema: AssertedSchema, _ reader: PredicateReader) -> Assertion? {
        schema.schema(.ifKeyword, reader).map { condition in
            .conditional(
                Conditional(
                    condition: condition, consequence: schema.schema(.then, reader),
                    alternative: schema.schema(.elseKeyword, reader)))
        }
    }
}

/// `unevaluatedItems` and `unevaluatedProperties`, which look at what all others have left (§11).
struct UnevaluatedAssertions: AssertionReader {
    func assertions(of schema: AssertedSchema, _ reader: PredicateReader) -> [Assertion] {
        [
            schema.schema(.unevaluatedItems, reader).map(Assertion.unevaluatedItems),
            schema.schema(.unevaluatedProperties, reader).map(Assertion.unevaluatedProperties),
        ]
        .compactMap { $0 }
    }
}
