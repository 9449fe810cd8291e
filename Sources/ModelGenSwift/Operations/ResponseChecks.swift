import ModelGenDiagnostics
import ModelGenModel

/// Writes the body of a response's `validate(into:)`.
struct ResponseChecks: Sendable {
    private(set) var statements = SwiftSource()
    private(set) var diagnostics: [Diagnostic] = []
    private var constants: PatternConstants

    var isEmpty: Bool { statements.isEmpty }

    var patterns: [PatternConstants.Constant] { constants.constants }

    init(_ cases: [ResponsePlan.Case], scope: EmissionScope) {
        constants = PatternConstants(taken: Set(cases.map(\.name)))
        var silent = [".other"]
        for item in cases {
            let own = statements(item, scope)
            let name = ".\(item.name)"
            if own.isEmpty {
                silent.append(name)
            } else {
                let pattern = item.status.isOpen ? "_, let value" : "let value"
                statements.section("case \(name)(\(pattern)):", own)
            }
        }
        if !isEmpty { statements.line("case \(silent.joined(separator: ", ")): break") }
    }

    private mutating func statements(_ item: ResponsePlan.Case, _ scope: EmissionScope) -> SwiftSource {
        var source = SwiftSource()
        if item.hasType {
            for header in item.headers {
                source.add(
                    property(
                        .parameter("header", header.key), "value.\(header.name)", header.value,
                        header.schema, scope))
            }
        }
        return source.adding(body(item, scope))
    }

    private mutating func body(_ item: ResponsePlan.Case, _ scope: EmissionScope) -> SwiftSource {
        let expression = item.hasType ? "value.body" : "value"
        if item.bodies.isChoice {
            let hasChecks = item.bodies.choice("", scope: scope, owner: "")?.checks.isEmpty == false
            return hasChecks ? ["\(expression).validate(into: &issues)"] : []
        }
        guard let body = item.bodies.first, let value = body.value else { return [] }
        return property(.property("body"), expression, value, body.schema, scope)
    }

    private mutating func property(
        _ place: CheckRenderer.Place, _ expression: String, _ value: ElementType, _ schema: String,
        _ scope: EmissionScope
    ) -> SwiftSource {
        var renderer = CheckRenderer(scope: scope, patterns: constants, member: "value")
        let statements = renderer.property(
            place, expression, schema: schema, type: value.type, constraints: value.constraints)
        constants = renderer.patterns
        return statements
    }
}
