import ModelGenDiagnostics

extension YAMLProblem {
    /// The problem as a diagnostic about `text`, the bytes that libyaml was given.
    func diagnostic(in text: [UInt8], findings: Findings) -> Diagnostic {
        let advice = Advice.all.first { problem.hasPrefix($0.problem) }
        var place: SourcePosition
        switch kind {
        case .memory:
            return .error(
                .yamlSyntax, "There is not enough memory to read the document",
                at: findings.location(SourcePosition(line: 1, column: 1)))
        case .reader(let offset): place = SourcePosition(offset: min(offset, text.count), in: text)
        case .syntax(let position): place = position
        }
        var related: [Diagnostic.Related] = []
        if let context {
            // libyaml notices a missing `:` on a later line; the line that lacks it is the context.
            if advice?.isAboutContext == true {
                place = context.position
            } else if context.position != place {
                related = [.init(context.text, at: findings.location(context.position))]
            }
        }
        // At the end, libyaml counts a line break that need not be there.
        let end = SourcePosition(offset: text.count, in: text)
        place = min(place, end)
        return .error(
            .yamlSyntax, message, at: findings.location(place), consequence: "The document is not read.",
            fix: advice?.fix ?? "Mend the YAML at this place.", related: related)
    }

    private var message: String {
        let text = context.map { "\(problem) \($0.text)" } ?? problem
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What to do about a problem that libyaml reports.
    private struct Advice {
        /// How libyaml's text begins.
        let problem: String
        let fix: String
        var isAboutContext = false

        /// The first one that fits is used.
        static let all = [
            Advice(
                problem: "could not find expected ':'",
                fix: "Write `key: value`; a key takes one line and at most 1,024 characters, longer ones follow `? `.",
                isAboutContext: true),
            Advice(
                problem: "mapping values are not allowed",
                fix: "Quote a value that contains `: `, or indent the line like its siblings."),
            Advice(
                problem: "found character that cannot start any token",
                fix: "Indent with spaces, not tabs, and quote a value that begins with `@`, `` ` `` or `%`."),
            Advice(problem: "found a tab character", fix: "Indent with spaces, not tabs."),
            Advice(problem: "did not find expected key", fix: "Indent the line like the mapping's other keys."),
            Advice(
                problem: "did not find expected '-' indicator", fix: "Indent the line like the list's other elements."),
            Advice(
                problem: "block sequence entries are not allowed",
                fix: "Put the list on the lines after its key, or write it as `[a, b]`."),
            Advice(problem: "found unexpected end of stream", fix: "Close the quotation mark."),
            Advice(problem: "found unexpected document indicator", fix: "Close the quotation mark."),
            Advice(
                problem: "found unknown escape character",
                fix: "Write `\\\\` for a backslash, or use single quotes, where it has no meaning."),
            Advice(
                problem: "found invalid Unicode character escape code",
                fix: "Write the character itself, `\\U0001f600`, or a whole surrogate pair such as `\\ud83d\\ude00`."),
            Advice(problem: "found undefined tag handle", fix: "Declare the handle with a %TAG directive."),
            Advice(problem: "found incompatible YAML document", fix: "Write `%YAML 1.2` and YAML 1.2."),
            Advice(
                problem: "did not find expected ',' or", fix: "Separate the elements with commas and close the bracket."
            ),
            Advice(problem: "did not find expected <document start>", fix: "End the value before this line."),
        ]
    }
}
