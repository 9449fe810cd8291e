import ModelGenDiagnostics
import ModelGenModel

/// Writes the body of a response's `validate(into:)`.
struct ResponseChecks: Sendable {
    private(set) var lines: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var constants: PatternConstants

    var patterns: [PatternConstants.Constant] { constants.constants }

    init(_ cases: [ResponsePlan.Case], scope: EmissionScope) {
        constants = PatternConstants(taken: Set(cases.map(\.name)))
        var silent = [".other"]
        for item in cases {
            let statements = statements(item, scope)
            let name = ".\(item.name)"
            if statements.isEmpty {
                silent.append(name)
            } else {
                let pattern = item.status.isOpen ? "_, let value" : "let value"
                lines += ["case \(name)(\(pattern)):"] + statements.map { "    " + $0 }
            }
        }
        if !lines.isEmpty { lines.append("case \(silent.joined(separator: ", ")): break") }
    }

    private mutating func statements(_ item: ResponsePlan.Case, _ scope: EmissionScope) -> [String] {
        var lines: [String] = []
        if item.hasType {
            for header in item.headers {
                lines += property(
                    .parameter("header", header.key), "value.\(header.name)", header.value,
                    header.schema, scope)
            }
        }
        return lines + body(item, scope)
    }

    private mutating func body(_ item: ResponsePlan.Case, _ scope: EmissionScope) -> [String] {
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
    ) -> [String] {
        var renderer = CheckRenderer(catalog: scope.catalog, needs: scope.needs, patterns: constants, member: "value")
        let lines = renderer.property(
            place, expression, schema: schema, type: value.type, constraints: value.constraints)
        constants = renderer.patterns
        return lines
    }
}
