import ModelGenModel
import ModelGenText

/// Writes one predicate as a function of straight-line checks on `value`.
struct PredicateRenderer {
    let catalog: PredicateCatalog
    let predicate: SchemaPredicate
    /// Where it stands in the source, for issues.
    let schema: String
    /// The constants of the enumeration so far.
    var constants: PredicateConstants

    /// Whether the function keeps a record of what was evaluated.
    private var isTracking: Bool { catalog.isTracked(predicate.id) || ownsRecord }

    /// Whether the record is the function's own: only what it and what it calls have evaluated counts for it.
    private var ownsRecord: Bool { predicate.assertions.contains(where: \.asksForEvaluation) }

    /// The whole function.
    mutating func function() -> SwiftSource {
        let name = catalog.name(predicate.id) ?? ""
        let isTracked = catalog.isTracked(predicate.id)
        let record = isTracked ? "_ \(ownsRecord ? "outer" : "evaluated"): inout EvaluatedParts, " : ""
        var source = signature(name, record)
        source.indent(prologue())
        for assertion in predicate.assertions { source.indent(statements(assertion)) }
        if isTracked, ownsRecord { source.indent(["outer.formUnion(evaluated)"]) }
        source.line("}")
        return source
    }

    private func signature(_ name: String, _ record: String) -> SwiftSource {
        let line = "static func \(name)(_ value: JSONValue, \(record)_ issues: inout ValidationIssues) {"
        if line.utf8.count <= 112 { return [line] }
        return .block(
            "static func \(name)(", ["_ value: JSONValue, \(record)_ issues: inout ValidationIssues"], closing: ") {")
    }

    private func prologue() -> SwiftSource {
        let resource = catalog.resourceNumber(predicate.resource).map { ", resource: \($0)" } ?? ""
        var source: SwiftSource = [
            "let scope = issues.enter(\(SwiftLiteral.string(schema))\(resource))", "defer { issues.leave(scope) }",
        ]
        if ownsRecord { source.line("var evaluated = EvaluatedParts()") }
        return source
    }

    private mutating func statements(_ assertion: Assertion) -> SwiftSource {
        switch assertion {
        case .never: ["issues.never()"]
        case .type(let kinds): type(kinds)
        case .rule(let rule): self.rule(rule)
        case .format(let format): SwiftSource([FormatCheck.statement(format)].compactMap { $0 })
        case .required(let keys):
            SwiftSource(keys.map { "issues.required(\(SwiftLiteral.string($0)), in: value)" })
        case .dependentRequired(let dependencies): SwiftSource(joining: dependencies.map(self.dependency))
        case .reference(let target): call(target)
        case .dynamicReference(let reference): dynamic(reference)
        case .allOf(let schemas): SwiftSource(joining: schemas.map(call))
        case .anyOf(let schemas): branches("anyOf", schemas)
        case .oneOf(let schemas): branches("oneOf", schemas)
        case .not(let schema): ["issues.not { \(part(schema, value: "value", issues: "$0") ?? "_ in") }"]
        case .conditional(let conditional): self.conditional(conditional)
        case .dependentSchemas(let dependencies): SwiftSource(joining: dependencies.map(self.dependency))
        case .fields(let fields): FieldsRenderer(predicate: self, fields: fields).statements(&constants)
        case .propertyNames(let schema): closure("issues.keys(of: value)", schema)
        case .items(let items): ItemsRenderer(predicate: self, items: items).statements
        case .contains(let containment): self.containment(containment)
        case .unevaluatedProperties(let schema):
            closure("issues.unevaluatedFields(of: value, &evaluated)", schema, true)
        case .unevaluatedItems(let schema): closure("issues.unevaluatedItems(of: value, &evaluated)", schema, true)
        }
    }

    // MARK: Calls

    /// The statement that applies a schema to the value itself, or none.
    private func call(_ schema: TypeID) -> SwiftSource {
        guard isTracking, catalog.isTracked(schema), let name = catalog.name(schema) else {
            return SwiftSource([part(schema, value: "value", issues: "issues")].compactMap { $0 })
        }
        return ["\(name)(value, &evaluated, &issues)"]
    }

    /// The expression that applies a schema to a part of the value, or whose evaluation does not count.
    func part(_ schema: TypeID, value: String, issues: String) -> String? {
        guard let name = catalog.name(schema) else { return nil }
        if catalog.isTracked(schema) { return "\(issues).predicate(\(value), \(name))" }
        return "\(name)(\(value), &\(issues))"
    }

    /// The argument for the record of what was evaluated.
    var record: String { isTracking ? ", &evaluated" : "" }

    var keepsRecord: Bool { isTracking }

