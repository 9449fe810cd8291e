import ModelGenText

extension PartsPlan: TemplateContext {
    static var noun: String { "parts" }
    static let keys: TemplateKeys<PartsPlan> = [
        .text("partsName", "what the enumeration is called", example: "Part") { $0.name },
        .list("parts", "a case for each part") { $0.parts },
        .lines(
            "layout", "the elements of the list that says which parts there are, as many in a line as fit",
            example: "PartLayout(\"name\", .one),"
        ) { $0.layout },
        .code(
            "partReads", "the cases of the `switch` that reads a part",
            example: "case \"note\": self = .note(try part.read(.text(\"text/plain\", .string)))"
        ) { $0.reads },
        .code(
            "partWrites", "those of the `switch` that writes one",
            example:
                "case .name(let value): try part.write(\"name\", value, .text(\"text/plain\", .string))"
        ) { $0.writes },
        .flag("hasPartHeaders", "a part has headers") { !$0.headers.isEmpty },
        .list("partHeaders", "the headers of all parts") { $0.headers },
        .code("partChecks", "the cases of the `switch` in `validate(into:)`", example: "case .name(let value, _):") {
            $0.checks.statements
        },
        .flag("hasPartChecks", "there are any") { !$0.checks.isEmpty },
        .list("partPatterns", "the regular expressions that they use") { $0.checks.patterns },
    ]

    private var headers: [HeaderPlan] { parts.flatMap(\.headers) }

    private var layout: [String] {
        let items = parts.map { part in
            "PartLayout(\(SwiftLiteral.string(part.key)), .\(part.count)\(part.format == nil ? ", isStreamed: true" : "")),"
        }
        return WrappedList(items).lines
    }

    private var reads: SwiftSource {
        var seen: Set<String> = []
        return SwiftSource(joining: parts.filter { seen.insert($0.key).inserted }.map(Self.reads))
    }

    private var writes: SwiftSource { SwiftSource(joining: parts.map(Self.writes)) }

    private static func reads(_ part: Part) -> SwiftSource {
        let pattern = "case \(SwiftLiteral.string(part.key)):"
        let value = part.format.map { "try part.read(\($0))" } ?? "part.readBody(), filename: part.part.filename"
        if part.headers.isEmpty { return ["\(pattern) self = .\(part.name)(\(value))"] }
        let headers = part.headers.map { header in
            let function = header.isRequired ? "read" : "readIfPresent"
            return "\(Keywords.label(header.name)): try part.\(function)(Headers.\(Keywords.escaped(header.constant)))"
        }
        return .section(
            pattern, .block("self = .\(part.name)(", SwiftSource(separated: [value] + headers), closing: ")"))
    }

    private static func writes(_ part: Part) -> SwiftSource {
        let key = SwiftLiteral.string(part.key)
        let bindings = (part.format == nil ? ["body", "filename"] : ["value"]) + part.headers.map(\.name)
        let pattern = "case .\(part.name)(\(bindings.map { "let \(Keywords.escaped($0))" }.joined(separator: ", "))):"
        let body =
            part.format.map { "try part.write(\(key), value, \($0))" }
            ?? "try part.write(\(key), body, \(SwiftLiteral.string(part.mediaType)), filename: filename)"
        if part.headers.isEmpty { return ["\(pattern) \(body)"] }
        let headers = part.headers.map { header in
            let function = header.isRequired ? "write" : "writeIfPresent"
            return
                "try part.\(function)(\(Keywords.escaped(header.name)), Headers.\(Keywords.escaped(header.constant)))"
        }
        return .section(pattern, SwiftSource([body] + headers))
    }
}

extension PartsPlan.Part: TemplateContext {
    static var noun: String { "part" }
    static let keys: TemplateKeys<PartsPlan.Part> = [
        .text("partName", "what the case is called, as a declaration has it", example: "name") {
            Keywords.escaped($0.name)
        },
        .text("partPayload", "its payload, without the parentheses", example: "String") { $0.payload },
        .lines("partDocumentation", "like `documentation`", example: " The name.") { part in
            var text = DocumentationText()
            text.add(markdown: part.documentation)
            return text.rendered
        },
    ]

    private var payload: String {
        let headers = headers.map { header in
            ", \(Keywords.declaredLabel(header.name)): \(header.type.spelling)\(header.isRequired ? "" : "? = nil")"
        }
        return (format == nil ? "HTTPBody, filename: String? = nil" : type.spelling) + headers.joined()
    }
}
