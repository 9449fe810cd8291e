import ModelGenModel
import ModelGenText

/// Writes the checks of one value as Swift statements about `value`.
struct CheckRenderer {
    private let scope: EmissionScope
    /// The constraints that no statement was written for.
    private(set) var unchecked: [Constraint] = []
    /// The patterns of the type so far.
    private(set) var patterns: PatternConstants
    /// What constants for patterns are called after.
    private let member: String

    init(scope: EmissionScope, patterns: PatternConstants, member: String) {
        self.scope = scope
        self.patterns = patterns
        self.member = member
    }

    /// Where issues about a value are.
    enum Place {
        /// Under a key of the object.
        case property(String)
        /// In a parameter or header of a kind, such as `query`, and a name.
        case parameter(String, String)

        /// The call that leads there, up to the expression.
        fileprivate var call: (function: String, arguments: String) {
            switch self {
            case .property(let key): ("property", SwiftLiteral.string(key))
            case .parameter(let kind, let name): ("parameter", ".\(kind), \(SwiftLiteral.string(name))")
            }
        }
    }

    /// The statements for one property, or none.
    mutating func property(
        _ place: Place, _ expression: String, schema: @autoclosure () -> String, type: TypeReference,
        constraints: [Constraint]
    ) -> SwiftSource {
        let statements = checks(type, constraints)
        guard !statements.isEmpty else { return [] }
        let call = place.call
        let arguments = "\(call.arguments), \(expression)"
        let schema = "schema: \(SwiftLiteral.string(schema()))"
        if statements == descent(type) { return Self.statement(call.function, arguments, schema) }
        return Self.block(call.function, arguments, schema, statements)
    }

    /// With the eight columns that it is indented by, a line has at most 120.
    private static let width = 112

    private static func statement(_ function: String, _ arguments: String, _ place: String) -> SwiftSource {
        let line = "issues.\(function)(\(arguments), \(place))"
        if line.utf8.count <= width { return [line] }
        return .block("issues.\(function)(", ["\(arguments),", place], closing: ")")
    }

    private static func block(
        _ function: String, _ arguments: String, _ place: String, _ statements: SwiftSource
    ) -> SwiftSource {
        let line = "issues.\(function)(\(arguments), \(place)) { issues, value in"
        if line.utf8.count <= width { return .block(line, statements) }
        var source = SwiftSource()
        source.section("issues.\(function)(", ["\(arguments),", place])
        source.block(") { issues, value in", statements)
        return source
    }

    /// What a type has checked by itself, without constraints of this place: its own checks, and those of what it holds.
    private func descent(_ type: TypeReference) -> SwiftSource {
        switch scope.catalog.resolved(type).type {
        case .scalar, .any: []
        case .array(let element): closure("elements", "value", descent(element.type))
        case .map(let element): closure("values", "value", descent(element.type))
        case .reference: ["value.validate(into: &issues)"]
        }
    }

    /// The statements about an expression.
    mutating func checks(_ type: TypeReference, _ constraints: [Constraint], of subject: String = "value")
        -> SwiftSource
    {
        let resolved = scope.catalog.resolved(type)
        let all = constraints + resolved.constraints
        // Where a predicate covers everything that the schema asserts, nothing else is left to check.
        let predicates = all.compactMap(\.rule.predicate)
        let predicateChecks = SwiftSource(
            predicates.compactMap { scope.catalog.predicates.statement($0, about: subject) })
        if predicates.contains(where: scope.catalog.predicates.coversAll) { return predicateChecks }
        let swiftType = scope.catalog.type(resolved.type, constraints: all)
        var statements = SwiftSource()
        for constraint in all where constraint.rule.predicate == nil {
            if let statement = statement(constraint, swiftType, subject) {
                statements.line(statement)
            } else if !Self.isImplied(constraint.rule, by: swiftType), !Self.isReported(constraint.rule, swiftType) {
                unchecked.append(constraint)
            }
        }
        if scope.catalog.checksIntegers(resolved.type) {
            statements.line("if !\(subject).isInteger { issues.report(\"type\", limit: \"integer\") }")
        }
        if let check = scope.catalog.formatCheck(resolved.type, constraints: all, about: subject) {
            statements.line(check)
        }
        return statements.adding(nested(resolved.type, subject), predicateChecks)
    }

    private mutating func nested(_ type: TypeReference, _ subject: String) -> SwiftSource {
        switch type {
        case .scalar, .any: return []
        case .array(let element): return closure("elements", subject, checks(element.type, element.constraints))
        case .map(let element): return closure("values", subject, checks(element.type, element.constraints))
        case .reference(let id): return scope.needs.types.contains(id) ? ["\(subject).validate(into: &issues)"] : []
        }
    }

