import ModelGenModel
import ModelGenText

// The statements that read and write what an operation answers.
extension ResponsePlan {
    private var code: BodyCode { BodyCode(message: .response) }

    // MARK: Reading

    /// The closest statuses first; a response without a documented body that has one is kept whole.
    var reads: SwiftSource {
        let ordered = cases.enumerated().sorted { a, b in
            (a.element.status.rank, a.offset) < (b.element.status.rank, b.offset)
        }.map(\.element)
        return SwiftSource(joining: ordered.map(reads)).adding(["default: self = .other(response.undocumented())"])
    }

    private func reads(_ item: Case) -> SwiftSource {
        if item.bodies.isEmpty {
            return .section("case \(item.status.pattern) where !response.hasBody:", assignment(item, body: nil))
        }
        // A range takes what no other one names.
        let ordered = item.bodies.filter { !$0.isRange } + item.bodies.filter(\.isRange)
        let branches = ordered.map { body -> SwiftSource in
            .section(
                "case \(item.status.pattern) where response.has(\(SwiftLiteral.string(body.mediaType))):",
                assignment(item, body: body))
        }
        return SwiftSource(joining: branches)
    }

    private func assignment(_ item: Case, body: BodyPlan?) -> SwiftSource {
        var arguments = item.status.isOpen ? ["response.status"] : []
        let content = body.map { body in
            item.bodies.isChoice ? ".\(body.caseName)(\(code.arguments(body)))" : code.read(body)
        }
        let name = ".\(item.name)"
        guard item.hasType else {
            arguments += content.map { [$0] } ?? []
            return ["self = \(name)" + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))")]
        }
        var fields = content.map { ["body: \($0)"] } ?? []
        for header in item.headers.sorted(by: { $0.isRequired && !$1.isRequired }) {
            let function = header.isRequired ? "read" : "readIfPresent"
            let key = Keywords.escaped(header.name)
            fields.append("\(Keywords.label(header.name)): try response.\(function)(\(item.typeName).Headers.\(key))")
        }
        let start = arguments.isEmpty ? "" : "\(arguments[0]), "
        return .section(
            "self = \(name)(", .block("\(start)\(item.typeName)(", SwiftSource(separated: fields), closing: "))"))
    }

    // MARK: Writing

    var writes: SwiftSource {
        SwiftSource(joining: cases.map(writes)).adding(["case .other(let value): response.write(value)"])
    }

    private func writes(_ item: Case) -> SwiftSource {
        var bindings = item.status.isOpen ? ["let status"] : []
        if item.hasType || item.bodyType != nil { bindings.append("let value") }
        let pattern = bindings.isEmpty ? "" : "(\(bindings.joined(separator: ", ")))"
        var statements: SwiftSource = [status(item.status)]
        for header in item.hasType ? item.headers : [] {
            let function = header.isRequired ? "write" : "writeIfPresent"
            let key = Keywords.escaped(header.name)
            statements.line("try response.\(function)(value.\(key), \(item.typeName).Headers.\(key))")
        }
        if item.bodyType != nil {
            statements.add(code.write(item.bodies, item.hasType ? "value.body" : "value"))
        }
        return .section("case .\(item.name)\(pattern):", statements)
    }

    private func status(_ status: ResponseStatus) -> String {
        switch status {
        case .exact(let code): "response.status = \(code)"
        case .range(let digit): "response.status = try response.checked(status, \(digit)00...\(digit)99)"
        case .any: "response.status = status"
        }
    }
}
