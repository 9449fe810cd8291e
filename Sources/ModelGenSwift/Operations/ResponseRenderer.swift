import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

/// Writes what an operation answers as an enumeration by status.
struct ResponseRenderer {
    let plan: ResponsePlan
    let scope: EmissionScope
    let owner: String
    /// `Hashable` or `Equatable`, where it is one of them.
    private let equality: String?
    private let checks: ResponseChecks

    init(plan: ResponsePlan, scope: EmissionScope, owner: String, equality: String?) {
        self.plan = plan
        self.scope = scope
        self.owner = owner
        self.equality = equality
        checks = ResponseChecks(plan, scope: scope)
    }

    var diagnostics: [Diagnostic] { checks.diagnostics }

    var needsFoundation: Bool {
        plan.cases.contains { item in
            item.bodies.contains(where: \.needsFoundation) || item.headers.contains { $0.type.needsFoundation }
        }
    }

    var context: ResponseContext {
        ResponseContext(
            name: "Response", equality: equality, cases: plan.cases.map(caseContext),
            types: plan.cases.filter(\.hasType).map(typeContext),
            choices: plan.cases.compactMap { $0.bodies.choice("\($0.typeName)Body", scope: scope, owner: owner) },
            bodyTypes: bodyTypes,
            parts: plan.cases.flatMap { $0.bodies.parts(scope: scope) },
            reads: reads, writes: plan.cases.flatMap(writes) + ["case .other(let value): response.write(value)"],
            checks: checks.lines, patterns: checks.patterns.map(PatternContext.init))
    }

    private var bodyTypes: [String] {
        plan.cases.flatMap(\.bodies.bodyTypes).reduce(into: []) { types, type in
            if !types.contains(type) { types.append(type) }
        }
    }

    private func caseContext(_ item: ResponsePlan.Case) -> ResponseCaseContext {
        var documentation = DocumentationText()
        documentation.add(markdown: item.documentation)
        var payload: [String] = item.status.isOpen ? ["HTTPResponse.Status"] : []
        if item.hasType {
            payload.append(item.typeName)
        } else if let type = item.bodyType {
            payload.append(type.spelling(in: owner))
        }
        return ResponseCaseContext(
            name: Keywords.escaped(item.name), documentation: documentation.rendered,
            payload: payload.isEmpty ? "" : "(\(payload.joined(separator: ", ")))")
    }

    private func typeContext(_ item: ResponsePlan.Case) -> ResponseTypeContext {
        var properties: [ResponsePropertyContext] = []
        if let type = item.bodyType {
            properties.append(.init(name: "body", type: type.spelling(in: owner), isOptional: false, documentation: []))
        }
        for header in item.headers.sorted(by: { $0.isRequired && !$1.isRequired }) {
            var documentation = DocumentationText()
            documentation.add(markdown: header.documentation)
            properties.append(
                .init(
                    name: Keywords.escaped(header.name),
                    type: header.type.spelling(in: owner) + (header.isRequired ? "" : "?"),
                    isOptional: !header.isRequired, documentation: documentation.rendered))
        }
        return ResponseTypeContext(
            name: item.typeName, properties: properties,
            headers: item.headers.map { .init(name: Keywords.escaped($0.name), expression: $0.expression) })
    }

    private var code: BodyCode { BodyCode(message: .response) }

    // MARK: Reading

    /// The closest statuses first; a response without a documented body that has one is kept whole.
    private var reads: [String] {
        let ordered = plan.cases.enumerated().sorted { a, b in
            (a.element.status.rank, a.offset) < (b.element.status.rank, b.offset)
        }.map(\.element)
        return ordered.flatMap(reads) + ["default: self = .other(response.undocumented())"]
    }

    private func reads(_ item: ResponsePlan.Case) -> [String] {
        if item.bodies.isEmpty {
            return ["case \(item.status.pattern) where !response.hasBody:"] + assignment(item, body: nil)
        }
        // A range takes what no other one names.
        let ordered = item.bodies.filter { !$0.isRange } + item.bodies.filter(\.isRange)
        return ordered.flatMap { body in
            ["case \(item.status.pattern) where response.has(\(SwiftLiteral.string(body.mediaType))):"]
                + assignment(item, body: body)
        }
    }

    private func assignment(_ item: ResponsePlan.Case, body: BodyPlan?) -> [String] {
        var arguments = item.status.isOpen ? ["response.status"] : []
        let content = body.map { body in
            item.bodies.isChoice ? ".\(body.caseName)(\(code.arguments(body)))" : code.read(body)
        }
        let name = ".\(item.name)"
        guard item.hasType else {
            arguments += content.map { [$0] } ?? []
            return ["    self = \(name)" + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))")]
        }
        var fields = content.map { ["body: \($0)"] } ?? []
        for header in item.headers.sorted(by: { $0.isRequired && !$1.isRequired }) {
            let function = header.isRequired ? "read" : "readIfPresent"
            let key = Keywords.escaped(header.name)
            fields.append("\(Keywords.label(header.name)): try response.\(function)(\(item.typeName).Headers.\(key))")
        }
        let last = fields.count - 1
        let lines = fields.enumerated().map { "            \($1)\($0 == last ? "" : ",")" }
        let start = arguments.isEmpty ? "" : "\(arguments[0]), "
        return ["    self = \(name)(", "        \(start)\(item.typeName)("] + lines + ["        ))"]
    }

    // MARK: Writing

    private func writes(_ item: ResponsePlan.Case) -> [String] {
        var bindings = item.status.isOpen ? ["let status"] : []
        if item.hasType || item.bodyType != nil { bindings.append("let value") }
        let pattern = bindings.isEmpty ? "" : "(\(bindings.joined(separator: ", ")))"
        var lines = ["case .\(item.name)\(pattern):", "    \(status(item.status))"]
        for header in item.hasType ? item.headers : [] {
            let function = header.isRequired ? "write" : "writeIfPresent"
            let key = Keywords.escaped(header.name)
            lines.append("    try response.\(function)(value.\(key), \(item.typeName).Headers.\(key))")
        }
        if item.bodyType != nil {
            lines += code.write(item.bodies, item.hasType ? "value.body" : "value").map { "    " + $0 }
        }
        return lines
    }

    private func status(_ status: ResponseStatus) -> String {
        switch status {
        case .exact(let code): "response.status = \(code)"
        case .range(let digit): "response.status = try response.checked(status, \(digit)00...\(digit)99)"
        case .any: "response.status = status"
        }
    }
}
