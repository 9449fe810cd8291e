import ModelGenDiagnostics
import ModelGenMustache

/// Checks that every key a template uses is known where it is used: the engine itself renders nothing for a misspelt one.
struct TemplateChecker {
    let files: [String: TemplateFile]
    let templates: [String: MustacheTemplate]

    /// What is known in a template: its own keys last.
    private typealias Scopes = [[String: TemplateShape]]

    /// Checks every template that code renders, and the partials it includes, for what it is rendered for.
    func checkAll() throws(Diagnostic) {
        for group in TemplateDescription.all {
            for template in group.templates { try check(template.name, [group.subject.shapes], including: []) }
        }
    }

    private func check(_ name: String, _ scopes: Scopes, including: [String]) throws(Diagnostic) {
        guard let file = files[name], let template = templates[name] else { return }
        try check(template.nodes, scopes, in: file, including: including + [name])
    }

    private func check(
        _ nodes: [MustacheNode], _ scopes: Scopes, in file: TemplateFile, including: [String]
    ) throws(Diagnostic) {
        for node in nodes {
            switch node {
            case .text, .lineStart: continue
            case .variable(let reference, _): _ = try shape(of: reference, in: scopes, file)
            case .section(let reference, let nodes):
                let inner = Self.scope(inside: try shape(of: reference, in: scopes, file))
                try check(nodes, scopes + [inner], in: file, including: including)
            case .invertedSection(let reference, let nodes):
                _ = try shape(of: reference, in: scopes, file)
                try check(nodes, scopes, in: file, including: including)
            case .partial(let partial):
                try checkExistence(of: partial, in: file)
                // A partial that includes itself was checked the first time around.
                if !including.contains(partial.name) { try check(partial.name, scopes, including: including) }
            }
        }
    }

    private static func scope(inside shape: TemplateShape) -> [String: TemplateShape] {
        switch shape {
        case .section(let subject): subject.shapes
        case .list(let subject): subject.shapes.merging([MustacheKey.isLast.text: .flag]) { own, _ in own }
        case .lines, .text: [".": .text]
        case .flag: [:]
        }
    }

    private func checkExistence(of partial: MustachePartial, in file: TemplateFile) throws(Diagnostic) {
        guard files[partial.name] == nil else { return }
        let known = files.keys.sorted()
        throw unknown(
            partial.name, "There is no template \(partial.name).mustache", among: known,
            at: file.location(of: partial.place))
    }

    /// The first name may be an outer context's; those after it are looked up in what it yields.
    private func shape(
        of reference: MustacheReference, in scopes: Scopes, _ file: TemplateFile
    ) throws(Diagnostic) -> TemplateShape {
        var scopes = scopes
        var result: TemplateShape?
        let names = reference.path.isEmpty ? ["."] : reference.path.map(\.text)
        for name in names {
            guard let shape = scopes.reversed().lazy.compactMap({ $0[name] }).first else {
                let known = Set(scopes.flatMap(\.keys)).subtracting(["."]).sorted()
                throw unknown(
                    name, "Nothing here is called \(reference.text)", among: known,
                    at: file.location(of: reference.place))
            }
            result = shape
            scopes = [Self.scope(inside: shape)]
        }
        return result ?? .flag
    }

    private func unknown(
        _ name: String, _ message: String, among known: [String], at location: SourceLocation
    ) -> Diagnostic {
        let nearest = NearestName.of(name, in: known)
        return .error(
            .unknownTemplateKey, message, at: location, consequence: "It would render as nothing.",
            fix: nearest.map { "Write \($0)." } ?? "Use one of \(known.joined(separator: ", ")).")
    }
}
