import ModelGenModel
import ModelGenText

// The statements that read and write what an operation answers.
extension ResponsePlan {
    private var code: BodyCode { BodyCode(message: .response) }

    // MARK: Reading

    /// The closest statuses first; a response without a documented body that has one is kept whole.
    var reads: [String] {
        let ordered = cases.enumerated().sorted { a, b in
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

    var writes: [String] { cases.flatMap(writes) + ["case .other(let value): response.write(value)"] }

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
