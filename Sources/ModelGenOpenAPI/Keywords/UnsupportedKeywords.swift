internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Keywords that are not read yet: each is reported, and the schema says that it is incomplete.
struct UnsupportedKeywords {
    let report: Report

    /// What is lost without a keyword.
    private enum Loss {
        /// A condition on values that the type holds anyway.
        case condition
        /// The type, where nothing else in the schema gives one.
        case type(reason: String)
    }

    /// Whether the keyword is one of these.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        guard let loss = loss(of: keyword) else { return false }
        schema.exactness = .incomplete
        let consequence: String
        switch loss {
        case .condition: consequence = "Values are accepted whether or not they fulfil it."
        case .type(let reason):
            schema.lost.append(reason)
            consequence = "Without another keyword that gives the type, any JSON value is accepted."
        }
        report.warning(
            .unsupportedKeyword, "`\(keyword.rawValue)` is not read yet", at: place.location, consequence: consequence)
        return true
    }

    private func loss(of keyword: Keyword) -> Loss? {
        switch keyword {
        case .dynamicRef, .recursiveRef: .type(reason: keyword.rawValue)
        case .not, .ifKeyword: .type(reason: keyword.rawValue)
        // Reported with `if`, without which they mean nothing.
        case .then, .elseKeyword: nil
        case .propertyNames, .contains, .minContains, .maxContains, .dependentSchemas, .dependentRequired,
            .dependencies, .unevaluatedItems, .unevaluatedProperties, .contentSchema:
            .condition
        default: nil
        }
    }
}
