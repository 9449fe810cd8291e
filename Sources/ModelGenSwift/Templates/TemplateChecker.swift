import ModelGenDiagnostics

/// Checks that every key a template uses is known where it is used: the engine itself renders nothing for a misspelt one.
struct TemplateChecker {
    let files: [String: TemplateFile]

    /// Checks a template, and the partials it includes, for a context.
    func check(_ template: String, for shape: [String: TemplateShape]) throws(Diagnostic) {
        try check(template, scopes: [shape], including: [])
    }

    private func check(_ name: String, scopes outer: [[String: TemplateShape]], including: [String]) throws(Diagnostic)
    {
        guard let file = files[name] else { return }
        var scopes = outer
        for tag in TemplateTag.tags(in: file.text) {
            switch tag.kind {
            case .comment, .pragma: continue
            case .end: if scopes.count > outer.count { scopes.removeLast() }
            case .partial:
                try checkPartial(tag, in: file)
                // A partial that includes itself was checked the first time around.
                if !including.contains(tag.name) { try check(tag.name, scopes: scopes, including: including + [name]) }
            case .variable: _ = try shape(of: tag, in: scopes, file)
            case .invertedSection:
                _ = try shape(of: tag, in: scopes, file)
                scopes.append([:])
            case .section:
                switch try shape(of: tag, in: scopes, file) {
                case .contexts(let keys): scopes.append(keys)
                case .lines, .text: scopes.append([".": .text])
                case .flag: scopes.append([:])
                }
            }
        }
    }

    private func checkPartial(_ tag: TemplateTag, in file: TemplateFile) throws(Diagnostic) {
        guard files[tag.name] == nil else { return }
        throw unknown(tag, "There is no template \(tag.name).mustache", among: files.keys.sorted(), in: file)
    }

    private func shape(of tag: TemplateTag, in scopes: [[String: TemplateShape]], _ file: TemplateFile)
        throws(Diagnostic) -> TemplateShape
    {
        for scope in scopes.reversed() { if let shape = scope[tag.name] { return shape } }
        let known = Set(scopes.flatMap(\.keys)).subtracting(["."]).sorted()
        throw unknown(tag, "Nothing here is called \(tag.name)", among: known, in: file)
    }

    private func unknown(_ tag: TemplateTag, _ message: String, among known: [String], in file: TemplateFile)
        -> Diagnostic
    {
        let nearest = NearestName.of(tag.name, in: known)
        return .error(
            .unknownTemplateKey, message,
            at: SourceLocation(file: file.path, line: tag.line, column: tag.column),
            consequence: "It would render as nothing",
            fix: nearest.map { "Write \($0)" } ?? "Use one of \(known.joined(separator: ", "))")
    }
}
