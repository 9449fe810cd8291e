import ModelGenText

/// The parts of a multipart body: an enumeration with a case for each.
struct PartsContext: TemplateContext {
    var name: String
    var cases: [PartCaseContext]
    var layout: [String]
    var reads: [String]
    var writes: [String]
    var headers: [OperationParameterContext]
    var checks: [String]
    var patterns: [PatternContext]

    init(_ plan: PartsPlan, scope: EmissionScope) {
        name = plan.name
        cases = plan.parts.map(PartCaseContext.init)
        layout =
            WrappedList(
                plan.parts.map { part in
                    "PartLayout(\(SwiftLiteral.string(part.key)), .\(part.count)\(part.format == nil ? ", isStreamed: true" : "")),"
                }
            ).lines
        var seen: Set<String> = []
        reads = plan.parts.filter { seen.insert($0.key).inserted }.flatMap(Self.reads)
        writes = plan.parts.flatMap(Self.writes)
        headers = plan.parts.flatMap { part in
            part.headers.map { .init(name: Keywords.escaped($0.constant), expression: $0.expression) }
        }
        let checks = CaseChecks(plan.parts.map(CaseChecks.Case.init), besides: ["other"], scope: scope)
        (self.checks, patterns) = (checks.lines, checks.patterns)
    }

    private static func reads(_ part: PartsPlan.Part) -> [String] {
        let pattern = "case \(SwiftLiteral.string(part.key)):"
        let value = part.format.map { "try part.read(\($0))" } ?? "part.readBody(), filename: part.part.filename"
        if part.headers.isEmpty { return ["\(pattern) self = .\(part.name)(\(value))"] }
        let headers = part.headers.map { header in
            let function = header.isRequired ? "read" : "readIfPresent"
            return "\(Keywords.label(header.name)): try part.\(function)(Headers.\(Keywords.escaped(header.constant)))"
        }
        let arguments = ([value] + headers).map { "        \($0)," }
        return [pattern, "    self = .\(part.name)("] + arguments.dropLast()
            + [arguments.last.map { String($0.dropLast()) } ?? "", "    )"]
    }

    private static func writes(_ part: PartsPlan.Part) -> [String] {
        let key = SwiftLiteral.string(part.key)
        let bindings = (part.format == nil ? ["body", "filename"] : ["value"]) + part.headers.map(\.name)
        let pattern = "case .\(part.name)(\(bindings.map { "let \(Keywords.escaped($0))" }.joined(separator: ", "))):"
        let body =
            part.format.map { "try part.write(\(key), value, \($0))" }
            ?? "try part.write(\(key), body, \(SwiftLiteral.string(part.mediaType)), filename: filename)"
        if part.headers.isEmpty { return ["\(pattern) \(body)"] }
        return [pattern, "    \(body)"]
            + part.headers.map { header in
                let function = header.isRequired ? "write" : "writeIfPresent"
                return
                    "    try part.\(function)(\(Keywords.escaped(header.name)), Headers.\(Keywords.escaped(header.constant)))"
            }
    }

    static let keys: TemplateKeys<PartsContext> = [
        .text("partsName") { $0.name },
        .list("parts") { $0.cases },
        .lines("layout") { $0.layout },
        .lines("partReads") { $0.reads },
        .lines("partWrites") { $0.writes },
        .flag("hasPartHeaders") { !$0.headers.isEmpty },
        .list("partHeaders") { $0.headers },
        .lines("partChecks") { $0.checks },
        .flag("hasPartChecks") { !$0.checks.isEmpty },
        .list("partPatterns") { $0.patterns },
    ]
}

/// A part.
struct PartCaseContext: TemplateContext {
    var name: String
    var payload: String
    var documentation: [String]

    init(_ part: PartsPlan.Part) {
        name = Keywords.escaped(part.name)
        let headers = part.headers.map { header in
            ", \(Keywords.declaredLabel(header.name)): \(header.type.spelling)\(header.isRequired ? "" : "? = nil")"
        }
        payload = (part.format == nil ? "HTTPBody, filename: String? = nil" : part.type.spelling) + headers.joined()
        var text = DocumentationText()
        text.add(markdown: part.documentation)
        documentation = text.rendered
    }

    static let keys: TemplateKeys<PartCaseContext> = [
        .text("partName") { $0.name },
        .text("partPayload") { $0.payload },
        .lines("partDocumentation") { $0.documentation },
    ]
}