    private func closure(_ call: String, _ schema: TypeID, _ isNeeded: Bool = false) -> SwiftSource {
        if let part = part(schema, value: "value", issues: "issues") {
            return ["\(call) { issues, value in \(part) }"]
        }
        return isNeeded ? ["\(call) { _, _ in }"] : []
    }

    // MARK: Keywords

    private func type(_ kinds: [JSONKind]) -> SwiftSource {
        let names = kinds.map { ".\($0.rawValue)" }
        return ["issues.type(value, \(names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"))"]
    }

    private mutating func rule(_ rule: Constraint.Rule) -> SwiftSource {
        let name = catalog.memberName(predicate.id)
        switch rule {
        case .minimum(let number), .maximum(let number), .exclusiveMinimum(let number),
            .exclusiveMaximum(let number), .multipleOf(let number):
            return ["issues.\(rule.keyword)(value, \(SwiftLiteral.string(number.spelling)))"]
        case .minLength(let count), .maxLength(let count), .minItems(let count), .maxItems(let count),
            .minProperties(let count), .maxProperties(let count):
            return ["issues.\(rule.keyword)(value, \(count))"]
        case .uniqueItems: return ["issues.uniqueItems(value)"]
        case .pattern(let expression):
            let constant = constants.patterns.name(for: expression, of: name)
            return constant.map { ["issues.pattern(value, \($0), \(SwiftLiteral.string(expression)))"] } ?? []
        case .allowedValues(let values): return ["issues.allowed(value, \(constants.list(values, of: name)))"]
        case .constant(let value): return ["issues.constant(value, \(constants.value(value, of: name)))"]
        case .predicate(let id): return call(id)
        }
    }

    private func dependency(_ dependency: RequiredDependency) -> SwiftSource {
        SwiftSource(
            dependency.required.map {
                "issues.required(\(SwiftLiteral.string($0)), with: \(SwiftLiteral.string(dependency.key)), in: value)"
            })
    }

    private func dependency(_ dependency: SchemaDependency) -> SwiftSource {
        let call = call(dependency.schema)
        return call.isEmpty ? [] : .block("if value.hasField(\(SwiftLiteral.string(dependency.key))) {", call)
    }

    private func dynamic(_ reference: DynamicReference) -> SwiftSource {
        let candidates = reference.candidates.compactMap { candidate in
            catalog.resourceNumber(candidate.resource).map { (number: $0, target: candidate.target) }
        }
        let numbers = candidates.map { String($0.number) }.joined(separator: ", ")
        var source: SwiftSource = ["switch issues.outermostResource(among: [\(numbers)]) {"]
        for candidate in candidates { source.section("case \(candidate.number):", orBreak(call(candidate.target))) }
        source.section("default:", orBreak(call(reference.fallback)))
        source.line("}")
        return source
    }

    private func branches(_ keyword: String, _ schemas: [TypeID]) -> SwiftSource {
        let attempts = schemas.map { schema in
            guard isTracking else {
                return "issues.attempt(&\(keyword)) { \(part(schema, value: "value", issues: "$0") ?? "_ in") }"
            }
            let call = catalog.name(schema).map { "\($0)(value, &$1, &$0)" } ?? "_, _ in"
            return "issues.attempt(&\(keyword), &evaluated) { \(call) }"
        }
        return SwiftSource(["var \(keyword) = SchemaBranches.\(keyword)"] + attempts + ["issues.settle(\(keyword))"])
    }

    private func conditional(_ conditional: Conditional) -> SwiftSource {
        let consequence = conditional.consequence.map(call) ?? SwiftSource()
        let alternative = conditional.alternative.map(call) ?? SwiftSource()
        let test: String
        if isTracking {
            let call = catalog.name(conditional.condition).map { "\($0)(value, &$1, &$0)" } ?? "_, _ in"
            test = "issues.matches(&evaluated, { \(call) })"
        } else {
            test = "issues.matches({ \(part(conditional.condition, value: "value", issues: "$0") ?? "_ in") })"
        }
        switch (consequence.isEmpty, alternative.isEmpty) {
        case (true, true): return isTracking ? ["_ = \(test)"] : []
        case (false, true): return .block("if \(test) {", consequence)
        case (true, false): return .block("if !\(test) {", alternative)
        case (false, false): return .condition("if \(test) {", consequence, otherwise: alternative)
        }
    }

    private func containment(_ containment: Containment) -> SwiftSource {
        let maximum = containment.maximum.map(String.init) ?? "nil"
        let record = containment.evaluates ? record : ""
        let call = "issues.contains(value, atLeast: \(containment.minimum), atMost: \(maximum)\(record))"
        return closure(call, containment.schema, true)
    }

    private func orBreak(_ source: SwiftSource) -> SwiftSource { source.isEmpty ? ["break"] : source }
}
