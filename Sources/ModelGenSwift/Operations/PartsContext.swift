/// The parts of a multipart body: an enumeration with a case for each.
struct PartsContext: TemplateContext {
    var name: String
    var cases: [PartCaseContext]
    var layout: [String]
    var reads: [String]
    var writes: [String]
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
        reads = plan.parts.filter { seen.insert($0.key).inserted }.map { part in
            let value = part.format.map { "try part.read(\($0))" } ?? "part.readBody(), filename: part.part.filename"
            return "case \(SwiftLiteral.string(part.key)): self = .\(part.name)(\(value))"
        }
        writes = plan.parts.map { part in
            let key = SwiftLiteral.string(part.key)
            if let format = part.format {
                return "case .\(part.name)(let value): try part.write(\(key), value, \(format))"
            }
            let type = SwiftLiteral.string(part.mediaType)
            return
                "case .\(part.name)(let body, let filename): try part.write(\(key), body, \(type), filename: filename)"
        }
        let checks = CaseChecks(plan.parts.map { ($0.name, $0.value) }, besides: ["other"], scope: scope)
        (self.checks, patterns) = (checks.lines, checks.patterns)
    }

    static let keys: TemplateKeys<PartsContext> = [
        .text("partsName") { $0.name },
        .list("parts") { $0.cases },
        .lines("layout") { $0.layout },
        .lines("partReads") { $0.reads },
        .lines("partWrites") { $0.writes },
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
        payload = part.format == nil ? "HTTPBody, filename: String? = nil" : part.type.spelling
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