    private func closure(_ function: String, _ subject: String, _ statements: SwiftSource) -> SwiftSource {
        statements.isEmpty ? [] : .block("issues.\(function)(\(subject)) { issues, value in", statements)
    }

    private mutating func statement(_ constraint: Constraint, _ type: SwiftType, _ subject: String) -> String? {
        guard let operand = operand(constraint.rule, type) else { return nil }
        let provenance =
            switch constraint.provenance {
            case .schema: ""
            case .prose: ", from: .prose"
            }
        return
            "issues.\(Self.function(constraint.rule))(\(subject)\(operand.isEmpty ? "" : ", " + operand)\(provenance))"
    }

    /// The second argument, empty where there is none, `nil` where the rule says nothing about values of the type.
    private mutating func operand(_ rule: Constraint.Rule, _ type: SwiftType) -> String? {
        switch (rule, type) {
        case (.minimum(let limit), .scalar(let scalar)), (.maximum(let limit), .scalar(let scalar)),
            (.exclusiveMinimum(let limit), .scalar(let scalar)), (.exclusiveMaximum(let limit), .scalar(let scalar)):
            limitLiteral(limit, scalar)
        case (.multipleOf(let divisor), .scalar(let scalar)):
            divisor > DecimalNumber(0) ? divisorLiteral(divisor, scalar) : nil
        case (.minLength(let count), .scalar(.string)), (.maxLength(let count), .scalar(.string)),
            (.minItems(let count), .array), (.maxItems(let count), .array),
            (.minProperties(let count), .dictionary), (.maxProperties(let count), .dictionary),
            (.minProperties(let count), .jsonObject), (.maxProperties(let count), .jsonObject):
            String(count)
        case (.uniqueItems, .array): ""
        case (.pattern(let expression), .scalar(.string)):
            patterns.name(for: expression, of: member).map { "Self.\($0), \(SwiftLiteral.string(expression))" }
        case (.allowedValues(let values), .scalar): SwiftLiteral.value(.array(values), as: .array(type))
        case (.constant(let value), .scalar): SwiftLiteral.value(value, as: type)
        // What only `null` may be has no type of its own.
        case (.constant(.null), .json): ".null"
        default: nil
        }
    }

    /// Of a pattern of texts its own problem is said.
    private static func isReported(_ rule: Constraint.Rule, _ type: SwiftType) -> Bool {
        if case .pattern = rule { type == .scalar(.string) } else { false }
    }

    private func limitLiteral(_ limit: DecimalNumber, _ scalar: SwiftType.Scalar) -> String? {
        switch scalar {
        case .int, .int32, .int64, .uint64, .double, .float:
            SwiftLiteral.number(limit, as: scalar) ?? SwiftLiteral.exactNumber(limit)
        case .decimal, .jsonNumber: SwiftLiteral.exactNumber(limit)
        case .string, .bool, .date, .exactDateTime, .calendarDate, .decimalString, .uuid, .url, .data: nil
        }
    }

    private func divisorLiteral(_ divisor: DecimalNumber, _ scalar: SwiftType.Scalar) -> String? {
        switch scalar {
        case .int, .int32, .int64, .uint64:
            SwiftLiteral.number(divisor, as: scalar) ?? SwiftLiteral.exactNumber(divisor)
        case .double, .float, .decimal, .jsonNumber: SwiftLiteral.exactNumber(divisor)
        case .string, .bool, .date, .exactDateTime, .calendarDate, .decimalString, .uuid, .url, .data: nil
        }
    }

    private static func function(_ rule: Constraint.Rule) -> String {
        switch rule {
        case .allowedValues: "allowed"
        case .constant: "constant"
        default: rule.keyword
        }
    }

    /// Keywords about another JSON type say nothing (JSON Schema 2020-12 Core §7.6.1), and those that the type itself fulfils need no check.
    private static func isImplied(_ rule: Constraint.Rule, by type: SwiftType) -> Bool {
        switch rule {
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf: !type.isNumeric && type != .json
        case .minLength, .maxLength, .pattern: !type.isText && type != .json
        case .minItems, .maxItems, .uniqueItems: !type.isArray && type != .json
        case .minProperties, .maxProperties: type.isArray || type.isNumeric || type.isText
        case .allowedValues, .constant, .predicate: false
        }
    }
}

extension Constraint.Rule {
    /// The predicate that is to be checked.
    var predicate: TypeID? { if case .predicate(let id) = self { id } else { nil } }
}

extension SwiftType {
    fileprivate var isNumeric: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.isInteger || [.double, .float, .decimal, .jsonNumber].contains(scalar)
    }

    fileprivate var isText: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return [.string, .date, .exactDateTime, .calendarDate, .decimalString, .uuid, .url, .data].contains(scalar)
    }

    fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}
